package org.ruhu.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of one page in reading order, without blanks, and where each stands. */
final class PageText {
    /** Letters of one line differ no more in height than this share of it. */
    private static final double SAME_LINE = 0.5;

    private final StringBuilder letters = new StringBuilder();
    private final List<Preview.Box> boxes = new ArrayList<>();

    private PageText() {}

    static PageText of(PDDocument document, int page) throws IOException {
        var text = new PageText();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                positions.forEach(text::add);
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.writeText(document, Writer.nullWriter());
        return text;
    }

    private void add(TextPosition position) {
        String said = position.getUnicode();
        if (said == null) {
            return;
        }
        double height = Math.max(position.getHeightDir(), position.getFontSizeInPt() * 0.8);
        var box = new Preview.Box(position.getXDirAdj(), position.getYDirAdj() - height, position.getWidthDirAdj(), height * 1.2);
        said.toLowerCase(Locale.ROOT).chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> {
            letters.append((char) c);
            boxes.add(box);
        });
    }

    /** @param wanted small letters without blanks. @return for each place the boxes, one a line */
    List<List<Preview.Box>> find(String wanted) {
        List<List<Preview.Box>> found = new ArrayList<>();
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length())) {
            found.add(lines(boxes.subList(at, at + wanted.length())));
        }
        return found;
    }

    private static List<Preview.Box> lines(List<Preview.Box> some) {
        List<Preview.Box> lines = new ArrayList<>();
        for (Preview.Box box : some) {
            Preview.Box last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && Math.abs(last.y() - box.y()) < SAME_LINE * box.height() && box.x() + box.width() > last.x()) {
                double left = Math.min(last.x(), box.x());
                double right = Math.max(last.x() + last.width(), box.x() + box.width());
                lines.set(lines.size() - 1, new Preview.Box(left, Math.min(last.y(), box.y()), right - left, Math.max(last.height(), box.height())));
            } else {
                lines.add(box);
            }
        }
        return lines;
    }
}
