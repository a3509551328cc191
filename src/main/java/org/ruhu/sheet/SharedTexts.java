package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of an .xlsx refer to by number. */
final class SharedTexts extends DefaultHandler {
    /** How the format writes what XML cannot, such as {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int most;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    /** @param most texts; there are no more different ones than cells, and those of other sheets do not matter */
    SharedTexts(int most) {
        this.most = most;
    }

    String get(int number) {
        return texts.get(number);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inReading;
            case "rPh" -> inReading = true; // how to pronounce it
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText && text.length() <= Cell.LONGEST) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "si" -> {
                if (texts.size() == most) {
                    throw new Unreadable(Spot.WORKBOOK, "sheet.fault.texts", most);
                }
                texts.add(unescaped(text.toString()));
            }
            case "t" -> inText = false;
            case "rPh" -> inReading = false;
            default -> { }
        }
    }

    static String unescaped(String text) {
        return !text.contains("_x") ? text : ESCAPE.matcher(text).replaceAll(
            escape -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
