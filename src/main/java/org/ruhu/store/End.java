package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the journal had been acknowledged, in a small file beside it: only so can a rotten last entry be told from
 * one that a power cut left unfinished. It is written after each force of the journal and itself forced only at the
 * end, so it may be behind the journal but never ahead of it. Two slots in blocks of their own take turns, so that a
 * write that was torn leaves the other.
 *
 * <p>Slot: {@code magic u32 | segment u32 | offset u64 | sequence u64 | tag 16 | crc u32}. Nothing fails because this
 * file cannot be written: it then knows less.
 */
final class End implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(End.class);

    private static final String FILE = "end";
    private static final int MAGIC = 0x52454E44;
    private static final int SLOT = 4 + 4 + 8 + 8 + Segment.TAG + 4;
    private static final int SECOND = 512;

    private final Path folder;
    private final Path file;
    private boolean second;
    private @Nullable FileChannel channel;

    private End(Path folder, Path file, boolean second) {
        this.folder = folder;
        this.file = file;
        this.second = second;
    }

    /** The place after the last entry that was acknowledged. */
    record Known(int segment, long offset, long sequence, byte[] tag) {
        long position() {
            return Segment.at(segment, offset);
        }

        boolean isTag(byte[] other) {
            return Arrays.equals(tag, other);
        }
    }

    /** What the file says; empty where it is missing or neither slot is sound. */
    static Optional<Known> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return firstIsNewest(bytes) ? slot(bytes, 0) : slot(bytes, SECOND);
    }

    private static boolean firstIsNewest(byte[] bytes) {
        Optional<Known> first = slot(bytes, 0);
        Optional<Known> second = slot(bytes, SECOND);
        return first.isPresent() && (second.isEmpty() || first.get().sequence() >= second.get().sequence());
    }

    private static Optional<Known> slot(byte[] bytes, int start) {
        if (bytes.length < start + SLOT) {
            return Optional.empty();
        }
        ByteBuffer slot = ByteBuffer.wrap(bytes, start, SLOT);
        byte[] tag = new byte[Segment.TAG];
        boolean named = slot.getInt() == MAGIC;
        var known = new Known(slot.getInt(), slot.getLong(), slot.getLong(), tag);
        slot.get(tag);
        return named && slot.getInt() == crc(bytes, start) ? Optional.of(known) : Optional.empty();
    }

    private static int crc(byte[] bytes, int start) {
        var crc = new CRC32();
        crc.update(bytes, start, SLOT - 4);
        return (int) crc.getValue();
    }

    /** Begins to keep the end of a journal that was found sound. */
    static End keep(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        // the newest note is written over last
        var end = new End(folder, file, Files.exists(file) && firstIsNewest(Files.readAllBytes(file)));
        end.opened();
        return end;
    }

    private @Nullable FileChannel opened() {
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            try {
                open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException e) {
                LOG.warn("The end of the journal cannot be kept: {}", e.getClass().getSimpleName());
                open = null;
            }
            channel = open;
        }
        return open;
    }

    /** Notes what was just acknowledged. */
    void write(Mark mark) {
        FileChannel out = opened();
        if (out == null) {
            return;
        }
        ByteBuffer slot = ByteBuffer.allocate(SLOT).putInt(MAGIC).putInt(mark.segment()).putLong(mark.end())
            .putLong(mark.sequence()).put(mark.tag());
        slot.putInt(crc(slot.array(), 0)).flip();
        try {
            Segment.write(out, slot, second ? SECOND : 0);
            second = !second;
        } catch (IOException e) {
            LOG.warn("The end of the journal was not noted: {}", e.getClass().getSimpleName());
            closeQuietly(out);
        }
    }

    /** Makes the last note durable. */
    @Override
    public void close() {
        FileChannel out = channel;
        if (out != null && out.isOpen()) {
            try {
                out.force(true);
                SafeFile.forceFolder(folder);
            } catch (IOException e) {
                LOG.warn("The end of the journal was not made durable: {}", e.getClass().getSimpleName());
            }
            closeQuietly(out);
        }
    }

    private void closeQuietly(FileChannel out) {
        channel = null;
        try {
            out.close();
        } catch (IOException e) {
            LOG.warn("The end of the journal did not close: {}", e.getClass().getSimpleName());
        }
    }
}
