package org.ruhu.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Text, tick boxes and blanks to write on, one after the other, broken into lines of a width. */
final class Inline {
    private sealed interface Part {}

    private record Word(FontBook.Line line, double size) implements Part {}

    private record Box(boolean ticked) implements Part {}

    private record Blank() implements Part {}

    private record Placed(Part part, double x, double width) {}

    private record Row(List<Placed> parts, double ascent, double height) {}

    private static final double BOX = 8;
    private static final double LEADING = 1.2;

    private final FontBook fonts;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private List<Placed> current = new ArrayList<>();
    private double x;

    Inline(FontBook fonts, double width) {
        this.fonts = fonts;
        this.width = width;
    }

    Inline text(String text, double size, boolean heavy) {
        String[] paragraphs = fonts.printable(text).split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                breakRow();
            }
            FontBook.pieces(paragraphs[i]).forEach(piece -> piece(piece, size, heavy));
        }
        return this;
    }

    /** Goes to the next line if so much does not fit on this one. */
    Inline keep(double needed) {
        if (x > 0 && x + needed > width) {
            breakRow();
        }
        return this;
    }

    /** Text that goes to the next line as a whole where it does not fit on this one. */
    Inline whole(String text, double size) {
        return keep(fonts.width(text, size, false)).text(text, size, false);
    }

    private void piece(String piece, double size, boolean heavy) {
        FontBook.Line line = fonts.line(piece, size, heavy);
        if (line.width() <= width) {
            add(new Word(line, size), line.width(), fonts.width(piece.stripTrailing(), size, heavy));
            return;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(piece);
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            FontBook.Line one = fonts.line(piece.substring(from, to), size, heavy);
            add(new Word(one, size), one.width(), one.width());
            from = to;
        }
    }

    /** A box with its words, kept together where they fit. @param number stands before them; may be empty */
    Inline choice(String number, String words, String beside, boolean ticked, double size) {
        double whole = BOX + 3 + fonts.width(number, size - 2, false) + fonts.width(words, size, false)
            + fonts.width(beside, size - 2.5, false);
        keep(whole).add(new Box(ticked), BOX + 2.5, BOX);
        text(number, size - 2, false).text(words, size, false);
        if (!beside.isEmpty()) {
            gap(2).text(beside, size - 2.5, false);
        }
        return gap(7);
    }

    Inline blank(double length) {
        double fits = Math.min(length, width);
        add(new Blank(), fits, fits);
        return this;
    }

    Inline gap(double gap) {
        x += current.isEmpty() ? 0 : gap;
        return this;
    }

    /** Begins further to the right. */
    Inline gapFromLeft(double gap) {
        x += gap;
        return this;
    }

    Inline breakRow() {
        double ascent = 8.5;
        double descent = 2;
        for (Placed placed : current) {
            if (placed.part() instanceof Word word) {
                ascent = Math.max(ascent, word.line().ascent());
                descent = Math.max(descent, word.line().descent());
            } else if (placed.part() instanceof Blank) {
                ascent = Math.max(ascent, 11);
            }
        }
        rows.add(new Row(current, ascent, ascent + descent + LEADING));
        current = new ArrayList<>();
        x = 0;
        return this;
    }

    private void add(Part part, double advance, double needed) {
        if (!current.isEmpty() && x + needed > width + .01) {
            breakRow();
        }
        current.add(new Placed(part, x, advance));
        x += advance;
    }

    private void end() {
        if (!current.isEmpty()) {
            breakRow();
        }
    }

    double height() {
        end();
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /** The width of the longest line. */
    double widest() {
        end();
        return rows.stream().filter(row -> !row.parts().isEmpty()).mapToDouble(row -> row.parts().getLast().x()
            + row.parts().getLast().width()).max().orElse(0);
    }

    int lines() {
        end();
        return rows.size();
    }

    double lineHeight(int line) {
        return rows.get(line).height();
    }

    void draw(PdfPage page, double left, double top) {
        draw(page, left, top, 0, lines());
    }

    /** Draws lines {@code from} to {@code to}, which is excluded. */
    void draw(PdfPage page, double left, double top, int from, int to) {
        double y = top;
        for (Row row : rows.subList(from, to)) {
            double base = y + row.ascent();
            for (int i = 0; i < row.parts().size(); i++) {
                Placed placed = row.parts().get(i);
                double at = left + placed.x();
                switch (placed.part()) {
                    case Word word -> i = words(page, row, i, word, left, base);
                    case Box box -> page.tickBox(at, base - BOX + .8, BOX, box.ticked());
                    case Blank _ -> page.dotted(at, base + 1, at + placed.width());
                }
            }
            y += row.height();
        }
    }

    /** Draws a word and those that follow without a gap as one text. @return the number of the last of them */
    private static int words(PdfPage page, Row row, int first, Word word, double left, double base) {
        List<FontBook.Run> runs = new ArrayList<>(word.line().runs());
        int last = first;
        while (last + 1 < row.parts().size() && row.parts().get(last + 1).part() instanceof Word next && next.size() == word.size()
            && Math.abs(row.parts().get(last).x() + row.parts().get(last).width() - row.parts().get(last + 1).x()) < .001) {
            runs.addAll(next.line().runs());
            last++;
        }
        page.text(left + row.parts().get(first).x(), base, runs, word.size());
        return last;
    }
}
