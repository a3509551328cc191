package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Machine;
import org.ruhu.sync.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this computer last saw a workspace come, kept outside it. A workspace that is behind, beside or ahead of that was
 * restored, cloned, or used elsewhere; its writer must not go on numbering, {@code sync-spec.md} §2.
 *
 * <p>File: two slots of 64 bytes, written in turn and in place after every save, not forced: a power cut may leave an older
 * place, never a newer one. Slot: {@code crc32c u32 | turn u64 | epoch u32 | position u64 | tag 16}. The marks of the
 * computer stand in a text file beside it. What cannot be noted is not: the check is a precaution, saving is not.
 */
final class Sighting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sighting.class);
    private static final int SLOT = 64;
    private static final int USED = 8 + 4 + 8 + Segment.TAG;

    private final @Nullable Path file;
    private final Machine machine;
    private @Nullable FileChannel channel;
    private Slot last = Slot.NONE;

    /** Why a workspace cannot go on as who it was. */
    enum Doubt {
        /** It was never used on this computer, or not in this folder: copied, moved, or the computer was set up anew. */
        NEW_PLACE,
        /** The computer has seen it further than it is now: an older state came back. */
        OLDER,
        /** What it holds where the computer last saw it is not what was there: two went on from the same state. */
        OTHER_HISTORY,
        /** It was used elsewhere since. */
        USED_ELSEWHERE,
        /** The whole disk is in another computer. */
        OTHER_COMPUTER
    }

    private record Slot(long turn, int epoch, long position, byte[] tag) {
        static final Slot NONE = new Slot(0, 0, 0, new byte[Segment.TAG]);
    }

    private Sighting(@Nullable Path file, Machine machine) {
        this.file = file;
        this.machine = machine;
    }

    static Sighting of(Path root, UUID workspace, Machine machine) {
        byte[] place = Digests.sha256().digest(root.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        String name = workspace + "-" + HexFormat.of().formatHex(place, 0, 4);
        return new Sighting(machine.memory().map(folder -> folder.resolve(name)).orElse(null), machine);
    }

    /** The last incarnation seen here; 0 if none. */
    int epoch() {
        return last.epoch;
    }

    /** Whether the workspace is another than this computer last saw; empty if all is as it was. */
    Optional<Doubt> doubt(int epoch, Journal journal) {
        if (file == null) {
            return Optional.empty();
        }
        last = read();
        if (last.turn == 0) {
            return Optional.of(Doubt.NEW_PLACE);
        }
        int now = Math.max(1, epoch);
        if (now < last.epoch || now == last.epoch && last.position > journal.end()) {
            return Optional.of(Doubt.OLDER);
        }
        if (now > last.epoch) {
            return Optional.of(Doubt.USED_ELSEWHERE);
        }
        if (!Arrays.equals(journal.tagBefore(last.position), last.tag)) {
            return Optional.of(Doubt.OTHER_HISTORY);
        }
        Set<String> marks = machine.marks().get();
        Set<String> before = marks();
        boolean other = !marks.isEmpty() && !before.isEmpty() && Collections.disjoint(marks, before);
        return other ? Optional.of(Doubt.OTHER_COMPUTER) : Optional.empty();
    }

    /** From here on this incarnation is used here. */
    void begin(int epoch) {
        last = new Slot(last.turn, Math.max(1, epoch), 0, last.tag);
        if (file != null) {
            try {
                Files.createDirectories(file.getParent());
                Files.write(markFile(file), machine.marks().get());
            } catch (IOException e) {
                LOG.warn("Cannot note the workspace on this computer: {}", e.getClass().getSimpleName());
            }
        }
    }

    /** Notes where the journal's saved part ends now. */
    void note(Journal journal) {
        if (file == null) {
            return;
        }
        last = new Slot(last.turn + 1, Math.max(1, last.epoch), journal.end(), journal.tag());
        ByteBuffer slot = ByteBuffer.allocate(SLOT).position(4);
        slot.putLong(last.turn).putInt(last.epoch).putLong(last.position).put(last.tag);
        slot.putInt(0, sum(slot.array())).rewind();
        try {
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            channel.write(slot, last.turn % 2 * SLOT);
        } catch (IOException e) {
            LOG.warn("Cannot note the workspace on this computer: {}", e.getClass().getSimpleName());
        }
    }

    private static int sum(byte[] slot) {
        var crc = new CRC32C();
        crc.update(slot, 4, USED);
        return (int) crc.getValue();
    }

    private Slot read() {
        Slot newest = Slot.NONE;
        try {
            byte[] bytes = file == null || !Files.exists(file) ? new byte[0] : Files.readAllBytes(file);
            for (int at = 0; at + SLOT <= bytes.length; at += SLOT) {
                byte[] slot = Arrays.copyOfRange(bytes, at, at + SLOT);
                ByteBuffer in = ByteBuffer.wrap(slot);
                if (in.getInt() == sum(slot)) {
                    long turn = in.getLong();
                    int epoch = in.getInt();
                    long position = in.getLong();
                    byte[] tag = new byte[Segment.TAG];
                    in.get(tag);
                    newest = turn > newest.turn ? new Slot(turn, epoch, position, tag) : newest;
                }
            }
        } catch (IOException e) {
            LOG.warn("Cannot read what was noted of the workspace on this computer: {}", e.getClass().getSimpleName());
        }
        return newest;
    }

    private Set<String> marks() {
        try {
            return file == null ? Set.of() : new HashSet<>(Files.readAllLines(markFile(file)));
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Path markFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".computer");
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.warn("Cannot close what is noted on this computer: {}", e.getClass().getSimpleName());
        }
    }
}
