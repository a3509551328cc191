package org.ruhu.ui.kit;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.paper.BarsPaper;
import org.ruhu.print.paper.ListPaper;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;

/**
 * A table that a screen shows and a printer prints alike.
 *
 * @param title   key of what it lists
 * @param filters what was chosen, in Chinese words as it is printed; empty: everything
 * @param rows    each with one value a column
 * @param totals  likewise, or empty
 */
public record Listing(String title, String filters, List<Column> columns, List<List<String>> rows, List<String> totals) {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final Texts EN = new Texts(Lang.EN);

    /** @param head key of its name. @param share of the width, relative to the other columns. @param number whether values stand at the right */
    public record Column(String head, double share, boolean number) {}

    public Listing {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
    }

    /** As a table. */
    public OfficialPaper paper(PaperHead head) {
        return new ListPaper(head, words(title), filters,
            columns.stream().map(column -> new Block.Column(words(column.head()), column.share(), column.number())).toList(), rows, totals);
    }

    /** As bars. @param what key of what they measure, with the unit */
    public OfficialPaper bars(PaperHead head, String what, List<Block.Bar> bars) {
        return new BarsPaper(head, words(title), filters, words(what), bars);
    }

    private static Words words(String key) {
        return Words.of(ZH.of(key), EN.of(key));
    }
}
