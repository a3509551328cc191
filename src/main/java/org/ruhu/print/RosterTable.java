package org.ruhu.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/**
 * A roster as tables: one row a member, as many questions as fit beside each other, further tables for the rest.
 * On blank sheets the known value stands on top and space to write below it. Rows are never split.
 */
final class RosterTable {
    /** @param group path of the group it stands in, within a row; empty if in none */
    private record Column(Form.Question question, Form.@Nullable Group group, String inside, double width) {}

    private static final int SPARE_ROWS = 1;
    private static final double ROW = 18;
    private static final double NUMBER = 14;
    private static final double VALUE = 7.5;
    private static final double NAME = 56;
    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final int LONGEST_LEGEND = 12;
    private static final double LEGEND = 6.5;
    private static final double NARROW = 33;
    private static final double WIDE = 62;

    private final Paper paper;
    private final VisitSheet sheet;
    private final Asked asked;
    private final Form.Repeat repeat;
    private final String path;
    private final List<String> rows;
    /** Whether a group can count for a member, by the group's path. */
    private final Map<String, Boolean> possible = new HashMap<>();
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
        collect(repeat.items(), null, "", columns);
        List<Column> known = sheet.filled() ? List.of() : columns.stream().filter(RosterTable::isConfirmed).toList();
        columns.removeAll(known);
        if (!known.isEmpty()) {
            known(known);
        }
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

    private void collect(List<Form.Item> items, Form.@Nullable Group around, String inside, List<Column> columns) {
        for (Form.Item item : items) {
            switch (item) {
                case Form.Question question -> {
                    boolean named = question.name().equals(naming);
                    if (named) {
                        heading = question.label();
                    } else if (asked.printed(question) && question.type() != Form.Type.NOTE && isUsed(question, around, inside)) {
                        columns.add(new Column(question, around, inside + question.name(), width(question, inside + question.name())));
                    }
                }
                case Form.Group group -> collect(group.items(), group, inside + group.name() + "/", columns);
                case Form.Repeat _ -> { } // the form language has no rosters in rosters
            }
        }
    }

    /** Known from the register, and only to be written where it is wrong. */
    private static boolean isConfirmed(Column column) {
        String readonly = column.question().readonly();
        return !readonly.isBlank() && !readonly.equals("true()") && !readonly.equals("false()");
    }

    /** What is known of every member in lines; of a new one space to write it. */
    private void known(List<Column> columns) {
        double[] widths = {NUMBER, NAME, Paper.WIDTH - NUMBER - NAME};
        Runnable heads = () -> {
            List<Inline> cells = List.of(cell("", NUMBER, 7), named(), cell(PaperWords.of("print.roster.known").zh(), widths[2], 7.5)
                .gap(6).text(paper.beside(PaperWords.of("print.roster.known")), 6, false));
            paper.page().fill(Paper.LEFT, paper.y, Paper.WIDTH, height(cells) + 5, Paper.SHADE);
            paper.within("TR", () -> paper.row(cells, widths, 0, "TH", () -> {}));
        };
        int count = count();
        paper.need(4 * ROW);
        paper.within("Table", () -> {
            heads.run();
            for (int i = 0; i < count; i++) {
                List<Inline> cells = List.of(numbered(i), name(i), facts(columns, i));
                paper.within("TR", () -> paper.row(cells, widths, 0, "TD", heads));
            }
        });
        legend(columns);
        paper.y += 3;
    }

    private Inline facts(List<Column> columns, int index) {
        Inline facts = new Inline(paper.fonts, Paper.WIDTH - NUMBER - NAME - 6);
        for (Column column : columns) {
            String value = index < rows.size() ? value(column, rows.get(index)) : "";
            String label = column.question().label().zh().replaceFirst("（.*）$", "");
            facts.keep(paper.fonts.width(label, LEGEND, false) + Math.max(36, paper.fonts.width(value, VALUE, false)));
            facts.text(label, LEGEND, false).gap(2);
            if (value.isEmpty()) {
                facts.blank(column.question().saveTo().endsWith("idNo") ? 90 : 36).gap(6);
            } else {
                facts.text(value, VALUE, true).gap(6);
            }
        }
        return facts;
    }

    private int count() {
        return rows.size() + (sheet.filled() || !repeat.canAdd() ? 0 : SPARE_ROWS);
    }

    private Inline named() {
        return cell(heading.zh(), NAME, 7.5).gap(3).text(paper.beside(heading), 6, false);
    }

    private Inline numbered(int index) {
        return cell(String.valueOf(index + 1), NUMBER, 7.5);
    }

    private Inline name(int index) {
        return cell(index < rows.size() ? sheet.session().rowLabel(path, rows.get(index)) : "", NAME, 8.5);
    }

