package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.Masks;
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
    private final SnapshotMasks masks;

    /**
     * What the data are handed out for.
     *
     * @param recipient who gets them
     * @param numbers   how personal numbers go out; those of demo data are never masked
     */
    public record Order(String purpose, String recipient, Numbers numbers) {
        public static final Order NONE = new Order("", "", Numbers.MASKED);
    }

    public enum Numbers { MASKED, CLEAR }

    public WriteSnapshot(Workspace workspace) {
        this.workspace = workspace;
        this.configuration = workspace.configuration();
        this.masks = new SnapshotMasks(workspace);
    }

    /** Demo data, for nobody in particular. */
    public void run(Path file) {
        run(file, Order.NONE);
    }

    /**
     * @throws Denied if the person who has entered may not hand out data, or not unmasked ones
     * @throws Trouble if nothing is said about what real data are for and who gets them, or the file cannot be written;
     *     then no file of that name was made
     */
    public void run(Path file, Order order) {
        boolean clear = order.numbers() == Numbers.CLEAR || workspace.may(Act.CLEAR_EXPORT);
        workspace.require(clear ? Act.CLEAR_EXPORT : Act.EXPORT);
        if (!workspace.demo() && (order.purpose().isBlank() || order.recipient().isBlank())) {
            throw new Trouble("work.snapshot.nopurpose");
        }
        boolean masked = !workspace.demo() && order.numbers() == Numbers.MASKED;
        OutFile.write(file, out -> write(out, order, masked), (part, households) -> workspace.log(Deed.SNAPSHOT, "",
            LogDetail.of("households", households, "masked", masked ? "yes" : "no", "purpose", order.purpose(), "recipient",
                order.recipient())));
    }

    private int write(OutputStream out, Order order, boolean masked) {
        try (JsonGenerator json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("format", "ruhu-snapshot");
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("created", workspace.env().now().toOffsetDateTime().toString());
            json.writeStringProperty("district", configuration.district());
            json.writeBooleanProperty("demo", workspace.demo());
            json.writeBooleanProperty("masked", masked);
            if (!order.purpose().isBlank()) {
                json.writeStringProperty("purpose", order.purpose().strip());
            }
            if (!order.recipient().isBlank()) {
                json.writeStringProperty("recipient", order.recipient().strip());
            }
            array(json, "rounds", RecordType.ROUND, Map.of(), masked);
            array(json, "villages", RecordType.VILLAGE, Map.of(), masked);
            array(json, "grids", RecordType.GRID, Map.of(), masked);
            int households = array(json, "households", RecordType.HOUSEHOLD, CodedFields.HOUSEHOLD, masked);
            array(json, "persons", RecordType.PERSON, CodedFields.PERSON, masked);
            array(json, "visits", RecordType.VISIT, CodedFields.VISIT, masked);
            array(json, "baseList", RecordType.BASE, Map.of(), masked);
            array(json, "moves", RecordType.MOVE, Map.of(), masked);
            array(json, "clues", RecordType.CLUE, CodedFields.CLUE, masked);
            json.writeEndObject();
            return households;
        }
    }

    /** @return how many records were written */
    private int array(JsonGenerator json, String name, RecordType type, Map<String, String> coded, boolean masked) {
        int[] count = {0};
        json.writeArrayPropertyStart(name);
        workspace.store().records().each(type, (id, state) -> {
            count[0]++;
            json.writeStartObject();
            json.writeStringProperty("id", id.toString());
            if (type == RecordType.VISIT) {
                visit(json, state.fields(), coded, masked);
            } else {
                plain(json, state.fields(), coded, masked);
            }
            conflicts(json, state);
            json.writeEndObject();
        });
        json.writeEndArray();
        return count[0];
    }

    private void plain(JsonGenerator json, Fields fields, Map<String, String> coded, boolean masked) {
        new TreeMap<>(fields.values()).forEach((field, value) -> {
            // why somebody decided so, and which records are one, is ours alone
            if (field.indexOf('#') < 0) {
                property(json, field, masked ? SnapshotMasks.field(field, value) : value, coded);
            }
        });
    }

    private void property(JsonGenerator json, String field, String value, Map<String, String> coded) {
        json.writeStringProperty(field, value);
        String list = coded.get(field);
        if (list != null) {
            json.writeStringProperty(field + "_zh", String.join(",", Arrays.stream(value.split(" "))
                .map(code -> configuration.word(list, code, Lang.ZH)).toList()));
        }
    }

    private void visit(JsonGenerator json, Fields fields, Map<String, String> coded, boolean masked) {
        new TreeMap<>(fields.values()).forEach((field, value) -> {
            if (!VisitFields.isPart(field) && field.indexOf('#') < 0) {
                property(json, field, value, coded);
            }
        });
        String form = fields.text("form");
        object(json, "answers", VisitFields.answers(fields), (path, value) -> masked ? masks.answer(form, path, value) : value);
        object(json, "confirmations", VisitFields.confirmations(fields), (key, reason) -> masked ? Masks.inText(reason) : reason);
        object(json, "notes", VisitFields.notes(fields), (path, words) -> masked ? Masks.inText(words) : words);
    }

    private static void object(JsonGenerator json, String name, Map<String, String> values, BinaryOperator<String> shown) {
        json.writeObjectPropertyStart(name);
        new TreeMap<>(values).forEach((key, value) -> json.writeStringProperty(key, shown.apply(key, value)));
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
