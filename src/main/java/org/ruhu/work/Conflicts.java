package org.ruhu.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.form.Form;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.Grid;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Page;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.model.VillageId;
import org.ruhu.model.VisitId;
import org.ruhu.store.OpenConflicts;
import org.ruhu.store.Trail;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Texts;

/** Where two wrote different things: who, when, what, and what stood there before, in plain words. */
public final class Conflicts {
    private static final int MOST = 1_000;

    private final Workspace workspace;
    private final Texts texts;
    private final FormWords forms;
    private final FieldWords words;
    private final Sayings sayings;
    private final Trail trail;

    public Conflicts(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        this.forms = new FormWords(workspace);
        this.words = new FieldWords(workspace, forms, texts);
        this.sayings = new Sayings(workspace, texts);
        this.trail = workspace.store().trail();
    }

    public Page<Conflict> list(ConflictQuery query) {
        workspace.require(Act.SEE);
        Page<OpenConflicts.Found> page = workspace.store().conflicts().page(query, computed());
        return new Page<>(page.lines().stream().map(this::read).toList(), page.total(), page.page(), page.size());
    }

    /** How many there are. */
    public int count() {
        workspace.require(Act.SEE);
        return workspace.store().conflicts().page(ConflictQuery.ALL, computed()).total();
    }

    /** All forms are read for this, which takes a while the first time. */
    private Set<String> computed() {
        return workspace.store().conflicts().inVisits() ? forms.computed() : Set.of();
    }

    /** The fields of a household, its persons and visits in which two wrote different things, each as its record and its name. */
    public Set<String> disputed(HouseholdId household) {
        workspace.require(Act.SEE);
        Set<String> disputed = new HashSet<>();
        var query = new ConflictQuery(Optional.empty(), Optional.empty(), Optional.of(household), Optional.empty(), 0, MOST);
        workspace.store().conflicts().page(query, computed()).lines().forEach(found ->
            FieldGroups.together(found.kind(), found.asked()).forEach(field -> disputed.add(found.record() + " " + field)));
        return disputed;
    }

    /** The households in which there is one. */
    Set<UUID> households() {
        return workspace.store().conflicts().households(computed());
    }

    /** @throws Trouble if there is none with that code, or it was decided meanwhile */
    public Conflict of(String code) {
        workspace.require(Act.SEE);
        return workspace.store().conflicts().of(code).map(this::read).orElseThrow(() -> new Trouble("work.conflict.none", code));
    }

    private Conflict read(OpenConflicts.Found found) {
        RecordState state = workspace.store().records().state(found.record());
        Fields fields = state.fields();
        String form = found.kind().equals(RecordType.VISIT.tag()) ? fields.text("form") : "";
        List<String> together = FieldGroups.together(found.kind(), found.asked()).stream()
            .filter(field -> field.equals(found.asked()) || !state.register(field).siblings().isEmpty()).toList();
        boolean deletion = found.asked().equals(FieldGroups.DELETED);
        List<Conflict.Option> options = deletion ? deletion(state) : options(found, state, form, together);
        Map<String, List<ChangeId>> over = new LinkedHashMap<>();
        together.forEach(field -> over.put(field, deletion ? state.standing() : state.over(field)));
        return new Conflict(found.code(), found.record(), found.kind(), found.asked(), place(found), subject(found, fields),
            label(found.kind(), together, form), options, before(found, state, form, together), words.number(found.kind(),
            found.asked(), form), over, choices(found, form));
    }

    private String label(String type, List<String> together, String form) {
        return String.join(texts.of("conflict.and"), together.stream().map(field -> words.label(type, field, form)).distinct().toList());
    }

    /** Of two that wrote the same, the younger stands for both. */
    private List<Conflict.Option> options(OpenConflicts.Found found, RecordState state, String form, List<String> together) {
        Map<Map<String, String>, Conflict.Option> distinct = new LinkedHashMap<>();
        for (Change change : writers(state, together)) {
            Map<String, String> values = new LinkedHashMap<>();
            together.forEach(field -> values.put(field, value(state, field, change)));
            distinct.put(values, option(change, values, words.values(found.kind(), form, values), "conflict.said"));
        }
        return List.copyOf(distinct.values());
    }

    private List<Change> writers(RecordState state, List<String> together) {
        Set<ChangeId> ids = new HashSet<>();
        together.stream().filter(field -> state.register(field).conflict()).forEach(field -> ids.addAll(state.over(field)));
        return ids.stream().flatMap(id -> trail.change(id).stream())
            .sorted(Comparator.comparingLong(Change::hlc).thenComparing(change -> change.id().toString())).toList();
    }

    /** What a change says of a field that it may not have written: what is shown of it. */
    private static String value(RecordState state, String field, Change change) {
        Change.FieldWrite write = change.set().get(field);
        return write == null ? state.register(field).shown() : write.value() == null ? "" : write.value();
    }

    private Conflict.Option option(Change change, Map<String, String> values, String value, String sentence) {
        String who = sayings.who(change);
        String day = words.day(change.wall());
        return new Conflict.Option(change.id(), who, day, words.moment(change.wall()), values, value,
            texts.of(sentence, who, day, value));
    }

