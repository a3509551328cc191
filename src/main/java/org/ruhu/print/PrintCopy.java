package org.ruhu.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** A PDF as it goes to the printer: the chosen pages, and on both sides every sheet beginning on a leaf of its own. */
public final class PrintCopy {
    private PrintCopy() {}

    /**
     * @param ends   after each sheet, how many pages there are so far
     * @param wanted which pages, from 1
     */
    public static byte[] of(byte[] pdf, List<Integer> ends, IntPredicate wanted, PrintJob.Sides sides) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // for reading aloud, and it would keep the pages that go
            document.getDocumentCatalog().setStructureTreeRoot(null);
            for (int i = ends.size() - 1; i >= 0; i--) {
                shape(document, i == 0 ? 0 : ends.get(i - 1), ends.get(i), wanted, sides);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void shape(PDDocument document, int first, int end, IntPredicate wanted, PrintJob.Sides sides) {
        PDPage last = document.getPage(end - 1);
        int kept = 0;
        for (int page = end; page > first; page--) {
            if (wanted.test(page)) {
                kept++;
                last = kept == 1 ? document.getPage(page - 1) : last;
            } else {
                document.removePage(page - 1);
            }
        }
        if (sides != PrintJob.Sides.ONE && kept % 2 == 1) {
            document.getPages().insertAfter(new PDPage(last.getMediaBox()), last);
        }
    }
}
