package org.ruhu.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.form.Spots.Spot;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/**
 * One form being filled: answers, what follows from them, and what is wrong with them. Knows no screen and no store.
 *
 * <p>A path names an answer: group and question names joined by {@code /}, a roster row in brackets by its lasting id:
 * {@code a/phone}, {@code b/member[5c1f…]/status}. Values are text as stored: numbers without thousands separators,
 * dates ISO, several choices separated by one blank. Not thread-safe.
 */
public final class FormSession {
    private final CompiledForm compiled;
    private final Outline outline;
    private final FormContext context;
    private final Filling filling;
    private final Answers cells;
    private final Verdicts verdicts;
    private final Speech speech;
    private final Judge judge;
    private final Start start;
    private final Spots spots;
    private final Triggers triggers;
    private final Frame frame = new Frame();

    /** @param answers stored answers by path, irrelevant ones included; as {@link #answers()} returned them */
    public FormSession(Form form, FormContext context, Map<String, String> answers) {
        this(CompiledForm.of(form), context, answers);
    }

    /**
     * @param answers stored answers by path, irrelevant ones included; as {@link #answers()} returned them
     * @throws FormException if a choice list is neither in the form nor in the context
     */
    public FormSession(CompiledForm compiled, FormContext context, Map<String, String> answers) {
        this.compiled = compiled;
        this.context = context;
        outline = compiled.outline;
        var world = new World(compiled.form, outline, context);
        world.requireLists(compiled.lists);
        filling = new Filling(compiled, world);
        cells = filling.answers;
        verdicts = filling.verdicts;
        spots = new Spots(outline, cells);
        speech = new Speech(world, filling.evaluator, cells);
        judge = new Judge(world, filling.evaluator, cells, verdicts);
        start = new Start(filling, compiled, world, answers);
        triggers = new Triggers(compiled, filling, start);
        start.run();
    }

    public Form form() {
        return compiled.form;
    }

    public FormContext context() {
        return context;
    }

    /** Row ids of a roster, e.g. of {@code b/member} or {@code member[7]/job}, in order. */
    public List<String> rows(String repeat) {
        Spot spot = spots.repeat(repeat);
        Roster roster = cells.roster(spot.place().repeat);
        return List.copyOf(roster.ids(spot.row()).subList(0, roster.live(spot.row())));
    }

    public void addRow(String repeat, String rowId) {
        Spot spot = spots.repeat(repeat);
        if (rowId.isEmpty() || rowId.indexOf(']') >= 0 || rowId.indexOf('[') >= 0
                || cells.roster(spot.place().repeat).find(spot.row(), rowId) >= 0) {
            throw new PathException("form.path.rowid", rowId);
        }
        refuseCounted(spot);
        start.addRow(spot.place(), spot.row(), rowId);
    }

    /** Removes an added row with all that stands in it; rows of the register stay. */
    public void removeRow(String repeat, String rowId) {
        Spot spot = spots.repeat(repeat);
        int row = spots.row(spot, rowId);
        if (start.isGiven(spot.place(), rowId)) {
            throw new PathException("form.path.given", rowId);
        }
        refuseCounted(spot);
        start.removeRow(spot.place(), row);
    }

    private void refuseCounted(Spot repeat) {
        if (filling.isCounted(repeat.place())) {
            throw new PathException("form.path.counted", repeat.place().path);
        }
    }

    /** What the row is called, from its {@code rowLabel}. */
    public String rowLabel(String repeat, String rowId) {
        Spot spot = spots.repeat(repeat);
        Ast label = compiled.rowLabel(spot.place().repeat);
        return label == null ? rowId : filling.rowLabel(label, spot.place(), spots.row(spot, rowId));
    }