    /** Delete it after all, or keep it with what was written meanwhile. */
    private List<Conflict.Option> deletion(RecordState state) {
        var deleted = state.register(FieldGroups.DELETED);
        List<Conflict.Option> options = new ArrayList<>();
        trail.change(deleted.over().getLast()).ifPresent(change -> options.add(option(change, Map.of(FieldGroups.DELETED, "1"),
            texts.of("conflict.deleted"), "conflict.diddelete")));
        state.standing().stream().filter(id -> !deleted.dead().contains(id) && !deleted.over().contains(id))
            .flatMap(id -> trail.change(id).stream()).max(Comparator.comparingLong(Change::hlc))
            .ifPresent(change -> options.add(option(change, Map.of(FieldGroups.DELETED, ""), texts.of("conflict.kept",
                String.join(texts.of("conflict.and"), change.set().keySet().stream().map(field -> words.label(change.type(), field, ""))
                    .distinct().toList())), "conflict.wrote")));
        return options;
    }

    private String before(OpenConflicts.Found found, RecordState state, String form, List<String> together) {
        if (found.kind().equals(RecordType.VISIT.tag()) && found.asked().startsWith(VisitFields.ANSWER)) {
            Optional<String> last = lastRound(state.fields(), found.asked()).map(value ->
                texts.of("conflict.lastround", words.value(found.kind(), found.asked(), form, value)));
            if (last.isPresent()) {
                return last.get();
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        together.forEach(field -> overwritten(found.record(), state, field).ifPresent(value -> values.put(field, value)));
        return values.isEmpty() ? "" : texts.of("conflict.before", words.values(found.kind(), form, values));
    }

    private Optional<String> lastRound(Fields visit, String field) {
        try {
            var household = new HouseholdId(UUID.fromString(visit.text("household")));
            var round = new RoundId(UUID.fromString(visit.text("round")));
            return workspace.store().visits().before(household, round, visit.text("form"))
                .map(VisitId::uuid).map(id -> workspace.store().records().state(id).fields().text(field)).filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The youngest value that all of those have seen that stand there now. */
    private Optional<String> overwritten(UUID record, RecordState state, String field) {
        List<ChangeId> standing = state.over(field);
        List<Change> common = new ArrayList<>();
        for (ChangeId id : standing) {
            List<Change> seen = trail.of(record, field, List.of(id)).stream().filter(change -> !standing.contains(change.id())).toList();
            if (common.isEmpty() && id.equals(standing.getFirst())) {
                common.addAll(seen);
            } else {
                common.retainAll(seen);
            }
        }
        return common.stream().findFirst().map(change -> change.set().get(field)).map(write -> write.value())
            .filter(value -> !value.isEmpty());
    }

    private Conflict.Place place(OpenConflicts.Found found) {
        return place(found.household());
    }

    private Conflict.Place place(Optional<HouseholdId> household) {
        if (household.isEmpty()) {
            return new Conflict.Place(Optional.empty(), "", texts.of("conflict.nohousehold"), "");
        }
        HouseholdPage page = new ReadHousehold(workspace).read(household.get());
        String where = page.village().map(village -> village.name()).orElse("") + " " + page.grid().map(grid -> grid.name()).orElse("");
        return new Conflict.Place(household, page.household().no(), page.head().map(person -> person.name()).orElse(""), where.strip());
    }

    private String subject(OpenConflicts.Found found, Fields fields) {
        return RecordType.of(found.kind()).map(type -> switch (type) {
            case PERSON -> fields.text("name");
            case VISIT -> words.person(found.asked()).orElseGet(() -> forms.form(fields.text("form"))
                .map(form -> form.title().in(texts.lang())).orElse(""));
            case HOUSEHOLD -> "";
            case MOVE -> workspace.store().records().state(ReadHousehold.uuid(fields, "person")).fields().text("name");
            case CONFIG, FORM, USER, VILLAGE, GRID, ROUND, TEAM, DEVICE, ASSIGNMENT, AUDIT, SHEET, BASE, CLUE -> fields.text("name");
        }).orElse("");
    }

    private Map<String, String> choices(OpenConflicts.Found found, String form) {
        return words.choices(found.kind(), found.asked(), form);
    }

    /** The grids that are here, by name. */
    public List<Grid> grids() {
        workspace.require(Act.SEE);
        List<Grid> grids = new ArrayList<>();
        workspace.store().records().each(RecordType.GRID, (id, state) -> grids.add(new Grid(new GridId(id),
            new VillageId(ReadHousehold.uuid(state.fields(), "village")), state.fields().text("name"), state.fields().text("team"))));
        grids.sort(Comparator.comparing(Grid::name));
        return grids;
    }

    FieldWords words() {
        return words;
    }

    Sayings sayings() {
        return sayings;
    }

    /** Where in the district a record is. */
    Conflict.Place placeOf(RecordType type, UUID record) {
        Fields fields = workspace.store().records().state(record).fields();
        return place(type == RecordType.HOUSEHOLD ? Optional.of(new HouseholdId(record)).filter(id -> !fields.values().isEmpty())
            : household(fields));
    }

    private static Optional<HouseholdId> household(Fields fields) {
        try {
            return Optional.of(new HouseholdId(UUID.fromString(fields.text("household"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
