package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of one sheet of an .xlsx. */
final class XlsxSheet extends DefaultHandler {
    private static final int MOST_COLUMNS = 16_384;

    private final RowTaker sheets;
    private final SharedTexts texts;
    private final DateStyles dates;
    private final StringBuilder value = new StringBuilder();
    private List<Integer> columns = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean taking;
    private boolean inReading;

    XlsxSheet(RowTaker sheets, SharedTexts texts, DateStyles dates) {
        this.sheets = sheets;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                columns = new ArrayList<>();
                cells = new ArrayList<>();
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : column(reference);
                String given = attributes.getValue("t");
                type = given == null ? "n" : given;
                String styled = attributes.getValue("s");
                style = styled == null ? -1 : Integer.parseInt(styled);
                hasFormula = false;
                hasValue = false;
                value.setLength(0);
            }
            case "f" -> hasFormula = true;
            case "v", "t" -> {
                taking = !inReading;
                hasValue = true;
            }
            case "rPh" -> inReading = true;
            case "mergeCell" -> sheets.merged(Merge.of(String.valueOf(attributes.getValue("ref"))));
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (taking && value.length() <= Cell.LONGEST) {
            value.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        switch (name) {
            case "v", "t" -> taking = false;
            case "rPh" -> inReading = false;
            case "c" -> {
                if (hasValue || hasFormula) {
                    columns.add(column);
                    cells.add(cell());
                }
            }
            case "row" -> sheets.row(row, columns, cells);
            default -> { }
        }
    }

    private Cell cell() throws SAXException {
        if (hasFormula && !hasValue && !type.equals("str")) {
            return new Cell(Cell.Kind.UNCOMPUTED, "");
        }
        String text = value.toString();
        return switch (type) {
            case "s" -> text.isEmpty() ? Cell.text("") : Cell.text(texts.get(Integer.parseInt(text)));
            case "inlineStr", "str" -> Cell.text(SharedTexts.unescaped(text));
            case "b" -> Cell.truth(text.equals("1") || text.equals("true"));
            case "e" -> new Cell(Cell.Kind.ERROR, text);
            case "d" -> new Cell(Cell.Kind.DATE, text);
            case "n" -> text.isEmpty() ? Cell.text("") : numeric(Double.parseDouble(text));
            default -> throw new SAXException("cell type " + type);
        };
    }

    private Cell numeric(double number) {
        return dates.isDate(style) ? Cell.date(number, dates.from1904()) : Cell.number(number);
    }

    private static int column(String reference) throws SAXException {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > MOST_COLUMNS) {
                throw new SAXException("cell " + reference);
            }
        }
        return column - 1;
    }
}
