package org.ruhu.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ruhu.text.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the rows that wait: as CSV for a person, who mends them there and takes the file in again, and as JSON for other programs.
 */
public final class HeldFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HeldRows held;
    private final Texts texts;

    public HeldFile(HeldRows held, Texts texts) {
        this.held = held;
        this.texts = texts;
    }

    /** UTF-8 with a byte order mark, without which Excel takes it for something else. */
    public void csv(OutputStream out) throws IOException {
        var lines = new StringBuilder("\uFEFF");
        line(lines, List.of(texts.of("roster.held.why"), texts.of("roster.held.sheet"), texts.of("roster.held.row")), held.headings());
        for (HeldRows.Held row : held.rows()) {
            line(lines, List.of(why(row), row.sheet(), Integer.toString(row.row())),
                held.headings().stream().map(heading -> row.cells().getOrDefault(heading, "")).toList());
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String why(HeldRows.Held row) {
        return row.doubts().stream().map(this::why).distinct().collect(Collectors.joining(" "));
    }

    private String why(Doubt doubt) {
        return doubt.column().isEmpty() ? doubt.why(texts) : texts.of("roster.held.of", doubt.column(), doubt.why(texts));
    }

    private static void line(StringBuilder lines, List<String> first, List<String> rest) {
        lines.append(java.util.stream.Stream.concat(first.stream(), rest.stream()).map(HeldFile::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    /** A tabulator in front keeps Excel from taking an ID number for a number, and a text for a formula; reading takes it off again. */
    private static String cell(String text) {
        boolean risky = !text.isEmpty() && ("=+-@".indexOf(text.charAt(0)) >= 0 || text.matches("[0-9]{11,}.?"));
        String kept = (risky ? "\t" : "") + text.replace("\"", "\"\"");
        return risky || kept.matches("(?s).*[\",\r\n\t;].*") ? "\"" + kept + "\"" : kept;
    }

    public void json(OutputStream out) {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.writeStartArray();
            for (HeldRows.Held row : held.rows()) {
                json.writeStartObject();
                json.writeStringProperty("sheet", row.sheet());
                json.writeNumberProperty("row", row.row());
                json.writeArrayPropertyStart("doubts");
                row.doubts().forEach(doubt -> doubt(json, doubt));
                json.writeEndArray();
                json.writeObjectPropertyStart("cells");
                row.cells().forEach(json::writeStringProperty);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void doubt(JsonGenerator json, Doubt doubt) {
        json.writeStartObject();
        json.writeStringProperty("column", doubt.column());
        json.writeStringProperty("field", doubt.field());
        json.writeStringProperty("value", doubt.value());
        json.writeStringProperty("kind", doubt.key().substring(doubt.key().lastIndexOf('.') + 1));
        json.writeStringProperty("why", doubt.why(texts));
        json.writeEndObject();
    }
}
