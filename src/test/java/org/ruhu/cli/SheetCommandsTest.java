package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing and the register of sheets from the command line. */
class SheetCommandsTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void laptop() {
        shell = new Shell(folder);
        shell.done("demo", "--households", "6", "--seed", "1", "--out", "task.json");
        shell.done("init", "--workspace", "w");
        shell.done("import", "task.json", "--workspace", "w");
    }

    private List<String> out() {
        return shell.done("sheets", "--workspace", "w", "--out-list").lines().filter(line -> line.contains("\t")).toList();
    }

    @Test
    void sheetsGoOutComeBackAndAreVoidByTheirCodes() throws IOException {
        assertTrue(shell.done("sheet", "--workspace", "w", "--all", "--each", "--short", "--language", "en", "--out", "each").contains("6 户"));
        try (var files = Files.list(folder.resolve("each"))) {
            assertEquals(6, files.filter(file -> file.toString().endsWith(".pdf")).count());
        }
        shell.done("sheet", "--workspace", "w", "--all", "--form", "FIRE-H", "--language", "zh", "--tibetan-digits", "--out", "fire.pdf");
        try (var pdf = Loader.loadPDF(folder.resolve("fire.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("༡"), "Tibetan digits");
        }
        List<String> all = out();
        assertEquals(12, all.size());
        String[] first = all.get(0).split("\t");
        String second = all.get(1).split("\t")[0];
        shell.done("sheets", "--workspace", "w", "--return", first[0].toLowerCase(java.util.Locale.ROOT));
        shell.ruhu("sheets", "--workspace", "w", "--void", second).refused("原因");
        assertTrue(shell.done("sheets", "--workspace", "w", "--void", second, "--reason", "淋湿")
            .contains("共打印 12 份：未收回 10，已收回 1，作废 1"));
        shell.ruhu("sheets", "--workspace", "w", "--return", "00000000").refused("00000000");
        assertEquals(10, out().size());
    }

    @Test
    void whatCannotBePrintedIsSaid() {
        shell.ruhu("sheet", "--workspace", "w", "--grid", "没有的网格", "--out", "a.pdf").refused("没有的网格");
        shell.ruhu("sheet", "--workspace", "w", "--all", "--form", "NONE", "--out", "a.pdf").refused("NONE");
        assertEquals(2, shell.ruhu("sheet", "--workspace", "w", "--all", "--language", "fr", "--out", "a.pdf").exit());
        assertTrue(Files.notExists(folder.resolve("a.pdf")));
        assertEquals(List.of(), out());
    }
}
