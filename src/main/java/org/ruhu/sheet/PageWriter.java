package org.ruhu.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ruhu.model.Trouble;

/** Writes sheets for people: headings that stay in sight, columns as wide as they need, long texts wrapped. */
final class PageWriter {
    /** In characters; a longer text wraps. */
    private static final int WIDEST = 48;
    private static final int NARROWEST = 8;
    /** Rows that decide how wide a column is. */
    private static final int LOOKED_AT = 500;
    private static final int UNITS = 256;
    /** What the format itself would read as an escape, and what XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    void write(List<Page> pages, OutputStream out) throws IOException {
        try (var plain = new XSSFWorkbook(); var workbook = new SXSSFWorkbook(plain)) {
            workbook.setZip64Mode(Zip64Mode.Never); // which not all readers know, and no form needs
            plain.getProperties().getCoreProperties().setCreator("Ruhu");
            plain.getProperties().getCoreProperties().getUnderlyingProperties().setCreatedProperty(Optional.empty());
            for (Page page : pages) {
                write(page, workbook);
            }
            workbook.write(out);
        }
    }

    private static void write(Page page, Workbook workbook) {
        Sheet sheet = workbook.createSheet(page.name());
        CellStyle head = head(workbook);
        CellStyle plain = body(workbook);
        CellStyle block = body(workbook);
        block.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
        block.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.createFreezePane(2, 1);
        row(sheet, 0, new Page.Line(Page.Kind.PLAIN, page.headings()), head, page);
        for (int column = 0; column < page.headings().size(); column++) {
            sheet.setColumnWidth(column, width(page, column) * UNITS);
            sheet.setDefaultColumnStyle(column, plain); // what is added below is text too
        }
        for (int i = 0; i < page.lines().size(); i++) {
            Page.Line line = page.lines().get(i);
            row(sheet, i + 1, line, line.kind() == Page.Kind.BLOCK ? block : plain, page);
        }
    }

    private static CellStyle body(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@")); // 01 stays 01
        return style;
    }

    private static CellStyle head(Workbook workbook) {
        CellStyle style = body(workbook);
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static void row(Sheet sheet, int number, Page.Line line, CellStyle style, Page page) {
        var row = sheet.createRow(number);
        boolean wholeRow = line.kind() == Page.Kind.BLOCK;
        for (int column = 0; column < line.cells().size(); column++) {
            String text = ESCAPED.matcher(line.cells().get(column)).replaceAll(
                found -> Matcher.quoteReplacement("_x%04X_".formatted((int) found.group().charAt(0))));
            if (text.length() > Cell.LONGEST) {
                throw new Trouble("sheet.trouble.longtext", new Spot(page.name(), number + 1, column, "").cell(),
                    page.headings().get(column), page.name());
            }
            if (!text.isEmpty() || wholeRow) {
                var cell = row.createCell(column);
                cell.setCellStyle(style);
                if (!text.isEmpty()) {
                    cell.setCellValue(text);
                }
            }
        }
    }

    private static int width(Page page, int column) {
        int longest = page.lines().stream().limit(LOOKED_AT).mapToInt(line -> longest(line.cells().get(column))).max().orElse(0);
        return Math.clamp(Math.max(longest, longest(page.headings().get(column))) + 2, NARROWEST, WIDEST);
    }

    /** Of the lines of a text; a Chinese character is as wide as two letters. */
    private static int longest(String text) {
        return text.lines().mapToInt(line -> line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum()).max().orElse(0);
    }
}
