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
    /** Rows that have had their first values, as their paths. */
    private final Set<String> begun = new HashSet<>();
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
        this.world = world;
        this.stored = stored;
    }

    void run() {
        for (Place repeat : outline.repeats) {
            for (int parent = 0; parent < cells.size(repeat.within); parent++) {
                addGiven(repeat, parent);
            }
        }
        stored.keySet().forEach(this::findRows);
        Set<String> known = new HashSet<>();
        for (Place question : outline.questions) {
            for (int row = 0; row < cells.size(question.within); row++) {
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
            if (question.within < 0) {
                begin(question, 0);
            }
        }
        beginNewRows();
    }

    private void addGiven(Place repeat, int parent) {
        world.sourceRows(repeat).forEach(row -> filling.addRow(repeat.repeat, parent, row.id()));
    }

    /** Gives rows that a count has brought their first values. */
    Set<String> beginNewRows() {
        Set<String> changed = new HashSet<>();
        while (filling.hasGrown()) {
            outline.repeats.forEach(repeat -> beginNewRows(repeat, changed));
        }
        return changed;
    }

    private void beginNewRows(Place repeat, Set<String> changed) {
        for (int row = 0; row < cells.size(repeat.repeat); row++) {
            if (begun.add(cells.rowPath(repeat.repeat, row))) {
                for (Place question : outline.questions) {
                    if (question.within == repeat.repeat) {
                        changed.addAll(begin(question, row));
                    }
                }
            }
        }
    }

    /** Makes the rows that a stored path names. */
    private void findRows(String path) {
        int row = 0;
        int close = -1;
        int open;
        String pattern = "";
        while ((open = path.indexOf('[', close + 1)) > 0) {
            pattern += path.substring(close + 1, open);
            close = path.indexOf(']', open + 1);
            Place repeat = outline.byPattern(pattern);
            if (close <= open + 1 || repeat == null || !repeat.isRepeat()) {
                return;
            }
            String id = path.substring(open + 1, close);
            row = row(repeat, row, id);
            pattern += "[]";
        }
    }

    /** Finds or makes a row; those of a counted roster are numbered and come in the order of their numbers. */
    private int row(Place repeat, int parent, String id) {
        Roster roster = cells.roster(repeat.repeat);
        if (filling.isCounted(repeat) && id.matches("[1-9][0-9]{0,2}")) {
            for (int i = roster.all(parent) + 1; i < Integer.parseInt(id); i++) {
                if (roster.find(parent, String.valueOf(i)) < 0) {
                    filling.addRow(repeat.repeat, parent, String.valueOf(i));
                }
            }
        }
        int found = roster.find(parent, id);
        return found >= 0 ? found : filling.addRow(repeat.repeat, parent, id);
    }

    private boolean isRow(String path) {
        int open = path.lastIndexOf('[');
        Place repeat = open > 0 && path.endsWith("]")
                ? outline.byPattern(path.substring(0, open).replaceAll("\\[[^]]*]", "[]")) : null;
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
        Place repeat = question.within < 0 ? null : outline.repeats.get(question.within);
        String id = repeat == null ? "" : cells.roster(question.within).id(row);
        // a member's field is never filled from the household's
        boolean ofRow = repeat != null && item.saveTo().startsWith("person.");
        return Entry.clean(item.type(), world.register(item.saveTo(), ofRow ? repeat : null, id));
    }

    /** @return the paths that this has changed */
    private Set<String> begin(Place question, int row) {
        if (!cells.kept(question.slot, row).isEmpty() || stored.containsKey(cells.path(question, row))) {
            return Set.of();
        }
        String initial = question.question().type() == Form.Type.META ? world.meta(question.question().parameters())
                : filling.initial(question, row);
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

    void addRow(Place repeat, int parent, String id) {
        int row = filling.addRow(repeat.repeat, parent, id);
        for (Place inner : outline.repeats) {
            if (inner.within == repeat.repeat) {
                addGiven(inner, row);
            }
        }
        for (Place question : outline.questions) {
            if (question.within == repeat.repeat) {
                cells.keep(question.slot, row, prefilled(question, row));
            }
        }
        filling.recomputeAll();
        beginNewRows();
    }

    void removeRow(Place repeat, int row) {
        String prefix = cells.rowPath(repeat.repeat, row);
        emptied.removeIf(path -> path.startsWith(prefix));
        begun.removeIf(path -> path.startsWith(prefix));
        filling.removeRow(repeat.repeat, row);
        filling.recomputeAll();
    }

    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        inside(outline.root, 0, answers);
        answers.putAll(strays);
        return answers;
    }

    private void inside(Place place, int row, Map<String, String> answers) {
        for (Place child : place.inside) {
            if (child.isRepeat()) {
                rows(child, row, answers);
            } else if (child.isQuestion()) {
                answer(child, row, answers);
            } else {
                inside(child, row, answers);
            }
        }
    }

    private void rows(Place repeat, int parent, Map<String, String> answers) {
        Roster roster = cells.roster(repeat.repeat);
        for (int row = roster.first(parent); row < roster.first(parent) + roster.all(parent); row++) {
            int before = answers.size();
            inside(repeat, row, answers);
            if (answers.size() == before && !isGiven(repeat, roster.id(row))) {
                answers.put(cells.rowPath(repeat.repeat, row), ""); // an added row without an answer is still there
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
