package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Page;
import org.ruhu.model.RoundId;
import org.ruhu.model.Village;
import org.ruhu.model.VillageId;
import org.ruhu.model.VillageProgress;
import org.ruhu.model.VisitState;

/** Lists and counts of households. */
public final class Households {
    private static final String STATE = "CASE WHEN v.state IS NOT NULL AND v.state <> 'IN_PROGRESS' THEN v.state "
        + "WHEN v.id IS NOT NULL OR o.visit IS NOT NULL THEN 'IN_PROGRESS' ELSE 'TODO' END";
    private static final String VISITED = " LEFT JOIN visit v ON v.household = h.id AND v.round = :round "
        + "AND v.form IN ('', :form) "
        + "LEFT JOIN open_visit o ON o.household = h.id AND o.round = :round AND o.form IN ('', :form) ";
    private static final String COUNTED = " h.status IN ('', 'IN') ";
    private static final String NAMES = "SELECT p.household FROM name_key k JOIN person p ON p.name = k.name "
        + "WHERE k.k >= :from AND k.k < :to";
    private static final String NUMBERS = " UNION SELECT p.household FROM person p WHERE p.id_rev >= :revFrom "
        + "AND p.id_rev < :revTo UNION SELECT n.id FROM household n WHERE n.no >= :from AND n.no < :to "
        + "UNION SELECT n.id FROM household n WHERE n.no_rev >= :revFrom AND n.no_rev < :revTo";
    private static final char LAST = '\uFFFF';

    private final Supplier<Handle> handles;

