package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/** What came of reading a whole journal; also of one that is too damaged to be opened. Nothing is written. */
sealed interface JournalCheck {

    /** Every entry authenticated and follows the one before; what a power cut left unfinished does not count. */
    record Sound(long entries, long bytes) implements JournalCheck {}

    /** @param offset of the first byte that is not sound; everything before it is */
    record Damaged(Path segment, long offset) implements JournalCheck {}

    /** @throws Trouble if the files cannot be read at all */
    static JournalCheck run(Path folder, SecretKey key, Env env, Consumer<Frame> reader) {
        return run(folder, new EntryCodec(key, env), reader);
    }

    static JournalCheck run(Path folder, EntryCodec codec, Consumer<Frame> reader) {
        long[] entries = {0};
        try {
            Mark end = upTo(folder, codec);
            walk(folder, codec, Journal.first(), end, frame -> {
                entries[0]++;
                reader.accept(frame);
            });
            Tail.find(folder, codec, End.read(folder));
            return new Sound(entries[0], bytes(folder, end));
        } catch (Damage e) {
            return new Damaged(e.segment(), e.offset());
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** The end, or the place where the end cannot be found; what lies before is read all the same. */
    private static Mark upTo(Path folder, EntryCodec codec) throws IOException {
        try {
            return Tail.find(folder, codec, End.read(folder)).mark();
        } catch (Damage e) {
            String name = String.valueOf(e.segment().getFileName());
            int number = Integer.parseInt(name.substring(0, name.indexOf('.')));
            return new Mark(number, e.offset(), 0, new byte[Segment.TAG], new byte[EntryCodec.DIGEST]);
        }
    }

    private static long bytes(Path folder, Mark end) throws IOException {
        long bytes = end.end();
        for (int number = 1; number < end.segment(); number++) {
            try (FileChannel in = Segment.open(folder, number)) {
                bytes += in.size();
            }
        }
        return bytes;
    }

    /**
     * Reads entries from a position (the start of an entry, or the end of one) to the end, and proves that each follows
     * the one before, also over segments.
     */
    static void walk(Path folder, EntryCodec codec, long from, Mark to, Consumer<Frame> reader) throws IOException {
        long sequence = from == Journal.first() ? 0 : -1;
        byte[] before = null;
        long offset = Math.max(Segment.offset(from), Segment.HEADER);
        for (int number = Segment.number(from); number <= to.segment(); number++) {
            Path file = Segment.path(folder, number);
            try (FileChannel in = Segment.open(folder, number)) {
                long end = number == to.segment() ? to.end() : in.size();
                before = before(folder, in, number, offset, before);
                while (offset < end) {
                    EntryCodec.Entry entry = codec.entry(in, offset, before);
                    if (entry == null || sequence >= 0 && entry.sequence() != sequence + 1) {
                        throw new Damage(file, offset);
                    }
                    reader.accept(entry.frame(number));
                    offset = entry.end();
                    before = entry.tag();
                    sequence = entry.sequence();
                }
                if (offset > end) {
                    throw new Damage(file, end);
                }
            } catch (NoSuchFileException e) {
                throw new Damage(file, 0);
            }
            offset = Segment.HEADER;
        }
    }

    /** The tag that the entry at an offset must follow. */
    private static byte[] before(Path folder, FileChannel in, int number, long offset, byte @Nullable [] last)
        throws IOException {
        if (offset > in.size()) {
            throw new Damage(Segment.path(folder, number), in.size());
        }
        byte[] tag = Segment.tagBefore(in, offset);
        if (offset == Segment.HEADER) {
            byte[] expected = number == 1 ? Mark.BEGIN.tag() : last == null ? Tail.lastTag(folder, number - 1) : last;
            if (!Tail.hasHeader(in, expected) || !Arrays.equals(tag, expected)) {
                throw new Damage(Segment.path(folder, number), 0);
            }
        }
        return tag;
    }
}
