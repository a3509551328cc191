package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Authenticates a journal entry by entry over files that need not lie in one folder nor bear a segment's name. Writes nothing. */
final class SegmentWalk {
    private SegmentWalk() {}

    /** The segments in order. @param length how many bytes of it count */
    record Piece(Path file, long length) {}

    /** What came of it. */
    sealed interface Result {
        /** Every entry authenticated and follows the one before. The place is that after the last one. */
        record Sound(Place end) implements Result {}

        /** Everything before the place is sound, the bytes from there on are not. */
        record Damaged(Place from) implements Result {}
    }

    /**
     * Between two entries.
     *
     * @param sequence of the entry before it; 0 at the beginning
     * @param tag      of the entry before it
     * @param digest   of the entry before it
     */
    record Place(int segment, long offset, long sequence, byte[] tag, byte[] digest) {
        static final Place BEGIN = new Place(1, Segment.HEADER, 0, new byte[Segment.TAG], new byte[EntryCodec.DIGEST]);

        private Place at(int number, long newOffset) {
            return new Place(number, newOffset, sequence, tag, digest);
        }
    }

    /** @throws IOException if a file that is there cannot be read */
    static Result walk(List<Piece> pieces, EntryCodec codec, Consumer<Frame> reader) throws IOException {
        Place place = Place.BEGIN;
        for (int number = 1; number <= pieces.size(); number++) {
            Piece piece = pieces.get(number - 1);
            if (!Files.isRegularFile(piece.file)) {
                return new Result.Damaged(place.at(number, 0));
            }
            try (FileChannel in = FileChannel.open(piece.file, StandardOpenOption.READ)) {
                if (!hasHeader(in, place.tag, piece.length)) {
                    return new Result.Damaged(place.at(number, 0));
                }
                place = place.at(number, Segment.HEADER);
                while (place.offset < piece.length) {
                    var entry = codec.entry(in, place.offset, place.tag);
                    if (entry == null || entry.sequence() != place.sequence + 1 || entry.end() > piece.length) {
                        return new Result.Damaged(place);
                    }
                    Frame frame = entry.frame(number);
                    reader.accept(frame);
                    place = new Place(number, entry.end(), entry.sequence(), entry.tag(), frame.digest());
                }
            }
        }
        return new Result.Sound(place);
    }

    private static boolean hasHeader(FileChannel in, byte[] before, long length) throws IOException {
        return length >= Segment.HEADER && in.size() >= length
            && Arrays.equals(Segment.read(in, 0, Segment.HEADER), Segment.header(before).array());
    }
}
