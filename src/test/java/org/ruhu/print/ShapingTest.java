package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we shape is what the {@code hb-shape} of Debian's HarfBuzz shapes without Latin ligatures, glyph for glyph and place for place. */
class ShapingTest {
    private static final int TIBETAN = 3_000;
    private static final int CHINESE = 8_000;
    private static final long SEED = Long.getLong("ruhu.seed", 20261127);
    private static final String[] HEADS = {"", "ར", "ལ", "ས", "རྐ", "སྐ", "བརྒ", "དབ", "མཁ", "འབ", "གཙ"};
    private static final String[] ROOTS = {"ཀ", "ཁ", "ག", "ང", "ཅ", "ཆ", "ཇ", "ཉ", "ཏ", "ཐ", "ད", "ན", "པ", "ཕ", "བ", "མ", "ཙ", "ཚ",
        "ཛ", "ཝ", "ཞ", "ཟ", "འ", "ཡ", "ར", "ལ", "ཤ", "ས", "ཧ", "ཨ"};
    private static final String[] BELOW = {"", "ྱ", "ྲ", "ླ", "ྭ", "ྗ", "ྡ", "ྐྱ", "ྒྲ", "ྤྱ", "ྨྲ", "ྷ", "ཱ"};
    private static final String[] VOWELS = {"", "ི", "ུ", "ེ", "ོ", "ཱི", "ཱུ", "ྀ", "ཻ", "ཽ"};
    private static final String[] SUFFIXES = {"", "ག", "ང", "ད", "ན", "བ", "མ", "འ", "ར", "ལ", "ས", "གས", "ངས", "བས", "མས", "འི", "འུ"};
    private static final String[] SIGNS = {"", "", "", "ཾ", "ཿ", "ྃ", "༵"};
    private static final String[] ENDS = {"་", "་", "་", "།", "༎", "༔", " ", "༡༢༣༠"};

    @TempDir
    private Path folder;

    @Test
    void tibetanIsShapedAsByHarfBuzz() throws Exception {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < TIBETAN; i++) {
            var word = new StringBuilder();
            for (int syllable = 0; syllable <= random.nextInt(4); syllable++) {
                for (String[] part : List.of(HEADS, ROOTS, BELOW, VOWELS, SIGNS, SUFFIXES, ENDS)) {
                    word.append(part[random.nextInt(part.length)]);
                }
            }
            words.add(word.toString());
        }
        assertSame(font("NotoSerifTibetan_400Regular"), words);
        assertSame(font("NotoSerifTibetan_700Bold"), words.subList(0, 500));
    }

    /** All that the font has of common characters, and of the rare ones that stand in names. */
    @Test
    void chineseIsShapedAsByHarfBuzz() throws Exception {
        byte[] file = Files.readAllBytes(font("NotoSansSC_400Regular"));
        var face = new Face(file, 1, .9, .16);
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int count = 0;
        for (int cp = 0x20000; count < CHINESE; cp = cp == 0x323AF ? 0x3400 : cp + 1) {
            if (Character.isIdeographic(cp) && face.has(cp)) {
                line.appendCodePoint(cp);
                if (++count % 20 == 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
            assertTrue(cp != 0x20000 - 1, "the font has fewer characters than that");
        }
        // one script a line: hb-shape takes a line for one run, the program's shaper finds the runs itself
        lines.addAll(List.of("户编号，电话（元）“以上情况属实”——", "990103001-0007", "120****0017", "AVATo Lhasa"));
        assertSame(font("NotoSansSC_400Regular"), lines);
    }

    private static Path font(String name) {
        return Path.of("src/main/resources/org/ruhu/fonts/" + name + ".ttf");
    }

    private void assertSame(Path font, List<String> texts) throws IOException, InterruptedException {
        var face = new Face(Files.readAllBytes(font), 1, .9, .16);
        List<String> theirs = shaped(font, texts);
        assertEquals(texts.size(), theirs.size());
        int unit = face.ttf.getUnitsPerEm();
        for (int i = 0; i < texts.size(); i++) {
            assertSame(texts.get(i), theirs.get(i), face.shape(texts.get(i)), unit);
        }
    }

    /** @param theirs as {@code [3=0@10,-20+500|…]}: glyph, offsets, advance */
    private static void assertSame(String text, String theirs, Face.Shaped ours, int unit) {
        String[] glyphs = theirs.substring(1, theirs.length() - 1).split("\\|");
        assertEquals(glyphs.length, ours.gid().length, () -> text + " " + theirs);
        double pen = 0;
        for (int i = 0; i < glyphs.length; i++) {
            String[] parts = glyphs[i].split("[@,+]");
            boolean moved = glyphs[i].contains("@");
            assertEquals(Integer.parseInt(parts[0]), ours.gid()[i], () -> text + " " + theirs);
            double x = pen + (moved ? Integer.parseInt(parts[1]) : 0);
            double y = moved ? Integer.parseInt(parts[2]) : 0;
            assertEquals(x * 1000 / unit, ours.x()[i], 2, () -> text + " x " + theirs);
            assertEquals(y * 1000 / unit, ours.y()[i], 2, () -> text + " y " + theirs);
            pen += Integer.parseInt(glyphs[i].substring(glyphs[i].lastIndexOf('+') + 1));
        }
    }

    private List<String> shaped(Path font, List<String> texts) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("texts"), texts);
        Path out = folder.resolve("shaped");
        Process process = new ProcessBuilder("hb-shape", "--no-glyph-names", "--no-clusters", "--features=-liga", "--text-file=" + in, font.toString())
            .redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(0, process.waitFor(), "hb-shape, of the package libharfbuzz-bin");
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
