package org.ruhu.sheet;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ruhu.form.Form;
import org.ruhu.text.Lang;

/** Builds workbooks as people and other programs write them. Values: text, number, boolean, date; {@code "=…"} is a formula. */
final class Workbooks implements AutoCloseable {
    /** Written as it is, also with an equals sign in front. */
    record Text(String text) {}

    private final Workbook workbook;

    private Workbooks(Workbook workbook) {
        this.workbook = workbook;
    }

    static Workbooks xlsx() {
        return new Workbooks(new XSSFWorkbook());
    }

    static Workbooks xls() {
        return new Workbooks(new HSSFWorkbook());
    }

    Workbooks sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows[i].length; column++) {
                put(row.createCell(column), rows[i][column]);
            }
        }
        return this;
    }

    private void put(Cell cell, Object value) {
        switch (value) {
            case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
            case String text when !text.isEmpty() -> cell.setCellValue(text);
            case Text(String text) -> cell.setCellValue(text);
            case Boolean truth -> cell.setCellValue(truth);
            case Number number -> cell.setCellValue(number.doubleValue());
            case java.time.LocalDateTime moment -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
                cell.setCellStyle(style);
                cell.setCellValue(moment);
            }
            default -> { }
        }
    }

    Workbook workbook() {
        return workbook;
    }

    Path in(Path folder) {
        return save(folder.resolve(workbook instanceof HSSFWorkbook ? "form.xls" : "form.xlsx"));
    }

    Path save(Path file) {
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static ReadXlsForm.Outcome.Ready ready(ReadXlsForm.Outcome outcome) {
        return assertInstanceOf(ReadXlsForm.Outcome.Ready.class, outcome, outcome::toString);
    }

    /** The form of a workbook of a survey and settings. */
    static Form form(Path file) {
        return ready(ReadXlsForm.read(file, Set.of("HH_TYPE", "SEX"))).form();
    }

    static List<String> faults(Path file) {
        var outcome = ReadXlsForm.read(file, Set.of("HH_TYPE", "SEX"));
        var faulty = assertInstanceOf(ReadXlsForm.Outcome.Faulty.class, outcome, outcome::toString);
        return faulty.faults().stream().map(fault -> fault.in(Lang.EN)).toList();
    }

    static List<String> hints(Path file) {
        return ready(ReadXlsForm.read(file, Set.of())).hints().stream().map(hint -> hint.in(Lang.EN)).toList();
    }
}
