package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.text.Words;

/** Draws the blocks of a paper one below the other. */
final class BlockLayout {
    private static final double LABEL = Paper.mm(17);
    private static final int BESIDE = 3;
    private static final double SIGNATURE = Paper.mm(17);
    private static final double LINE = 20;
    private static final double SPARE_ROW = 22;
    private static final double GAP = 5;
    private static final double BODY = 10;
    private static final double SMALL = 6.5;

    private final Paper paper;

    BlockLayout(Paper paper) {
        this.paper = paper;
    }

    void draw(Block block) {
        switch (block) {
            case Block.Section section -> paper.band(section.title());
            case Block.Facts facts -> facts(facts.facts());
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> paper.within("Table", () -> table(table));
            case Block.Ticks ticks -> ticks(ticks);
            case Block.Space space -> space(space);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Bars bars -> bars(bars);
        }
    }

    private Inline inline(double width) {
        return new Inline(paper.fonts, width);
    }

    private Inline label(Words words, double width, double size) {
        Inline label = inline(width).text(words.zh(), size, true);
        String beside = paper.beside(words);
        return beside.isEmpty() ? label : label.breakRow().text(beside, SMALL, false);
    }

    private void facts(List<Block.Fact> facts) {
        List<Block.Fact> line = new ArrayList<>();
        for (Block.Fact fact : facts) {
            if (fact.wide() || line.size() == BESIDE) {
                line(line);
                line.clear();
            }
            line.add(fact);
            if (fact.wide()) {
                line(line);
                line.clear();
            }
        }
        line(line);
        paper.y += GAP;
    }

    private void line(List<Block.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        double share = Paper.WIDTH / facts.size();
        List<Inline> cells = new ArrayList<>();
        double[] widths = new double[2 * facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            cells.add(label(facts.get(i).label(), LABEL - 6, 8.5));
            cells.add(inline(share - LABEL - 6).text(facts.get(i).value(), 9, false));
            widths[2 * i] = LABEL;
            widths[2 * i + 1] = share - LABEL;
        }
        double height = Math.max(18, cells.stream().mapToDouble(Inline::height).max().orElse(0) + 5);
        paper.need(Math.min(height, Paper.room()));
        for (int i = 0; i < facts.size() && height <= paper.left(); i++) {
            paper.page().fill(Paper.LEFT + i * share, paper.y, LABEL, height, Paper.SHADE);
        }
        paper.row(cells, widths, 18, "P", () -> {});
    }

    private void paragraph(Block.Paragraph paragraph) {
        Inline text = inline(Paper.WIDTH - 4).text(paragraph.text().zh(), BODY, paragraph.heavy());
        String beside = paper.beside(paragraph.text());
        if (!beside.isEmpty()) {
            text.breakRow().text(beside, 8, false);
        }
        int from = 0;
        while (from < text.lines()) {
            paper.need(text.lineHeight(from));
            int to = from;
            double used = 0;
            while (to < text.lines() && used + text.lineHeight(to) <= paper.left()) {
                used += text.lineHeight(to++);
            }
            int first = from;
            int end = to;
            paper.tagged("P", () -> text.draw(paper.page(), Paper.LEFT + 2, paper.y, first, end));
            paper.y += used;
            from = to;
        }
        paper.y += GAP;
    }

