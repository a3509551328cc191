package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;

/** Questions outside rosters in two columns; long ones take the whole width. A question never crosses a page. */
final class QuestionGrid {
    private record Cell(Form.Question question, String path) {}

    private static final double PAD = 4;
    private static final int TALL = 62;
    private static final double ANSWER = 9;

    private final Paper paper;
    private final VisitSheet sheet;
    private final Asked asked;
    private final List<Cell> waiting = new ArrayList<>();

    QuestionGrid(Paper paper, VisitSheet sheet, Asked asked) {
        this.paper = paper;
        this.sheet = sheet;
        this.asked = asked;
    }

    void add(Form.Question question, String path) {
        if (inline(new Cell(question, path), Paper.WIDTH / 2).height() > TALL) {
            finish();
            Inline whole = inline(new Cell(question, path), Paper.WIDTH);
            paper.flow(whole);
            return;
        }
        waiting.add(new Cell(question, path));
        if (waiting.size() == 2) {
            finish();
        }
    }

    void finish() {
        if (!waiting.isEmpty()) {
            double width = Paper.WIDTH / waiting.size();
            paper.row(waiting.stream().map(cell -> inline(cell, width)).toList(), Paper.even(waiting.size()), 0, "P", () -> {});
            waiting.clear();
        }
    }

    private Inline inline(Cell cell, double width) {
        Form.Question question = cell.question();
        Inline out = new Inline(paper.fonts, width - 2 * PAD);
        if (!question.code().isEmpty()) {
            out.text(question.code().replaceFirst("^.*-", ""), 6.5, false).gap(3);
        }
        boolean note = question.type() == Form.Type.NOTE;
        out.text(Masks.inText(sheet.session().label(cell.path(), Lang.ZH)), ANSWER, !note).gap(4);
        String beside = paper.beside(question.label());
        if (!beside.isEmpty() && !beside.contains("${")) {
            out.text(beside, 6.5, false).gap(4);
        }
        if (!note) {
            answer(cell, out, width);
        }
        return out;
    }

    private void answer(Cell cell, Inline out, double width) {
        Form.Question question = cell.question();
        String value = asked.value(question, cell.path());
        if (Asked.isSelect(question)) {
            ticks(question, sheet.filled() ? asked.raw(cell.path()) : "", out);
        } else if (sheet.filled() && !value.isEmpty()) {
            out.text(value, ANSWER, false).gap(2);
        } else {
            blank(question, out, width);
        }
        if (question.unit() != null) {
            out.gap(2).text(question.unit().zh(), 8, false);
        }
        String known = sheet.filled() ? "" : asked.known(question, cell.path());
        if (!known.isEmpty()) {
            out.gap(5).whole(PaperWords.of("print.answer.known", known).zh(), 8);
        }
    }

    private void ticks(Form.Question question, String raw, Inline out) {
        List<String> chosen = List.of(raw.split(" "));
        for (Form.Choice choice : asked.choices(question)) {
            out.choice(choice.label().zh(), paper.beside(choice.label()),
                    chosen.contains(choice.name()), ANSWER);
        }
    }

    private static void blank(Form.Question question, Inline out, double width) {
        if (question.appearance().contains("multiline")) {
            for (int i = 0; i < 3; i++) {
                out.breakRow().blank(width - 2 * PAD);
            }
            return;
        }
        out.blank(question.type() == Form.Type.TEXT ? 110 : 62);
    }
}
