package org.ruhu.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds rosters as offices write them. Values: text, number, date; null leaves a cell out. */
public final class Book {
    private final Workbook workbook;

    public Book(Workbook workbook) {
        this.workbook = workbook;
    }

    public static Book xlsx() {
        return new Book(new XSSFWorkbook());
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    public Book sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows[i].length; column++) {
                if (rows[i][column] != null) {
                    put(row.createCell(column), rows[i][column]);
                }
            }
        }
        return this;
    }

    /** @param areas such as {@code A5:A7}, of the last sheet */
    public Book merged(String... areas) {
        for (String area : areas) {
            workbook.getSheetAt(workbook.getNumberOfSheets() - 1).addMergedRegion(CellRangeAddress.valueOf(area));
        }
        return this;
    }

    private void put(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
                cell.setCellStyle(style);
                cell.setCellValue(day);
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    public Path save(Path file) {
        try (var out = Files.newOutputStream(file); workbook) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An ID number with its check character. @param body its first seventeen digits */
    public static String id(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
