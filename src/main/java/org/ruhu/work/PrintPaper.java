package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.print.Document;
import org.ruhu.print.Imprint;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.SheetWriter;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.print.paper.PaperTexts;

/**
 * Writes a paper filled with the district's data as PDF: a table or bars as a screen shows them, a round's closing statement. What
 * needs the workspace is done in {@link StoreTurn turns}; the pages are laid out on the caller's thread.
 */
public final class PrintPaper {
    private static final SheetWriter WRITER = new SheetWriter();

    private final Workspace workspace;

    public PrintPaper(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param paper made for the head of the district; who prints, and when, stands on every page and in the log
     * @return the number of pages
     * @throws org.ruhu.model.Trouble if the file cannot be written; then no file of that name was made
     */
    public int run(Function<PaperHead, OfficialPaper> paper, Path file, StoreTurn turn) {
        Document document = turn.take(() -> document(paper));
        String title = document.frame().title().zh();
        int pages = OutFile.write(file, out -> WRITER.write(title, document.frame().imprint().at(), List.of(document), out));
        turn.take(() -> {
            workspace.log(Deed.PRINT, "", LogDetail.of("kind", title, "pages", pages));
            return pages;
        });
        return pages;
    }

    private Document document(Function<PaperHead, OfficialPaper> paper) {
        workspace.require(Act.PRINT);
        var imprint = new Imprint(workspace.env().now(), workspace.userName(), "", workspace.demo(), SheetLanguage.ZH, false);
        var head = new PaperHead(workspace.configuration().district(), "", "", "", imprint);
        return paper.apply(head).document(new PaperTexts(workspace.configuration()));
    }
}
