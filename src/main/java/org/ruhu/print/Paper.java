package org.ruhu.print;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** The pages of one sheet with their heads and feet; they are finished when their number is known. */
final class Paper {
    static final double LEFT = mm(14);
    static final double RIGHT = PdfPage.WIDTH - mm(12);
    static final double WIDTH = RIGHT - LEFT;
    static final double RULE = .45;
    static final double SHADE = .93;
    private static final double TOP = mm(11);
    private static final double BOTTOM = PdfPage.HEIGHT - mm(15);
    private static final double FLOOR = 6;

    final FontBook fonts;
    final Texts texts = new Texts(Lang.ZH);
    double y;
    private final PdfDocument pdf;
    private final SheetHead head;
    private final List<PdfPage> pages = new ArrayList<>();
    private String title = "";

    Paper(FontBook fonts, PdfDocument pdf, SheetHead head) {
        this.fonts = fonts;
        this.pdf = pdf;
        this.head = head;
    }

    static double mm(double mm) {
        return mm * 72 / 25.4;
    }

    PdfPage page() {
        return pages.getLast();
    }

    void begin(String formTitle, String beside, String state) {
        title = formTitle;
        fresh();
        double side = mm(20);
        QrCode.draw(page(), head.code(), RIGHT - side, TOP, side);
        double titled = put(formTitle, LEFT, TOP + 20, 18, true, mm(100));
        put(beside, LEFT + titled + 10, TOP + 20, 9, false, WIDTH - side - titled - 20);
        put(head.district() + " · " + head.round() + " · " + state, LEFT, TOP + 38, 9, false, WIDTH - side - 10);
        put(head.serial(), LEFT, TOP + 52, 7.5, false, WIDTH - side - 10);
        y = TOP + side + 5;
        page().line(LEFT, y, RIGHT, y, 1.2, 0);
        y += 5;
    }

    private void fresh() {
        pages.add(new PdfPage(pdf));
        if (head.demo()) {
            page().watermark(fonts.line(texts.of("print.demo.watermark"), 64, true), 64);
        }
        y = TOP;
    }

    void nextPage() {
        fresh();
        double side = mm(12);
        QrCode.draw(page(), head.code(), RIGHT - side, TOP, side);
        put(texts.of("print.page.continued", title), LEFT, TOP + 12, 11, true, WIDTH / 2);
        put(head.householdNo() + "  " + head.headName(), LEFT, TOP + 28, 9, false, WIDTH / 2);
        String place = head.village() + " " + head.grid();
        double size = fit(place, 8.5, false, WIDTH / 2 - side - 10);
        double width = Math.min(fonts.width(place, size, false), WIDTH / 2 - side - 10);
        put(place, RIGHT - side - 8 - width, TOP + 12, 8.5, false, WIDTH / 2 - side - 10);
        y = TOP + side + 3;
        page().line(LEFT, y, RIGHT, y, .8, 0);
        y += 5;
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

    /** One line; shrunk to fit, below the smallest legible size cut into what fits by the caller's wrapping. */
    double put(String text, double x, double base, double size, boolean heavy, double width) {
        double fitting = fit(text, size, heavy, width);
        FontBook.Line line = fonts.line(text, fitting, heavy);
        if (line.width() <= width + .01) {
            page().text(x, base, line.runs(), fitting);
            return line.width();
        }
        Inline wrapped = new Inline(fonts, width).text(text, fitting, heavy);
        wrapped.draw(page(), x, base - size);
        return width;
    }

    double fit(String text, double size, boolean heavy, double width) {
        double whole = fonts.width(text, size, heavy);
        return whole <= width ? size : Math.max(size * width / whole, FLOOR);
    }

    void band(String words, String beside) {
        need(84);
        page().fill(LEFT, y, WIDTH, 15, .87);
        double used = put(words, LEFT + 5, y + 11.2, 10, true, WIDTH / 2);
        put(beside, LEFT + used + 14, y + 11, 7.5, false, WIDTH / 2 - 20);
        y += 15;
    }

    /** A framed text of any length, over as many pages as it takes. */
    void flow(Inline text) {
        int from = 0;
        while (from < text.lines()) {
            need(text.lineHeight(from) + 8);
            double used = 0;
            int to = from;
            while (to < text.lines() && used + text.lineHeight(to) + 6 <= left()) {
                used += text.lineHeight(to++);
            }
            text.draw(page(), LEFT + 4, y + 3, from, to);
            page().rect(LEFT, y, WIDTH, used + 6, .4, RULE);
            y += used + 6;
            from = to;
        }
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
        page.line(LEFT, base - 11, RIGHT, base - 11, .4, RULE);
        page.text(LEFT, base, fonts.line(head.serial() + " · " + head.householdNo(), 7, false).runs(), 7);
        FontBook.Line count = fonts.line(texts.of("print.page.number", number, pages.size()), 7.5, false);
        page.text(LEFT + (WIDTH - count.width()) / 2, base, count.runs(), 7.5);
        String when = head.printedAt().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        FontBook.Line printed = fonts.line(texts.of("print.page.printed", when, head.printedBy()), 7, false);
        page.text(RIGHT - printed.width(), base, printed.runs(), 7);
    }

    /** Names and values in two columns: what is known of the household. */
    void facts() {
        String[][] facts = {
            {texts.of("print.head.household"), head.householdNo()}, {texts.of("print.head.name"), head.headName()},
            {texts.of("print.head.village"), head.village() + " " + head.grid()},
            {texts.of("print.head.phone"), Masks.phone(head.phone())},
            {texts.of("print.head.address"), head.address()}, {texts.of("print.head.kind"), head.kind()},
            {texts.of("print.head.team"), head.team()}, {texts.of("print.head.date"), texts.of("print.sign.date")}};
        double label = mm(19);
        double half = WIDTH / 2;
        for (int i = 0; i < facts.length; i += 2) {
            Inline[] values = new Inline[2];
            double height = 18;
            for (int c = 0; c < 2; c++) {
                values[c] = new Inline(fonts, half - label - 8).text(facts[i + c][1], 9.5, false);
                height = Math.max(height, values[c].height() + 5);
            }
            need(height);
            for (int c = 0; c < 2; c++) {
                double x = LEFT + c * half;
                page().fill(x, y, label, height, SHADE);
                put(facts[i + c][0], x + 4, y + 12.5, 9, true, label - 6);
                values[c].draw(page(), x + label + 4, y + 3);
                page().rect(x, y, half, height, .4, RULE);
            }
            y += height;
        }
        y += 6;
    }
}