    /**
     * Writes an answer and recomputes exactly what depends on it. The value is normalised (full-width and Tibetan
     * digits, blanks around it) and kept even where it violates a check.
     *
     * @return the paths whose value, relevance, requirement, choices, label or findings changed, the answer's own among
     *         them; of a repeat or group only its own path when its relevance changed
     */
    public Set<String> set(String path, String value) {
        Spot spot = spots.question(path);
        Form.Question question = spot.place().question();
        if (question.computed()) {
            throw new PathException("form.path.calculated", path);
        }
        int slot = spot.place().slot;
        String clean = Entry.clean(question.type(), value);
        start.touched(slot, spot.row(), clean);
        if (clean.equals(cells.kept(slot, spot.row()))) {
            return Set.of(path);
        }
        filling.keep(slot, spot.row(), clean);
        Set<String> changed = filling.recompute();
        if (!compiled.triggeredBy(slot).isEmpty()) {
            triggers.fire(spot.place(), spot.row(), new HashSet<>(), changed);
        }
        changed.addAll(start.beginNewRows());
        changed.add(path);
        return changed;
    }

    /** The value that counts: empty while irrelevant. */
    public String value(String path) {
        Spot spot = spots.question(path);
        return cells.text(spot.place().slot, spot.row());
    }

    /** What was typed, also while irrelevant. */
    public String kept(String path) {
        Spot spot = spots.question(path);
        return cells.kept(spot.place().slot, spot.row());
    }

    public boolean relevant(String path) {
        Spot spot = spots.any(path);
        return cells.relevant(spot.place(), spot.row());
    }

    public boolean isQuestion(String path) {
        return spots.any(path).place().isQuestion();
    }

    /** Whether it is a roster as a whole, not one of its rows. */
    public boolean isRepeat(String path) {
        return !path.endsWith("]") && spots.any(path).place().isRepeat();
    }

    /** Whether a question can be answered now and is not. */
    public boolean waits(String path) {
        Spot spot = spots.any(path);
        return spot.place().isQuestion() && isAnswerable(spot.place(), spot.row())
            && cells.text(spot.place().slot, spot.row()).isEmpty();
    }

    public boolean required(String path) {
        Spot spot = spots.question(path);
        return verdicts.required(spot.place().slot, spot.row());
    }

    public boolean readonly(String path) {
        Spot spot = spots.question(path);
        return spot.place().question().computed() || verdicts.readonly(spot.place().slot, spot.row());
    }

    /** The choices that the filter offers now. */
    public List<Form.Choice> choices(String path) {
        Spot spot = spots.question(path);
        return List.copyOf(judge.offered(spot.place(), spot.row()));
    }

    /** The question's words with {@code ${…}} filled in. */
    public String label(String path, Lang lang) {
        Spot spot = spots.any(path);
        Wording words = compiled.label(spot.place());
        return words == null ? plainLabel(spot.place(), lang) : speech.fill(words, frame.at(spot.place().slot, spot.place().within, spot.row()), lang);
    }

    /** The same in all languages that the form has. */
    public Words label(String path) {
        Spot spot = spots.any(path);
        Wording words = compiled.label(spot.place());
        if (words != null) {
            return speech.fill(words, frame.at(spot.place().slot, spot.place().within, spot.row()));
        }
        return spot.place().item == null ? Words.of("") : spot.place().item.label();
    }

    private static String plainLabel(Place place, Lang lang) {
        return place.item == null ? "" : place.item.label().in(lang);
    }

    /** The answer in words: choice labels instead of names, yes and no instead of true and false. */
    public String spoken(String path, Lang lang) {
        Spot spot = spots.question(path);
        return speech.spoken(spot.place(), spot.row(), lang);
    }

    /** The last round's answer to the same question, empty if there is none. */
    public String last(String path) {
        return context.last().getOrDefault(path, "");
    }

