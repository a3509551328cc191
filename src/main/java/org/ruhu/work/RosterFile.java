package org.ruhu.work;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.model.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A roster that another system made, as plain JSON: {@code org/ruhu/schema/roster.schema.json}. Read in passes, one array a
 * pass, in constant memory.
 */
final class RosterFile implements RosterSource {
    private static final String FORMAT = "ruhu-roster";
    private static final int VERSION = 1;
    private static final int BEGINNING = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(8).maxStringLength(100_000).maxNumberLength(40).maxNameLength(200).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Path file;

    RosterFile(Path file) {
        this.file = file;
    }

    /** Whether a file begins like one; anything else may be a spreadsheet. */
    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
            return start.startsWith("{") || start.startsWith("[");
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    /** @throws Trouble if the file cannot be read, or is no roster */
    @Override
    public void each(String array, Row reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
             JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Trouble("work.roster.format", file.toString());
            }
            Map<String, String> head = new LinkedHashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken token = json.nextToken();
                if (token == JsonToken.START_ARRAY && name.equals(array)) {
                    rows(json, array, reader);
                } else if (token.isScalarValue()) {
                    head.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            if (!FORMAT.equals(head.get("format")) || !Integer.toString(VERSION).equals(head.get("version"))) {
                throw new Trouble("work.roster.format", file.toString());
            }
        } catch (JacksonException e) {
            throw new Trouble("work.roster.json", e, file.toString(), e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    private void rows(JsonParser json, String array, Row reader) {
        int number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new Trouble("work.roster.row", array, number);
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken token = json.nextToken();
                if (!token.isScalarValue()) {
                    throw new Trouble("work.roster.value", array, number, name);
                }
                if (token != JsonToken.VALUE_NULL) {
                    values.put(name, token == JsonToken.VALUE_TRUE ? "1" : token == JsonToken.VALUE_FALSE ? "0" : json.getString());
                }
            }
            reader.row(number, values);
        }
    }
}
