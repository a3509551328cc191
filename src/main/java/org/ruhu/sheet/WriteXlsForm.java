package org.ruhu.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ruhu.form.Form;

/**
 * Writes a form as an XLSForm workbook (.xlsx) that {@link ReadXlsForm} takes back unchanged. The same form gives the same
 * bytes.
 */
public final class WriteXlsForm {
    /** The first moment a zip file can name. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WriteXlsForm() {}

    /** @throws org.ruhu.model.Trouble if a text is longer than a cell can hold */
    public static void write(Form form, OutputStream out) throws IOException {
        var wordings = new Wordings(form);
        var others = new OtherPages(form, wordings);
        List<Page> pages = new ArrayList<>(List.of(SurveyPage.of(form, wordings)));
        if (!form.lists().isEmpty()) {
            pages.add(others.choices());
        }
        if (!form.checks().isEmpty()) {
            pages.add(others.checks());
        }
        pages.add(others.settings());
        var workbook = new ByteArrayOutputStream();
        new PageWriter().write(pages, workbook);
        timeless(workbook.toByteArray(), out);
    }

    /** The library marks every part with the time of writing. */
    private static void timeless(byte[] workbook, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
