package org.ruhu.print;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fonts of the sheets, the choice of a face for each run, and where lines may break. Not thread-safe. */
final class FontBook {
    record Run(Face face, String text) {}

    record Line(List<Run> runs, double width, double ascent, double descent) {}

    private static final char TSHEG = 0x0F0B;
    private static final int CACHED = 20_000;

    private final List<Face> regular;
    private final List<Face> bold;
    /** The same words stand on every sheet. */
    private final Map<String, Line> lines = new Latest<>(CACHED);
    private final Map<String, Line> heavyLines = new Latest<>(CACHED);

    FontBook() throws IOException {
        regular = List.of(chinese("400Regular"), tibetan("400Regular"));
        bold = List.of(chinese("700Bold"), tibetan("700Bold"));
    }

    private static Face chinese(String weight) throws IOException {
        return new Face(file("NotoSansSC_" + weight), 1, .90, .16);
    }

    private static Face tibetan(String weight) throws IOException {
        return new Face(file("NotoSerifTibetan_" + weight), 1.22, 1.08, .56);
    }

    private static byte[] file(String name) throws IOException {
        try (var in = FontBook.class.getResourceAsStream("/org/ruhu/fonts/" + name + ".ttf")) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    /** The text as paper can show it: no control or direction characters, code points for what no font has. */
    String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(cp -> {
            if (cp == '\n' || cp == '\t') {
                out.append(cp == '\n' ? '\n' : ' ');
            } else if (isSilent(cp)) {
                return;
            } else if (cp == 0xA0 || cp == 0x3000 || face(regular, cp).has(cp)) {
                out.appendCodePoint(cp == 0xA0 ? ' ' : cp);
            } else {
                out.append(String.format(Locale.ROOT, "[U+%04X]", cp));
            }
        });
        return out.toString();
    }

    private static boolean isSilent(int cp) {
        int type = Character.getType(cp);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Lets go of all words: names of people are among them. */
    void forget() {
        lines.clear();
        heavyLines.clear();
        regular.forEach(Face::forget);
        bold.forEach(Face::forget);
    }

    Line line(String text, double size, boolean heavy) {
        Line one = (heavy ? heavyLines : lines).computeIfAbsent(text, fresh -> measured(fresh, heavy));
        return new Line(one.runs, one.width * size, one.ascent * size, one.descent * size);
    }

    /** A line of letters one point high. */
    private Line measured(String text, boolean heavy) {
        List<Run> runs = runs(printable(text).replace('\n', ' '), heavy);
        double ascent = .9;
        double descent = .16;
        double width = 0;
        for (Run run : runs) {
            ascent = Math.max(ascent, run.face().ascent * run.face().scale);
            descent = Math.max(descent, run.face().descent * run.face().scale);
            width += run.face().shape(run.text()).advance() * run.face().scale / 1000;
        }
        return new Line(runs, width, ascent, descent);
    }

    double width(String text, double size, boolean heavy) {
        return line(text, size, heavy).width();
    }

    /** Runs of one face; spaces and marks stay with the run before them. */
    private List<Run> runs(String text, boolean heavy) {
        List<Face> faces = heavy ? bold : regular;
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Face current = null;
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            boolean stays = cp == ' ' || Character.getType(cp) == Character.NON_SPACING_MARK;
            Face face = current != null && stays && current.has(cp) ? current : face(faces, cp);
            if (current != null && face != current) {
                runs.add(new Run(current, text.substring(start, i)));
                start = i;
            }
            current = face;
            i += Character.charCount(cp);
        }
        if (current != null) {
            runs.add(new Run(current, text.substring(start)));
        }
        return runs;
    }

    private static Face face(List<Face> faces, int cp) {
        if (cp >= 0x0F00 && cp <= 0x0FFF) {
            return faces.getLast();
        }
        for (Face face : faces) {
            if (face.has(cp)) {
                return face;
            }
        }
        return faces.getFirst();
    }

    /** Pieces between break opportunities: the JDK's rules, and after a tsheg, which the JDK does not know. */
    static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || breaksBefore(text, i, breaks)) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        return pieces;
    }

    private static boolean breaksBefore(String text, int i, BreakIterator breaks) {
        char next = text.charAt(i);
        boolean closing = next >= TSHEG && next <= 0x0F14;
        return text.charAt(i - 1) == TSHEG ? !closing && next != ' ' : breaks.isBoundary(i) && !closing;
    }
}