    /** What was asked of nobody, or cannot be asked of anybody who is known, is left out. */
    private boolean isUsed(Form.Question question, Form.@Nullable Group around, String inside) {
        return rows.isEmpty() || rows.stream().anyMatch(row -> counts(question.name(), around, inside + question.name(), row));
    }

    private boolean counts(String name, Form.@Nullable Group around, String inside, String row) {
        if (sheet.filled()) {
            return sheet.session().relevant(at(row, inside));
        }
        String group = inside.substring(0, Math.max(0, inside.length() - name.length() - 1));
        return around == null || possible.computeIfAbsent(at(row, group), path -> asked.inRow(around, path, row));
    }

    private String at(String row, String inside) {
        return path + "[" + row + "]/" + inside;
    }

    /** As wide as what is known of the members, within limits. */
    private double width(Form.Question question, String inside) {
        double known = rows.stream().mapToDouble(row -> paper.fonts.width(asked.value(question, at(row, inside)), VALUE, false)).max().orElse(0);
        return Math.max(usual(question), Math.min(known + 7, WIDE));
    }

    private static double usual(Form.Question question) {
        if (question.saveTo().endsWith("idNo")) {
            return 78;
        }
        return switch (question.type()) {
            case TEXT, SELECT_MULTIPLE, RANK -> 48;
            case DATE, DATETIME, TIME -> 46;
            default -> NARROW;
        };
    }

    private void table(List<Column> columns, double used) {
        double stretch = (Paper.WIDTH - NUMBER - NAME) / (used - NUMBER - NAME);
        List<Column> wide = columns.stream()
                .map(c -> new Column(c.question(), c.group(), c.inside(), c.width() * Math.min(stretch, 2.2))).toList();
        int count = count();
        paper.need(height(headCells(wide)) + 2 * ROW);
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
        List<Inline> cells = new ArrayList<>(List.of(cell("", NUMBER, 7), named()));
        for (Column column : columns) {
            String unit = column.question().unit() == null ? "" : "(" + column.question().unit().zh() + ")";
            String beside = paper.beside(column.question().label());
            cells.add(cell(column.question().label().zh() + unit, column.width(), 7).gap(2).text(beside, 6, false));
        }
        return cells;
    }

    private double rowHeight(List<Inline> cells) {
        return sheet.filled() ? height(cells) + 4 : Math.max(ROW, height(cells) + 8);
    }

    private void row(int index, List<Column> columns, double[] widths) {
        List<Inline> cells = rowCells(index, columns);
        paper.within("TR", () -> paper.row(cells, widths, rowHeight(cells), "TD", () -> heads(columns, widths)));
    }

    private List<Inline> rowCells(int index, List<Column> columns) {
        String id = index < rows.size() ? rows.get(index) : "";
        List<Inline> cells = new ArrayList<>(List.of(numbered(index), name(index)));
        for (Column column : columns) {
            cells.add(cell(id.isEmpty() ? "" : value(column, id), column.width(), VALUE));
        }
        return cells;
    }

    private String value(Column column, String row) {
        return counts(column.question().name(), column.group(), column.inside(), row) ? asked.value(column.question(), at(row, column.inside()))
            : "—";
    }

    private Inline cell(String text, double width, double size) {
        return new Inline(paper.fonts, width - 6).text(text, size, false);
    }

    /** What the numbers to be written stand for, and which columns count only sometimes. */
    private void legend(List<Column> columns) {
        if (sheet.filled()) {
            return;
        }
        Inline text = new Inline(paper.fonts, Paper.WIDTH - 4);
        Map<Words, List<String>> hints = new LinkedHashMap<>();
        for (Column column : columns) {
            Form.Question question = column.question();
            hints.computeIfAbsent(asked.hint(question), _ -> new ArrayList<>()).add(question.label().zh());
            // lists that everybody knows by heart or by word are left out
            if (Asked.isSelect(question) && asked.choices(question).size() <= LONGEST_LEGEND) {
                text.text(question.label().zh() + "：", LEGEND, true).text(asked.choices(question).stream()
                        .map(c -> c.name() + " " + c.label().zh()).collect(Collectors.joining("  ")), LEGEND, false).gap(8);
            }
        }
        hints.forEach((hint, names) -> {
            if (!hint.isEmpty()) {
                text.text(String.join("、", names), LEGEND, true).text(hint.zh(), LEGEND, false).gap(8);
            }
        });
        paper.need(text.height() + 2);
        paper.tagged("P", () -> text.draw(paper.page(), Paper.LEFT + 2, paper.y + 1));
        paper.y += text.height() + 2;
    }
}
