package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.print.Pages;
import org.ruhu.print.paper.SamplePapers;

/** Official papers for training and for trying a printer, without a workspace. */
class PaperCommandTest {
    @TempDir
    private Path folder;

    @Test
    void papersAreListedAndWritten() throws IOException {
        var shell = new Shell(folder);
        List<String> lines = shell.done("paper", "--list").lines().toList();
        assertEquals(SamplePapers.names(), lines.stream().map(line -> line.split("\t")[0]).toList());
        assertTrue(lines.getFirst().endsWith("监测对象申请及承诺授权查询书"), lines.getFirst());
        assertEquals("已写出 plan.pdf：2 页", shell.done("paper", "plan", "--language", "en", "--out", "plan.pdf").strip());
        String filled = Pages.text(folder.resolve("plan.pdf"));
        assertTrue(filled.contains("扎西次仁") && filled.contains("Plan of assistance") && filled.replaceAll("\\s", "").contains("样张"), filled);
        shell.done("paper", "plan", "--blank", "--out", "blank.pdf");
        String blank = Pages.text(folder.resolve("blank.pdf"));
        assertTrue(blank.replaceAll("\\s", "").contains("样张") && !blank.contains("扎西次仁") && !blank.contains("Plan of assistance"), blank);
    }

    @Test
    void aPaperThatIsNotThereIsRefusedInOneSentence() {
        var shell = new Shell(folder);
        shell.ruhu("paper", "leaflet", "--out", "x.pdf").refused("leaflet", "application");
        assertEquals(2, shell.ruhu("paper", "plan").exit(), "without --out");
        assertEquals(2, shell.ruhu("paper", "plan", "--language", "fr", "--out", "x.pdf").exit());
        assertEquals(2, shell.ruhu("paper").exit());
        shell.ruhu("paper", "plan", "--out", "none/x.pdf").refused("none");
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }
}
