package org.ruhu.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.Change.FieldWrite;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A change to its line of JSON and back, {@code sync-spec.md} §3.1. The line's last member is {@code val}, the salted
 * values; everything before it is the header, whose hash names the change, so that values can be erased and the chain
 * still verifies. Thread-safe.
 */
public final class ChangeCodec {
    public static final int SCHEMA = 1;
    /** The kinds of changes that this program understands, {@code sync-spec.md} §3.1. */
    public static final Set<String> KINDS = Set.of("new", "set", "del", "resolve", "link", "unlink", "att", "erase", "ctl",
        "audit");

    /** Nobody gets so far; beyond it other programs' numbers are not exact. */
    private static final long LAST = 1L << 53;
    private static final HexFormat HEX = HexFormat.of();
    private static final Base64.Encoder SALT = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] VALUES = ",\"val\":".getBytes(StandardCharsets.US_ASCII);

    private final Env env;
    private final String user;
    private final String device;

    /** @param user and device as they stand in every change written here */
    public ChangeCodec(Env env, String user, String device) {
        this.env = env;
        this.user = user;
        this.device = device;
    }

    /** Numbers, chains, salts and hashes one save. */
    public Change seal(Draft draft, Chain chain) {
        ZonedDateTime now = env.now();
        long hlc = chain.clock().tick(env.millis()).packed();
        String wall = now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        byte[] noise = env.bytes(16 * draft.set().size());
        Map<String, FieldWrite> set = new LinkedHashMap<>();
        Map<String, String> salts = new LinkedHashMap<>();
        int i = 0;
        for (var entry : draft.set().entrySet()) {
            String salt = SALT.encodeToString(java.util.Arrays.copyOfRange(noise, 16 * i, 16 * ++i));
            String value = entry.getValue().value();
            salts.put(entry.getKey(), salt);
            set.put(entry.getKey(),
                new FieldWrite(HEX.formatHex(Digests.commitment(salt, value)), entry.getValue().over(), value));
        }
        var bare = new Change(chain.writer(), chain.n() + 1, chain.hash(), "", hlc, wall, user, device, SCHEMA,
            draft.kind(), draft.type().tag(), draft.record(), draft.grid(), set, false, new byte[0]);
        byte[] header = header(bare);
        byte[] line = withValues(header, set, salts);
        return new Change(bare.writer(), bare.n(), bare.prev(), HEX.formatHex(Digests.sha256().digest(header)), hlc, wall,
            user, device, SCHEMA, bare.kind(), bare.type(), bare.record(), bare.grid(), set, false, line);
    }

    private static byte[] header(Change change) {
        var out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = Json.FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("w", change.writer().toString());
            json.writeNumberProperty("n", change.n());
            json.writeStringProperty("p", change.prev());
            json.writeStringProperty("hlc", Hlc.text(change.hlc()));
            json.writeStringProperty("wall", change.wall());
            json.writeStringProperty("u", change.user());
            json.writeStringProperty("d", change.device());
            json.writeNumberProperty("s", change.schema());
            json.writeStringProperty("k", change.kind());
            json.writeStringProperty("e", change.type());
            json.writeStringProperty("id", change.record().toString());
            if (!change.grid().isEmpty()) {
                json.writeStringProperty("g", change.grid());
            }
            json.writeObjectPropertyStart("set");
            change.set().forEach((field, write) -> {
                json.writeObjectPropertyStart(field);
                json.writeStringProperty("c", write.commitment());
                json.writeArrayPropertyStart("over");
                write.over().forEach(id -> json.writeString(id.toString()));
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeBooleanProperty("must", change.must());
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static byte[] withValues(byte[] header, Map<String, FieldWrite> set, Map<String, String> salts) {
        var out = new ByteArrayOutputStream(header.length + 64 * set.size() + 16);
        out.write(header, 0, header.length - 1);
        out.writeBytes(VALUES);
        try (JsonGenerator json = Json.FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            set.forEach((field, write) -> {
                json.writeArrayPropertyStart(field);
                json.writeString(salts.get(field));
                json.writeString(write.value());
                json.writeEndArray();
            });
            json.writeEndObject();
        }
        out.write('}');
        return out.toByteArray();
    }

    /** The line without its values: its hash, and so its place in its chain, stay the same. */
    public static byte[] withoutValues(byte[] line) {
        try (JsonParser json = Json.FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
            return new Reading(json, line, false).header();
        }
    }

    /**
     * Reads one line and recomputes its hash and every commitment.
     *
     * @throws BadChange if it is not a change, or a value does not fit its commitment
     */
    public static Change parse(byte[] line) {
        return read(line, true);
    }

    /** Reads a line that was verified before and comes from a store of ours: its commitments are not recomputed. */
    public static Change trusted(byte[] line) {
        return read(line, false);
    }

    private static Change read(byte[] line, boolean verify) {
        try (JsonParser json = Json.FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
            return new Reading(json, line, verify).change();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadChange(e);
        }
    }

    /** One pass over a line. */
    private static final class Reading {
        private final JsonParser json;
        private final byte[] line;
        private final boolean verify;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, FieldWrite> set = new LinkedHashMap<>();
        private long n;
        private int schema;
        private boolean must;
        private int valuesAt = -1;

        Reading(JsonParser json, byte[] line, boolean verify) {
            this.json = json;
            this.line = line;
            this.verify = verify;
        }

        Change change() {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                if (valuesAt >= 0) {
                    throw new IllegalArgumentException("values must come last");
                }
                member(name);
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
            if (n < 1 || n > LAST) {
                throw new IllegalArgumentException("no number of a change");
            }
            String hash = HEX.formatHex(headerHash());
            return new Change(UUID.fromString(text("w")), n, text("p"), hash, Hlc.parse(text("hlc")), text("wall"),
                text("u"), text("d"), schema, text("k"), text("e"), UUID.fromString(text("id")),
                texts.getOrDefault("g", ""), set, must, line);
        }

        byte[] header() {
            change();
            if (valuesAt < 0) {
                return line;
            }
            byte[] header = java.util.Arrays.copyOf(line, valuesAt + 1);
            header[valuesAt] = '}';
            return header;
        }

        private void member(String name) {
            switch (name) {
                case "n" -> {
                    json.nextToken();
                    n = json.getLongValue();
                }
                case "s" -> {
                    json.nextToken();
                    schema = json.getIntValue();
                }
                case "must" -> must = json.nextToken() == JsonToken.VALUE_TRUE;
                case "set" -> writes();
                case "val" -> {
                    valuesAt = (int) json.currentTokenLocation().getByteOffset() - 1;
                    values();
                }
                default -> {
                    if (json.nextToken() == JsonToken.VALUE_STRING) {
                        texts.put(name, json.getString());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }

        private void writes() {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                expect(json.nextToken(), JsonToken.START_OBJECT);
                String commitment = "";
                List<ChangeId> over = List.of();
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    JsonToken token = json.nextToken();
                    if (name.equals("c")) {
                        commitment = json.getString();
                    } else if (name.equals("over")) {
                        expect(token, JsonToken.START_ARRAY);
                        over = overs();
                    } else {
                        json.skipChildren();
                    }
                }
                set.put(field, new FieldWrite(commitment, over, null));
            }
        }

        private List<ChangeId> overs() {
            List<ChangeId> over = new ArrayList<>(1);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                over.add(ChangeId.parse(json.getString()));
            }
            return over.isEmpty() ? List.of() : List.copyOf(over);
        }

        private void values() {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                expect(json.nextToken(), JsonToken.START_ARRAY);
                String salt = string();
                String value = string();
                expect(json.nextToken(), JsonToken.END_ARRAY);
                FieldWrite write = set.get(field);
                if (write == null || verify
                    && !HEX.formatHex(Digests.commitment(salt, value)).equals(write.commitment())) {
                    throw new IllegalArgumentException("a value does not fit its commitment");
                }
                set.put(field, new FieldWrite(write.commitment(), write.over(), value));
            }
        }

        private String string() {
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            return json.getString();
        }

        private byte[] headerHash() {
            var digest = Digests.sha256();
            if (valuesAt < 0) {
                return digest.digest(line);
            }
            if (line[valuesAt] != ',' || line[line.length - 1] != '}') {
                throw new IllegalArgumentException("blanks between members");
            }
            digest.update(line, 0, valuesAt);
            digest.update((byte) '}');
            return digest.digest();
        }

        private String text(String name) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("member missing: " + name);
            }
            return text;
        }

        private static void expect(JsonToken token, JsonToken wanted) {
            if (token != wanted) {
                throw new IllegalArgumentException("unexpected token");
            }
        }
    }

    /** A line that is not a change, or whose bytes were altered; the message holds nothing of its content. */
    public static final class BadChange extends RuntimeException {
        BadChange(Throwable cause) {
            super("not a change", cause);
        }
    }
}
