package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ruhu.form.Form;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.text.Texts;

/** In what first and second visits differ, {@code domain.md} §8.2, question by question. */
public final class SecondDifferences {
    private final Workspace workspace;
    private final FormWords forms;
    private final FieldWords words;

    public SecondDifferences(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.forms = new FormWords(workspace);
        this.words = new FieldWords(workspace, forms, texts);
    }

    /** One question on which two visits of a household differ. @param question what is asked. @param first in words */
    public record Difference(HouseholdId household, String no, String path, String question, String first, String second) {}

    /** How often one question was answered in both visits, and how often otherwise. */
    public record Question(String path, String question, int compared, int differing) {}

    /** @param households in which both visits are completed */
    public record Report(int households, List<Difference> differences, List<Question> questions) {}

    public Report of(RoundId id) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        List<Difference> differences = new ArrayList<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        int households = 0;
        for (HouseholdId household : workspace.store().visits().completed(id, round.form() + SecondVisits.SUFFIX).stream()
            .sorted((one, other) -> one.uuid().compareTo(other.uuid())).toList()) {
            Fields first = visit(household, round, "");
            if (first.text("state").equals("completed")) {
                households++;
                compare(household, round.form(), first, visit(household, round, SecondVisits.SUFFIX), differences, counts);
            }
        }
        List<Question> questions = counts.entrySet().stream().map(one -> new Question(one.getKey(), label(one.getKey(), round.form()),
            one.getValue()[0], one.getValue()[1])).toList();
        return new Report(households, differences, questions);
    }

    private Fields visit(HouseholdId household, Round round, String suffix) {
        return workspace.store().records().state(VisitFields.visitOf(household, round, round.form() + suffix).uuid()).fields();
    }

    private void compare(HouseholdId household, String form, Fields first, Fields second, List<Difference> differences,
                         Map<String, int[]> counts) {
        String no = workspace.store().records().state(household.uuid()).fields().text("no");
        Map<String, String> one = VisitFields.answers(first);
        Map<String, String> other = VisitFields.answers(second);
        new TreeMap<>(one).forEach((path, value) -> {
            String again = other.getOrDefault(path, "");
            if (!again.isEmpty() && isAsked(path, form)) {
                int[] count = counts.computeIfAbsent(FormWords.withoutRows(path), asked -> new int[2]);
                count[0]++;
                if (!value.equals(again)) {
                    count[1]++;
                    differences.add(new Difference(household, no, path, label(path, form), said(path, form, value), said(path, form, again)));
                }
            }
        });
    }

    /** What the visit itself is about, and what follows from answers, differs without meaning anything. */
    private boolean isAsked(String path, String form) {
        Optional<Form.Question> question = forms.question(form, path);
        return question.isPresent() && !path.startsWith("m/") && switch (question.get().type()) {
            case SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, RANGE, RANK, DATE -> !question.get().computed();
            case CALCULATE, NOTE, HIDDEN, META, TEXT, TIME, DATETIME, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> false;
        };
    }

    private String label(String path, String form) {
        return words.label(RecordType.VISIT.tag(), VisitFields.ANSWER + path, form);
    }

    private String said(String path, String form, String value) {
        return words.value(RecordType.VISIT.tag(), VisitFields.ANSWER + path, form, value);
    }
}
