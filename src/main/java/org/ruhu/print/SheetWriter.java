package org.ruhu.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/**
 * Writes visit sheets as one PDF. The fonts are large: read at the first sheet and kept: hold one writer for
 * the program. Only one thread writes at a time, others wait.
 */
public final class SheetWriter {
    private @Nullable FontBook fonts;

    /** @return the number of pages */
    public synchronized int write(List<VisitSheet> sheets, OutputStream out) throws IOException {
        if (fonts == null) {
            fonts = new FontBook();
        }
        try (PdfDocument pdf = new PdfDocument(title(sheets))) {
            for (VisitSheet sheet : sheets) {
                new SheetLayout(new Paper(fonts, pdf, sheet.head()), sheet).write();
            }
            pdf.save(out);
            return pdf.pages();
        }
    }

    private static String title(List<VisitSheet> sheets) {
        return sheets.isEmpty() ? new Texts(Lang.ZH).of("print.sheets.title")
                : sheets.getFirst().session().form().title().zh() + " " + sheets.getFirst().head().round();
    }
}
