package org.ruhu.form;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything that follows from the answers up to date: a change marks what reads it, and marks are worked off in
 * the order of the {@link Graph}, so that each thing is computed once and only if something it reads has really changed.
 */
final class Filling {
    private static final int ALL_ROWS = -1;
    /** A slip of the key must not fill the memory. */
    private static final int MOST_ROWS = 500;

    private final CompiledForm compiled;
    private final Graph graph;
    final World world;
    final Answers answers;
    final Evaluator evaluator;
    final Verdicts verdicts;
    private final Judge judge;
    private final Frame frame = new Frame();
    private final BitSet dirty;
    /** By derived number: the rows to compute; the last bit of all stands for every row from the 32nd on too. */
    private final int[] rows;
    private @Nullable Set<String> changed;
    /** Whether rows came that have not had their first values. */
    private boolean grown;

    Filling(CompiledForm compiled, World world) {
        this.compiled = compiled;
        this.world = world;
        graph = compiled.graph;
        var layout = new Layout(compiled.outline.questions);
        verdicts = new Verdicts(layout, compiled.form.checks().size());
        answers = new Answers(compiled.outline, layout, verdicts::move);
        evaluator = new Evaluator(answers, world);
        judge = new Judge(world, evaluator, answers, verdicts);
        dirty = new BitSet(graph.derived.length);
        rows = new int[graph.derived.length];
    }

    void keep(int slot, int row, String value) {
        answers.keep(slot, row, value);
        mark(graph.valueOf[slot], row);
    }

    Set<String> recompute() {
        Set<String> paths = new LinkedHashSet<>();
        changed = paths;
        work();
        changed = null;
        return paths;
    }

    void recomputeAll() {
        dirty.set(0, graph.derived.length);
        Arrays.fill(rows, ALL_ROWS);
        work();
    }

    /** @return number of the new row */
    int addRow(int repeat, int parent, String id) {
        int row = answers.addRow(repeat, parent, id);
        rowsChanged(repeat, parent);
        grown = true;
        return row;
    }

    /** What is wrong with a roster as a whole: that it is shorter than the form asks. */
    List<Finding> findings(Place repeat, int parent) {
        return answers.roster(repeat.repeat).cut(parent) && answers.relevant(repeat, parent)
                ? List.of(judge.tooMany(answers.path(repeat, parent), MOST_ROWS)) : List.of();
    }

    boolean isCounted(Place repeat) {
        return graph.rowCountOf[repeat.repeat] >= 0;
    }

    /** Whether rows have come since it was asked last. */
    boolean hasGrown() {
        boolean before = grown;
        grown = false;
        return before;
    }

    void removeRow(int repeat, int row) {
        int parent = answers.roster(repeat).parent(row);
        answers.removeRow(repeat, row);
        rowsChanged(repeat, parent);
    }

    /** All rows count unless the form says how many. */
    private void rowsChanged(int repeat, int parent) {
        Roster roster = answers.roster(repeat);
        if (graph.rowCountOf[repeat] < 0) {
            roster.live(parent, roster.all(parent));
        }
    }

    @Nullable String initial(Place place, int row) {
        Ast ast = compiled.initial(place.slot);
        return ast == null ? null : text(ast, place, row);
    }

    /** @param row of the roster in which the place is there once */
    String text(Ast ast, Place place, int row) {
        return text(ast, place, place.within, row);
    }

    /** The name of a row of the repeat. */
    String rowLabel(Ast ast, Place repeat, int row) {
        return text(ast, repeat, repeat.repeat, row);
    }

    private String text(Ast ast, Place place, int roster, int row) {
        try {
            String text = evaluator.text(ast, frame.at(place.slot, roster, row));
            return text.equals("NaN") ? "" : text;
        } catch (ExpressionException _) {
            return ""; // such as a date computed from what is no date: the answer itself is flagged
        }
    }

    private boolean truth(Ast ast, Place place, int row) {
        try {
            return evaluator.truth(ast, frame.at(place.slot, place.within, row));
        } catch (ExpressionException _) {
            return false;
        }
    }

    private void mark(int number, int row) {
        dirty.set(number);
        rows[number] |= row < 31 ? 1 << row : ALL_ROWS;
    }

