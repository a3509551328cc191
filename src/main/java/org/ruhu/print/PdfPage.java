package org.ruhu.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * An A4 page: origin top left, in points; all text is real text, lines and tick boxes are vectors. What is drawn within
 * {@link #marked} belongs to an element of the document; everything else is ornament.
 */
final class PdfPage {
    static final double WIDTH = 595.276;
    static final double HEIGHT = 841.89;
    private static final String TICKED = "\u2611";
    private static final String OPEN = "\u2610";

    private final PdfDocument pdf;
    private final StringBuilder out = new StringBuilder(16_384);
    private final PDResources resources = new PDResources();
    private final PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
    private final List<COSDictionary> elements = new ArrayList<>();
    private Content content = Content.NONE;

    private enum Content { NONE, ORNAMENT, MARKED }

    PdfPage(PdfDocument pdf) {
        this.pdf = pdf;
    }

    /** Draws a piece of an element. */
    void marked(COSDictionary element, Runnable draw) {
        close();
        int number = elements.size();
        elements.add(element);
        Tags.mark(element, page, number);
        content = Content.MARKED;
        op("/" + element.getNameAsString(COSName.S), "<</MCID " + number + ">>BDC");
        draw.run();
        op("EMC");
        content = Content.NONE;
    }

    private void close() {
        if (content == Content.ORNAMENT) {
            op("EMC");
        }
        content = Content.NONE;
    }

    private void ornament() {
        if (content == Content.NONE) {
            op("/Artifact BMC");
            content = Content.ORNAMENT;
        }
    }

    void fill(double x, double y, double width, double height, double gray) {
        ornament();
        op(n(gray), "g", box(x, y, width, height), "re f 0 g");
    }

    void rect(double x, double y, double width, double height, double stroke, double gray) {
        ornament();
        op(n(stroke), "w", n(gray), "G", box(x, y, width, height), "re S");
    }

    void line(double x1, double y1, double x2, double y2, double stroke, double gray) {
        ornament();
        op(n(stroke), "w", n(gray), "G", n(x1), n(HEIGHT - y1), "m", n(x2), n(HEIGHT - y2), "l S");
    }

    void dotted(double x1, double y, double x2) {
        ornament();
        op("[0.6 1.8] 0 d");
        line(x1, y, x2, y, .6, .35);
        op("[] 0 d");
    }

    /** A drawn tick box: no font needs to have one. */
    void tickBox(double x, double y, double side, boolean ticked) {
        ornament();
        op("/Span<</ActualText<FEFF" + Hex.of(ticked ? TICKED : OPEN) + ">>>BDC");
        rect(x, y, side, side, .7, 0);
        if (ticked) {
            op("1 J 1 j 1.3 w 0 G", n(x + side * .18), n(HEIGHT - y - side * .52), "m", n(x + side * .42),
                    n(HEIGHT - y - side * .80), "l", n(x + side * .95), n(HEIGHT - y - side * .02), "l S 0 J 0 j");
        }
        op("EMC");
    }

    /** Light text across the page, to be drawn before everything else. @param middle of it, from the top, in parts of the page */
    void watermark(FontBook.Line line, double size, double middle) {
        ornament();
        op("q .82 .574 -.574 .82", n(WIDTH / 2 - line.width() * .41), n(HEIGHT * (1 - middle) - line.width() * .287), "cm .9 g");
        text(0, HEIGHT, line.runs(), size);
        op("Q");
    }

    void text(double x, double baseline, List<FontBook.Run> runs, double size) {
        ornament();
        double at = x;
        for (FontBook.Run run : runs) {
            Face.Shaped shaped = run.face().shape(run.text());
            double scaled = size * run.face().scale;
            show(at, HEIGHT - baseline, run, shaped, scaled);
            at += shaped.advance() * scaled / 1000;
        }
    }

    private void show(double x, double y, FontBook.Run run, Face.Shaped shaped, double size) {
        PdfDocument.Embedded font = pdf.embedded(run.face());
        font.use(run.text(), shaped);
        resources.put(COSName.getPDFName(font.name()), font.font());
        if (shaped.complex()) {
            op("/Span<</ActualText<" + Hex.of("\uFEFF" + run.text()) + ">>>BDC");
        }
        op("BT /" + font.name(), n(size), "Tf", n(x), n(y), "Td");
        glyphs(run.face(), shaped, size);
        op("ET");
        if (shaped.complex()) {
            op("EMC");
        }
    }

    /** Glyphs where the shaper put them: what differs from the font's own advance is adjusted, marks are raised. */
    private void glyphs(Face face, Face.Shaped shaped, double size) {
        float pen = 0;
        float rise = 0;
        for (int i = 0; i < shaped.gid().length; i++) {
            float gap = shaped.x()[i] - pen;
            if (Math.abs(shaped.y()[i] - rise) > .5f) {
                rise = shaped.y()[i];
                op(n(rise * size / 1000), "Ts");
            }
            boolean moved = Math.abs(gap) > .5f;
            op("[" + (moved ? n(-gap) : "") + "<" + Hex.of(shaped.gid()[i]) + ">]TJ");
            pen += (moved ? gap : 0) + face.width(shaped.gid()[i]);
        }
        if (rise != 0) {
            op("0 Ts");
        }
    }

    void finish() throws IOException {
        close();
        page.setResources(resources);
        page.setContents(new PDStream(pdf.document,
                new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
        pdf.add(page, elements);
    }

    private void op(String... parts) {
        for (String part : parts) {
            out.append(part).append(' ');
        }
        out.append('\n');
    }

    private static String box(double x, double y, double width, double height) {
        return n(x) + " " + n(HEIGHT - y - height) + " " + n(width) + " " + n(height);
    }

    private static String n(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
