package org.ruhu.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.FormJson;
import org.ruhu.text.Words;

/** A form that goes into a workbook comes out as it was. */
class XlsFormRoundTripTest {
    @TempDir
    private Path folder;

    private static byte[] written(Form form) {
        var out = new ByteArrayOutputStream();
        try {
            WriteXlsForm.write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Form again(Form form) {
        try {
            Path file = Files.write(folder.resolve("again.xlsx"), written(form));
            Set<String> lists = new HashSet<>(CompiledForm.of(form).foreignLists().keySet());
            return Workbooks.ready(ReadXlsForm.read(file, lists)).form();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form visit() {
        try (var in = Objects.requireNonNull(Form.class.getResourceAsStream("/org/ruhu/forms/HV.json"))) {
            return FormJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the questions that follow hazards, which reading adds. */
    private static Form complete(Form form) {
        return FormJson.read(new ByteArrayInputStream(json(form).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static void assertSame(Form form, Form again, String which) {
        if (!form.equals(again)) {
            assertEquals(json(form), json(again), which); // shows where they differ
            assertEquals(form, again, which);
        }
    }

    private static String json(Form form) {
        var out = new ByteArrayOutputStream();
        FormJson.write(form, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theVisitFormComesBackAsItWas() {
        assertSame(visit(), again(visit()), "");
    }

    @Test
    void anyFormComesBackAsItWas() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("XlsFormRoundTripTest seed " + seed);
        for (long one = seed; one < seed + 150; one++) {
            Form form = complete(RandomForms.of(one));
            assertSame(form, again(form), "seed " + one);
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() throws InterruptedException {
        byte[] first = written(visit());
        Thread.sleep(2_100); // a zip file counts two seconds
        assertArrayEquals(first, written(again(visit())));
    }

    @Test
    void aWorkbookIsMadeForItsReader() throws IOException {
        try (var workbook = WorkbookFactory.create(Files.write(folder.resolve("hv.xlsx"), written(visit())).toFile())) {
            var survey = workbook.getSheet("survey");
            assertEquals(1, survey.getPaneInformation().getHorizontalSplitTopRow());
            assertEquals(List.of("survey", "choices", "checks", "settings"),
                java.util.stream.IntStream.range(0, 4).mapToObj(workbook::getSheetName).toList());
            List<String> headings = new java.util.ArrayList<>();
            survey.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertEquals(List.of("type", "name", "label::中文 (zh)", "label::བོད་ཡིག (bo)", "label::English (en)"), headings.subList(0, 5));
            assertTrue(!headings.contains("media::image") && !headings.contains("trigger"), headings::toString);
            assertTrue(survey.getColumnWidth(2) > 20 * 256 && survey.getColumnWidth(2) < 60 * 256);
            assertTrue(survey.getRow(1).getCell(2).getCellStyle().getWrapText());
        }
    }

    @Test
    void aFormInChineseAloneHasPlainColumns() throws IOException {
        Form form = new Form("F", "1", Words.of("标题"), java.util.Map.of(), java.util.Map.of(), visit().items().subList(0, 0), List.of());
        try (var workbook = WorkbookFactory.create(Files.write(folder.resolve("f.xlsx"), written(form)).toFile())) {
            assertEquals("form_title", workbook.getSheet("settings").getRow(0).getCell(0).getStringCellValue());
        }
        assertEquals(form, again(form));
    }
}
