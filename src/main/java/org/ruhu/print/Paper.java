package org.ruhu.print;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.ruhu.text.Words;

/** The pages of one paper with their heads and feet; they are finished when their number is known. */
final class Paper {
    static final double LEFT = mm(14);
    static final double RIGHT = PdfPage.WIDTH - mm(12);
    static final double WIDTH = RIGHT - LEFT;
    static final double RULE = .45;
    static final double SHADE = .93;
    private static final double TOP = mm(11);
    private static final double BOTTOM = PdfPage.HEIGHT - mm(15);
    /** Smaller letters cannot be read at a door. */
    private static final double FLOOR = 6;
    private static final double CODE = 61;
    private static final double SMALL_CODE = 49;
    private static final double HEAD = mm(13);
    /** Nothing is drawn so near to a code. */
    private static final double QUIET = 5;
    private static final double BAND = 13;
    private static final double BASE = 10;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    final FontBook fonts;
    double y;
    private final PdfDocument pdf;
    private final PageFrame frame;
    private final List<PdfPage> pages = new ArrayList<>();

    Paper(FontBook fonts, PdfDocument pdf, PageFrame frame) {
        this.fonts = fonts;
        this.pdf = pdf;
        this.frame = frame;
    }

    static double mm(double mm) {
        return mm * 72 / 25.4;
    }

    PdfPage page() {
        return pages.getLast();
    }

    /** The words in the paper's second language; empty if it has none. */
    String beside(Words words) {
        return frame.imprint().language().beside(words);
    }

    /** Draws what belongs to one element of the document. */
    void tagged(String type, Runnable draw) {
        COSDictionary element = pdf.tags.begin(type);
        page().marked(element, draw);
        pdf.tags.end();
    }

    /** Draws what belongs to an element with elements in it. */
    void within(String type, Runnable draw) {
        pdf.tags.begin(type);
        draw.run();
        pdf.tags.end();
    }

    void begin() {
        fresh();
        double side = code(CODE);
        if (side > 0) {
            heading(side);
        } else {
            centredHeading();
        }
        y = TOP + CODE + 2;
        page().line(LEFT, y, RIGHT, y, 1.2, 0);
        y += 5;
    }

    private void heading(double side) {
        tagged("H1", () -> {
            double titled = put(frame.title().zh(), LEFT, TOP + 20, 18, true, mm(110));
            put(beside(frame.title()), LEFT + titled + 10, TOP + 20, 9, false, WIDTH - side - titled - 20);
        });
        tagged("P", () -> {
            put(frame.about(), LEFT, TOP + 38, 9, false, WIDTH - side - 10);
            put(frame.reference(), LEFT, TOP + 52, 7.5, false, WIDTH - side - 10);
        });
    }

    /** As official papers have it. */
    private void centredHeading() {
        tagged("H1", () -> {
            putCentred(frame.title().zh(), TOP + 20, 20, true);
            putCentred(beside(frame.title()), TOP + 35, 9, false);
        });
        tagged("P", () -> put(frame.about(), LEFT, TOP + 54, 9.5, false, WIDTH));
    }

    private void putCentred(String text, double base, double size, boolean heavy) {
        double fitting = fit(text, size, heavy, WIDTH);
        double used = Math.min(fonts.width(text, fitting, heavy), WIDTH);
        put(text, LEFT + (WIDTH - used) / 2, base, fitting, heavy, WIDTH);
    }

    private void fresh() {
        pages.add(new PdfPage(pdf));
        Imprint imprint = frame.imprint();
        if (imprint.demo()) {
            page().watermark(fonts.line(PaperWords.of("print.demo.watermark").zh(), 64, true), 64, .5);
        }
        String who = String.join("  ", List.of(imprint.by(), imprint.at().format(WHEN), imprint.purpose())).strip();
        FontBook.Line line = fonts.line(who, 13, false);
        page().watermark(line, 13, .25);
        page().watermark(line, 13, .75);
        y = TOP;
    }

    void nextPage() {
        fresh();
        double side = code(SMALL_CODE);
        put(PaperWords.of("print.page.continued", frame.title().zh()).zh(), LEFT, TOP + 12, 11, true, WIDTH / 2);
        put(frame.subject(), LEFT, TOP + 28, 9, false, WIDTH / 2);
        double room = WIDTH / 2 - side - 4 * QUIET;
        putRight(frame.place(), RIGHT - side - 3 * QUIET, TOP + 12, 8.5, room);
        y = TOP + (frame.code().isEmpty() ? HEAD : SMALL_CODE + 2);
        page().line(LEFT, y, RIGHT, y, .8, 0);
        y += 5;
    }

    private double code(double most) {
        return frame.code().isEmpty() ? 0 : QrCode.draw(page(), frame.code(), RIGHT, TOP - QUIET, most);
    }

    private void putRight(String text, double right, double base, double size, double room) {
        double fitting = fit(text, size, false, room);
        put(text, right - Math.min(fonts.width(text, fitting, false), room), base, size, false, room);
    }

    /** @return whether a new page was begun */
    boolean need(double height) {
        if (y + height <= BOTTOM) {
            return false;
        }
        nextPage();
        return true;
    }

    double left() {
        return BOTTOM - y;
    }

