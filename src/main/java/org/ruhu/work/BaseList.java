package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.store.RoundTables;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** The frozen list of households and persons of a round: one record a household, which task packages carry with it. */
final class BaseList {
    static final String SAMPLED = "sampled";

    private final Workspace workspace;
    private final Round round;
    /** Whether nothing of this list was ever written. */
    private final boolean untouched;
    /** What an opening that was cut off has left. */
    private final Map<UUID, RoundTables.Listed> before = new LinkedHashMap<>();

    BaseList(Workspace workspace, Round round) {
        this.workspace = workspace;
        this.round = round;
        this.untouched = !workspace.store().rounds().hasList(round.id());
        workspace.store().rounds().base(round.id()).forEach(one -> before.put(one.record(), one));
    }

    /** The record of a household in a round has its id from both. */
    static UUID recordOf(RoundId round, UUID household) {
        return UUID.nameUUIDFromBytes((RecordType.BASE.tag() + " " + round + " " + household).getBytes(StandardCharsets.UTF_8));
    }

    /** Lists a household of the register. */
    Draft list(RoundTables.Standing household, List<UUID> members) {
        UUID record = recordOf(round.id(), household.household());
        before.remove(record);
        return written(record, household.grid().toString(), Map.of("round", round.id().toString(), "household",
            household.household().toString(), "village", household.village(), "grid", household.grid().toString(), "team", household.team(), "persons",
            members.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")), FieldGroups.DELETED, ""));
    }

    /** What is in the list and was not listed now leaves it. */
    List<Draft> strike() {
        List<Draft> drafts = new ArrayList<>();
        before.values().forEach(one -> drafts.add(written(one.record(), one.grid().toString(), Map.of(FieldGroups.DELETED, "1"))));
        return drafts;
    }

    /** Notes which households chance has chosen. */
    Draft sampled(RoundTables.Listed one) {
        return written(one.record(), one.grid().toString(), Map.of(SAMPLED, "1"));
    }

    private Draft written(UUID record, String grid, Map<String, String> values) {
        RecordState state = untouched ? RecordState.EMPTY : workspace.store().records().state(record);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!state.register(field).shown().equals(value)) {
                // who strikes a record out has seen all of it
                set.put(field, new Draft.Entry(value, field.equals(FieldGroups.DELETED) ? state.standing() : state.over(field)));
            }
        });
        return new Draft("ctl", RecordType.BASE, record, grid, set);
    }
}
