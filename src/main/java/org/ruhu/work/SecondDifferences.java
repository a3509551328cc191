package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ruhu.form.Form;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;

/** In what first and second visits differ, {@code domain.md} §8.2, question by question, and what was ruled on it. */
public final class SecondDifferences {
    private final Workspace workspace;
    private final FormWords forms;
    private final FieldWords words;
    private final Texts texts;
    private final Set<String> conclusions;
    private final Tolerance tolerance;

    public SecondDifferences(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.forms = new FormWords(workspace);
        this.words = new FieldWords(workspace, forms, texts);
        this.texts = texts;
        this.conclusions = Set.copyOf(new Unruled(workspace).conclusions());
        this.tolerance = new Tolerance(workspace.configuration());
    }

    /** Where a difference stands. */
    public enum Stand {
        /** Different conclusions: the round does not close before somebody has ruled. */
        MUST_BE_RULED, MAY_BE_RULED, FIRST_HOLDS, SECOND_HOLDS,
        /** Since something else was ruled, what follows is the same as in the second visit. */
        AGREES;

        /** Key of what it is called. */
        public String key() {
            return "round.second." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One answer on which two visits of a household differ.
     *
     * @param question what is asked, and of whom
     * @param first    as it was said at the door, in words; likewise {@code second}
     * @param follows  whether it follows from other answers, and so cannot be taken from the second visit
     * @param reason   why it was ruled so; empty where nobody has
     */
    public record Difference(HouseholdId household, String no, String path, String question, String first, String second, boolean follows,
                             Stand stand, String reason) {}

    /** How often one question was answered in both visits, and how often otherwise. */
    public record Question(String path, String question, int compared, int differing) {}

    /** @param households in which both visits are completed */
    public record Report(int households, List<Difference> differences, List<Question> questions) {}

    /** By household and in the order of paths; numbers that are as near as the district's {@code secondTolerance} do not differ. */
    public Report of(RoundId id) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        List<Difference> differences = new ArrayList<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        int households = 0;
        for (HouseholdId household : workspace.store().visits().completed(id, round.form() + SecondVisits.SUFFIX).stream()
            .sorted((one, other) -> one.uuid().compareTo(other.uuid())).toList()) {
            Optional<BothVisits> both = BothVisits.of(workspace, household, round);
            if (both.isPresent()) {
                households++;
                compare(household, round.form(), both.get(), differences, counts);
            }
        }
        List<Question> questions = counts.entrySet().stream().map(one -> new Question(one.getKey(), label(one.getKey(), round.form()),
            one.getValue()[0], one.getValue()[1])).toList();
        return new Report(households, differences, questions);
    }

    /** Those of one household. @throws Trouble if not both visits are completed */
    public List<Difference> of(RoundId id, HouseholdId household) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        List<Difference> differences = new ArrayList<>();
        BothVisits both = BothVisits.of(workspace, household, round).orElseThrow(() -> new Trouble("round.rule.incomplete",
            workspace.store().records().state(household.uuid()).fields().text("no")));
        compare(household, round.form(), both, differences, new LinkedHashMap<>());
        return differences;
    }

    private void compare(HouseholdId household, String form, BothVisits both, List<Difference> differences, Map<String, int[]> counts) {
        String no = workspace.store().records().state(household.uuid()).fields().text("no");
        for (String path : new TreeSet<>(VisitFields.answers(both.first().fields()).keySet())) {
            Optional<Form.Question> asked = forms.question(form, path);
            if (asked.isPresent() && isCompared(path, asked.get()) && !both.secondSaid(path).isEmpty() && !both.firstSaid(path).isEmpty()) {
                int[] count = counts.computeIfAbsent(FormWords.withoutRows(path), each -> new int[2]);
                count[0]++;
                if (differ(asked.get(), both, path)) {
                    count[1]++;
                    Optional<Ruling> ruling = both.ruling(path);
                    differences.add(new Difference(household, no, path, asked(path, form), said(path, form, both.firstSaid(path)), said(path,
                        form, both.secondSaid(path)), asked.get().computed(), stand(both, path, ruling), ruling.map(Ruling::reason).orElse("")));
                }
            }
        }
    }

    private boolean differ(Form.Question question, BothVisits both, String path) {
        return tolerance.differ(question, both.firstSaid(path), both.secondSaid(path))
            || conclusions.contains(path) && tolerance.differ(question, both.holds(path), both.secondSaid(path));
    }

    private Stand stand(BothVisits both, String path, Optional<Ruling> ruling) {
        if (ruling.isPresent()) {
            return ruling.get().holds() == Ruling.Holds.FIRST ? Stand.FIRST_HOLDS : Stand.SECOND_HOLDS;
        }
        if (both.holds(path).equals(both.secondSaid(path))) {
            return Stand.AGREES;
        }
        return conclusions.contains(path) ? Stand.MUST_BE_RULED : Stand.MAY_BE_RULED;
    }

    /** What the visit itself is about, and what follows from answers and is no conclusion, differs without meaning anything. */
    private boolean isCompared(String path, Form.Question question) {
        return conclusions.contains(path) || !path.startsWith("m/") && switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, RANGE, RANK, DATE -> !question.computed();
            case CALCULATE, NOTE, HIDDEN, META, TEXT, TIME, DATETIME, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> false;
        };
    }

    /** The question, with the person whose row it stands in. */
    private String asked(String path, String form) {
        return words.person(path).map(name -> texts.of("round.second.whose", label(path, form), name)).orElseGet(() -> label(path, form));
    }

    private String label(String path, String form) {
        return words.label(RecordType.VISIT.tag(), VisitFields.ANSWER + path, form);
    }

    private String said(String path, String form, String value) {
        return words.value(RecordType.VISIT.tag(), VisitFields.ANSWER + path, form, value);
    }
}
