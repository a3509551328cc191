package org.ruhu.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ruhu.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What became of a file, written beside it: {@code .verdict.txt} for people, {@code .verdict.json} for programs. */
final class VerdictFile {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String FORMAT = "ruhu-verdict-1";
    private static final String TEXT = ".verdict.txt";
    private static final String DATA = ".verdict.json";
    private static final int LARGEST = 1 << 16;

    private VerdictFile() {}

    /** A file as it lay there. @param modified when it was last written, milliseconds since 1970 */
    record Stamp(long bytes, long modified) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(TEXT) || name.endsWith(DATA);
    }

    /** The file that the verdict beside it is about; empty if there is none. */
    static Optional<Stamp> of(Path file) {
        Path data = beside(file, DATA);
        try {
            if (!Files.isRegularFile(data) || Files.size(data) > LARGEST) {
                return Optional.empty();
            }
            JsonNode read = JSON.readTree(Files.readAllBytes(data));
            return Optional.of(new Stamp(read.path("bytes").asLong(-1), read.path("modified").asLong(-1)));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** @param sha of the file's bytes, hex. @param at ISO */
    static void write(Verdict verdict, Stamp stamp, String sha, String at, Texts texts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("file", verdict.file().getFileName().toString());
        data.put("bytes", stamp.bytes);
        data.put("modified", stamp.modified);
        data.put("sha256", sha);
        data.put("at", at);
        data.put("verdict", verdict.code());
        if (verdict instanceof Verdict.Taken taken) {
            data.putAll(figures(taken));
        }
        data.put("said", verdict.said(texts));
        OutFile.write(beside(verdict.file(), TEXT), out -> {
            out.write((verdict.file().getFileName() + "\n" + verdict.said(texts) + "\n").getBytes(StandardCharsets.UTF_8));
            return stamp;
        });
        OutFile.write(beside(verdict.file(), DATA), out -> {
            out.write(JSON.writeValueAsBytes(data));
            return stamp;
        });
    }

    private static Map<String, Object> figures(Verdict.Taken taken) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("from", taken.from());
        figures.put("package", taken.pkg());
        figures.put("checkCode", taken.checkCode());
        figures.put("new", taken.fresh());
        figures.put("known", taken.known());
        figures.put("toDecide", taken.toDecide());
        figures.put("flagged", taken.flagged());
        figures.put("waiting", taken.waiting());
        return figures;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