    /** The room on a page that has only its head. */
    static double room() {
        return BOTTOM - TOP - SMALL_CODE - 5;
    }

    /** One line; shrunk to fit, below the smallest legible size broken into lines. @return its width */
    double put(String text, double x, double base, double size, boolean heavy, double width) {
        double fitting = fit(text, size, heavy, width);
        FontBook.Line line = fonts.line(text, fitting, heavy);
        if (line.width() <= width + .01) {
            page().text(x, base, line.runs(), fitting);
            return line.width();
        }
        new Inline(fonts, width).text(text, fitting, heavy).draw(page(), x, base - size);
        return width;
    }

    double fit(String text, double size, boolean heavy, double width) {
        double whole = fonts.width(text, size, heavy);
        return whole <= width ? size : Math.max(size * width / whole, FLOOR);
    }

    /** A grey band with a heading; what follows is not left alone on the next page. */
    void band(Words words) {
        band(words, "");
    }

    /** @param note small, at the end; may be empty */
    void band(Words words, String note) {
        need(72);
        page().fill(LEFT, y, WIDTH, BAND, .87);
        tagged("H2", () -> {
            double used = put(words.zh(), LEFT + 4, y + BASE, 9.5, true, WIDTH / 2);
            double second = put(beside(words), LEFT + used + 14, y + BASE, 7.5, false, WIDTH / 3);
            put(note, LEFT + used + second + 22, y + BASE, 7, false, WIDTH - used - second - 28);
        });
        y += BAND;
    }

    /** A framed text of any length, over as many pages as it takes. */
    void flow(Inline text) {
        row(List.of(text), new double[] {WIDTH}, 0, "P", () -> {});
    }

    /**
     * One row of framed cells from the left margin on. A row that does not fit goes to the next page; only one that fits on
     * no page is split.
     *
     * @param least  its least height
     * @param type   of each cell in the document
     * @param repeat draws what is to stand above the rest on a new page
     */
    void row(List<Inline> cells, double[] widths, double least, String type, Runnable repeat) {
        double height = Math.max(least, cells.stream().mapToDouble(Inline::height).max().orElse(0) + 5);
        if (height > left()) {
            if (height > room() - 80 && left() > 80) {
                split(cells, widths, type, repeat);
                return;
            }
            nextPage();
            repeat.run();
        }
        if (height > left()) {
            split(cells, widths, type, repeat);
            return;
        }
        int[] all = cells.stream().mapToInt(Inline::lines).toArray();
        part(cells, widths, height, type, new int[cells.size()], all);
    }

    private void split(List<Inline> cells, double[] widths, String type, Runnable repeat) {
        int[] from = new int[cells.size()];
        while (true) {
            int[] to = from.clone();
            double most = 0;
            boolean more = false;
            for (int i = 0; i < to.length; i++) {
                Inline cell = cells.get(i);
                double used = 0;
                while (to[i] < cell.lines() && (used + cell.lineHeight(to[i]) + 5 <= left() || to[i] == from[i] && used == 0)) {
                    used += cell.lineHeight(to[i]++);
                }
                most = Math.max(most, used);
                more |= to[i] < cell.lines();
            }
            part(cells, widths, most + 5, type, from, to);
            if (!more) {
                return;
            }
            from = to;
            nextPage();
            repeat.run();
        }
    }

    private void part(List<Inline> cells, double[] widths, double height, String type, int[] from, int[] to) {
        double x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            double at = x;
            Inline cell = cells.get(i);
            int first = from[i];
            int end = to[i];
            if (end > first) {
                tagged(type, () -> cell.draw(page(), at + 3, y + 2.5, first, end));
            } else {
                within(type, () -> {});
            }
            page().rect(x, y, widths[i], height, .4, RULE);
            x += widths[i];
        }
        y += height;
    }

    static double[] even(int count) {
        double[] widths = new double[count];
        Arrays.fill(widths, WIDTH / count);
        return widths;
    }

    void finish() throws IOException {
        int number = 0;
        for (PdfPage page : List.copyOf(pages)) {
            foot(page, ++number);
            page.finish();
        }
    }

    private void foot(PdfPage page, int number) {
        double base = PdfPage.HEIGHT - mm(8);
        Imprint imprint = frame.imprint();
        page.line(LEFT, base - 11, RIGHT, base - 11, .4, RULE);
        String left = frame.reference().isEmpty() ? frame.subject() : frame.reference() + " · " + frame.subject();
        double third = WIDTH / 3;
        page.text(LEFT, base, fonts.line(left, fit(left, 7, false, third), false).runs(), fit(left, 7, false, third));
        String of = PaperWords.of("print.page.number", number, pages.size()).zh()
            + (imprint.tibetanDigits() ? "   " + TibetanDigits.of(number + " / " + pages.size()) : "");
        FontBook.Line count = fonts.line(of, 7.5, false);
        page.text(LEFT + (WIDTH - count.width()) / 2, base, count.runs(), 7.5);
        String by = PaperWords.of("print.page.printed", imprint.at().format(WHEN), imprint.by()).zh();
        double size = fit(by, 7, false, third);
        FontBook.Line printed = fonts.line(by, size, false);
        page.text(RIGHT - printed.width(), base, printed.runs(), size);
    }
}
