package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Page;
import org.ruhu.model.RoundId;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;

/** Lists and counts of printed sheets. */
public final class PrintedSheets {
    private static final String PLACES = " FROM sheet s LEFT JOIN household h ON h.id = s.household "
        + "LEFT JOIN village vi ON vi.id = h.village LEFT JOIN grid g ON g.id = h.grid ";
    private static final String LINE = "SELECT s.id, s.household, s.round, s.form, s.kind, s.version, s.serial, s.state, s.printed, "
        + "s.printed_by, h.no, vi.name AS village, g.name AS grid, g.team, (SELECT MIN(p.name) FROM person p "
        + "WHERE p.household = s.household AND p.relation = '01' AND p.active) AS head" + PLACES;

    private final Supplier<Handle> handles;

    PrintedSheets(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** One page of what matches: by village, grid and household, the first printed first. */
    public Page<SheetLine> page(SheetQuery query) {
        var bound = new HashMap<String, Object>();
        String where = where(query, bound);
        int total = handles.get().createQuery("SELECT COUNT(*)" + PLACES + where).bindMap(bound).mapTo(Integer.class).one();
        bound.put("limit", query.size());
        bound.put("offset", query.page() * query.size());
        List<SheetLine> lines = handles.get().createQuery(LINE + where
                + " ORDER BY vi.code, g.name, h.no, s.printed, s.id LIMIT :limit OFFSET :offset")
            .bindMap(bound).map((row, context) -> line(row)).list();
        return new Page<>(lines, total, query.page(), query.size());
    }

    /** Of all that matches, in whatever state. */
    public SheetCounts counts(SheetQuery query) {
        var bound = new HashMap<String, Object>();
        String where = where(query.in(Optional.empty()), bound);
        return handles.get().createQuery("SELECT COUNT(*), COUNT(CASE WHEN s.state = 'OUT' THEN 1 END), "
                + "COUNT(CASE WHEN s.state = 'RETURNED' THEN 1 END), COUNT(CASE WHEN s.state = 'VOID' THEN 1 END)" + PLACES + where)
            .bindMap(bound).map((row, context) -> new SheetCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).one();
    }

    private static String where(SheetQuery query, Map<String, Object> bound) {
        var where = new StringBuilder(" WHERE TRUE");
        query.village().ifPresent(village -> and(where, bound, "h.village = :village", "village", village.uuid()));
        query.grid().ifPresent(grid -> and(where, bound, "h.grid = :grid", "grid", grid.uuid()));
        query.state().ifPresent(state -> and(where, bound, "s.state = :state", "state", state.name()));
        if (!query.team().isEmpty()) {
            and(where, bound, "g.team = :team", "team", query.team());
        }
        if (!query.printedBefore().isEmpty()) {
            and(where, bound, "s.printed < :before", "before", query.printedBefore());
        }
        String text = query.text().strip();
        if (!text.isEmpty()) {
            and(where, bound, "(POSITION(:text IN h.no) > 0 OR POSITION(:serial IN s.serial) = 1)", "text", text);
            bound.put("serial", text.toUpperCase(Locale.ROOT));
        }
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> bound, String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        bound.put(name, value);
    }

    /** How many copies there were so far of a household's sheet with a form in a round. */
    public int copies(HouseholdId household, RoundId round, String form) {
        return handles.get().createQuery("SELECT COALESCE(MAX(version), 0) FROM sheet WHERE household = :household AND round = :round "
                + "AND form = :form").bind("household", household.uuid()).bind("round", round.uuid()).bind("form", form)
            .mapTo(Integer.class).one();
    }

    /** Whether a copy of the same household, round and form was printed after this one, and is not void. */
    public boolean later(SheetLine sheet) {
        return handles.get().createQuery("SELECT COUNT(*) FROM sheet WHERE household = :household AND round = :round AND form = :form "
                + "AND state <> 'VOID' AND id <> :id AND (version > :version OR version = :version AND printed > :printed)")
            .bind("household", sheet.household().uuid()).bind("round", sheet.round().uuid()).bind("form", sheet.form())
            .bind("id", sheet.id().uuid()).bind("version", sheet.version()).bind("printed", sheet.printed())
            .mapTo(Integer.class).one() > 0;
    }

    public List<SheetLine> bySerial(String serial) {
        return handles.get().createQuery(LINE + "WHERE s.serial = :serial ORDER BY s.printed DESC, s.id").bind("serial", serial)
            .map((row, context) -> line(row)).list();
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        return new SheetLine(new SheetId(row.getObject("id", UUID.class)), new HouseholdId(row.getObject("household", UUID.class)),
            Rows.text(row, "no"), Rows.text(row, "head"), Rows.text(row, "village"), Rows.text(row, "grid"), Rows.text(row, "team"),
            new RoundId(row.getObject("round", UUID.class)), row.getString("form"), row.getString("kind"), row.getInt("version"),
            row.getString("serial"), SheetState.valueOf(row.getString("state")), row.getString("printed"), row.getString("printed_by"));
    }
}
