package org.ruhu.work;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Texts;

/** Who changed what of a household or a person, from what to what, and in which round; nothing of it is ever thrown away. */
public final class RecordHistory {
    /** Where a person came from is said by the move itself. */
    private static final Set<String> INNER = Set.of(RegisterDrafts.CAME_FROM, RegisterDrafts.CAME_AS);

    private final Workspace workspace;
    private final Conflicts conflicts;
    private final List<Round> rounds;

    public RecordHistory(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.conflicts = new Conflicts(workspace, texts);
        this.rounds = new Rounds(workspace).all();
    }

    /**
     * One field in one save.
     *
     * @param moment as the clock showed it where it was written
     * @param round  that was being done on that day; empty: none
     * @param from   masked where it is a personal number, likewise {@code to}; empty: there was nothing
     * @param reason empty where nobody was asked for one
     */
    public record Line(String moment, String who, String round, String field, String from, String to, String reason) {}

    /** What a field holds now. @param words masked where it is a personal number */
    public record Fact(String field, String words) {}

    private record Found(Change change, String field, Line line) {}

    /** The youngest first. @param type household or person */
    public List<Line> of(RecordType type, UUID record) {
        workspace.require(Act.SEE);
        RecordState state = workspace.store().records().state(record);
        List<Found> found = new ArrayList<>();
        for (String field : state.fields().values().keySet()) {
            if (shown(field)) {
                found.addAll(of(type, record, field, state.over(field)));
            }
        }
        found.sort(Comparator.comparingLong((Found one) -> one.change().hlc()).reversed().thenComparing(Found::field));
        return found.stream().map(Found::line).toList();
    }

    /** Everything that is known of a household or a person, by the names of the fields. */
    public List<Fact> facts(RecordType type, UUID record) {
        workspace.require(Act.SEE);
        return workspace.store().records().state(record).fields().values().entrySet().stream()
            .filter(one -> shown(one.getKey()) && !one.getValue().isEmpty())
            .map(one -> new Fact(label(type, one.getKey()), words(type, one.getKey(), one.getValue()))).toList();
    }

    private static boolean shown(String field) {
        return !INNER.contains(field) && !field.endsWith(FieldGroups.REASON);
    }

    private String label(RecordType type, String field) {
        return conflicts.words().label(type.tag(), field, "");
    }

    private List<Found> of(RecordType type, UUID record, String field, List<ChangeId> standing) {
        List<Change> changes = workspace.store().trail().of(record, field, standing);
        Map<ChangeId, Change> known = changes.stream().collect(Collectors.toMap(Change::id, change -> change));
        List<Found> found = new ArrayList<>();
        for (Change change : changes) {
            Change.FieldWrite write = write(change, field);
            String to = raw(change, field);
            String from = write.over().stream().filter(known::containsKey).map(id -> raw(known.get(id), field)).distinct()
                .map(value -> words(type, field, value)).collect(Collectors.joining(" / "));
            if (!words(type, field, to).equals(from)) {
                found.add(new Found(change, field, new Line(change.wall(), conflicts.sayings().who(change), round(change.wall()),
                    label(type, field), from, words(type, field, to), raw(change, field + FieldGroups.REASON))));
            }
        }
        return found;
    }

    private static Change.FieldWrite write(Change change, String field) {
        Change.FieldWrite write = change.set().get(field);
        if (write == null) {
            throw new IllegalStateException("the trail of a field holds what wrote it");
        }
        return write;
    }

    private static String raw(Change change, String field) {
        Change.FieldWrite write = change.set().get(field);
        String value = write == null ? null : write.value();
        return value == null ? "" : value;
    }

    private String words(RecordType type, String field, String raw) {
        return raw.isEmpty() ? "" : conflicts.words().value(type.tag(), field, "", raw);
    }

    private String round(String wall) {
        try {
            LocalDate day = ZonedDateTime.parse(wall).toLocalDate();
            return rounds.stream().filter(round -> !day.isBefore(round.start()) && !day.isAfter(round.end())).findFirst().map(Round::name)
                .orElse("");
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
