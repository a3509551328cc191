package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Masks;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.Records;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Texts;

/** Says that households registered twice are one, or takes it back, {@code sync-spec.md} §3.3. Nothing of either is lost. */
public final class LinkHouseholds {
    private static final int MOST = 200;

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public LinkHouseholds(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /** Two households in which somebody has the same ID number. @param idNo masked */
    public record Candidate(String idNo, HouseholdId one, String oneNo, HouseholdId other, String otherNo) {}

    /** A field in which they differ. @param values in the order of the households */
    public record Difference(String label, List<String> values) {}

    /** @param all the first stands for them all */
    public record Linked(List<HouseholdId> all, List<String> numbers, List<Difference> differences) {}

    /** @throws Trouble if they are the same, or one is not here */
    public void link(HouseholdId one, HouseholdId other, String reason) {
        write(one, other, "link", "1", reason);
    }

    public void unlink(HouseholdId one, HouseholdId other, String reason) {
        write(one, other, "unlink", "", reason);
    }

    /** The smaller one says it, so that two who say it write the same field. */
    private void write(HouseholdId one, HouseholdId other, String kind, String value, String reason) {
        workspace.require(Act.DECIDE);
        Records records = workspace.store().records();
        if (one.equals(other) || !records.exists(one.uuid()) || !records.exists(other.uuid())) {
            throw new Trouble("work.register.same");
        }
        boolean first = one.uuid().compareTo(other.uuid()) < 0;
        UUID small = first ? one.uuid() : other.uuid();
        RecordState state = records.state(small);
        String field = FieldGroups.LINK + (first ? other : one);
        var draft = new Draft(kind, RecordType.HOUSEHOLD, small, state.fields().text("grid"),
            Map.of(field, new Draft.Entry(value, state.over(field))));
        drafts.save(List.of(draft), kind, new HouseholdId(small), reason);
    }

    /** What a household is one with, and in what they differ; empty if it is linked with none. */
    public Optional<Linked> of(HouseholdId household, Texts texts) {
        workspace.require(Act.SEE);
        SortedSet<UUID> all = workspace.store().links().of(household.uuid());
        if (all.size() < 2) {
            return Optional.empty();
        }
        Records records = workspace.store().records();
        List<Fields> fields = all.stream().map(id -> records.state(id).fields()).toList();
        RecordState joined = all.stream().map(records::state).reduce(RecordState.EMPTY, RecordState::joined);
        var words = new FieldWords(workspace, new FormWords(workspace), texts);
        List<Difference> differences = new ArrayList<>();
        for (String field : new TreeSet<>(joined.conflicts())) {
            if (FieldGroups.asked(RecordType.HOUSEHOLD.tag(), field).isPresent() && !field.equals("no")) {
                differences.add(new Difference(words.label(RecordType.HOUSEHOLD.tag(), field, ""), fields.stream().map(one ->
                    words.value(RecordType.HOUSEHOLD.tag(), field, "", one.text(field))).toList()));
            }
        }
        return Optional.of(new Linked(all.stream().map(HouseholdId::new).toList(), fields.stream().map(one -> one.text("no")).toList(),
            differences));
    }

    /** Households that may be registered twice. */
    public List<Candidate> candidates() {
        workspace.require(Act.SEE);
        Map<UUID, String> numbers = new LinkedHashMap<>();
        return workspace.store().links().candidates(MOST).stream().map(found -> new Candidate(Masks.idNo(found.idNo()), found.one(),
            number(numbers, found.one()), found.other(), number(numbers, found.other()))).toList();
    }

    /** Number of another household in which somebody has the ID number of a person of this one; empty if they are linked, or there is none. */
    public Optional<String> suspected(HouseholdId household) {
        workspace.require(Act.SEE);
        SortedSet<UUID> linked = workspace.store().links().of(household.uuid());
        return workspace.store().links().candidate(household).filter(other -> !linked.contains(other.uuid()))
            .map(other -> drafts.fields(other.uuid()).text("no"));
    }

    private String number(Map<UUID, String> known, HouseholdId household) {
        return known.computeIfAbsent(household.uuid(), id -> drafts.fields(id).text("no"));
    }
}
