package org.ruhu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a zipped workbook once into nothing, before any parser sees it: what it declares of its size may be a lie, and
 * parsers build whole trees of the smaller parts.
 */
final class ZipCheck {
    /** What is not a sheet or a text of one, such as the list of parts, is read as a tree. */
    private static final long LARGEST_PART = 4L << 20;
    private static final int MOST_PARTS = 1_000;

    private ZipCheck() {}

    /** @param most bytes of all parts */
    static void check(Path file, String name, long most) throws IOException {
        byte[] nowhere = new byte[1 << 16];
        long whole = 0;
        boolean workbook = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw WorkbookFile.refused("sheet.fault.bomb", name);
            }
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (part.endsWith("vbaproject.bin") || part.contains("macrosheets/")) {
                    throw WorkbookFile.refused("sheet.fault.macros", name);
                }
                workbook |= part.endsWith("workbook.xml");
                whole += unpacked(zip, entry, Math.min(most - whole, isLong(part) ? most : LARGEST_PART), nowhere, name);
            }
        }
        if (!workbook) {
            throw WorkbookFile.refused("sheet.fault.noworkbook", name);
        }
    }

    private static boolean isLong(String part) {
        return part.contains("/worksheets/") || part.endsWith("sharedstrings.xml") || part.contains("/media/");
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most, byte[] nowhere, String name) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while ((read = in.read(nowhere)) > 0) {
                size += read;
                if (size > most) {
                    throw WorkbookFile.refused("sheet.fault.bomb", name);
                }
            }
        }
        return size;
    }
}
