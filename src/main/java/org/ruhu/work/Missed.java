package org.ruhu.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.RecordType;
import org.ruhu.model.VisitState;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Villages, households and persons that a round has missed so far, {@code domain.md} §8.4, and what contradicts itself. */
final class Missed {
    /** Code of VISIT_RESULT: nobody at home, to be called on again. */
    private static final String CALL_BACK = "4";
    /** Code of VISIT_RESULT: the household does not exist any more. */
    static final String GONE = "7";

    private final RoundFacts facts;
    /** Households that left as a whole in this round. */
    private final Set<UUID> left;
    private final List<RoundTables.Standing> listed;
    private final Map<UUID, Set<UUID>> movedOut = new HashMap<>();

    Missed(RoundFacts facts) {
        this.facts = facts;
        boolean frozen = facts.round().frozen();
        this.listed = facts.households().stream().filter(one -> frozen ? one.listed() : one.counted()).toList();
        this.left = facts.moves().stream().filter(move -> move.whole() && !move.in()).map(RoundTables.Moved::household)
            .collect(Collectors.toSet());
        facts.moves().stream().filter(move -> !move.whole() && !move.in())
            .forEach(move -> movedOut.computeIfAbsent(move.household(), household -> new HashSet<>()).add(move.person()));
    }

    /** Code of VISIT_RESULT, as far as there is one: a household that left as a whole needs no visit. */
    String outcome(RoundTables.Standing one) {
        boolean completed = one.state() == VisitState.DONE || one.state() == VisitState.NOT_REACHED;
        return completed ? one.outcome() : left.contains(one.household()) ? GONE : "";
    }

    List<Unexplained> open() {
        List<Unexplained> open = new ArrayList<>();
        villages(open);
        for (RoundTables.Standing one : listed()) {
            household(one, open);
        }
        persons(open);
        outside(open);
        torn(open);
        unruled(open);
        return open;
    }

    /** The households that the round is about. */
    List<RoundTables.Standing> listed() {
        return listed;
    }

    private boolean isSettled(RoundTables.Standing one) {
        String outcome = outcome(one);
        return !outcome.isEmpty() && !outcome.equals(CALL_BACK);
    }

    private void villages(List<Unexplained> open) {
        Map<UUID, Boolean> closed = new HashMap<>();
        Map<UUID, String> village = new HashMap<>();
        listed().forEach(one -> {
            closed.merge(one.grid(), isSettled(one), Boolean::logicalAnd);
            village.put(one.grid(), one.village());
        });
        Set<String> reached = closed.entrySet().stream().filter(Map.Entry::getValue).map(grid -> village.get(grid.getKey()))
            .collect(Collectors.toSet());
        facts.workspace().store().registerTables().rows("villages").forEach(row -> {
            String code = row.getOrDefault("name", "");
            if (facts.round().covers(code) && !reached.contains(code)) {
                open.add(new Unexplained(Unexplained.Kind.VILLAGE_WITHOUT_GRID, row.getOrDefault("label", code), Optional.empty(), "",
                    Optional.empty(), "", code));
            }
        });
    }

    private void household(RoundTables.Standing one, List<Unexplained> open) {
        String outcome = outcome(one);
        if (outcome.isEmpty()) {
            open.add(facts.line(Unexplained.Kind.HOUSEHOLD_UNVISITED, one.household(), one.village(), (one.gridName() + " " + one.team()).strip()));
        } else if (outcome.equals(CALL_BACK)) {
            open.add(facts.line(Unexplained.Kind.HOUSEHOLD_CALL_BACK, one.household(), one.village(), (one.gridName() + " " + one.team()).strip()));
        }
    }

    /** Whoever was on the list of a household that was reached is marked, or has left it. */
    private void persons(List<Unexplained> open) {
        Map<UUID, Set<UUID>> marks = new HashMap<>();
        listed().stream().filter(one -> one.state() == VisitState.DONE)
            .forEach(one -> marks.put(one.household(), Set.copyOf(one.marks())));
        facts.personsBefore().forEach((person, spot) -> {
            Set<UUID> marked = marks.get(spot.household());
            if (marked != null && !marked.contains(person) && !movedOut.getOrDefault(spot.household(), Set.of()).contains(person)) {
                open.add(facts.line(Unexplained.Kind.PERSON_UNMARKED, person, spot, ""));
            }
        });
    }

    private void outside(List<Unexplained> open) {
        facts.workspace().store().rounds().visitsOutside(facts.round()).forEach((household, day) -> facts.household(household)
            .ifPresent(one -> open.add(facts.line(Unexplained.Kind.VISIT_OUTSIDE, household, one.village(), day))));
    }

    /** What two have written differently and nobody has decided. */
    private void torn(List<Unexplained> open) {
        RosterTables tables = facts.workspace().store().roster();
        Set<UUID> named = new HashSet<>();
        tables.torn("household").keySet().forEach(id -> facts.household(id).ifPresent(one -> {
            open.add(facts.line(Unexplained.Kind.GRID_TWICE, id, one.village(), one.gridName()));
            named.add(id);
        }));
        tables.torn("person").forEach((person, places) -> where(person).ifPresent(spot -> {
            open.add(facts.line(Unexplained.Kind.PERSON_TWICE, person, spot, numbers(places)));
            named.add(spot.household());
        }));
        tables.registeredTwice(facts.personsNow().keySet()).forEach(same -> where(same.getFirst()).ifPresent(spot ->
            open.add(facts.line(Unexplained.Kind.PERSON_TWICE, same.getFirst(), spot, numbers(same.stream()
                .flatMap(person -> where(person).stream()).map(place -> place.household().toString()).toList())))));
        new Conflicts(facts.workspace(), new Texts(Lang.ZH)).households().stream().filter(id -> !named.contains(id))
            .forEach(id -> facts.household(id).ifPresent(one ->
                open.add(facts.line(Unexplained.Kind.CONFLICT_OPEN, id, one.village(), ""))));
    }

    /** What two visits conclude differently and nobody has ruled on. */
    private void unruled(List<Unexplained> open) {
        var words = new FieldWords(facts.workspace(), new FormWords(facts.workspace()), new Texts(Lang.ZH));
        new Unruled(facts.workspace()).of(facts.round(), listed).forEach((id, paths) -> facts.household(id).ifPresent(one ->
            open.add(facts.line(Unexplained.Kind.SECOND_UNRULED, id, one.village(), paths.stream()
                .map(path -> words.label(RecordType.VISIT.tag(), VisitFields.ANSWER + path, facts.round().form()))
                .collect(Collectors.joining("、"))))));
    }

    private Optional<RoundFacts.Spot> where(UUID person) {
        return Optional.ofNullable(facts.personsNow().get(person)).or(() -> Optional.ofNullable(facts.personsBefore().get(person)));
    }

    private String numbers(List<String> households) {
        return households.stream().map(id -> facts.number(UUID.fromString(id))).distinct().sorted().collect(Collectors.joining("、"));
    }
}
