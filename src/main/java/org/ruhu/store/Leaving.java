package org.ruhu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.store.Applier.Answer;
import org.ruhu.sync.Knowledge;

/**
 * What is to leave this workspace at the next opening: grids that were handed over, values that were erased,
 * {@code sync-spec.md} §4.
 */
public final class Leaving {
    /** Ids of grids, separated by blanks. */
    private static final String GRIDS = "leaving.grids";
    /** Names of the erasures that were carried out. */
    private static final String ERASED = "erased";

    private final Supplier<Handle> handles;
    private final Supplier<Writers> writers;
    private final Settings settings;
    private final String device;

    Leaving(Supplier<Handle> handles, Supplier<Writers> writers, Settings settings, String device) {
        this.handles = handles;
        this.writers = writers;
        this.settings = settings;
        this.device = device;
    }

    /** Why a grid cannot leave yet. */
    public enum Obstacle {
        /** The centre has no verified back-up of all that is here of it. */
        NOT_SAFE,
        /** A visit there is not completed. */
        UNFINISHED
    }

    /** Grids that something here is about, as text; what is everybody's aside. */
    public Set<String> held() {
        return new LinkedHashSet<>(handles.get().createQuery("SELECT DISTINCT r.grid FROM record r WHERE r.grid <> '' "
            + "ORDER BY r.grid").mapTo(String.class).list());
    }

    /** @param safe what the centre's last verified back-up holds */
    public Optional<Obstacle> obstacle(String grid, Knowledge safe) {
        boolean unfinished = handles.get().createQuery("SELECT COUNT(*) FROM open_visit o JOIN household h ON h.id = o.household "
            + "WHERE CAST(h.grid AS VARCHAR) = :grid").bind("grid", grid).mapTo(Integer.class).one() > 0;
        if (unfinished) {
            return Optional.of(Obstacle.UNFINISHED);
        }
        try (var runs = Run.stream(Run.query(handles.get(), "WHERE grid = :grid").bind("grid", grid))) {
            boolean all = runs.allMatch(run -> {
                UUID writer = writers.get().writer(run.writer());
                for (int i = 0; i < run.count(); i++) {
                    if (!safe.holds(writer, run.n() + i)) {
                        return false;
                    }
                }
                return true;
            });
            return all ? Optional.empty() : Optional.of(Obstacle.NOT_SAFE);
        }
    }

    /** They leave when the workspace is opened the next time. */
    public void leave(Set<String> grids) {
        Set<String> all = new LinkedHashSet<>(leaving());
        all.addAll(grids);
        settings.set(Map.of(GRIDS, String.join(" ", all)));
    }

    /** Grids that leave at the next opening. */
    public Set<String> leaving() {
        return words(settings.get(GRIDS));
    }

    /** Erasures that were carried out here, by the id of the change that ordered them. */
    public Set<String> erased() {
        return words(settings.get(ERASED));
    }

    private static Set<String> words(Optional<String> text) {
        return text.filter(words -> !words.isEmpty()).map(words -> (Set<String>) new LinkedHashSet<>(List.of(words.split(" "))))
            .orElse(Set.of());
    }

    /** Erasures that are ordered, and the changes each names. */
    Map<String, Set<ChangeId>> ordered() {
        Map<String, Set<ChangeId>> ordered = new HashMap<>();
        handles.get().createQuery("SELECT ordered_by, change FROM erasure").map((row, context) ->
            Map.entry(row.getString(1), ChangeId.parse(row.getString(2)))).forEach(one ->
            ordered.computeIfAbsent(one.getKey(), order -> new HashSet<>()).add(one.getValue()));
        return ordered;
    }

    /** All changes that are to have no values. */
    Set<ChangeId> erasedChanges() {
        Set<ChangeId> changes = new HashSet<>();
        ordered().values().forEach(changes::addAll);
        return changes;
    }

    /** What is to be done at this opening; empty if nothing. */
    Optional<Due> due() {
        Map<String, Set<ChangeId>> open = ordered();
        erased().forEach(open::remove);
        Set<String> grids = leaving();
        if (open.isEmpty() && grids.isEmpty()) {
            return Optional.empty();
        }
        Set<ChangeId> erase = new HashSet<>();
        open.values().forEach(erase::addAll);
        Set<String> staying = new HashSet<>(handles.get().createQuery("SELECT grid FROM assignment WHERE device = :device "
            + "AND way <> :none").bind("device", device).bind("none", Assigned.NONE).mapTo(String.class).list());
        staying.removeAll(grids);
        return Optional.of(new Due(grids, erase, open.keySet(), Scope.inside(handles.get(), staying), device));
    }

    /** It was done. */
    void done(Due due) {
        Set<String> all = new LinkedHashSet<>(erased());
        all.addAll(due.orders);
        Map<String, String> now = new HashMap<>();
        now.put(GRIDS, "");
        if (!all.isEmpty()) {
            now.put(ERASED, String.join(" ", all));
        }
        settings.set(now);
    }

    /**
     * @param grids  that leave
     * @param erase  changes that lose their values
     * @param orders changes that ordered that
     * @param stays  records that belong to a grid that stays, whatever their changes name
     * @param device whose own changes are set aside, not dropped
     */
    record Due(Set<String> grids, Set<ChangeId> erase, Set<String> orders, Set<UUID> stays, String device)
        implements Rewriting.Plan {
        @Override
        public Rewriting.Fate of(Change change) {
            boolean leaves = grids.contains(change.grid()) && !stays.contains(change.record());
            if (leaves) {
                return change.device().equals(device) ? Rewriting.Fate.SET_ASIDE : Rewriting.Fate.GOES;
            }
            return erase.contains(change.id()) ? Rewriting.Fate.LOSES_VALUES : Rewriting.Fate.STAYS;
        }

        @Override
        public boolean goes(Answer typed) {
            return !grids.isEmpty() && !stays.contains(typed.household());
        }
    }
}
