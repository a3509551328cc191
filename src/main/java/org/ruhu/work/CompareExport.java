package org.ruhu.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.sheet.ExportFile;
import org.ruhu.text.Texts;

/**
 * Holds visits against an export of the national system, {@code domain.md} §7.2, RD-08 and SC-1. Which column is which field the
 * district says: {@code exportColumns}, as {@code 人均纯收入=visit.l/auto/pc}. Rows are matched by the ID number of a member, else by
 * the household's number. Nothing is changed.
 */
public final class CompareExport {
    private static final String ID_NO = "person.idNo";
    private static final String HOUSEHOLD = "household.";
    private static final List<String> NUMBERS = List.of("nationalHouseholdNo", "no");

    private final Workspace workspace;
    private final FieldWords words;
    private final FormWords forms;
    private final Tolerance tolerance;

    public CompareExport(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.forms = new FormWords(workspace);
        this.words = new FieldWords(workspace, forms, texts);
        this.tolerance = new Tolerance(workspace.configuration());
    }

    /**
     * One value that is otherwise there than here.
     *
     * @param person whose it is; empty: the household's
     * @param ours   in words, personal numbers masked; likewise {@code theirs}
     */
    public record Differing(HouseholdId household, String no, String person, String field, String ours, String theirs) {}

    /** @param missing households that the export has no row of */
    public record Report(int rows, List<Differing> differing, Set<HouseholdId> missing) {
        public List<Differing> of(HouseholdId household) {
            return differing.stream().filter(one -> one.household.equals(household)).toList();
        }
    }

    /** @throws Trouble if the file cannot be read, or has no column by which a row is matched */
    public Report run(RoundId id, Collection<HouseholdId> households, Path file) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        Map<String, String> columns = columns();
        List<Map<String, String>> rows = ExportFile.read(file).stream().map(row -> fields(row, columns)).toList();
        Map<String, List<Map<String, String>>> byKey = new HashMap<>();
        rows.forEach(row -> keys(row).forEach(key -> byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(row)));
        if (byKey.isEmpty()) {
            throw new Trouble("spot.export.nocolumn", String.join("、", columns.keySet()));
        }
        Set<Differing> differing = new LinkedHashSet<>();
        Set<HouseholdId> missing = new LinkedHashSet<>();
        for (HouseholdId household : households) {
            if (!compare(household, round, byKey, differing)) {
                missing.add(household);
            }
        }
        return new Report(rows.size(), List.copyOf(differing), missing);
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : workspace.configuration().params().getOrDefault("exportColumns", "").split("\\s+")) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                columns.put(pair.substring(0, equal), pair.substring(equal + 1));
            }
        }
        return columns;
    }

    private static Map<String, String> fields(Map<String, String> row, Map<String, String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.forEach((head, value) -> Optional.ofNullable(columns.get(head)).ifPresent(field -> fields.put(field, value)));
        return fields;
    }

    private static List<String> keys(Map<String, String> row) {
        List<String> keys = new ArrayList<>();
        Optional.ofNullable(row.get(ID_NO)).ifPresent(no -> keys.add("p" + no.toUpperCase(Locale.ROOT)));
        NUMBERS.forEach(field -> Optional.ofNullable(row.get(HOUSEHOLD + field)).ifPresent(no -> keys.add("h" + no)));
        return keys;
    }

    /** @return whether there is a row of it */
    private boolean compare(HouseholdId id, Round round, Map<String, List<Map<String, String>>> byKey, Set<Differing> differing) {
        HouseholdPage page = new ReadHousehold(workspace).read(id);
        Fields visit = workspace.store().records().state(VisitFields.visitOf(id, round, round.form()).uuid()).fields();
        boolean found = false;
        for (Person person : page.active()) {
            String key = "p" + person.fields().text("idNo").toUpperCase(Locale.ROOT);
            for (Map<String, String> row : key.length() == 1 ? List.<Map<String, String>>of() : byKey.getOrDefault(key, List.of())) {
                found = true;
                row.forEach((field, value) -> one(page, visit, round, Optional.of(person), field, value).ifPresent(differing::add));
            }
        }
        if (!found) {
            for (String number : NUMBERS) {
                String no = page.household().fields().text(number);
                for (Map<String, String> row : no.isEmpty() ? List.<Map<String, String>>of() : byKey.getOrDefault("h" + no, List.of())) {
                    found = true;
                    row.forEach((field, value) -> one(page, visit, round, Optional.empty(), field, value).ifPresent(differing::add));
                }
            }
        }
        return found;
    }

    private Optional<Differing> one(HouseholdPage page, Fields visit, Round round, Optional<Person> person, String name, String theirs) {
        int dot = name.indexOf('.');
        String kind = name.substring(0, Math.max(dot, 0));
        String of = name.substring(dot + 1);
        boolean answer = kind.equals(RecordType.VISIT.tag());
        String field = answer ? VisitFields.ANSWER + of : of;
        Optional<Fields> fields = answer ? Optional.of(visit) : kind.equals(RecordType.PERSON.tag()) ? person.map(Person::fields)
            : Optional.of(page.household().fields());
        if (kind.equals(RecordType.HOUSEHOLD.tag()) && NUMBERS.contains(of) || name.equals(ID_NO) || fields.isEmpty()) {
            return Optional.empty();
        }
        String form = answer ? round.form() : "";
        String ours = fields.get().text(field);
        String said = ours.isEmpty() ? "" : words.value(kind, field, form, ours);
        boolean same = ours.equals(theirs) || said.equals(theirs) || !forms.asked(kind, field, form).map(question ->
            tolerance.differ(question, ours, theirs)).orElse(true);
        String whose = kind.equals(RecordType.PERSON.tag()) ? person.map(Person::name).orElse("") : "";
        return same ? Optional.empty() : Optional.of(new Differing(page.household().id(), page.household().no(), whose, words.label(kind, field, form),
            said, words.number(kind, field, form).map(number -> number.mask(theirs)).orElse(theirs)));
    }
}
