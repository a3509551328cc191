package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Words;

/** Draws the blocks of a paper one below the other. */
final class BlockLayout {
    private static final double LABEL = Paper.mm(23);
    private static final double NARROW_LABEL = Paper.mm(17);
    /** A statement is not parted from the boxes below it. */
    private static final double SIGNED = Paper.mm(18) + 19;
    private static final double LINE = 20;
    /** To be written in by hand. */
    private static final double SPARE_ROW = 23;
    private static final double PLAIN_ROW = 18;
    private static final double GAP = 5;
    static final double BODY = 10;
    static final double SMALL = 6.5;
    private static final double LARGE = 14;
    private static final double LARGE_LEADING = 7;

    private final Paper paper;
    private final SignBoxes boxes;
    private @Nullable Block before;

    BlockLayout(Paper paper) {
        this.paper = paper;
        this.boxes = new SignBoxes(paper);
    }

    void draw(Block block) {
        if (isFramed(before) && !isFramed(block) && !(block instanceof Block.Facts)) {
            paper.y += GAP;
        }
        before = block;
        switch (block) {
            case Block.Section section -> paper.band(section.title());
            case Block.Facts facts -> facts(facts);
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.Table table -> paper.within("Table", () -> new TableLayout(paper, table).draw());
            case Block.Ticks ticks -> paper.flow(ticks(ticks, Paper.WIDTH));
            case Block.TickPairs pairs -> pairs(pairs.questions());
            case Block.Space space -> space(space);
            case Block.Signatures signatures -> signatures(signatures);
            case Block.Opinion opinion -> boxes.opinion(opinion);
            case Block.Photos photos -> boxes.photos(photos);
            case Block.Stamp stamp -> boxes.stamp(stamp);
            case Block.Room room -> paper.need(Paper.mm(room.mm()));
            case Block.Bars bars -> bars(bars);
        }
    }

    /** Those stand directly below each other. */
    private static boolean isFramed(@Nullable Block block) {
        return block instanceof Block.Ticks || block instanceof Block.TickPairs || block instanceof Block.Space
            || block instanceof Block.Photos || block instanceof Block.Opinion;
    }

    private Inline inline(double width) {
        return new Inline(paper.fonts, width);
    }

    static Inline label(Paper paper, Words words, double width, double size) {
        Inline label = new Inline(paper.fonts, width).text(words.zh(), size, true);
        String beside = paper.beside(words);
        return beside.isEmpty() ? label : label.breakRow().text(beside, SMALL, false);
    }

    private void facts(Block.Facts facts) {
        double label = facts.beside() > 2 ? NARROW_LABEL : LABEL;
        List<Block.Fact> line = new ArrayList<>();
        for (Block.Fact fact : facts.facts()) {
            if (fact.wide() || line.size() == facts.beside()) {
                line(line, label);
                line.clear();
            }
            line.add(fact);
            if (fact.wide()) {
                line(line, label);
                line.clear();
            }
        }
        line(line, label);
        paper.y += GAP;
    }

    private void line(List<Block.Fact> facts, double label) {
        if (facts.isEmpty()) {
            return;
        }
        double share = Paper.WIDTH / facts.size();
        List<Inline> cells = new ArrayList<>();
        double[] widths = new double[2 * facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            cells.add(label(paper, facts.get(i).label(), label - 6, 9));
            cells.add(inline(share - label - 8).text(facts.get(i).value(), 9.5, false));
            widths[2 * i] = label;
            widths[2 * i + 1] = share - label;
        }
        boolean written = facts.stream().anyMatch(fact -> fact.value().isEmpty());
        double least = written ? SPARE_ROW : PLAIN_ROW;
        double height = Math.max(least, cells.stream().mapToDouble(Inline::height).max().orElse(0) + 5);
        paper.need(Math.min(height, Paper.room()));
        for (int i = 0; i < facts.size() && height <= paper.left(); i++) {
            paper.page().fill(Paper.LEFT + i * share, paper.y, label, height, Paper.SHADE);
        }
        paper.row(cells, widths, least, "P", () -> {});
    }

    private void paragraph(Block.Paragraph paragraph) {
        double size = switch (paragraph.print()) {
            case SMALL -> 8;
            case PLAIN, HEAVY -> BODY;
            case LARGE -> LARGE;
        };
        Inline text = inline(Paper.WIDTH - 4).text(paragraph.text().zh(), size, paragraph.print() == Block.Print.HEAVY);
        String beside = paper.beside(paragraph.text());
        if (!beside.isEmpty()) {
            text.breakRow().text(beside, Math.max(7, size - 3), false);
        }
        double leading = paragraph.print() == Block.Print.LARGE ? LARGE_LEADING : 1;
        int from = 0;
        while (from < text.lines()) {
            paper.need(text.lineHeight(from) + leading);
            from = lines(text, from, leading);
        }
        paper.y += GAP;
    }

    /** Draws as many lines as the page has room for. @return the first one that it has no room for */
    private int lines(Inline text, int from, double leading) {
        int to = from + 1;
        double used = text.lineHeight(from) + leading;
        while (to < text.lines() && used + text.lineHeight(to) + leading <= paper.left()) {
            used += text.lineHeight(to++) + leading;
        }
        int end = to;
        paper.tagged("P", () -> {
            for (int line = from; line < end; line++) {
                text.draw(paper.page(), Paper.LEFT + 2, paper.y, line, line + 1);
                paper.y += text.lineHeight(line) + leading;
            }
        });
        return end;
    }

    private Inline ticks(Block.Ticks ticks, double width) {
        Inline line = inline(width - 8).text(ticks.label().zh(), 9, true).gap(4);
        String beside = paper.beside(ticks.label());
        if (!beside.isEmpty()) {
            line.text(beside, SMALL, false).gap(4);
        }
        ticks.ticks().forEach(tick -> line.choice("", tick.words().zh(), paper.beside(tick.words()), tick.ticked(), 9));
        return line;
    }

    private void pairs(List<Block.Ticks> questions) {
        for (int i = 0; i < questions.size(); i += 2) {
            List<Block.Ticks> pair = questions.subList(i, Math.min(i + 2, questions.size()));
            double[] widths = Paper.even(pair.size());
            paper.row(pair.stream().map(each -> ticks(each, widths[0])).toList(), widths, 0, "P", () -> {});
        }
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
        if (!signatures.statement().isEmpty()) {
            paper.need(SIGNED);
            paragraph(new Block.Paragraph(signatures.statement(), Block.Print.HEAVY));
        }
        boxes.signatures(signatures);
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
