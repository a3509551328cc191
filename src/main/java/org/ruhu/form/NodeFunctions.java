package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.overNodes;
import static org.ruhu.form.Function.pure;

import java.util.List;
import org.ruhu.form.Function.Nodes;

/** Functions on sets of nodes and on selections. */
final class NodeFunctions {
    static final List<Function> ALL = List.of(
            overNodes("count", 1, 1, Nodes.NEEDED, (e, c, f) -> (double) e.texts(c.arg(0), f).size()),
            overNodes("count-non-empty", 1, 1, Nodes.NEEDED,
                    (e, c, f) -> (double) e.texts(c.arg(0), f).stream().filter(text -> !text.isEmpty()).count()),
            new Function("position", 0, 1, Nodes.NEEDED, false, NodeFunctions::position),
            new Function("indexed-repeat", 3, 9, Nodes.NEEDED, false, NodeFunctions::indexed),
            new Function("randomize", 1, 2, Nodes.RESULT, false, (e, c, f) -> first(Choosing.shuffled(e, c, f))),
            asking("jr:choice-name", 2, 2, Choosing::label),
            asking("pulldata", 4, 4, Choosing::lookUp),
            overNodes("selected", 2, 2, Nodes.ALLOWED, NodeFunctions::selected),
            pure("selected-at", 2, 2, NodeFunctions::selectedAt),
            pure("count-selected", 1, 1, (e, c, f) -> (double) chosen(e.text(c.arg(0), f)).length));

    private NodeFunctions() {}

    private static Object position(Evaluator e, Ast.Call call, Frame f) {
        if (call.size() == 0) {
            return (double) f.position;
        }
        if (!(call.arg(0) instanceof Ast.Row(Ast.OneRow own)) || own == null) {
            return 1.0;
        }
        Roster roster = e.answers().roster(own.repeat());
        int row = e.rows.row(own, f);
        return (double) (1 + row - roster.first(roster.parent(row)));
    }

    private static Object indexed(Evaluator e, Ast.Call call, Frame f) {
        if (!(call.arg(0) instanceof Ast.Cells(int slot, Ast.RowsIn rows))) {
            return "";
        }
        int row = indexed(e, call, f, rows, call.size() - 1);
        return row < 0 ? "" : e.answers().text(slot, row);
    }

    /** @return the row that the indexes up to that argument lead to, -1 if there is none */
    private static int indexed(Evaluator e, Ast.Call call, Frame f, Ast.RowsIn rows, int arg) {
        int parent = switch (rows.around()) {
            case null -> 0;
            case Ast.OneRow own -> e.rows.row(own, f);
            case Ast.RowsIn outer -> arg > 1 ? indexed(e, call, f, outer, arg - 1) : -1;
        };
        Roster roster = e.answers().roster(rows.repeat());
        double at = parent < 0 ? 0 : e.number(call.arg(arg), f);
        return at >= 1 && at <= roster.live(parent) ? roster.first(parent) + (int) at - 1 : -1;
    }

    private static Object selected(Evaluator e, Ast.Call call, Frame f) {
        String wanted = e.text(call.arg(1), f).strip();
        String have = e.text(call.arg(0), f).strip();
        if (have.equals(wanted)) {
            return true;
        }
        int at = wanted.isEmpty() ? -1 : have.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            if ((at == 0 || have.charAt(at - 1) == ' ') && (end == have.length() || have.charAt(end) == ' ')) {
                return true;
            }
            at = have.indexOf(wanted, at + 1);
        }
        return false;
    }

    private static Object selectedAt(Evaluator e, Ast.Call call, Frame f) {
        String[] chosen = chosen(e.text(call.arg(0), f));
        double at = e.number(call.arg(1), f);
        return at >= 0 && at < chosen.length ? chosen[(int) at] : "";
    }

    static String[] chosen(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? new String[0] : trimmed.split("\\s+");
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }
}
