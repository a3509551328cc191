package org.ruhu.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.ruhu.roster.Book.row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.work.Configurations;

/** Files that are no rosters, or mean harm: one sentence each, soon. */
class HostileRosterTest {
    private static final int MANY = 2_000_000;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private static void refused(Path file, String sentence) {
        var known = new Known(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        Trouble trouble = assertTimeoutPreemptively(Duration.ofSeconds(60),
            () -> assertThrows(Trouble.class, () -> RosterBook.read(file, Configurations.shipped(), known)));
        assertEquals(sentence, new Texts(Lang.ZH).of(trouble.key(), trouble.args()));
    }

    private Path good() {
        return Book.xlsx().sheet("名册", row("户编号", "姓名", "证件号码"), row("1", "卓玛", "")).save(folder.resolve("good.xlsx"));
    }

    private Path changed(String name, UnaryOperator<String> sheet) throws IOException {
        Path file = folder.resolve(name);
        try (var in = new ZipInputStream(Files.newInputStream(good())); var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(SHEET) ? sheet.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                    : content);
            }
        }
        return file;
    }

    /** Its one sheet is written anew. */
    private Path streamed(String name, Stream sheet) throws IOException {
        Path file = folder.resolve(name);
        try (var in = new ZipInputStream(Files.newInputStream(good())); var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(1);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET)) {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    sheet.write(writer);
                    writer.flush();
                } else {
                    in.transferTo(out);
                }
            }
        }
        return file;
    }

    private interface Stream {
        void write(Writer out) throws IOException;
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        refused(streamed("bomb.xlsx", out -> {
            char[] spaces = new char[1 << 20];
            for (int i = 0; i < 600; i++) {
                out.write(spaces);
            }
        }), "bomb.xlsx 解压后大得不合理，已拒绝打开");
    }

    @Test
    void twoMillionRowsAreNotRead() throws IOException {
        refused(streamed("many.xlsx", out -> {
            out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (int i = 1; i <= MANY; i++) {
                out.write("<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>" + i * 7_919L + "</v></c></row>");
            }
            out.write("</sheetData></worksheet>");
        }), "many.xlsx 超过 150000 行，请按乡镇分成几个文件");
        Path csv = folder.resolve("many.csv");
        try (Writer out = Files.newBufferedWriter(csv)) {
            for (int i = 0; i < MANY; i++) {
                out.write(i + ",卓玛\n");
            }
        }
        refused(csv, "many.csv 超过 150000 行，请按乡镇分成几个文件");
    }

    @Test
    void entitiesAreNeitherMultipliedNorFetched() throws IOException {
        refused(changed("entity.xlsx", text -> text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")),
            "entity.xlsx 里有 XML 实体声明（DOCTYPE），可能有害，已拒绝打开");
    }

    @Test
    void anEncryptedWorkbookIsToldAsSuch() throws Exception {
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
        refused(locked, "locked.xlsx 设有密码；请去掉密码后再用");
    }

    @Test
    void anXlsOfAnOlderProgramIsToldAsSuch() throws IOException {
        Path old = folder.resolve("old.xls");
        try (var files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(old)) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0}), "Book");
            files.writeFilesystem(out);
        }
        refused(old, "old.xls 是 Excel 95 或更早的格式；请另存为 .xlsx");
    }

    @Test
    void aWebPageOrAnythingElseCalledXlsIsToldAsSuch() throws IOException {
        refused(Files.writeString(folder.resolve("page.xls"), "\uFEFF\n<html><table><tr><td>户编号</td></tr></table></html>"),
            "page.xls 其实是网页或 XML 文件，只是用了表格的扩展名；请用 Excel 或 WPS 打开，另存为 .xlsx");
        refused(Files.write(folder.resolve("picture.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
            "picture.xlsx 不是 Excel 表格，也不是 CSV 文本");
        refused(Files.write(folder.resolve("empty.csv"), new byte[0]), "empty.csv 是空文件");
    }

    @Test
    void aTableWithoutHeadingsIsNoRoster() {
        refused(Book.xlsx().sheet("名册", row("户编号", "姓名"), row("1", "卓玛")).save(folder.resolve("few.xlsx")),
            "few.xlsx 里没有找到名册：表头应有“姓名”和另外至少两个认得的列名，例如“户编号”“与户主关系”“证件号码”。");
    }

    @Test
    void aDamagedWorkbookIsCalledDamaged() throws IOException {
        refused(changed("half.xlsx", text -> text.substring(0, text.length() / 2)), "half.xlsx 已损坏或不完整，无法读取；请重新复制或另存一份");
        refused(changed("merge.xlsx", text -> text.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:XFD9999999999\"/>"
            + "<mergeCell ref=\"ZZZZZZZZZZZZ1:B\"/><mergeCell/></mergeCells>").replace("<v>1</v>", "<v>99</v>")),
            "merge.xlsx 已损坏或不完整，无法读取；请重新复制或另存一份");
    }
}
