package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader of a written PDF finds. */
public final class Pages {
    private static final double DPI = 50;
    private static final double MARGIN_MM = 9;

    private Pages() {}

    /** All text in the order of the document. */
    public static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var stripper = new PDFTextStripper();
            // else a letter that lies on the same letter of the watermark is dropped
            stripper.setSuppressDuplicateOverlappingText(false);
            return stripper.getText(document);
        }
    }

    /** Nothing is drawn where printers cannot print. */
    public static void assertMarginsAreWhite(Path pdf) throws IOException {
        try (Preview preview = new Preview(pdf)) {
            for (int number = 0; number < preview.pages(); number++) {
                Preview.Picture page = preview.page(number, DPI);
                int margin = (int) (MARGIN_MM / 25.4 * DPI);
                for (int i = 0; i < page.argb().length; i++) {
                    int x = i % page.width();
                    boolean outside = x < margin || x >= page.width() - margin;
                    assertTrue(!outside || page.argb()[i] == 0xFFFFFFFF, "ink in the margin of page " + (number + 1));
                }
            }
        }
    }
}
