package org.ruhu.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;

/**
 * Writes papers as one PDF. The fonts are large: read at the first paper and kept: hold one writer for
 * the program. Only one thread writes at a time, others wait.
 */
public final class SheetWriter {
    private @Nullable FontBook fonts;
    /** Most often one form is printed many times. */
    private @Nullable FormPaper last;

    /**
     * @param title  of the file
     * @param papers taken one after the other, and not kept
     * @return the number of pages
     */
    public int write(String title, ZonedDateTime made, Iterable<? extends Printable> papers, OutputStream out)
        throws IOException {
        return write(title, made, papers, out, pages -> { });
    }

    /** @param after told after each paper how many pages there are so far */
    public synchronized int write(String title, ZonedDateTime made, Iterable<? extends Printable> papers, OutputStream out,
                                  IntConsumer after) throws IOException {
        FontBook book = fonts == null ? new FontBook() : fonts;
        fonts = book;
        try (PdfDocument pdf = new PdfDocument(title, made)) {
            for (Printable paper : papers) {
                switch (paper) {
                    case VisitSheet sheet -> new SheetLayout(book, pdf, sheet, form(sheet)).write();
                    case Document document -> write(new Paper(book, pdf, document.frame()), document);
                }
                after.accept(pdf.pages());
            }
            pdf.save(out);
            return pdf.pages();
        } finally {
            book.forget();
        }
    }

    private FormPaper form(VisitSheet sheet) {
        Form form = sheet.session().form();
        FormPaper known = last;
        if (known == null || !known.form().equals(form)) {
            known = FormPaper.of(form, sheet.session().context());
            last = known;
        }
        return known;
    }

    private static void write(Paper paper, Document document) throws IOException {
        var layout = new BlockLayout(paper);
        paper.begin();
        document.blocks().forEach(layout::draw);
        paper.finish();
    }
}
