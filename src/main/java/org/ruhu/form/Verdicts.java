package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is required, read-only, offered and wrong now, by question (or check) and row. */
final class Verdicts {
    private final Layout layout;
    private boolean[] required;
    private boolean[] readonly;
    /** Null where no filter stands between the list and the person; as a whole where there is no filter in the form. */
    private @Nullable List<Form.Choice> @Nullable [] offered;
    /** Null where nothing was found. */
    private @Nullable List<Finding>[] findings;
    /** By check: one list a row. */
    private final List<List<List<Finding>>> checks = new ArrayList<>();

    /** @param layout of the answers; {@link #move} says when it changes */
    @SuppressWarnings("unchecked")
    Verdicts(Layout layout, int checkCount) {
        this.layout = layout;
        required = new boolean[layout.size()];
        readonly = new boolean[layout.size()];
        findings = new List[layout.size()];
        for (int i = 0; i < checkCount; i++) {
            checks.add(new ArrayList<>());
        }
    }

    /** @param from by new place the old one, -1 for new cells */
    void move(int[] from) {
        required = Layout.move(required, from);
        readonly = Layout.move(readonly, from);
        offered = offered == null ? null : Layout.moveAny(offered, from);
        findings = Layout.moveAny(findings, from);
    }

    boolean required(int slot, int row) {
        return required[layout.at(slot, row)];
    }

    boolean required(int slot, int row, boolean now) {
        int at = layout.at(slot, row);
        boolean changed = required[at] != now;
        required[at] = now;
        return changed;
    }

    boolean readonly(int slot, int row) {
        return readonly[layout.at(slot, row)];
    }

    boolean readonly(int slot, int row, boolean now) {
        int at = layout.at(slot, row);
        boolean changed = readonly[at] != now;
        readonly[at] = now;
        return changed;
    }

    /** Null where no filter stands between the list and the person. */
    @Nullable List<Form.Choice> offered(int slot, int row) {
        return offered == null ? null : offered[layout.at(slot, row)];
    }

    @SuppressWarnings("unchecked")
    boolean offered(int slot, int row, List<Form.Choice> now) {
        if (offered == null) {
            offered = new List[layout.size()];
        }
        int at = layout.at(slot, row);
        boolean changed = !now.equals(offered[at]);
        offered[at] = now;
        return changed;
    }

    List<Finding> findings(int slot, int row) {
        List<Finding> found = findings[layout.at(slot, row)];
        return found == null ? List.of() : found;
    }

    boolean findings(int slot, int row, List<Finding> now) {
        boolean changed = !now.equals(findings(slot, row));
        findings[layout.at(slot, row)] = now.isEmpty() ? null : now;
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