    /** All findings of relevant answers, in the order of the form; a missing required answer is an error among them. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        spots.visit(outline.root, (place, row) -> findings.addAll(verdicts.findings(place.slot, row)));
        checks(findings);
        for (Place repeat : outline.repeats) {
            spots.eachAround(repeat, parent -> findings.addAll(filling.findings(repeat, parent)));
        }
        return findings;
    }

    /**
     * The findings of one answer, those of checks that name it among them; of a group, repeat or row, of everything
     * in it.
     */
    public List<Finding> findings(String path) {
        Spot spot = spots.any(path);
        if (spot.place().isQuestion()) {
            List<Finding> own = new ArrayList<>(verdicts.findings(spot.place().slot, spot.row()));
            List<Finding> across = new ArrayList<>();
            checks(across);
            across.stream().filter(finding -> finding.fields().contains(path)).forEach(own::add);
            return own;
        }
        String inside = path + "/";
        String rows = path + "[";
        return findings().stream().filter(finding -> finding.path().equals(path) || finding.fields().contains(path)
                || finding.path().startsWith(inside) || finding.path().startsWith(rows)).toList();
    }

    /** The bad answers of a safety check that count now, in the order of the form, put right on the spot or not. */
    public List<FoundHazard> hazards() {
        List<FoundHazard> found = new ArrayList<>();
        spots.visit(outline.root, (item, row) -> found.addAll(FoundHazard.at(item, row, cells)));
        return found;
    }

    /** Everything typed, for a draft: by path, in the order of the form; empty answers and calculations left out. */
    public Map<String, String> answers() {
        return start.answers();
    }

    /** What a completed visit keeps: relevant answers and calculations only. */
    public Map<String, String> completed() {
        Map<String, String> completed = new LinkedHashMap<>();
        spots.visit(outline.root, (place, row) -> {
            String value = cells.text(place.slot, row);
            if (!value.isEmpty()) {
                completed.put(cells.path(place, row), value);
            }
        });
        return completed;
    }

    /** Share of the relevant, answerable questions of a page that have an answer, as {answered, all}. */
    public int[] progress(String page) {
        Place place = outline.byPattern(page);
        if (place == null) {
            throw new PathException("form.path.none", page);
        }
        int[] progress = new int[2];
        spots.visit(place, (question, row) -> {
            if (isAnswerable(question, row)) {
                progress[0] += cells.text(question.slot, row).isEmpty() ? 0 : 1;
                progress[1]++;
            }
        });
        return progress;
    }

    /** Question paths in the order in which a person goes through them, relevant and answerable ones only. */
    public List<String> walk() {
        List<String> paths = new ArrayList<>();
        spots.visit(outline.root, (question, row) -> {
            if (isAnswerable(question, row)) {
                paths.add(cells.path(question, row));
            }
        });
        return paths;
    }

    /**
     * Evaluates an expression against the answers, from the form's root.
     *
     * @return a Double, a Boolean, a String, a LocalDate or a LocalDateTime, or for a set of nodes a List of their texts
     * @throws FormException if it cannot be read, or not be computed from these answers
     */
    public Object eval(String expression) {
        try {
            Ast ast = new Resolver(compiled.form, outline, new Reads(), new HashMap<>()).any(Parser.parse(expression), Scope.of(outline.root));
            Frame here = frame.at(-1, -1, 0);
            return ast.isSet() ? filling.evaluator.texts(ast, here) : filling.evaluator.value(ast, here);
        } catch (ExpressionException e) {
            throw new FormException(List.of(Fault.of("", "", e, expression)));
        }
    }

    private void checks(List<Finding> findings) {
        for (Derived.Checked checked : compiled.checks) {
            if (checked.place().item == null) {
                findings.addAll(verdicts.checks(checked.number(), 0));
            } else {
                spots.eachRow(checked.place(), row -> findings.addAll(verdicts.checks(checked.number(), row)));
            }
        }
    }

    private boolean isAnswerable(Place place, int row) {
        return cells.relevant(place, row) && Types.isAnswerable(place.question()) && !verdicts.readonly(place.slot, row);
    }
}
