package org.ruhu.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Round;
import org.ruhu.model.VisitState;
import org.ruhu.store.RoundTables.Standing;

/** Where every household stands in a round. Each table is read once and put together here: joining them costs the database far more. */
final class Standings {
    private static final String OF_ROUND = " WHERE round = :round AND form IN ('', :form)";
    private static final Named NOWHERE = new Named("", "");
    private static final Seen UNSEEN = new Seen("", "", "", "");

    private final Handle handle;
    private final Round round;
    private final Map<UUID, Named> villages;
    private final Map<UUID, Named> grids;
    private final Map<UUID, Base> bases = new HashMap<>();
    private final Map<UUID, Seen> visits = new HashMap<>();
    private final Set<UUID> begun = new HashSet<>();

    /** A village's code and name, or a grid's team and name. */
    private record Named(String code, String name) {}

    private record Base(boolean sampled, String persons) {}

    private record Seen(String state, String outcome, String marks, String signs) {}

    Standings(Handle handle, Round round) {
        this.handle = handle;
        this.round = round;
        villages = named("SELECT id, code, name FROM village");
        grids = named("SELECT id, team, name FROM grid");
    }

    private Map<UUID, Named> named(String query) {
        Map<UUID, Named> named = new HashMap<>();
        handle.createQuery(query).map((row, context) -> named.put(row.getObject(1, UUID.class), new Named(row.getString(2), row.getString(3))))
            .forEach(before -> { });
        return named;
    }

    private Query ofRound(String query) {
        return handle.createQuery(query + OF_ROUND).bind("round", round.id().uuid()).bind("form", round.form());
    }

    /**
     * Every household of the base list, and those of the register in the region that are not in it, by village, grid and
     * number; grids in the order of their first households, as Chinese numerals do not sort by value.
     */
    List<Standing> all() {
        handle.createQuery("SELECT household, sampled, persons FROM base WHERE round = :round AND NOT gone").bind("round", round.id().uuid())
            .map((row, context) -> bases.put(row.getObject(1, UUID.class), new Base(row.getBoolean(2), row.getString(3)))).forEach(before -> { });
        ofRound("SELECT household, state, outcome, marks, signs FROM visit").map((row, context) -> visits.put(row.getObject(1, UUID.class),
            new Seen(row.getString(2), row.getString(3), row.getString(4), row.getString(5)))).forEach(before -> { });
        ofRound("SELECT household FROM open_visit").map((row, context) -> begun.add(row.getObject(1, UUID.class))).forEach(added -> { });
        List<Standing> all = new ArrayList<>();
        handle.createQuery("SELECT id, no, grid, village, status IN ('', 'IN') FROM household").map((row, context) -> {
            UUID id = row.getObject(1, UUID.class);
            if (row.getBoolean(5) || bases.containsKey(id)) {
                all.add(standing(id, row.getString(2), row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getBoolean(5)));
            }
            return id;
        }).forEach(id -> { });
        all.removeIf(one -> !one.listed() && !round.covers(one.village()));
        Map<UUID, String> first = new HashMap<>();
        all.forEach(one -> first.merge(one.grid(), one.no(), (no, other) -> no.compareTo(other) < 0 ? no : other));
        all.sort(Comparator.comparing(Standing::village).thenComparing(one -> first.getOrDefault(one.grid(), ""))
            .thenComparing(Standing::grid).thenComparing(Standing::no).thenComparing(Standing::household));
        return all;
    }

    private Standing standing(UUID id, String no, UUID inGrid, UUID inVillage, boolean counted) {
        Named village = villages.getOrDefault(inVillage, NOWHERE);
        Named grid = grids.getOrDefault(inGrid, NOWHERE);
        Base base = bases.get(id);
        Seen seen = visits.getOrDefault(id, UNSEEN);
        return new Standing(id, no, village.code(), village.name(), inGrid, grid.name(), grid.code(), counted, base != null,
            base != null && base.sampled(), persons(base), state(id, seen), seen.outcome(), RoundTables.ids(seen.marks()), seen.signs());
    }

    private static List<UUID> persons(@Nullable Base base) {
        return base == null ? List.of() : RoundTables.ids(base.persons());
    }

    private VisitState state(UUID id, Seen seen) {
        if (seen.state().isEmpty()) {
            return begun.contains(id) ? VisitState.IN_PROGRESS : VisitState.TODO;
        }
        return VisitState.valueOf(seen.state());
    }
}
