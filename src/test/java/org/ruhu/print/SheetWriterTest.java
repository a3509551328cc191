package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.print.Pages.assertMarginsAreWhite;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {
    private static final SheetWriter WRITER = new SheetWriter();

    @TempDir Path folder;

    @Test
    void aBlankSheetShowsTheRosterAndNoFullNumber() throws Exception {
        String text = text(write("blank", SampleSheet.blank(4)));
        assertTrue(text.contains("扎西次仁") && text.contains("成员4"), text);
        assertTrue(text.replaceAll("\\s", "").contains("བཀྲ་ཤིས་ཚེ་རིང་"), "Tibetan name is found by search");
        assertTrue(text.replaceAll("\\s", "").contains("990103********9011"));
        assertTrue(text.contains("120****0017"));
        assertFalse(text.replaceAll("\\s", "").contains("990103198001019011"));
        assertFalse(text.replaceAll("\\s", "").contains("12000000017"));
        assertTrue(text.contains("以上情况属实"));
    }

    @Test
    void aHouseholdOfFourTakesOnePageInShort() throws Exception {
        assertEquals(1, pages(write("one", SampleSheet.shortened(4))));
        assertEquals(3, pages(write("full", SampleSheet.blank(4))));
    }

    private static int pages(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void theCodeOnASheetIsReadFromAScan() throws Exception {
        try (Preview preview = new Preview(write("code", SampleSheet.blank(3)))) {
            Preview.Picture page = preview.page(0, 150);
            var source = new RGBLuminanceSource(page.width(), page.height(), page.argb());
            assertEquals("R1990103001001-0007:2023-4:K7M2P9QX:1", new QRCodeReader().decode(
                    new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        }
    }

    /** As it comes out of an office printer and a scanner: turned, out of focus, speckled, grey; read by a reader that is not ours. Further pages have a smaller code and want a better scanner. */
    @Test
    void theCodeIsReadAfterPrintingAndScanningAtLowResolution() throws Exception {
        long seed = Long.getLong("ruhu.seed", 20261127);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        List<String> command = new ArrayList<>(List.of("zbarimg", "-q", "--raw"));
        try (Preview preview = new Preview(write("scan", SampleSheet.blank(3)))) {
            for (int scan = 0; scan < 10 * preview.pages(); scan++) {
                Path picture = folder.resolve("scan-" + scan + ".png");
                ImageIO.write(Scan.of(preview.page(scan % preview.pages(), scan % preview.pages() == 0 ? 150 : 200), random), "png", picture.toFile());
                command.add(picture.toString());
            }
        }
        Path read = folder.resolve("read");
        new ProcessBuilder(command).redirectOutput(read.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        assertEquals(Collections.nCopies(command.size() - 3, "R1990103001001-0007:2023-4:K7M2P9QX:1"), Files.readAllLines(read));
    }

    @Test
    void aBlankSheetSaysAfterWhichAnswerAQuestionCounts() throws Exception {
        String text = text(write("hints", SampleSheet.blank(2))).replaceAll("\\s", "");
        assertTrue(text.contains("这户现在的情况（A4为“7”时填）"), text);
        assertTrue(text.contains("D基本医疗（A4为“1、2、3”时填）"), text);
        assertTrue(text.contains("其中冻管天数（F5大于0时填）"), text);
        assertTrue(text.contains("诉求内容（K1不为“0”时填）"), text);
        String filled = text(write("nohints", SampleSheet.filled(2, Map.of("a/visit_result", "1"))));
        assertFalse(filled.contains("时填）"), filled);
    }

    /** Nobody of working age, nobody at school: nothing is asked of jobs and schools. */
    @Test
    void whatCannotBeAskedOfAnyMemberIsLeftOut() throws Exception {
        String grown = text(write("grown", SampleSheet.blank(2)));
        assertTrue(grown.contains("务工地点") && !grown.contains("未上学原因"), grown);
        String child = text(write("child", SampleSheet.child()));
        assertTrue(child.contains("未上学原因") && !child.contains("务工地点"), child);
    }

    @Test
    void aValueLongerThanAPageGoesOnOverThePages() throws Exception {
        String remark = "深".repeat(6_000);
        Path pdf = write("longer", SampleSheet.filled(1, Map.of("a/visit_result", "1", "l/remark", remark)));
        assertEquals(6_000, text(pdf).chars().filter(c -> c == '深').count());
        assertMarginsAreWhite(pdf);
    }

    @Test
    void theSecondLanguageStandsBesideWhereItHasWords() throws Exception {
        String tibetan = text(write("bo", SampleSheet.in(SheetLanguage.ZH_BO))).replaceAll("\\s", "");
        String english = text(write("en", SampleSheet.in(SheetLanguage.ZH_EN)));
        String chinese = text(write("zh", SampleSheet.in(SheetLanguage.ZH)));
        assertTrue(tibetan.contains("ཁ་པར་ཨང་གྲངས"), tibetan);
        assertTrue(english.contains("Drinking water") || english.contains("drinking water"), english);
        assertTrue(english.contains("(if A4 is"), english);
        assertFalse(chinese.contains("ཁ་པར་ཨང་གྲངས") || chinese.contains("(if A4"), chinese);
    }

    @Test
    void fortyMembersFlowOverPagesAndNothingLeavesTheMargins() throws Exception {
        Path pdf = write("forty", SampleSheet.blank(40));
        String text = text(pdf);
        for (int i = 1; i <= 40; i++) {
            assertTrue(text.contains("成员" + i), "member " + i);
        }
        assertMarginsAreWhite(pdf);
    }

    @Test
    void aLongRemarkIsPrintedToItsEndWithItsNumbersMasked() throws Exception {
        String remark = "长".repeat(400) + "证件990103198001019011完";
        Path pdf = write("remark", SampleSheet.filled(3, Map.of("a/visit_result", "1", "l/remark", remark)));
        String text = text(pdf).replaceAll("\\s", "");
        assertEquals(400, text.chars().filter(c -> c == '长').count());
        assertTrue(text.contains("990103********9011完"), text);
        assertMarginsAreWhite(pdf);
    }

    @Test
    void aCharacterWithoutAGlyphIsNamedAndDirectionMarksAreDropped() throws Exception {
        VisitSheet plain = SampleSheet.blank(1);
        String name = "甲\u202E\u0007乙\uD83D\uDE00";
        String text = text(write("rare", new VisitSheet(SampleSheet.head(name), plain.session(), plain.kind(), VisitSheet.Extent.FULL, Map.of())));
        assertTrue(text.contains("甲乙[U+1F600]"), text);
    }

    @Test
    void manySheetsAreOneFileAndEachCountsItsOwnPages() throws Exception {
        Path pdf = folder.resolve("many.pdf");
        int pages;
        try (var out = Files.newOutputStream(pdf)) {
            pages = WRITER.write("入户核查表 2023年第四季度", SampleSheet.DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")),
                List.of(SampleSheet.blank(2), SampleSheet.filled(2, Map.of("a/visit_result", "1"))), out);
        }
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(pages, document.getNumberOfPages());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
            assertEquals("入户核查表 2023年第四季度", document.getDocumentInformation().getTitle());
        }
        assertEquals(2, text(pdf).split("第 1 页", -1).length - 1);
    }

    @Test
    void whatWasDoneAboutAHazardIsPrintedOnceItIsFound() throws Exception {
        String blank = text(write("gas", SampleSheet.of("GAS-H", VisitSheet.Kind.BLANK, Map.of())));
        assertTrue(blank.contains("软管材质") && !blank.contains("是否当场整改"), blank);
        String filled = text(write("hazard", SampleSheet.of("GAS-H", VisitSheet.Kind.FILLED,
                Map.of("a/gas_type", "1", "b/hose_damage", "1", "b/hose_damage_hazard/hose_damage_hazard_note", "灶后软管龟裂"))));
        assertTrue(filled.contains("是否当场整改") && filled.contains("灶后软管龟裂"), filled);
        assertEquals(2, filled.split("是否当场整改", -1).length);
    }

    private Path write(String name, VisitSheet sheet) throws Exception {
        Path kept = Path.of(System.getProperty("sheets", folder.toString()));
        Path pdf = kept.resolve(name + ".pdf");
        try (var out = Files.newOutputStream(pdf)) {
            WRITER.write("入户核查表 2023年第四季度", SampleSheet.DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")), List.of(sheet), out);
        }
        return pdf;
    }

    private static String text(Path pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