    private void table(Block.Table table) {
        double shares = table.columns().stream().mapToDouble(Block.Column::share).sum();
        double[] widths = table.columns().stream().mapToDouble(column -> column.share() / shares * Paper.WIDTH).toArray();
        Runnable heads = () -> heads(table.columns(), widths);
        paper.need(60);
        heads.run();
        for (List<String> row : table.rows()) {
            List<Inline> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(cell(table.columns().get(i), row.get(i), widths[i] - 6));
            }
            paper.within("TR", () -> paper.row(cells, widths, 0, "TD", heads));
        }
        for (int i = 0; i < table.spare(); i++) {
            List<Inline> cells = table.columns().stream().map(column -> inline(20)).toList();
            paper.within("TR", () -> paper.row(cells, widths, SPARE_ROW, "TD", heads));
        }
        paper.y += GAP;
    }

    private Inline cell(Block.Column column, String value, double width) {
        Inline cell = inline(width);
        if (column.number()) {
            cell.gapFromLeft(Math.max(0, width - paper.fonts.width(value, 9, false)));
        }
        return cell.text(value, 9, false);
    }

    private void heads(List<Block.Column> columns, double[] widths) {
        List<Inline> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(label(columns.get(i).head(), widths[i] - 6, 8.5));
        }
        double height = cells.stream().mapToDouble(Inline::height).max().orElse(0) + 5;
        paper.page().fill(Paper.LEFT, paper.y, Paper.WIDTH, height, Paper.SHADE);
        paper.within("TR", () -> paper.row(cells, widths, 0, "TH", () -> {}));
    }

    private void ticks(Block.Ticks ticks) {
        Inline line = inline(Paper.WIDTH - 8).text(ticks.label().zh(), 9, true).gap(4);
        String beside = paper.beside(ticks.label());
        if (!beside.isEmpty()) {
            line.text(beside, SMALL, false).gap(4);
        }
        ticks.ticks().forEach(tick -> line.choice("", tick.words().zh(), paper.beside(tick.words()), tick.ticked(), 9));
        paper.flow(line);
    }

    private void space(Block.Space space) {
        Inline text = inline(Paper.WIDTH - 8).text(space.label().zh(), 9, true).gap(4);
        String beside = paper.beside(space.label());
        if (!beside.isEmpty()) {
            text.text(beside, SMALL, false);
        }
        if (space.value().isEmpty()) {
            double height = text.height() + space.lines() * LINE + 4;
            paper.row(List.of(text), new double[] {Paper.WIDTH}, Math.min(height, Paper.room()), "P", () -> {});
            for (int i = 1; i <= space.lines(); i++) {
                double at = paper.y - (space.lines() - i) * LINE - 6;
                paper.page().dotted(Paper.LEFT + 6, at, Paper.RIGHT - 6);
            }
        } else {
            paper.flow(text.breakRow().text(space.value(), BODY, false));
        }
    }

    private void signatures(Block.Signatures signatures) {
        paper.need(SIGNATURE + 20);
        if (!signatures.statement().isEmpty()) {
            paragraph(new Block.Paragraph(signatures.statement(), true));
            paper.need(SIGNATURE);
        }
        double width = Paper.WIDTH / signatures.who().size();
        for (int i = 0; i < signatures.who().size(); i++) {
            double x = Paper.LEFT + i * width;
            Words who = signatures.who().get(i);
            paper.page().rect(x, paper.y, width, SIGNATURE, .6, 0);
            paper.tagged("P", () -> {
                paper.put(who.zh(), x + 4, paper.y + 11, 8.5, true, width - 8);
                paper.put(paper.beside(who), x + 4, paper.y + 21, SMALL, false, width - 8);
                paper.put(PaperWords.of("print.sign.date").zh(), x + width - 80, paper.y + SIGNATURE - 6, 8, false, 76);
            });
        }
        paper.y += SIGNATURE + GAP;
    }

    private void bars(Block.Bars bars) {
        paper.band(bars.title());
        double most = bars.bars().stream().mapToDouble(Block.Bar::value).max().orElse(0);
        double label = Paper.WIDTH * .28;
        double said = Paper.WIDTH * .16;
        double room = Paper.WIDTH - label - said;
        for (Block.Bar bar : bars.bars()) {
            paper.need(16);
            paper.page().fill(Paper.LEFT + label, paper.y + 3, most > 0 ? room * bar.value() / most : 0, 9, .55);
            paper.tagged("P", () -> {
                paper.put(bar.label(), Paper.LEFT + 2, paper.y + 11, 8.5, false, label - 8);
                paper.put(bar.said(), Paper.LEFT + label + (most > 0 ? room * bar.value() / most : 0) + 4, paper.y + 11, 8.5, false, said - 6);
            });
            paper.y += 15;
        }
        paper.y += GAP;
    }
}
