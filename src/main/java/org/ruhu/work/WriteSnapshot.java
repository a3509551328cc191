package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Lang;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the workspace shows as plain JSON for other systems: stable field names, and the Chinese label beside every
 * code as {@code <field>_zh}. Its shape is {@code org/ruhu/schema/snapshot.schema.json}. Streams.
 */
public final class WriteSnapshot {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace workspace;
    private final Configuration configuration;

    public WriteSnapshot(Workspace workspace) {
        this.workspace = workspace;
        this.configuration = workspace.configuration();
    }

    /**
     * Its numbers are not masked; those of demo data are nobody's, so whoever may export may have them.
     *
     * @throws Denied  if the person may not hand out real data like this
     * @throws Trouble if the file cannot be written; then no file of that name was made
     */
    public void run(Path file) {
        workspace.require(workspace.demo() && workspace.may(Act.EXPORT) ? Act.EXPORT : Act.CLEAR_EXPORT);
        OutFile.write(file, out -> {
            write(out);
            return file;
        });
    }

    private void write(OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("format", "ruhu-snapshot");
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("created", workspace.env().now().toOffsetDateTime().toString());
            json.writeStringProperty("district", configuration.district());
            json.writeBooleanProperty("demo", workspace.demo());
            array(json, "rounds", RecordType.ROUND, Map.of());
            array(json, "villages", RecordType.VILLAGE, Map.of());
            array(json, "grids", RecordType.GRID, Map.of());
            array(json, "households", RecordType.HOUSEHOLD, CodedFields.HOUSEHOLD);
            array(json, "persons", RecordType.PERSON, CodedFields.PERSON);
            array(json, "visits", RecordType.VISIT, CodedFields.VISIT);
            json.writeEndObject();
        }
    }

    private void array(JsonGenerator json, String name, RecordType type, Map<String, String> coded) {
        json.writeArrayPropertyStart(name);
        workspace.store().records().each(type, (id, state) -> {
            json.writeStartObject();
            json.writeStringProperty("id", id.toString());
            if (type == RecordType.VISIT) {
                visit(json, state.fields(), coded);
            } else {
                plain(json, state.fields(), coded);
            }
            conflicts(json, state);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void plain(JsonGenerator json, Fields fields, Map<String, String> coded) {
        new TreeMap<>(fields.values()).forEach((field, value) -> property(json, field, value, coded));
    }

    private void property(JsonGenerator json, String field, String value, Map<String, String> coded) {
        json.writeStringProperty(field, value);
        String list = coded.get(field);
        if (list != null) {
            json.writeStringProperty(field + "_zh", String.join(",", Arrays.stream(value.split(" "))
                .map(code -> configuration.word(list, code, Lang.ZH)).toList()));
        }
    }

    private void visit(JsonGenerator json, Fields fields, Map<String, String> coded) {
        new TreeMap<>(fields.values()).forEach((field, value) -> {
            if (!VisitFields.isPart(field)) {
                property(json, field, value, coded);
            }
        });
        object(json, "answers", VisitFields.answers(fields));
        object(json, "confirmations", VisitFields.confirmations(fields));
        object(json, "notes", VisitFields.notes(fields));
    }

    private static void object(JsonGenerator json, String name, Map<String, String> values) {
        json.writeObjectPropertyStart(name);
        new TreeMap<>(values).forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** Fields on which two people wrote different values that nobody has decided between. */
    private static void conflicts(JsonGenerator json, RecordState state) {
        if (!state.conflicts().isEmpty()) {
            json.writeArrayPropertyStart("conflicts");
            state.conflicts().stream().sorted().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** The generator closes what it writes to; the file is forced first. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
