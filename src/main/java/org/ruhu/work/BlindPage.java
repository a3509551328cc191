package org.ruhu.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Fields;
import org.ruhu.model.Household;
import org.ruhu.model.Person;
import org.ruhu.model.Round;
import org.ruhu.store.Trail;
import org.ruhu.sync.RecordState;

/**
 * A household as it stood before its first visit of a round, for those who visit it a second time and are to see nothing of
 * the first, {@code domain.md} §8.2: without what the saves of that visit wrote into the register. What anybody else has
 * written since stays.
 */
final class BlindPage {
    private static final String BORN = "new";

    private final Workspace workspace;
    private final Trail trail;
    private final Round round;

    BlindPage(Workspace workspace, Round round) {
        this.workspace = workspace;
        this.trail = workspace.store().trail();
        this.round = round;
    }

    HouseholdPage of(HouseholdPage page) {
        Map<UUID, Map<String, List<Change>>> written = new LinkedHashMap<>();
        written.put(page.household().id().uuid(), written(page.household().id().uuid()));
        page.members().forEach(person -> written.put(person.id().uuid(), written(person.id().uuid())));
        Set<ChangeId> hidden = saved(page, written);
        if (hidden.isEmpty()) {
            return page;
        }
        Household household = page.household();
        Fields before = before(household.fields(), written.getOrDefault(household.id().uuid(), Map.of()), hidden);
        List<Person> members = page.members().stream().filter(person -> !isBorn(written.getOrDefault(person.id().uuid(), Map.of()), hidden))
            .map(person -> new Person(person.id(), person.household(), before(person.fields(), written.getOrDefault(person.id().uuid(), Map.of()), hidden))).toList();
        return new HouseholdPage(new Household(household.id(), household.grid(), household.village(), before), page.village(), page.grid(),
            members, page.visits().stream().filter(visit -> !visit.round().equals(round.name())).toList(), page.state(), page.conflicts());
    }

    /** By field the changes that wrote it, the youngest first. */
    private Map<String, List<Change>> written(UUID record) {
        RecordState state = workspace.store().records().state(record);
        Map<String, List<Change>> written = new LinkedHashMap<>();
        state.registers().keySet().forEach(field -> written.put(field, trail.of(record, field, state.over(field))));
        return written;
    }

    /** The register's changes in the saves of the first visit: in its writer's chain they stand right behind the visit's own. */
    private Set<ChangeId> saved(HouseholdPage page, Map<UUID, Map<String, List<Change>>> written) {
        UUID visit = VisitFields.visitOf(page.household().id(), round, round.form()).uuid();
        Map<String, Change> behind = new HashMap<>();
        written.values().forEach(fields -> fields.values().forEach(changes -> changes.forEach(change -> behind.put(change.prev(), change))));
        Set<ChangeId> saved = new HashSet<>();
        for (Change change : trail.of(visit, "state", workspace.store().records().state(visit).over("state"))) {
            for (Optional<Change> next = next(behind, change); next.isPresent(); next = next(behind, next.get())) {
                saved.add(next.get().id());
            }
        }
        return saved;
    }

    private static Optional<Change> next(Map<String, Change> behind, Change change) {
        return Optional.ofNullable(behind.get(change.hash()));
    }

    private static boolean isBorn(Map<String, List<Change>> written, Set<ChangeId> hidden) {
        return written.values().stream().flatMap(List::stream).anyMatch(change -> change.kind().equals(BORN) && hidden.contains(change.id()));
    }

    private static Fields before(Fields now, Map<String, List<Change>> written, Set<ChangeId> hidden) {
        Map<String, String> values = new LinkedHashMap<>(now.values());
        written.forEach((field, changes) -> {
            if (changes.stream().anyMatch(change -> hidden.contains(change.id()))) {
                values.put(field, changes.stream().filter(change -> !hidden.contains(change.id())).findFirst().map(change -> change.set().get(field))
                    .map(write -> write.value()).orElse(""));
            }
        });
        values.values().removeIf(String::isEmpty);
        return new Fields(values);
    }
}
