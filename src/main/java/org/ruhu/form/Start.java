package org.ruhu.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How answers come into a session and leave it: stored ones first, then the register's values, then initial ones; and
 * out again so that a session begun from them is the same.
 */
final class Start {
    private final Filling filling;
    private final Answers cells;
    private final CompiledForm compiled;
    private final Outline outline;
    /** By repeat: how many rows have had their first values. */
    private final int[] begun;
    private final World world;
    private final Map<String, String> stored;
    /** Answers to questions this version of the form does not have; kept, so that a draft loses nothing. */
    private final Map<String, String> strays = new LinkedHashMap<>();
    /** Paths of answers with a first value which a person has emptied. */
    private final Set<String> emptied = new HashSet<>();

    Start(Filling filling, CompiledForm compiled, World world, Map<String, String> stored) {
        this.filling = filling;
        this.cells = filling.answers;
        this.compiled = compiled;
        this.outline = compiled.outline;
        this.begun = new int[outline.repeats.size()];
        this.world = world;
        this.stored = stored;
    }

    void run() {
        for (Place repeat : outline.repeats) {
            world.sourceRows(repeat).forEach(row -> cells.addRow(repeat.repeat, row.id()));
            filling.rowsChanged(repeat.repeat);
        }
        stored.keySet().forEach(this::findRow);
        Set<String> known = new HashSet<>();
        for (Place question : outline.questions) {
            for (int row = 0; row < size(question); row++) {
                fill(question, row);
                known.add(cells.path(question, row));
            }
        }
        stored.forEach((path, value) -> {
            if (!known.contains(path) && !isRow(path)) {
                strays.put(path, value);
            }
        });
        filling.recomputeAll();
        for (Place question : outline.questions) {
            if (question.repeat < 0) {
                begin(question, 0);
            }
        }
        beginNewRows();
    }

    /** Gives rows that a count has brought their first values. */
    Set<String> beginNewRows() {
        Set<String> changed = new HashSet<>();
        for (Place repeat : outline.repeats) {
            while (begun[repeat.repeat] < cells.rowIds(repeat.repeat).size()) {
                int row = begun[repeat.repeat]++;
                for (Place question : outline.questions) {
                    if (question.repeat == repeat.repeat) {
                        changed.addAll(begin(question, row));
                    }
                }
            }
        }
        return changed;
    }

    private int size(Place question) {
        return question.repeat < 0 ? 1 : cells.rowIds(question.repeat).size();
    }

    private void findRow(String path) {
        int open = path.indexOf('[');
        int close = path.indexOf(']', open + 1);
        Place repeat = open > 0 && close > open + 1 ? outline.byPattern(path.substring(0, open)) : null;
        if (repeat == null || !repeat.isRepeat()) {
            return;
        }
        String id = path.substring(open + 1, close);
        if (cells.rowOf(repeat.repeat, id) < 0) {
            cells.addRow(repeat.repeat, id);
            filling.rowsChanged(repeat.repeat);
        }
    }

    private boolean isRow(String path) {
        int open = path.indexOf('[');
        Place repeat = open > 0 && path.endsWith("]") ? outline.byPattern(path.substring(0, open)) : null;
        return repeat != null && repeat.isRepeat();
    }

    private void fill(Place question, int row) {
        String path = cells.path(question, row);
        String value = stored.get(path);
        if (value == null) {
            cells.keep(question.slot, row, prefilled(question, row));
        } else {
            cells.keep(question.slot, row, value);
            touched(question.slot, row, value);
        }
    }

    private String prefilled(Place question, int row) {
        Form.Question item = question.question();
        if (item.prefill() != Form.Prefill.REGISTER || item.saveTo().isEmpty()) {
            return "";
        }
        Place repeat = question.repeat < 0 ? null : outline.repeats.get(question.repeat);
        String id = repeat == null ? "" : cells.rowIds(question.repeat).get(row);
        // a member's field is never filled from the household's
        boolean ofRow = repeat != null && item.saveTo().startsWith("person.");
        return Entry.clean(item.type(), world.register(item.saveTo(), ofRow ? repeat : null, id));
    }

    /** @return the paths that this has changed */
    private Set<String> begin(Place question, int row) {
        if (!cells.kept(question.slot, row).isEmpty() || stored.containsKey(cells.path(question, row))) {
            return Set.of();
        }
        String initial = filling.initial(question, row);
        if (initial == null || initial.isEmpty()) {
            return Set.of();
        }
        filling.keep(question.slot, row, initial);
        return filling.recompute();
    }

    /** Remembers that a first value is not wanted. */
    void touched(int slot, int row, String value) {
        Place question = outline.questions.get(slot);
        if (question.question().prefill() != Form.Prefill.REGISTER) {
            return;
        }
        String path = cells.path(question, row);
        if (value.isEmpty()) {
            emptied.add(path);
        } else {
            emptied.remove(path);
        }
    }

    boolean isGiven(Place repeat, String rowId) {
        return world.sourceRows(repeat).stream().anyMatch(row -> row.id().equals(rowId));
    }

    void addRow(Place repeat, String id) {
        cells.addRow(repeat.repeat, id);
        filling.rowsChanged(repeat.repeat);
        int row = cells.rowOf(repeat.repeat, id);
        for (Place question : outline.questions) {
            if (question.repeat == repeat.repeat) {
                cells.keep(question.slot, row, prefilled(question, row));
            }
        }
        filling.recomputeAll();
        beginNewRows();
    }

    void removeRow(Place repeat, int row) {
        String prefix = repeat.path + "[" + cells.rowIds(repeat.repeat).get(row) + "]";
        emptied.removeIf(path -> path.startsWith(prefix));
        cells.removeRow(repeat.repeat, row);
        begun[repeat.repeat]--;
        filling.rowsChanged(repeat.repeat);
        filling.recomputeAll();
    }

    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Place item : outline.items) {
            if (item.isRepeat()) {
                rows(item, answers);
            } else if (item.isQuestion() && item.repeat < 0) {
                answer(item, 0, answers);
            }
        }
        answers.putAll(strays);
        return answers;
    }

    private void rows(Place repeat, Map<String, String> answers) {
        for (int row = 0; row < cells.rowIds(repeat.repeat).size(); row++) {
            int before = answers.size();
            for (Place question : outline.questions) {
                if (question.repeat == repeat.repeat) {
                    answer(question, row, answers);
                }
            }
            String id = cells.rowIds(repeat.repeat).get(row);
            if (answers.size() == before && !isGiven(repeat, id)) {
                answers.put(repeat.path + "[" + id + "]", ""); // an added row without an answer is still there
            }
        }
    }

    private void answer(Place question, int row, Map<String, String> answers) {
        Form.Question item = question.question();
        if (item.computed() && !compiled.isLasting(question.slot)) {
            return;
        }
        String value = cells.kept(question.slot, row);
        String path = cells.path(question, row);
        if (!value.isEmpty() || emptied.contains(path) || !item.initial().isBlank()) {
            answers.put(path, value);
        }
    }
}
