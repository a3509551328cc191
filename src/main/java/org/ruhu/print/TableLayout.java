package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;

/** Draws one table; its heads stand again at the top of every page it reaches. */
final class TableLayout {
    private static final double SPARE_ROW = 23;
    private static final double WRITTEN_ROW = 21;
    private static final double ROOMY_ROW = 27;
    private static final double LARGE_ROW = 26;

    private final Paper paper;
    private final Block.Table table;
    private final double[] widths;

    TableLayout(Paper paper, Block.Table table) {
        this.paper = paper;
        this.table = table;
        double shares = table.columns().stream().mapToDouble(Block.Column::share).sum();
        this.widths = table.columns().stream().mapToDouble(column -> column.share() / shares * Paper.WIDTH).toArray();
    }

    void draw() {
        paper.need(60);
        heads();
        table.rows().forEach(row -> row(row, false, least()));
        for (int i = 0; i < table.spare(); i++) {
            row(table.columns().stream().map(column -> "").toList(), false, Math.max(SPARE_ROW, least()));
        }
        if (!table.totals().isEmpty()) {
            row(table.totals(), true, least());
        }
        paper.y += 6;
    }

    private double size() {
        return table.look() == Block.Rows.LARGE ? 12.5 : 9;
    }

    private double least() {
        return switch (table.look()) {
            case PLAIN -> 0;
            case WRITTEN -> WRITTEN_ROW;
            case ROOMY -> ROOMY_ROW;
            case LARGE -> LARGE_ROW;
        };
    }

    private void row(List<String> values, boolean heavy, double least) {
        List<Inline> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(cell(table.columns().get(i), values.get(i), widths[i] - 6, heavy));
        }
        paper.within("TR", () -> paper.row(cells, widths, least, "TD", this::heads));
    }

    private Inline cell(Block.Column column, String value, double width, boolean heavy) {
        Inline cell = new Inline(paper.fonts, width);
        if (column.number()) {
            cell.gapFromLeft(Math.max(0, width - paper.fonts.width(value, size(), heavy)));
        }
        return cell.text(value, size(), heavy);
    }

    private void heads() {
        List<Inline> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(BlockLayout.label(paper, table.columns().get(i).head(), widths[i] - 6, size() - .5));
        }
        double height = cells.stream().mapToDouble(Inline::height).max().orElse(0) + 5;
        paper.page().fill(Paper.LEFT, paper.y, Paper.WIDTH, height, Paper.SHADE);
        paper.within("TR", () -> paper.row(cells, widths, 0, "TH", () -> {}));
    }
}
