package org.ruhu.work;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.VisitId;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Texts;

/** Who changed what of a household or a person, from what to what, in which round, and what was ruled; nothing of it is ever thrown away. */
public final class RecordHistory {
    /** The kind of a change that begins a record. */
    private static final String BORN = "new";
    /** Where a person came from is said by the move itself. */
    private static final Set<String> INNER = Set.of(RegisterDrafts.CAME_FROM, RegisterDrafts.CAME_AS);

    private final Workspace workspace;
    private final Conflicts conflicts;
    private final List<Round> rounds;
    private final Texts texts;
    /** Its lists say what codes mean. */
    private final String form;

    public RecordHistory(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.conflicts = new Conflicts(workspace, texts);
        this.rounds = new Rounds(workspace).all();
        this.texts = texts;
        this.form = workspace.round().map(Round::form).orElse(BundledForms.names().getFirst());
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
        if (type == RecordType.HOUSEHOLD) {
            found.addAll(rulings(new HouseholdId(record)));
        }
        found.sort(Comparator.comparingLong((Found one) -> one.change().hlc()).reversed().thenComparing(Found::field));
        return bornOnce(found).stream().map(Found::line).toList();
    }

    /** What was ruled on the visits of a household. */
    private List<Found> rulings(HouseholdId household) {
        List<Found> found = new ArrayList<>();
        for (VisitId visit : workspace.store().visits().of(household)) {
            RecordState state = workspace.store().records().state(visit.uuid());
            String of = state.fields().text("form");
            state.fields().values().keySet().stream().filter(Ruling::isHolding).forEach(field ->
                workspace.store().trail().of(visit.uuid(), field, state.over(field)).forEach(change -> found.add(ruling(change, field, of))));
        }
        return found;
    }

    private Found ruling(Change change, String field, String of) {
        String path = field.substring(VisitFields.RULED.length());
        String answer = VisitFields.ANSWER + path;
        String holds = texts.of("household.history.ruled", texts.of(Ruling.Holds.of(raw(change, field)).orElse(Ruling.Holds.FIRST).key()),
            conflicts.words().value(RecordType.VISIT.tag(), answer, of, raw(change, answer)));
        return new Found(change, field, new Line(change.wall(), conflicts.sayings().who(change), round(change.wall()),
            conflicts.words().label(RecordType.VISIT.tag(), answer, of), "", holds, raw(change, Ruling.reasonField(path))));
    }

    /** What was registered at the beginning is there to be read already: one line says when and by whom. */
    private List<Found> bornOnce(List<Found> found) {
        Map<ChangeId, Long> born = found.stream().filter(one -> one.change().kind().equals(BORN))
            .collect(Collectors.groupingBy(one -> one.change().id(), Collectors.counting()));
        Set<ChangeId> said = new HashSet<>();
        List<Found> some = new ArrayList<>();
        for (Found one : found) {
            Long fields = born.get(one.change().id());
            if (fields == null) {
                some.add(one);
            } else if (said.add(one.change().id())) {
                some.add(new Found(one.change(), one.field(), new Line(one.line().moment(), one.line().who(), one.line().round(),
                    texts.of("household.history.born"), "", texts.of("household.history.fields", fields), "")));
            }
        }
        return some;
    }

    /** In which household a person is now. */
    public HouseholdId household(PersonId person) {
        workspace.require(Act.SEE);
        return new HouseholdId(ReadHousehold.uuid(workspace.store().records().state(person.uuid()).fields(), "household"));
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
            String from = write.over().stream().flatMap(id -> Stream.ofNullable(known.get(id))).map(before -> raw(before, field)).distinct()
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
        if (type == RecordType.PERSON && field.equals("status")) {
            return texts.of(raw.equals("OUT") ? "household.member.gone" : "household.member.here");
        }
        return raw.isEmpty() ? "" : conflicts.words().value(type.tag(), field, form, raw);
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
