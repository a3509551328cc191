package org.ruhu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ruhu.model.Trouble;
import org.xml.sax.SAXException;

/** A file that says it is a workbook; nothing in it is believed before it was looked at. */
final class WorkbookFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int MAGIC = 4;

    private WorkbookFile() {}

    /**
     * A form.
     *
     * @param name as the file is called
     * @throws Trouble if the file cannot be opened
     */
    static Sheets read(Path file, String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Sheets sheets = new Sheets();
        byte[] magic = magic(file, name, sheets.bounds());
        if (extension.equals("xlsm") || extension.equals("xltm") || extension.equals("xlam")) {
            throw refused("sheet.fault.macros", name);
        }
        if (!extension.equals("xlsx") && !extension.equals("xls")) {
            throw refused("sheet.fault.extension", name);
        }
        if (Arrays.equals(magic, ZIP) && extension.equals("xls")) {
            throw refused("sheet.fault.renamedxlsx", name);
        }
        read(file, name, extension, magic, sheets);
        return sheets;
    }

    /** Whether the file begins like one, whatever it is called. */
    static boolean isWorkbook(Path file, String name) {
        byte[] magic = magic(file, name, Bounds.ROSTER);
        return Arrays.equals(magic, ZIP) || Arrays.equals(magic, OLE2);
    }

    /** Of a file that {@link #isWorkbook is one}. */
    static void readByContent(Path file, String name, RowTaker taker) {
        byte[] magic = magic(file, name, taker.bounds());
        read(file, name, Arrays.equals(magic, ZIP) ? "xlsx" : "xls", magic, taker);
    }

    private static void read(Path file, String name, String extension, byte[] magic, RowTaker taker) {
        try {
            if (Arrays.equals(magic, ZIP)) {
                ZipCheck.check(file, name, taker.bounds().whole());
                new XlsxReader(taker).read(file);
            } else if (Arrays.equals(magic, OLE2)) {
                ole2(file, name, extension, taker);
            } else {
                throw refused("sheet.fault.noworkbook", name);
            }
        } catch (Unreadable e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw refused("sheet.fault.password", name);
        } catch (OldExcelFormatException e) {
            throw refused("sheet.fault.old", name);
        } catch (IOException | SAXException | RuntimeException e) { // POI throws whatever its parsers fell over
            throw refused(isDoctype(e) ? "sheet.fault.doctype" : isBomb(e) ? "sheet.fault.bomb" : "sheet.fault.broken", name);
        }
    }

    private static byte[] magic(Path file, String name, Bounds bounds) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) == 0) {
                throw refused("sheet.fault.empty", name);
            }
            if (Files.size(file) > bounds.file()) {
                throw refused("sheet.fault.large", name, bounds.file() >> 20);
            }
            return in.readNBytes(MAGIC);
        } catch (IOException e) {
            throw new Trouble("sheet.trouble.read", e, file.toString());
        }
    }

    private static void ole2(Path file, String name, String extension, RowTaker sheets) throws IOException {
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntry("EncryptedPackage")) {
                throw refused("sheet.fault.password", name);
            }
            if (extension.equals("xlsx")) {
                throw refused("sheet.fault.renamedxls", name);
            }
            // POI takes it for a newer one, whose stream is called Workbook, and falls over its records
            if (files.getRoot().getEntryNames().contains("Book") && !files.getRoot().getEntryNames().contains("Workbook")) {
                throw refused("sheet.fault.old", name);
            }
            if (files.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
                throw refused("sheet.fault.macros", name);
            }
            new XlsReader(sheets).read(files);
        }
    }

    private static boolean isDoctype(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).startsWith("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    static Unreadable refused(String key, Object... args) {
        return new Unreadable(Spot.WORKBOOK, key, args);
    }
}
