package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The register as flat tables, from which forms choose: each row with {@code name}, {@code label} and further columns. */
public final class RegisterTables {
    private static final Map<String, String> QUERIES = Map.of(
        "villages", "SELECT code AS name, name AS label, township FROM village ORDER BY code",
        "grids", "SELECT CAST(g.id AS VARCHAR(36)) AS name, g.name AS label, v.code AS village, g.team FROM grid g "
            + "LEFT JOIN village v ON v.id = g.village ORDER BY v.code, g.name, g.id",
        "households", "SELECT h.no AS name, COALESCE(p.name, h.no) AS label, v.code AS village, CAST(h.grid AS VARCHAR(36)) AS grid, "
            + "h.kind AS type, h.category, h.address FROM household h LEFT JOIN village v ON v.id = h.village "
            + "LEFT JOIN person p ON p.household = h.id AND p.relation = '01' AND p.active ORDER BY h.no, p.name",
        "persons", "SELECT CAST(p.id AS VARCHAR(36)) AS name, p.name AS label, h.no AS household, v.code AS village, p.sex, p.birth, "
            + "p.relation FROM person p JOIN household h ON h.id = p.household LEFT JOIN village v ON v.id = h.village "
            + "WHERE p.active ORDER BY h.no, p.relation, p.id");

    private final Supplier<Handle> handles;

    RegisterTables(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** @throws IllegalArgumentException if there is no table of that name */
    public List<Map<String, String>> rows(String table) {
        String query = QUERIES.get(table);
        if (query == null) {
            throw new IllegalArgumentException("there is no table " + table);
        }
        return handles.get().createQuery(query).map((row, context) -> columns(row)).list();
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            columns.put(row.getMetaData().getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), value == null ? "" : value);
        }
        return columns;
    }
}
