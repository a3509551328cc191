package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/**
 * Questions outside rosters, as many beside each other as fit on a line, in their order. One that is longer than a line has its
 * own lines. A question never crosses a page.
 */
final class QuestionGrid {
    private record Cell(Form.Question question, String path) {}

    /** @param width that it needs in one line */
    private record Fitted(Cell cell, double width) {}

    private static final double PAD = 7;
    private static final double LEAST = 15;
    private static final double ANSWER = 8.5;
    private static final double SMALL = 6.5;
    private static final double NUMBER = 42;
    private static final double WORDS = 90;
    private static final int LINES = 2;

    private final Paper paper;
    private final VisitSheet sheet;
    private final Asked asked;
    private final List<Fitted> waiting = new ArrayList<>();

    QuestionGrid(Paper paper, VisitSheet sheet, Asked asked) {
        this.paper = paper;
        this.sheet = sheet;
        this.asked = asked;
    }

    void add(Form.Question question, String path) {
        var cell = new Cell(question, path);
        boolean written = question.appearance().contains("multiline");
        double width = written ? Paper.WIDTH : Math.min(Paper.WIDTH, inline(cell, Double.MAX_VALUE).widest() + PAD + 1);
        if (waiting.stream().mapToDouble(Fitted::width).sum() + width > Paper.WIDTH) {
            finish();
        }
        waiting.add(new Fitted(cell, width));
    }

    void finish() {
        double used = waiting.stream().mapToDouble(Fitted::width).sum();
        if (used > 0) {
            double[] widths = waiting.stream().mapToDouble(fitted -> fitted.width * Paper.WIDTH / used).toArray();
            List<Inline> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                cells.add(inline(waiting.get(i).cell, widths[i]));
            }
            paper.row(cells, widths, LEAST, "P", () -> {});
            waiting.clear();
        }
    }

    private Inline inline(Cell cell, double width) {
        Form.Question question = cell.question();
        Inline out = new Inline(paper.fonts, width - PAD);
        if (!question.code().isEmpty()) {
            out.text(Asked.code(question.code()), SMALL, false).gap(3);
        }
        boolean note = question.type() == Form.Type.NOTE;
        out.text(Masks.inText(sheet.session().label(cell.path(), Lang.ZH)), ANSWER, !note).gap(3);
        String beside = paper.beside(question.label());
        if (!beside.isEmpty() && !beside.contains("${")) {
            out.text(beside, SMALL, false).gap(3);
        }
        hint(asked.hint(question), out);
        if (!note) {
            answer(cell, out, width - PAD);
        }
        return out;
    }

    private void hint(Words hint, Inline out) {
        if (!hint.isEmpty()) {
            out.text(hint.zh(), SMALL, false).gap(3);
            String beside = paper.beside(hint);
            if (!beside.isEmpty()) {
                out.text(beside, SMALL, false).gap(3);
            }
        }
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
            out.gap(4).whole(PaperWords.of("print.answer.known", known).zh(), 7.5);
        }
    }

    private void ticks(Form.Question question, String raw, Inline out) {
        List<String> chosen = List.of(raw.split(" "));
        for (Form.Choice choice : asked.choices(question)) {
            String number = !sheet.filled() && SkipHints.numbered(choice) ? choice.name() : "";
            out.choice(number, choice.label().zh(), paper.beside(choice.label()), chosen.contains(choice.name()), ANSWER);
        }
    }

    private void blank(Form.Question question, Inline out, double width) {
        if (question.appearance().contains("multiline")) {
            for (int i = 0; i < (sheet.extent() == VisitSheet.Extent.SHORT ? 1 : LINES); i++) {
                out.breakRow().blank(width);
            }
        } else if (question.type() == Form.Type.DATE || question.type() == Form.Type.DATETIME) {
            out.blank(28).text(PaperWords.of("print.date.year").zh(), 8, false).blank(14).text(PaperWords.of("print.date.month").zh(), 8, false)
                .blank(14).text(PaperWords.of("print.date.day").zh(), 8, false);
        } else {
            out.blank(question.type() == Form.Type.TEXT && !question.appearance().contains("numbers") ? WORDS : NUMBER);
        }
    }
}
