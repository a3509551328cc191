package org.ruhu.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visit sheets look as they did when somebody last looked at them, page by page. */
class SheetPagesTest {
    private static final SheetWriter WRITER = new SheetWriter();
    private static final Map<String, String> ANSWERS = Map.of("a/visit_result", "1", "a/respondent", "1", "e/house_grade", "B",
        "f/water_enough", "2", "i/events", "1 3", "k/knows", "2", "l/remark", "户主反映冬季水管冻结，已告知村委会；联系电话12000000017。");

    @TempDir Path folder;

    /** What is printed. */
    private enum Sheet {
        BLANK(() -> SampleSheet.blank(4)),
        BLANK_ZH(() -> SampleSheet.in(SheetLanguage.ZH)),
        BLANK_EN(() -> SampleSheet.in(SheetLanguage.ZH_EN)),
        SHORT(() -> SampleSheet.shortened(4)),
        CHILD(SampleSheet::child),
        FILLED(() -> SampleSheet.filled(4, ANSWERS)),
        REFUSED(() -> SampleSheet.filled(2, Map.of("a/visit_result", "5"))),
        FORTY(() -> SampleSheet.blank(40)),
        GAS_HOUSEHOLD(() -> blank("GAS-H")),
        GAS_PLACE(() -> blank("GAS-P")),
        FIRE(() -> blank("FIRE-H")),
        QUARTER(() -> blank("QTR")),
        SPOT_CHECK(() -> blank("SC"));

        private final Supplier<VisitSheet> sheet;

        Sheet(Supplier<VisitSheet> sheet) {
            this.sheet = sheet;
        }

        private static VisitSheet blank(String form) {
            return SampleSheet.of(form, VisitSheet.Kind.BLANK, Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void everyPageLooksAsBefore(Sheet sheet) throws Exception {
        Path pdf = folder.resolve(sheet + ".pdf");
        try (var out = Files.newOutputStream(pdf)) {
            WRITER.write("入户核查表", SampleSheet.DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")), List.of(sheet.sheet.get()), out);
        }
        GoldenPages.assertAsBefore("sheets", sheet.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), pdf);
    }
}
