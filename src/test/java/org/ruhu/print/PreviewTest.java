package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found on the pages, and where they stand there is ink. */
class PreviewTest {
    private static byte[] pdf() throws Exception {
        var out = new ByteArrayOutputStream();
        new SheetWriter().write("表", SampleSheet.DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")),
            List.of(SampleSheet.blank(12), SampleSheet.blank(2)), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"扎西次仁", "成员4", "以上情况属实", "990103001001-0007", "k7m2p9qx", "བཀྲ་ཤིས་ཚེ་རིང་"})
    void wordsAreFoundWhereTheyStand(String words) throws Exception {
        try (var preview = new Preview(pdf())) {
            List<Preview.Hit> hits = preview.find(words);
            assertTrue(hits.size() >= 1, words);
            for (Preview.Hit hit : hits) {
                Preview.Picture page = preview.page(hit.page(), 72);
                for (Preview.Box box : hit.boxes()) {
                    assertTrue(ink(page, box) > 0.03, words + " " + box + " " + ink(page, box));
                    assertTrue(box.width() > 3 && box.height() > 3 && box.height() < 40, box.toString());
                }
            }
        }
    }

    @Test
    void blanksDoNotMatterAndWhatIsNotThereIsNotFound() throws Exception {
        try (var preview = new Preview(pdf())) {
            assertEquals(preview.find("扎西次仁"), preview.find(" 扎西 次仁"));
            assertEquals(List.of(), preview.find("不在纸上的字"));
            assertEquals(List.of(), preview.find("  "));
        }
    }

    /** Share of dark pixels. */
    private static double ink(Preview.Picture page, Preview.Box box) {
        int dark = 0;
        int all = 0;
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                if (x >= 0 && y >= 0 && x < page.width() && y < page.height()) {
                    all++;
                    dark += (page.argb()[y * page.width() + x] & 0xFF) < 160 ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) dark / all;
    }
}
