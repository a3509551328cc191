package org.ruhu.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which records belong to some grids now, and were written about in others before: their whole history goes along. */
final class Scope {
    /** Households of the grids, where two said different things of either, and what belongs to them. */
    private static final String RECORDS = "WITH place (id) AS (SELECT id FROM household WHERE grid IN (<ids>) "
        + "UNION SELECT record FROM elsewhere WHERE kind = 'household' AND place IN (<grids>)), "
        + "inside (id) AS (SELECT id FROM place UNION SELECT p.id FROM person p JOIN place ON p.household = place.id "
        + "UNION SELECT v.id FROM visit v JOIN place ON v.household = place.id "
        + "UNION SELECT s.id FROM sheet s JOIN place ON s.household = place.id "
        + "UNION SELECT b.id FROM base b JOIN place ON b.household = place.id "
        + "UNION SELECT m.id FROM move m JOIN place ON m.household = place.id "
        + "UNION SELECT e.record FROM elsewhere e JOIN place ON e.place = CAST(place.id AS VARCHAR)) ";

    private Scope() {}

    /** Records of the grids with changes of other grids, by those other grids. */
    static Map<String, Set<UUID>> movedIn(Handle handle, Set<String> grids) {
        List<UUID> ids = grids.stream().map(Scope::uuid).toList();
        Map<String, Set<UUID>> moved = new HashMap<>();
        if (!grids.isEmpty()) {
            handle.createQuery(RECORDS + "SELECT r.id, r.grid FROM record r JOIN inside ON r.id = inside.id "
                    + "WHERE r.grid NOT IN (<grids>) AND r.grid <> '' "
                    + "UNION SELECT g.record, g.grid FROM record_grid g JOIN inside ON g.record = inside.id "
                    + "WHERE g.grid NOT IN (<grids>) AND g.grid <> ''")
                .bindList("ids", ids).bindList("grids", List.copyOf(grids))
                .map((row, context) -> Map.entry(row.getString(2), row.getObject(1, UUID.class)))
                .forEach(found -> moved.computeIfAbsent(found.getKey(), grid -> new HashSet<>()).add(found.getValue()));
        }
        return moved;
    }

    /** Records of the grids. */
    static Set<UUID> inside(Handle handle, Set<String> grids) {
        return grids.isEmpty() ? Set.of() : new HashSet<>(handle.createQuery(RECORDS + "SELECT id FROM inside")
            .bindList("ids", grids.stream().map(Scope::uuid).toList()).bindList("grids", List.copyOf(grids)).mapTo(UUID.class).list());
    }

    private static UUID uuid(String grid) {
        try {
            return UUID.fromString(grid);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
