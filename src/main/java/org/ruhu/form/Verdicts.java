package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is required, read-only, offered and wrong now, by question (or check) and row. */
final class Verdicts {
    private final Outline outline;
    private final boolean[][] required;
    private final boolean[][] readonly;
    private final @Nullable Object[][] offered;
    private final Object[][] findings;
    /** By check: one list a row. */
    private final List<List<List<Finding>>> checks = new ArrayList<>();

    Verdicts(Outline outline, int checkCount) {
        this.outline = outline;
        int slots = outline.questions.size();
        required = new boolean[slots][];
        readonly = new boolean[slots][];
        offered = new Object[slots][];
        findings = new Object[slots][];
        for (Place question : outline.questions) {
            resize(question, question.within >= 0 ? 0 : 1);
        }
        for (int i = 0; i < checkCount; i++) {
            checks.add(new ArrayList<>());
        }
    }

    /** Gives every question of the roster that many rows, all of them to be computed again. */
    void resize(int repeat, int size) {
        for (Place question : outline.questions) {
            if (question.within == repeat) {
                resize(question, size);
            }
        }
    }

    private void resize(Place question, int size) {
        required[question.slot] = new boolean[size];
        readonly[question.slot] = new boolean[size];
        offered[question.slot] = new Object[size];
        findings[question.slot] = new Object[size];
        Arrays.fill(findings[question.slot], List.of());
    }

    boolean required(int slot, int row) {
        return required[slot][row];
    }

    boolean required(int slot, int row, boolean now) {
        boolean changed = required[slot][row] != now;
        required[slot][row] = now;
        return changed;
    }

    boolean readonly(int slot, int row) {
        return readonly[slot][row];
    }

    boolean readonly(int slot, int row, boolean now) {
        boolean changed = readonly[slot][row] != now;
        readonly[slot][row] = now;
        return changed;
    }

    /** Null where no filter stands between the list and the person. */
    @SuppressWarnings("unchecked")
    @Nullable List<Form.Choice> offered(int slot, int row) {
        return (List<Form.Choice>) offered[slot][row];
    }

    boolean offered(int slot, int row, List<Form.Choice> now) {
        boolean changed = !now.equals(offered[slot][row]);
        offered[slot][row] = now;
        return changed;
    }

    @SuppressWarnings("unchecked")
    List<Finding> findings(int slot, int row) {
        return (List<Finding>) findings[slot][row];
    }

    boolean findings(int slot, int row, List<Finding> now) {
        boolean changed = !now.equals(findings[slot][row]);
        findings[slot][row] = now;
        return changed;
    }

    List<Finding> checks(int number, int row) {
        List<List<Finding>> rows = checks.get(number);
        return row < rows.size() ? rows.get(row) : List.of();
    }

    boolean checks(int number, int row, List<Finding> now) {
        List<List<Finding>> rows = checks.get(number);
        while (rows.size() <= row) {
            rows.add(List.of());
        }
        return !rows.set(row, now).equals(now);
    }
}
