package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles of an .xlsx show a number as a date, and from when the workbook counts days. */
final class DateStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

    boolean from1904() {
        return from1904;
    }

    boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        String pattern = formats.getOrDefault(format, format < 0 ? "" : BuiltinFormats.getBuiltinFormat(format));
        return DateUtil.isADateFormat(format, pattern) || isEastAsian(format);
    }

    /** Formats 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean programs. */
    private static boolean isEastAsian(int format) {
        return format >= 27 && format <= 36 || format >= 50 && format <= 58;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> from1904 = "1".equals(attributes.getValue("date1904"))
                || "true".equals(attributes.getValue("date1904"));
            case "numFmt" -> formats.put(number(attributes, "numFmtId"), String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    formatOfStyle.add(number(attributes, "numFmtId"));
                }
            }
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
