package org.ruhu.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Trouble;

/**
 * A table that another system exported as text (RFC 4180): UTF-8 or GB18030, with commas or tabs between the cells, the names of
 * the columns in the first row.
 */
public final class ExportFile {
    private static final long LARGEST = 256L << 20;
    private static final char BOM = '\uFEFF';

    private final String text;
    private final char between;
    private int at;

    private ExportFile(String text) {
        this.text = text;
        int end = text.indexOf('\n');
        this.between = text.substring(0, end < 0 ? text.length() : end).indexOf('\t') >= 0 ? '\t' : ',';
    }

    /**
     * Its rows, each by the names of the columns; values without blanks around them, empty ones left out.
     *
     * @throws Trouble if it cannot be read, is too large, or is text in neither encoding
     */
    public static List<Map<String, String>> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Trouble("sheet.export.large", String.valueOf(file.getFileName()), LARGEST >> 20);
            }
            byte[] bytes = Files.readAllBytes(file);
            return new ExportFile(decoded(file, bytes)).rows();
        } catch (IOException e) {
            throw new Trouble("sheet.trouble.read", e, file.toString());
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
                return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one, then
            }
        }
        throw new Trouble("sheet.export.encoding", String.valueOf(file.getFileName()));
    }

    private List<Map<String, String>> rows() {
        List<String> heads = at < text.length() ? row() : List.of();
        List<Map<String, String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> cells = row();
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(heads.get(i), cells.get(i));
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell().strip());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != between) {
                if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    /** Up to the end of the cell, which is not taken. */
    private String cell() {
        var cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
                at += doubled ? 2 : 1;
                quoted = doubled;
                if (doubled) {
                    cell.append('"');
                }
            } else if (!quoted && (c == between || c == '\r' || c == '\n')) {
                break;
            } else {
                cell.append(c);
                at++;
            }
        }
        return cell.toString();
    }
}
