package org.ruhu.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruhu.model.Trouble;
import org.ruhu.store.RegisterTables;

/** The grids as people call them. Every village has a first grid: only with its village a name is sure to be one grid's. */
public final class GridNames {
    private final List<Grid> all;

    public GridNames(Workspace workspace) {
        RegisterTables tables = workspace.store().registerTables();
        Map<String, String> villages = new HashMap<>();
        tables.rows("villages").forEach(row -> villages.put(row.getOrDefault("name", ""), row.getOrDefault("label", "")));
        all = tables.rows("grids").stream().map(row -> new Grid(row.getOrDefault("name", ""), row.getOrDefault("label", ""),
            villages.getOrDefault(row.getOrDefault("village", ""), ""))).toList();
    }

    /** @param village its village's name; empty if that is not known here */
    public record Grid(String id, String name, String village) {
        /** As in {@code 演示一村/第一网格}. */
        public String full() {
            return village.isEmpty() ? name : village + "/" + name;
        }
    }

    /** By village and name. */
    public List<Grid> all() {
        return all;
    }

    /** What people call these grids; one that is not known here is called by its id. */
    public List<String> names(Collection<String> ids) {
        Map<String, String> names = all.stream().collect(Collectors.toMap(Grid::id, Grid::full));
        return ids.stream().map(id -> names.getOrDefault(id, id)).sorted().toList();
    }

    /**
     * The ids of grids that somebody has named.
     *
     * @param words ids, names, or villages and names as in {@link Grid#full}
     * @throws Trouble if there is none of such a name, or there are several
     */
    public Set<String> ids(Collection<String> words) {
        Set<String> ids = new LinkedHashSet<>();
        words.forEach(word -> ids.add(of(word).id));
        return ids;
    }

    private Grid of(String word) {
        List<Grid> found = all.stream().filter(grid -> List.of(grid.id, grid.name, grid.full()).contains(word)).toList();
        if (found.isEmpty()) {
            throw new Trouble("work.device.nogrid", word);
        }
        if (found.size() > 1) {
            throw new Trouble("work.device.grids", word, found.stream().map(Grid::full).distinct().count() == found.size()
                ? joined(found.stream().map(Grid::full).toList()) : joined(found.stream().map(Grid::id).toList()));
        }
        return found.getFirst();
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }
}
