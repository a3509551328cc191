package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.ClueId;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.HouseholdId;

/** Lists of clues. */
public final class ClueTables {
    private static final String LINE = "SELECT c.id, c.household, c.sign, c.source, c.said, c.found, c.deadline, c.found_by, c.state, h.no, "
        + "vi.name AS village, g.name AS grid, g.team, (SELECT MIN(p.name) FROM person p WHERE p.household = c.household "
        + "AND p.relation = '01' AND p.active) AS head FROM clue c LEFT JOIN household h ON h.id = c.household "
        + "LEFT JOIN village vi ON vi.id = h.village LEFT JOIN grid g ON g.id = h.grid ";
    private static final String ORDER = " ORDER BY c.state <> 'OPEN', c.deadline, h.no, c.found, c.id";

    private final Supplier<Handle> handles;

    ClueTables(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** Those nobody has decided first, by the day on which they must be. */
    public List<ClueLine> all() {
        return handles.get().createQuery(LINE + ORDER).map((row, context) -> line(row)).list();
    }

    public List<ClueLine> of(HouseholdId household) {
        return handles.get().createQuery(LINE + "WHERE c.household = :household" + ORDER).bind("household", household.uuid())
            .map((row, context) -> line(row)).list();
    }

    private static ClueLine line(ResultSet row) throws SQLException {
        return new ClueLine(new ClueId(row.getObject("id", UUID.class)), new HouseholdId(row.getObject("household", UUID.class)),
            Rows.text(row, "no"), Rows.text(row, "head"), Rows.text(row, "village"), Rows.text(row, "grid"), Rows.text(row, "team"),
            row.getString("sign"), row.getString("source"), row.getString("said"), row.getString("found"), row.getString("deadline"),
            row.getString("found_by"), ClueState.valueOf(row.getString("state")));
    }
}
