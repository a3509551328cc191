package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What goes to the printer. */
class PrintCopyTest {
    private final List<Integer> ends = new ArrayList<>();

    /** Sheets of 1, 12 and 1 members. */
    private byte[] sheets() throws Exception {
        var out = new ByteArrayOutputStream();
        new SheetWriter().write("表", SampleSheet.DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")),
            List.of(SampleSheet.blank(1), SampleSheet.blank(12), SampleSheet.blank(1)), out, ends::add);
        return out.toByteArray();
    }

    /** Of each page its text, empty where nothing stands on it. */
    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).strip());
            }
        }
        return pages;
    }

    @Test
    void onOneSideTheChosenPagesGoAndNoOthers() throws Exception {
        byte[] pdf = sheets();
        List<String> all = pages(pdf);
        assertEquals(ends.getLast(), all.size());
        assertEquals(List.of(all.get(0), all.get(2)), pages(PrintCopy.of(pdf, ends, page -> page == 1 || page == 3, PrintJob.Sides.ONE)));
        assertEquals(all, pages(PrintCopy.of(pdf, ends, page -> true, PrintJob.Sides.ONE)));
    }

    @Test
    void onBothSidesEverySheetBeginsOnALeafOfItsOwn() throws Exception {
        byte[] pdf = sheets();
        List<String> both = pages(PrintCopy.of(pdf, ends, page -> page != 1, PrintJob.Sides.LONG_EDGE));
        List<String> all = pages(pdf);
        int at = 0;
        for (int sheet = 0; sheet < ends.size(); sheet++) {
            assertEquals(0, at % 2, "sheet " + sheet);
            for (int page = Math.max(1, sheet == 0 ? 0 : ends.get(sheet - 1)); page < ends.get(sheet); page++) {
                assertEquals(all.get(page), both.get(at++));
            }
            if (at % 2 == 1) {
                assertEquals("", both.get(at++));
            }
        }
        assertEquals(both.size(), at);
        assertFalse(both.getFirst().isEmpty());
    }
}
