package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.wide;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.text.Words;

/**
 * A plot as a screen shows it, with its numbers.
 *
 * @param filters what was chosen, in words; empty: everything
 * @param what    what the bars measure, with the unit
 */
public record BarsPaper(PaperHead head, Words title, String filters, Words what, List<Block.Bar> bars) implements OfficialPaper {
    public BarsPaper {
        bars = List.copyOf(bars);
    }

    @Override
    public Document document(PaperTexts texts) {
        return new Draft(head, title, title.zh()).facts(wide("paper.list.filters", filters)).bars(what, bars).done();
    }
}
