package org.ruhu.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

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

    /** Black bars on a grid. @param bars each with its column, its row and its length, in units */
    void bars(double x, double y, double unit, List<int[]> bars) {
        ornament();
        op("q", n(unit), "0 0", n(-unit), n(x), n(HEIGHT - y), "cm 0 g");
        bars.forEach(bar -> op(bar[0] + " " + bar[1] + " " + bar[2], "1 re"));
        op("f Q");
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
        new Shown(x, HEIGHT - baseline, size).show(runs);
    }

    /** One text object: runs beside each other. */
    private final class Shown {
        private final double y;
        private final double size;
        private final StringBuilder array = new StringBuilder();
        /** Where the next run belongs, in points. */
        private double at;
        /** Where the text was last placed, in points. */
        private double origin;
        private double height;
        /** Where the next glyph would stand, from the origin, in thousandths of the font's size. */
        private double pen;
        private float rise;
        private boolean open;
        private @Nullable Face face;

        Shown(double x, double y, double size) {
            this.at = x;
            this.y = y;
            this.size = size;
        }

        void show(List<FontBook.Run> runs) {
            op("BT");
            for (FontBook.Run run : runs) {
                show(run, run.face().shape(run.text()));
            }
            end();
            op("ET");
        }

        private void show(FontBook.Run run, Face.Shaped shaped) {
            PdfDocument.Embedded font = pdf.embedded(run.face());
            font.use(run.text(), shaped);
            resources.put(COSName.getPDFName(font.name()), font.font());
            double scaled = size * run.face().scale;
            if (run.face() != face) {
                end();
                face = run.face();
                op("/" + font.name(), n(scaled), "Tf", n(at - origin), n(y - height), "Td");
                origin = at;
                height = y;
                pen = 0;
            }
            if (shaped.complex()) {
                end();
                op("/Span<</ActualText<" + Hex.of("\uFEFF" + run.text()) + ">>>BDC");
            }
            glyphs(run.face(), shaped, scaled);
            if (shaped.complex()) {
                end();
                op("EMC");
            }
            at += shaped.advance() * scaled / 1000;
        }

        /** Glyphs where the shaper put them: what differs from the font's own advance is adjusted, marks are raised. */
        private void glyphs(Face shown, Face.Shaped shaped, double scaled) {
            double base = (at - origin) * 1000 / scaled;
            for (int i = 0; i < shaped.gid().length; i++) {
                if (Math.abs(shaped.y()[i] - rise) > .5f) {
                    end();
                    rise = shaped.y()[i];
                    op(n(rise * scaled / 1000), "Ts");
                }
                double gap = base + shaped.x()[i] - pen;
                if (Math.abs(gap) > .5) {
                    array.append(open ? ">" : "").append(n(-gap));
                    open = false;
                    pen += gap;
                }
                array.append(open ? "" : "<").append(Hex.of(shaped.gid()[i]));
                open = true;
                pen += shown.width(shaped.gid()[i]);
            }
            if (rise != 0) {
                end();
                rise = 0;
                op("0 Ts");
            }
        }

        private void end() {
            if (!array.isEmpty()) {
                op("[" + array + (open ? ">" : "") + "]TJ");
                array.setLength(0);
                open = false;
            }
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

    /** Two digits after the point. */
    private static String n(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String sign = hundredths < 0 ? "-" : "";
        String whole = sign + Math.abs(hundredths / 100);
        return rest == 0 ? hundredths == 0 ? "0" : whole : whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
    }
}