    Households(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** One page of what matches, by household number. */
    public Page<HouseholdLine> page(HouseholdQuery query, RoundId round) {
        var bound = new HashMap<String, Object>();
        String from = find(query.text()) ? " FROM found f JOIN household h ON h.id = f.id" : " FROM household h";
        if (query.state().isPresent()) {
            from += VISITED;
            bound.put("round", round.uuid());
            bound.put("form", form(round));
        }
        String where = " WHERE " + COUNTED + where(query, bound);
        int total = handles.get().createQuery("SELECT COUNT(*)" + from + where).bindMap(bound).mapTo(Integer.class).one();
        bound.put("limit", query.size());
        bound.put("offset", query.page() * query.size());
        List<UUID> ids = handles.get().createQuery("SELECT h.id" + from + where + " ORDER BY h.no, h.id LIMIT :limit OFFSET :offset")
            .bindMap(bound).mapTo(UUID.class).list();
        return new Page<>(lines(ids, round), total, query.page(), query.size());
    }

    /** Puts the households that match a typed text into the session's own table. @return whether there was a text */
    private boolean find(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return false;
        }
        // a table and not a subquery: H2 would run the subquery again for every household
        handles.get().execute("CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS found (id UUID NOT NULL) NOT PERSISTENT");
        handles.get().execute("DELETE FROM found");
        boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == 'x' || c == '-');
        var insert = handles.get().createUpdate("INSERT INTO found " + NAMES.replaceFirst("SELECT", "SELECT DISTINCT")
            + (number ? NUMBERS : "")).bind("from", text).bind("to", text + LAST);
        if (number) {
            String reversed = new StringBuilder(text.toUpperCase(Locale.ROOT)).reverse().toString();
            insert.bind("revFrom", reversed).bind("revTo", reversed + LAST);
        }
        insert.execute();
        return true;
    }

    private static String where(HouseholdQuery query, Map<String, Object> bound) {
        StringBuilder where = new StringBuilder();
        query.village().ifPresent(village -> {
            where.append(" AND h.village = :village");
            bound.put("village", village.uuid());
        });
        query.state().ifPresent(state -> {
            where.append(" AND ").append(STATE).append(" = :state");
            bound.put("state", state.name());
        });
        if (query.monitoredOnly()) {
            where.append(" AND h.category <> ''");
        }
        return where.toString();
    }

    private List<HouseholdLine> lines(List<UUID> ids, RoundId round) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handles.get().createQuery("SELECT h.id, h.no, h.kind, h.category, v.outcome, vi.name AS village, g.name AS grid, "
                + STATE + " AS state, "
                + "(SELECT MIN(p.name) FROM person p WHERE p.household = h.id AND p.relation = '01' AND p.active) AS head, "
                + "(SELECT COUNT(*) FROM person p WHERE p.household = h.id AND p.active) AS members FROM household h"
                + VISITED + "LEFT JOIN village vi ON vi.id = h.village LEFT JOIN grid g ON g.id = h.grid "
                + "WHERE h.id IN (<ids>) ORDER BY h.no, h.id")
            .bind("round", round.uuid()).bind("form", form(round)).bindList("ids", ids).map((row, context) -> line(row)).list();
    }

    /** The round's own form: visits with other forms do not say where a household stands. */
    private String form(RoundId round) {
        return handles.get().createQuery("SELECT form FROM round WHERE id = :round").bind("round", round.uuid())
            .mapTo(String.class).findOne().orElse("");
    }

    private static HouseholdLine line(ResultSet row) throws SQLException {
        return new HouseholdLine(new HouseholdId(row.getObject("id", UUID.class)), row.getString("no"),
            text(row, "head"), text(row, "village"), text(row, "grid"), row.getInt("members"), row.getString("kind"),
            row.getString("category"), VisitState.valueOf(row.getString("state")), text(row, "outcome"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Every village with the state of its households, by code. */
    public List<VillageProgress> progress(RoundId round) {
        return handles.get().createQuery("SELECT vi.id, vi.code, vi.name, vi.name_bo, vi.township, s.n, s.done, s.missed, s.busy "
                + "FROM village vi JOIN (SELECT h.village, COUNT(*) AS n, "
                + "SUM(CASE WHEN " + STATE + " = 'DONE' THEN 1 ELSE 0 END) AS done, "
                + "SUM(CASE WHEN " + STATE + " = 'NOT_REACHED' THEN 1 ELSE 0 END) AS missed, "
                + "SUM(CASE WHEN " + STATE + " = 'IN_PROGRESS' THEN 1 ELSE 0 END) AS busy "
                + "FROM household h" + VISITED + "WHERE" + COUNTED + "GROUP BY h.village) s ON s.village = vi.id ORDER BY vi.code")
            .bind("round", round.uuid()).bind("form", form(round))
            .map((row, context) -> new VillageProgress(new Village(new VillageId(row.getObject("id", UUID.class)),
                row.getString("code"), row.getString("name"), row.getString("name_bo"), row.getString("township")),
                row.getInt("n"), row.getInt("done"), row.getInt("missed"), row.getInt("busy")))
            .list();
    }

    public List<HouseholdId> ofVillage(VillageId village) {
        return route("", " AND h.village = :village", Map.of("village", village.uuid()));
    }

    public List<HouseholdId> ofGrid(GridId grid) {
        return route("", " AND h.grid = :grid", Map.of("grid", grid.uuid()));
    }

    public List<HouseholdId> all() {
        return route("", "", Map.of());
    }

    /** All that match, whatever page is asked for. */
    public List<HouseholdId> matching(HouseholdQuery query, RoundId round) {
        var bound = new HashMap<String, Object>();
        String join = find(query.text()) ? " JOIN found f ON f.id = h.id" : "";
        if (query.state().isPresent()) {
            join += VISITED;
            bound.put("round", round.uuid());
            bound.put("form", form(round));
        }
        return route(join, where(query, bound), bound);
    }

    /** In the order in which they are gone to: by village, grid and number. */
    private List<HouseholdId> route(String join, String where, Map<String, ?> bound) {
        return handles.get().createQuery("SELECT h.id FROM household h" + join + " LEFT JOIN village vi ON vi.id = h.village "
                + "LEFT JOIN grid g ON g.id = h.grid WHERE" + COUNTED + where + " ORDER BY vi.code, g.name, h.no, h.id")
            .bindMap(bound).mapTo(UUID.class).map(HouseholdId::new).list();
    }

    public Optional<HouseholdId> byNumber(String no) {
        return handles.get().createQuery("SELECT id FROM household WHERE no = :no ORDER BY id LIMIT 1").bind("no", no)
            .mapTo(UUID.class).map(HouseholdId::new).findOne();
    }

    /** For a number whose letters somebody typed small or large. */
    public Optional<HouseholdId> byNumberInAnyCase(String no) {
        return handles.get().createQuery("SELECT id FROM household WHERE UPPER(no) = UPPER(:no) ORDER BY id LIMIT 1").bind("no", no)
            .mapTo(UUID.class).map(HouseholdId::new).findOne();
    }

    public Optional<VillageId> villageByCode(String code) {
        return handles.get().createQuery("SELECT id FROM village WHERE code = :code ORDER BY id LIMIT 1").bind("code", code)
            .mapTo(UUID.class).map(VillageId::new).findOne();
    }

    public int count() {
        return handles.get().createQuery("SELECT COUNT(*) FROM household").mapTo(Integer.class).one();
    }

    public int countPersons() {
        return handles.get().createQuery("SELECT COUNT(*) FROM person").mapTo(Integer.class).one();
    }
}
