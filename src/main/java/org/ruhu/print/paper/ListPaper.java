package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.wide;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/**
 * A table as a screen shows it.
 *
 * @param filters what was chosen, in words; empty: everything
 * @param rows    each with one value a column; personal numbers are masked whether they were on the screen or not
 * @param totals  likewise, or empty
 */
public record ListPaper(PaperHead head, Words title, String filters, List<Block.Column> columns, List<List<String>> rows, List<String> totals)
    implements OfficialPaper {
    private static final int SPARE = 20;

    public ListPaper {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
    }

    @Override
    public Document document(PaperTexts texts) {
        return new Draft(head, title, title.zh()).facts(wide("paper.list.filters", filters),
            wide("paper.list.count", rows.isEmpty() ? "" : PaperWords.of("paper.list.rows", rows.size()).zh()))
            .table(columns, rows.stream(), totals, SPARE, Block.Rows.PLAIN).done();
    }
}
