package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the end of a journal from its last segment, and tells what a power cut left unfinished behind it from damage.
 * Nothing is written here.
 *
 * <p>Behind the end there may be what was never acknowledged: one torn entry, or those of an import without its commit,
 * in any order of survival. Whatever else still authenticates there was written after everything before it had been
 * forced, and a later segment is made only after the one before was forced: then it is damage. So it is if the
 * journal is known to have been longer.
 *
 * @param mark  the place after the last entry
 * @param empty a last segment without entries, to be removed
 * @param torn  whether something is to be cut off behind the mark
 */
record Tail(Mark mark, Optional<Integer> empty, boolean torn) {
    private static final int SCAN_LIMIT = 64 << 20;

    static Tail find(Path folder, EntryCodec codec, Optional<End.Known> known) throws IOException {
        int last = last(folder, known.isPresent());
        boolean empty = last > 1 && holdsNothing(folder, last, codec);
        int number = empty ? last - 1 : last;
        try (FileChannel in = Segment.open(folder, number)) {
            Mark start = start(folder, in, number);
            Mark mark = end(in, codec, start);
            boolean more = in.size() > mark.end();
            if (more && (empty || laterEntry(in, codec, mark.end()))) {
                throw new Damage(Segment.path(folder, number), mark.end());
            }
            if (known.isPresent()) {
                compare(folder, known.get(), mark);
            }
            return new Tail(mark, empty ? Optional.of(last) : Optional.empty(), more);
        }
    }

    private static int last(Path folder, boolean known) throws IOException {
        List<Integer> numbers = Segment.numbers(folder);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                throw new Damage(Segment.path(folder, i + 1), 0);
            }
        }
        if (numbers.isEmpty()) {
            throw known ? new Damage(Segment.path(folder, 1), 0) : new NoSuchFileException(folder.toString());
        }
        return numbers.size();
    }

    /** Whether nothing in a last segment ever counted: the program was cut off while making it, or right after. */
    private static boolean holdsNothing(Path folder, int number, EntryCodec codec) throws IOException {
        try (FileChannel in = Segment.open(folder, number)) {
            return in.size() <= Segment.HEADER
                || codec.entry(in, Segment.HEADER, lastTag(folder, number - 1)) == null
                && codec.entry(in, Segment.HEADER, Segment.tagBefore(in, Segment.HEADER)) == null
                && !laterEntry(in, codec, Segment.HEADER);
        }
    }

    private static Mark start(Path folder, FileChannel in, int number) throws IOException {
        byte[] before = number == 1 ? new byte[Segment.TAG] : lastTag(folder, number - 1);
        if (!hasHeader(in, before)) {
            throw new Damage(Segment.path(folder, number), 0);
        }
        return new Mark(number, Segment.HEADER, 0, before, new byte[EntryCodec.DIGEST]);
    }

    /** Whether a segment begins as it must after the entry with that tag. */
    static boolean hasHeader(FileChannel in, byte[] before) throws IOException {
        return in.size() >= Segment.HEADER
            && Arrays.equals(Segment.read(in, 0, Segment.HEADER), Segment.header(before).array());
    }

    /** The tag at the end of a segment that is complete. */
    static byte[] lastTag(Path folder, int number) throws IOException {
        try (FileChannel in = Segment.open(folder, number)) {
            if (in.size() < Segment.HEADER) {
                throw new Damage(Segment.path(folder, number), 0);
            }
            return Segment.tagBefore(in, in.size());
        }
    }

    private static Mark end(FileChannel in, EntryCodec codec, Mark start) throws IOException {
        Mark mark = start;
        while (true) {
            EntryCodec.Entry entry = codec.entry(in, mark.end(), mark.tag());
            boolean firstHere = mark.sequence() == 0 && mark.segment() > 1;
            if (entry == null || !firstHere && entry.sequence() != mark.sequence() + 1) {
                return mark;
            }
            mark = mark.after(entry);
        }
    }

    /** Whether an entry that proves the ones before it was written behind an offset. */
    private static boolean laterEntry(FileChannel in, EntryCodec codec, long offset) throws IOException {
        int length = (int) Math.min(in.size() - offset, SCAN_LIMIT);
        ByteBuffer rest = ByteBuffer.wrap(Segment.read(in, offset, length));
        for (int i = 1; i + EntryCodec.LEAST <= length; i++) {
            if (rest.getInt(i) == Segment.MAGIC) {
                var entry = codec.entry(in, offset + i, Segment.tagBefore(in, offset + i));
                if (entry != null && entry.kind() != Frame.Kind.IMPORT_CHANGES) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void compare(Path folder, End.Known known, Mark mark) throws IOException {
        if (known.position() > mark.position()) {
            throw new Damage(Segment.path(folder, mark.segment()), mark.end());
        }
        try (FileChannel in = Segment.open(folder, known.segment())) {
            if (known.offset() > in.size() || !known.isTag(Segment.tagBefore(in, known.offset()))) {
                throw new Damage(Segment.path(folder, known.segment()), Math.min(known.offset(), in.size()));
            }
        }
    }
}
