package org.ruhu.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.Round;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;

/**
 * What a round's account is made of, read once: who was there at the opening, who is there now, who came and went between.
 * A round without a base list takes the register for it.
 */
final class RoundFacts {
    private final Workspace workspace;
    private final Round round;
    private final List<RoundTables.Standing> households;
    private final Map<UUID, RoundTables.Standing> byId = new HashMap<>();
    private final List<RoundTables.Moved> moves;
    private final Map<UUID, RoundTables.Moved> byRecord = new HashMap<>();
    private final RosterTables.Members members;
    private final Map<String, String> villages = new HashMap<>();
    /** Village of every household and household of every person, at the opening and now. */
    private final Map<UUID, String> householdsBefore = new LinkedHashMap<>();
    private final Map<UUID, String> householdsNow = new LinkedHashMap<>();
    private final Map<UUID, Spot> personsBefore = new LinkedHashMap<>();
    private final Map<UUID, Spot> personsNow = new LinkedHashMap<>();

    /** Where somebody is. @param village its code */
    record Spot(UUID household, String village) {}

    RoundFacts(Workspace workspace, Round round) {
        this.workspace = workspace;
        this.round = round;
        RoundTables tables = workspace.store().rounds();
        this.households = tables.households(round);
        this.moves = tables.moves(round.id()).stream().filter(move -> round.covers(move.village())).toList();
        this.members = workspace.store().roster().members();
        households.forEach(one -> byId.put(one.household(), one));
        moves.forEach(move -> byRecord.put(move.record(), move));
        now();
        if (round.frozen()) {
            tables.base(round.id()).forEach(one -> {
                householdsBefore.put(one.household(), one.village());
                one.persons().forEach(person -> personsBefore.put(person, new Spot(one.household(), one.village())));
            });
        } else {
            householdsBefore.putAll(householdsNow);
            personsBefore.putAll(personsNow);
        }
    }

    private void now() {
        for (RoundTables.Standing one : households) {
            if (one.counted() && round.covers(one.village())) {
                householdsNow.put(one.household(), one.village());
                members.of(one.household())
                    .forEach(person -> personsNow.put(person, new Spot(one.household(), one.village())));
            }
        }
    }

    Round round() {
        return round;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Those of the base list and those of the register. */
    List<RoundTables.Standing> households() {
        return households;
    }

    Optional<RoundTables.Standing> household(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<RoundTables.Moved> moves() {
        return moves;
    }

    /** The other half of a move, if it is within the region and this round. */
    Optional<RoundTables.Moved> otherHalf(RoundTables.Moved move) {
        return Optional.ofNullable(byRecord.get(move.pair()));
    }

    Map<UUID, String> householdsBefore() {
        return householdsBefore;
    }

    Map<UUID, String> householdsNow() {
        return householdsNow;
    }

    Map<UUID, Spot> personsBefore() {
        return personsBefore;
    }

    Map<UUID, Spot> personsNow() {
        return personsNow;
    }

    /** A line about a household. */
    Unexplained line(Unexplained.Kind kind, UUID household, String village, String detail) {
        return new Unexplained(kind, village(village), Optional.of(new HouseholdId(household)), number(household), Optional.empty(),
            members.head(household), detail);
    }

    /** A line about a person. @param at where they are, or were */
    Unexplained line(Unexplained.Kind kind, UUID person, Spot at, String detail) {
        return new Unexplained(kind, village(at.village), Optional.of(new HouseholdId(at.household)), number(at.household),
            Optional.of(new PersonId(person)), workspace.store().records().state(person).fields().text("name"), detail);
    }

    String number(UUID household) {
        RoundTables.Standing known = byId.get(household);
        return known != null ? known.no() : workspace.store().records().state(household).fields().text("no");
    }

    /** What a village is called; its code if that is not known here. */
    String village(String code) {
        return villages.computeIfAbsent(code, one -> workspace.store().households().villageByCode(one)
            .map(id -> workspace.store().records().state(id.uuid()).fields().text("name")).orElse(one));
    }
}