    private void work() {
        for (int number = dirty.nextSetBit(0); number >= 0; number = dirty.nextSetBit(number + 1)) {
            dirty.clear(number);
            int mask = rows[number];
            rows[number] = 0;
            Derived derived = graph.derived[number];
            if (!derived.perRow()) {
                compute(number, derived, 0);
                continue;
            }
            int size = answers.size(derived.roster());
            for (int row = 0; row < size; row++) {
                if (mask == ALL_ROWS || row < 31 && (mask & 1 << row) != 0) {
                    compute(number, derived, row);
                }
            }
        }
    }

    private void compute(int number, Derived derived, int row) {
        if (!update(derived, row)) {
            return;
        }
        for (int i = graph.firstReader[number]; i < graph.firstReader[number + 1]; i++) {
            int reader = graph.readers[i];
            if ((reader & 1) != 0) {
                mark(reader >> 1, row);
            } else {
                dirty.set(reader >> 1);
                rows[reader >> 1] = ALL_ROWS;
            }
        }
        if (changed != null) {
            report(derived, row, changed);
        }
    }

    private void report(Derived derived, int row, Set<String> paths) {
        if (derived instanceof Derived.Checked checked) {
            paths.addAll(judge.paths(checked, row));
        } else {
            paths.add(answers.path(derived.place(), row));
        }
    }

    /** @return whether there is something new for those who read it */
    private boolean update(Derived derived, int row) {
        Place place = derived.place();
        return switch (derived) {
            case Derived.Value(_, Ast calculation) -> value(place, calculation, row);
            case Derived.Relevance(_, Ast condition) -> {
                boolean relevant = answers.relevantAround(place, row) && truth(condition, place, row);
                yield answers.relevant(place, row, relevant);
            }
            case Derived.Required(_, Ast condition) ->
                    verdicts.required(place.slot, row, answers.relevant(place, row) && truth(condition, place, row));
            case Derived.ReadOnly(_, Ast condition) -> verdicts.readonly(place.slot, row, truth(condition, place, row));
            case Derived.Offered(_, Ast filter) -> verdicts.offered(place.slot, row, offered(place, filter, row));
            case Derived.Label _ -> true;
            case Derived.Judged judged -> verdicts.findings(place.slot, row, judge.findings(judged, frame, row));
            case Derived.Checked checked -> verdicts.checks(checked.number(), row, judge.check(checked, frame, row));
            case Derived.RowCount(_, Ast count) -> rowCount(place, count, row);
        };
    }

    private boolean value(Place place, @Nullable Ast calculation, int row) {
        boolean relevant = answers.relevant(place, row);
        if (calculation != null && relevant) {
            return computed(place, calculation, row);
        }
        return answers.count(place.slot, row, relevant ? answers.kept(place.slot, row) : "");
    }

    private boolean computed(Place place, Ast calculation, int row) {
        Object value;
        try {
            value = evaluator.value(calculation, frame.at(place.slot, place.within, row));
        } catch (ExpressionException _) {
            value = ""; // such as a date computed from what is no date: the answer itself is flagged
        }
        return value instanceof Double number ? answers.compute(place.slot, row, number)
                : answers.compute(place.slot, row, Evaluator.toText(value));
    }

    private List<Form.Choice> offered(Place place, Ast filter, int row) {
        List<Form.Choice> all = Objects.requireNonNull(world.list(place.question().choices()));
        try {
            return evaluator.offered(all, filter, frame.at(place.slot, place.within, row));
        } catch (ExpressionException _) {
            return all;
        }
    }

    private boolean rowCount(Place place, Ast count, int parent) {
        double wanted = Evaluator.toNumber(text(count, place, parent));
        int size = Double.isNaN(wanted) ? 0 : (int) Math.clamp(wanted, 0, MOST_ROWS);
        Roster roster = answers.roster(place.repeat);
        if (roster.cut(parent, wanted > MOST_ROWS) && changed != null) {
            changed.add(answers.path(place, parent));
        }
        for (int i = 1; roster.all(parent) < size; i++) {
            if (roster.find(parent, String.valueOf(i)) < 0) {
                addRow(place.repeat, parent, String.valueOf(i));
            }
        }
        return roster.live(parent, size);
    }
}
