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
        var numbers = new Numbers();
        state.registers().values().forEach(register -> {
            register.siblings().forEach(sibling -> numbers.add(sibling.id(), sibling.hlc()));
            sorted(register.dead()).forEach(id -> numbers.add(id, 0));
        });
        var bytes = new ByteArrayOutputStream(64 + 32 * state.registers().size());
        try (var out = new DataOutputStream(bytes)) {
            numbers.write(out);
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

    /** The changes that a state names; few, and mostly the same one again and again. */
    private static final class Numbers {
        private final List<ChangeId> ids = new ArrayList<>(2);
        private final List<Long> clocks = new ArrayList<>(2);
        private int last;

        void add(ChangeId id, long clock) {
            if (of(id) < 0) {
                last = ids.size();
                ids.add(id);
                clocks.add(clock);
            } else if (clock != 0) {
                clocks.set(last, clock);
            }
        }

        /** -1 for one that is not named. */
        int of(ChangeId id) {
            if (last < ids.size() && ids.get(last).equals(id)) {
                return last;
            }
            int at = ids.indexOf(id);
            last = at < 0 ? last : at;
            return at;
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                ChangeId id = ids.get(i);
                out.writeLong(id.writer().getMostSignificantBits());
                out.writeLong(id.writer().getLeastSignificantBits());
                out.writeLong(id.n());
                out.writeInt(Integer.parseUnsignedInt(id.hash8(), 16));
                out.writeLong(clocks.get(i));
            }
        }
    }

    private static void write(DataOutputStream out, Register register, Numbers numbers) throws IOException {
        out.writeInt(register.siblings().size());
        for (Sibling sibling : register.siblings()) {
            out.writeInt(numbers.of(sibling.id()));
            byte[] value = sibling.value().getBytes(StandardCharsets.UTF_8);
            out.writeInt(value.length);
            out.write(value);
        }
        out.writeInt(register.dead().size());
        for (ChangeId id : sorted(register.dead())) {
            out.writeInt(numbers.of(id));
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
