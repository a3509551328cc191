package org.ruhu.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.RecordState;
import org.ruhu.sync.Register;
import org.ruhu.sync.Register.Sibling;

/** A record's state as bytes for the database: each change named once, fields refer to it by number. */
final class StateCodec {
    private StateCodec() {}

    static byte[] encode(RecordState state) {
        Map<ChangeId, Integer> numbers = new LinkedHashMap<>();
        Map<ChangeId, Long> clocks = new LinkedHashMap<>();
        state.registers().values().forEach(register -> {
            register.siblings().forEach(sibling -> {
                numbers.putIfAbsent(sibling.id(), numbers.size());
                clocks.put(sibling.id(), sibling.hlc());
            });
            sorted(register.dead()).forEach(id -> numbers.putIfAbsent(id, numbers.size()));
        });
        var bytes = new ByteArrayOutputStream(64 + 32 * state.registers().size());
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(numbers.size());
            for (ChangeId id : numbers.keySet()) {
                out.writeLong(id.writer().getMostSignificantBits());
                out.writeLong(id.writer().getLeastSignificantBits());
                out.writeLong(id.n());
                out.writeInt(Integer.parseUnsignedInt(id.hash8(), 16));
                out.writeLong(clocks.getOrDefault(id, 0L));
            }
            out.writeInt(state.registers().size());
            for (var entry : state.registers().entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue(), numbers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Register register, Map<ChangeId, Integer> numbers)
        throws IOException {
        out.writeInt(register.siblings().size());
        for (Sibling sibling : register.siblings()) {
            out.writeInt(Objects.requireNonNull(numbers.get(sibling.id())));
            byte[] value = sibling.value().getBytes(StandardCharsets.UTF_8);
            out.writeInt(value.length);
            out.write(value);
        }
        out.writeInt(register.dead().size());
        for (ChangeId id : sorted(register.dead())) {
            out.writeInt(Objects.requireNonNull(numbers.get(id)));
        }
    }

    /** A set has another order in every run of the program; the same state is always the same bytes. */
    private static List<ChangeId> sorted(Set<ChangeId> ids) {
        return ids.stream().sorted(Comparator.comparing(ChangeId::toString)).toList();
    }

    static RecordState decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<ChangeId> ids = new ArrayList<>(count);
            long[] clocks = new long[count];
            for (int i = 0; i < count; i++) {
                ids.add(new ChangeId(new UUID(in.readLong(), in.readLong()), in.readLong(),
                    HexFormat.of().toHexDigits(in.readInt())));
                clocks[i] = in.readLong();
            }
            int fields = in.readInt();
            Map<String, Register> registers = new LinkedHashMap<>();
            for (int i = 0; i < fields; i++) {
                registers.put(in.readUTF(), read(in, ids, clocks));
            }
            return new RecordState(registers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Register read(DataInputStream in, List<ChangeId> ids, long[] clocks) throws IOException {
        int alive = in.readInt();
        List<Sibling> siblings = new ArrayList<>(alive);
        for (int i = 0; i < alive; i++) {
            int number = in.readInt();
            byte[] value = in.readNBytes(in.readInt());
            siblings.add(new Sibling(ids.get(number), clocks[number], new String(value, StandardCharsets.UTF_8)));
        }
        int pending = in.readInt();
        Set<ChangeId> dead = new HashSet<>();
        for (int i = 0; i < pending; i++) {
            dead.add(ids.get(in.readInt()));
        }
        return new Register(siblings, dead);
    }
}
