package org.ruhu.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.sheet.Workbooks.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no forms, or mean harm: one sentence each, in seconds even on a busy computer, not in hours. */
class BadWorkbookTest {
    private static final Object[] HEAD = row("type", "name", "label");
    private static final Object[] ONE = row("text", "a", "甲");

    @TempDir
    private Path folder;

    private static void refused(Path file, String... words) {
        List<String> faults = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Workbooks.faults(file));
        assertEquals(1, faults.size(), faults::toString);
        for (String word : words) {
            assertTrue(faults.getFirst().contains(word), faults::toString);
        }
    }

    private Path good() {
        return Workbooks.xlsx().sheet("survey", HEAD, ONE).in(folder);
    }

    /** The workbook with one of its parts changed. */
    private Path changed(String part, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (var in = new ZipInputStream(Files.newInputStream(good())); var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(part)
                    ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return file;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void whatIsNoWorkbookIsNotOpened() throws IOException {
        refused(file("text.xlsx", "type,name\n".getBytes(StandardCharsets.UTF_8)), "text.xlsx is not an Excel workbook");
        refused(file("empty.xlsx", new byte[0]), "empty file");
        refused(file("form.docx", new byte[] {1}), "no .xlsx or .xls file");
        Path zip = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused(zip, "not an Excel workbook");
    }

    @Test
    void aTruncatedOrGarbledWorkbookIsCalledDamaged() throws IOException {
        byte[] good = Files.readAllBytes(good());
        refused(file("short.xlsx", Arrays.copyOf(good, good.length * 2 / 3)), "damaged or incomplete");
        refused(changed("xl/worksheets/sheet1.xml", text -> text.substring(0, text.length() / 2)), "damaged");
        refused(changed("xl/worksheets/sheet1.xml", text -> text.replace("t=\"s\"", "t=\"q\"")), "damaged");
        refused(changed("xl/worksheets/sheet1.xml", text -> text.replace("<v>0</v>", "<v>99</v>")), "damaged");
        refused(changed("xl/worksheets/sheet1.xml", text -> text.replace("r=\"A1\"", "r=\"ZZZZZZZZ1\"")), "damaged");
        byte[] old = Files.readAllBytes(Workbooks.xls().sheet("survey", HEAD, ONE).in(folder));
        refused(file("short.xls", Arrays.copyOf(old, old.length / 2)), "damaged");
    }

    @Test
    void aRenamedWorkbookIsToldAsSuch() throws IOException {
        refused(Files.copy(good(), folder.resolve("renamed.xls")), "is an .xlsx file with another ending");
        refused(Workbooks.xls().sheet("survey", HEAD, ONE).save(folder.resolve("renamed.xlsx")), "is an older .xls file");
    }

    @Test
    void aWorkbookWithMacrosIsNotOpened() throws IOException {
        refused(Files.copy(good(), folder.resolve("form.xlsm")), "macros");
        Path hidden = folder.resolve("hidden.xlsx");
        try (var in = new ZipInputStream(Files.newInputStream(good())); var out = new ZipOutputStream(Files.newOutputStream(hidden))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
        refused(hidden, "macros");
        Path old = Workbooks.xls().sheet("survey", HEAD, ONE).in(folder);
        try (var in = Files.newInputStream(old); var files = new POIFSFileSystem(in)) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            try (OutputStream out = Files.newOutputStream(old)) {
                files.writeFilesystem(out);
            }
        }
        refused(old, "macros");
    }

    @Test
    void aPasswordIsToldAndNotAskedFor() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                Files.copy(good(), out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                files.writeFilesystem(out);
            }
        }
        refused(locked, "has a password");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            Workbooks.xls().sheet("survey", HEAD, ONE).save(folder.resolve("locked.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(folder.resolve("locked.xls"), "has a password");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml")) {
            Path bomb = folder.resolve("bomb.xlsx");
            try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
                out.putNextEntry(new ZipEntry("xl/workbook.xml"));
                out.putNextEntry(new ZipEntry(part));
                byte[] spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 300; i++) {
                    out.write(spaces);
                }
            }
            refused(bomb, "unpacks to more");
        }
    }

    @Test
    void entitiesAreNeitherMultipliedNorFetched() throws IOException {
        String laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String file = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
            "[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            for (String doctype : List.of(laughs, file)) {
                refused(changed(part, text -> text.replaceFirst("\\?>", "?>" + doctype)), "DOCTYPE");
            }
        }
    }

    @Test
    void aWorkbookWithoutASurveyNamesItsSheets() throws IOException {
        refused(Workbooks.xlsx().sheet("Sheet1", HEAD, ONE).sheet("choices", row("list_name", "name")).in(folder),
            "no sheet called survey", "Sheet1 choices");
        refused(Workbooks.xlsx().sheet("survey").in(folder), "no sheet called survey");
    }

    @Test
    void aSurveyIsNotReadWithoutEnd() {
        Object[][] rows = new Object[100_001][];
        Arrays.fill(rows, ONE);
        rows[0] = HEAD;
        refused(streamed(rows), "survey: more than 5000 rows");
    }

    private Path streamed(Object[][] rows) {
        try (var workbook = new org.apache.poi.xssf.streaming.SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("survey");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < rows[i].length; column++) {
                    row.createCell(column).setCellValue(String.valueOf(rows[i][column]));
                }
            }
            Path file = folder.resolve("long.xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aCellOfMoreThanACellHoldsIsToldWithItsPlace() throws IOException {
        refused(changed("xl/sharedStrings.xml", text -> text.replace("甲", varied(40_000))),
            "survey!C2 (label): the cell has more than 32767 characters");
    }

    /** What repeats itself too often is taken for a bomb. */
    private static String varied(int length) {
        return new java.util.Random(1).ints(length, 0x4E00, 0x9FA5).collect(StringBuilder::new, StringBuilder::appendCodePoint,
            StringBuilder::append).toString();
    }

    @Test
    void groupsNestedWithoutEndAreRefused() {
        Object[][] rows = new Object[3_000][];
        rows[0] = HEAD;
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("begin_group", "g" + i, "组");
        }
        refused(Workbooks.xlsx().sheet("survey", rows).in(folder), "survey!A22 (type): groups are nested too deeply");
    }

    @Test
    void anExpressionWithoutEndIsToldWithItsCell() {
        refused(Workbooks.xlsx().sheet("survey", row("type", "name", "label", "calculation"),
            row("calculate", "a", "甲", "(".repeat(30_000))).in(folder), "survey!D2 (calculation): nested too deeply");
    }
}
