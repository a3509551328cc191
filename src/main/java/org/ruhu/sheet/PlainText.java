package org.ruhu.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ruhu.model.Trouble;

/**
 * A table as text: UTF-8 with or without a byte order mark, UTF-16 as Excel writes "Unicode text", or GB18030; its cells parted by
 * commas, semicolons or tabulators.
 */
final class PlainText {
    private static final int BEGINNING = 1 << 16;
    private static final String PARTING = ",;\t";

    private final Path file;
    private final String name;

    private PlainText(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws Unreadable if it is no such text */
    static void read(Path file, String name, RowTaker taker) {
        try {
            new PlainText(file, name).read(taker);
        } catch (CharacterCodingException e) {
            throw WorkbookFile.refused("sheet.fault.nosheet", name);
        } catch (IOException e) {
            throw new Trouble("sheet.trouble.read", e, file.toString());
        }
    }

    private void read(RowTaker taker) throws IOException {
        Charset charset = charset();
        String beginning;
        try (Reader in = reader(charset)) {
            char[] some = new char[BEGINNING];
            beginning = new String(some, 0, Math.max(0, in.read(some)));
        }
        String start = beginning.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            throw WorkbookFile.refused("sheet.fault.html", name);
        }
        if (beginning.indexOf(0) >= 0) {
            throw WorkbookFile.refused("sheet.fault.nosheet", name);
        }
        taker.begin(name);
        try (Reader in = reader(charset)) {
            CsvFile.each(name, in, parting(beginning), taker);
        }
    }

    private Charset charset() throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        if (mark.length == 2 && (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE || mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    /** Chinese text in GB18030 is practically never valid UTF-8. */
    private boolean isUtf8() throws IOException {
        try (Reader in = reader(StandardCharsets.UTF_8)) {
            char[] nowhere = new char[BEGINNING];
            while (in.read(nowhere) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Reader reader(Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), BEGINNING);
    }

    /** What stands most often outside quotation marks. */
    private static char parting(String beginning) {
        int[] counts = new int[PARTING.length()];
        boolean quoted = false;
        for (char c : beginning.toCharArray()) {
            quoted ^= c == '"';
            int at = quoted ? -1 : PARTING.indexOf(c);
            if (at >= 0) {
                counts[at]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return PARTING.charAt(most);
    }
}
