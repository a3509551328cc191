package org.ruhu.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file: the JDK's HarfBuzz shapes, FontBox gives widths and outlines. Not thread-safe. */
final class Face {
    /** A shaped string; positions in 1/1000 em, y up; complex: anything but one nominal glyph a character. */
    record Shaped(int[] gid, float[] x, float[] y, int[] chr, float advance, boolean complex) {}

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int CACHED = 20_000;
    private static final int INVISIBLE = 0xFFFE;

    final TrueTypeFont ttf;
    /** Optical size relative to the nominal size. */
    final double scale;
    /** In em of this face, vowels included. */
    final double ascent;
    final double descent;
    private final Font awt;
    private final CmapLookup cmap;
    private final float unit;
    private final Map<String, Shaped> cache = new Latest<>(CACHED);

    Face(byte[] file, double scale, double ascent, double descent) throws IOException {
        this.scale = scale;
        this.ascent = ascent;
        this.descent = descent;
        try {
            awt = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(1000f)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        ttf = new TTFParser().parse(new RandomAccessReadBuffer(file));
        cmap = ttf.getUnicodeCmapLookup();
        unit = 1000f / ttf.getUnitsPerEm();
    }

    boolean has(int codePoint) {
        return cmap.getGlyphId(codePoint) != 0;
    }

    float width(int gid) {
        try {
            return Math.round(ttf.getAdvanceWidth(gid) * unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        cache.clear();
    }

    Shaped shape(String text) {
        return cache.computeIfAbsent(text, this::shaped);
    }

    private Shaped shaped(String text) {
        char[] chars = text.toCharArray();
        GlyphVector glyphs = awt.layoutGlyphVector(CONTEXT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int n = glyphs.getNumGlyphs();
        int[] gid = new int[n];
        int[] chr = new int[n];
        float[] x = new float[n];
        float[] y = new float[n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            if (glyphs.getGlyphCode(i) >= INVISIBLE) {
                continue;
            }
            Point2D at = glyphs.getGlyphPosition(i);
            gid[k] = glyphs.getGlyphCode(i);
            chr[k] = glyphs.getGlyphCharIndex(i);
            x[k] = (float) at.getX();
            y[k++] = (float) -at.getY();
        }
        boolean complex = k != text.codePointCount(0, text.length());
        for (int i = 0; i < k && !complex; i++) {
            complex = gid[i] == 0 || cmap.getGlyphId(text.codePointAt(chr[i])) != gid[i];
        }
        return new Shaped(Arrays.copyOf(gid, k), Arrays.copyOf(x, k), Arrays.copyOf(y, k), Arrays.copyOf(chr, k),
                (float) glyphs.getGlyphPosition(n).getX(), complex);
    }
}
