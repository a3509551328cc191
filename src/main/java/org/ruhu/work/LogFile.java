package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ruhu.model.LogLine;
import org.ruhu.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the log as a table for spreadsheets, or as lines of JSON for other programs. */
public final class LogFile {
    private static final String MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final Format format;
    private final Texts texts;
    private int lines;

    /** How the entries are written. */
    public enum Format {
        /** Comma-separated, with the mark by which Excel knows UTF-8; no cell can be taken for a formula. */
        CSV,
        /** One JSON object a line. */
        JSONL;

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By the end of a file's name; a table if it says nothing. */
        public static Format of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return name.endsWith(".jsonl") || name.endsWith(".json") || name.endsWith(".ndjson") ? JSONL : CSV;
        }
    }

    /** @param texts say the deeds and the heads of a table */
    public LogFile(OutputStream out, Format format, Texts texts) {
        this.out = out;
        this.format = format;
        this.texts = texts;
        if (format == Format.CSV) {
            write(MARK + row(List.of(texts.of("work.log.at"), texts.of("work.log.who"), texts.of("work.log.device"),
                texts.of("work.log.what"), texts.of("work.log.tag"), texts.of("work.log.no"), texts.of("work.log.subject"),
                texts.of("work.log.detail"))));
        }
    }

    public void line(LogLine line) {
        lines++;
        switch (format) {
            case CSV -> write(row(List.of(line.at(), line.who(), line.device(), LogWords.deed(line.what(), texts), line.what(), line.no(),
                line.subject(), line.detail())));
            case JSONL -> write(json(line) + "\n");
        }
    }

    /** @return how many entries were written */
    public int end() {
        return lines;
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One entry as a JSON object. */
    public static String json(LogLine line) {
        var node = JSON.createObjectNode();
        node.put("id", line.id().toString());
        node.put("at", line.at());
        node.put("who", line.who());
        node.put("device", line.device());
        node.put("what", line.what());
        node.put("subject", line.subject());
        node.put("no", line.no());
        var detail = node.putObject("detail");
        LogDetail.read(line.detail()).forEach(detail::put);
        return node.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(LogFile::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that begins like a formula is made plain text, as spreadsheets write it: with an apostrophe before it. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
