package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.text.Words;

/**
 * A roster as tables: one row a member, as many questions as fit beside each other, further tables for the rest.
 * On blank sheets the known value stands on top and space to write below it. Rows are never split.
 */
final class RosterTable {
    private record Column(Form.Question question, String inside, double width) {}

    private static final int SPARE_ROWS = 2;
    private static final double ROW = 23;
    private static final double NUMBER = 16;
    private static final double NAME = 56;
    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final int KEPT_TOGETHER = 10;
    private static final int LONGEST_LEGEND = 12;

    private final Paper paper;
    private final VisitSheet sheet;
    private final Asked asked;
    private final Form.Repeat repeat;
    private final String path;
    private final List<String> rows;
    /** Name of the question that names a row: its column is the first and not repeated. */
    private final String naming;
    private Words heading;

    RosterTable(Paper paper, VisitSheet sheet, Asked asked, Form.Repeat repeat, String path) {
        this.paper = paper;
        this.sheet = sheet;
        this.asked = asked;
        this.repeat = repeat;
        this.path = path;
        rows = sheet.session().rows(path);
        heading = repeat.label();
        Matcher name = ONE_NAME.matcher(repeat.rowLabel());
        naming = name.find() ? name.group(1) : "";
    }

    void draw() {
        List<Column> columns = new ArrayList<>();
        collect(repeat.items(), "", columns);
        List<Column> table = new ArrayList<>();
        double used = NUMBER + NAME;
        for (Column column : columns) {
            if (used + column.width() > Paper.WIDTH) {
                table(table, used);
                table.clear();
                used = NUMBER + NAME;
            }
            table.add(column);
            used += column.width();
        }
        if (!table.isEmpty()) {
            table(table, used);
        }
    }

    private void collect(List<Form.Item> items, String inside, List<Column> columns) {
        for (Form.Item item : items) {
            switch (item) {
                case Form.Question question -> {
                    boolean named = question.name().equals(naming);
                    if (named) {
                        heading = question.label();
                    } else if (asked.printed(question) && question.type() != Form.Type.NOTE && isUsed(question, inside)) {
                        columns.add(new Column(question, inside + question.name(), width(question)));
                    }
                }
                case Form.Group group -> collect(group.items(), inside + group.name() + "/", columns);
                case Form.Repeat _ -> { } // the form language has no rosters in rosters
            }
        }
    }

    /** A filled sheet leaves out what was asked of nobody. */
    private boolean isUsed(Form.Question question, String inside) {
        return !sheet.filled() || rows.stream().anyMatch(row -> sheet.session().relevant(at(row, inside + question.name())));
    }

    private String at(String row, String inside) {
        return path + "[" + row + "]/" + inside;
    }

    private static double width(Form.Question question) {
        if (question.saveTo().endsWith("idNo")) {
            return 84;
        }
        return switch (question.type()) {
            case TEXT, SELECT_MULTIPLE, RANK -> 56;
            case DATE, DATETIME, TIME -> 48;
            default -> 37;
        };
    }

    private void table(List<Column> columns, double used) {
        double stretch = (Paper.WIDTH - NUMBER - NAME) / (used - NUMBER - NAME);
        List<Column> wide = columns.stream()
                .map(c -> new Column(c.question(), c.inside(), c.width() * Math.min(stretch, 2.2))).toList();
        int count = rows.size() + (sheet.filled() || !repeat.canAdd() ? 0 : SPARE_ROWS);
        double whole = count <= KEPT_TOGETHER ? height(headCells(wide)) + 4 : 80;
        for (int i = 0; count <= KEPT_TOGETHER && i < count; i++) {
            whole += rowHeight(rowCells(i, wide));
        }
        paper.need(whole);
        double[] widths = DoubleStream.concat(DoubleStream.of(NUMBER, NAME), wide.stream().mapToDouble(Column::width)).toArray();
        paper.within("Table", () -> {
            heads(wide, widths);
            for (int i = 0; i < count; i++) {
                row(i, wide, widths);
            }
        });
        legend(wide);
        paper.y += 4;
    }

    private void heads(List<Column> columns, double[] widths) {
        List<Inline> cells = headCells(columns);
        paper.page().fill(Paper.LEFT, paper.y, DoubleStream.of(widths).sum(), height(cells) + 5, Paper.SHADE);
        paper.within("TR", () -> paper.row(cells, widths, 0, "TH", () -> {}));
    }

    private static double height(List<Inline> cells) {
        return cells.stream().mapToDouble(Inline::height).max().orElse(0);
    }

    private List<Inline> headCells(List<Column> columns) {
        Inline name = cell(heading.zh(), NAME, 7.5).breakRow().text(paper.beside(heading), 6, false);
        List<Inline> cells = new ArrayList<>(List.of(cell("", NUMBER, 7), name));
        for (Column column : columns) {
            String unit = column.question().unit() == null ? "" : "(" + column.question().unit().zh() + ")";
            String beside = paper.beside(column.question().label());
            cells.add(cell(column.question().label().zh() + unit, column.width(), 7.5).breakRow().text(beside, 6, false));
        }
        return cells;
    }

    private double rowHeight(List<Inline> cells) {
        return sheet.filled() ? height(cells) + 4 : Math.max(ROW, height(cells) + 11);
    }

    private void row(int index, List<Column> columns, double[] widths) {
        List<Inline> cells = rowCells(index, columns);
        paper.within("TR", () -> paper.row(cells, widths, rowHeight(cells), "TD", () -> heads(columns, widths)));
    }

    private List<Inline> rowCells(int index, List<Column> columns) {
        String id = index < rows.size() ? rows.get(index) : "";
        FormSession session = sheet.session();
        List<Inline> cells = new ArrayList<>(List.of(cell(String.valueOf(index + 1), NUMBER, 7.5),
                cell(id.isEmpty() ? "" : session.rowLabel(path, id), NAME, 8.5)));
        for (Column column : columns) {
            cells.add(cell(id.isEmpty() ? "" : value(column, at(id, column.inside())), column.width(), 8));
        }
        return cells;
    }

    private String value(Column column, String at) {
        if (sheet.filled() && !sheet.session().relevant(at)) {
            return "—";
        }
        return asked.value(column.question(), at);
    }

    private Inline cell(String text, double width, double size) {
        return new Inline(paper.fonts, width - 6).text(text, size, false);
    }

    /** What the numbers to be written stand for; lists that everybody knows by heart or by word are left out. */
    private void legend(List<Column> columns) {
        if (sheet.filled()) {
            return;
        }
        Inline text = new Inline(paper.fonts, Paper.WIDTH - 4);
        for (Column column : columns) {
            List<Form.Choice> choices = asked.choices(column.question());
            if (Asked.isSelect(column.question()) && choices.size() <= LONGEST_LEGEND) {
                text.text(column.question().label().zh() + "：", 7, true).text(choices.stream()
                        .map(c -> c.name() + " " + c.label().zh()).collect(Collectors.joining("  ")), 7, false).gap(8);
            }
        }
        paper.need(text.height() + 2);
        paper.tagged("P", () -> text.draw(paper.page(), Paper.LEFT + 2, paper.y + 1));
        paper.y += text.height() + 2;
    }
}
