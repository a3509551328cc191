package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts the bytes of a damaged journal back from back-ups whose entries before the damage are the same, and keeps what the
 * journal has beyond them. Entries were copied, never made anew, so their bytes are the same. Writes only into a work folder.
 */
final class JournalMending {
    private static final int CHUNK = 1 << 20;

    private final long acknowledged;
    private final Path work;
    private final EntryCodec codec;
    private final List<BackupRepair.Source> sources;
    private final List<SegmentWalk.Piece> pieces;
    private final List<String> mended = new ArrayList<>();

    /** @param acknowledged the position up to which the journal is known to have gone; mended it must reach there */
    JournalMending(Path root, Path work, EntryCodec codec, List<BackupRepair.Source> sources, long acknowledged)
        throws IOException {
        this.acknowledged = acknowledged;
        this.work = work;
        this.codec = codec;
        this.sources = sources;
        this.pieces = new ArrayList<>(LiveState.pieces(root));
        Files.createDirectories(work.resolve(BackupManifest.JOURNAL));
    }

    /** Names of the segments that are now in the work folder, whole. */
    List<String> mended() {
        return mended;
    }

    /** @return the place that no back-up covers; empty if the journal is whole now, or was */
    Optional<SegmentWalk.Place> run() throws IOException {
        long last = -1;
        while (true) {
            SegmentWalk.Result result = pieces.isEmpty() ? new SegmentWalk.Result.Damaged(SegmentWalk.Place.BEGIN)
                : SegmentWalk.walk(pieces, codec, frame -> { });
            boolean sound = result instanceof SegmentWalk.Result.Sound;
            SegmentWalk.Place at = switch (result) {
                case SegmentWalk.Result.Sound(var end) -> end;
                case SegmentWalk.Result.Damaged(var from) -> from;
            };
            long position = Segment.at(at.segment(), at.offset());
            if (position <= last || !mend(at)) {
                // behind the last entry there may be what a power cut left; whoever opens the journal cuts it off
                boolean whole = (sound || isTail(at)) && position >= acknowledged;
                return whole ? Optional.empty() : Optional.of(at);
            }
            last = position;
        }
    }

    /** Whether the damage may be an entry that was never acknowledged: that is for the opening to judge. */
    private boolean isTail(SegmentWalk.Place at) {
        return at.segment() == pieces.size() && at.offset() >= Segment.HEADER && at.sequence() > 0;
    }

    private boolean mend(SegmentWalk.Place at) throws IOException {
        for (BackupRepair.Source source : sources) {
            BackupManifest.End end = source.manifest().end();
            boolean covers = end.position() > Segment.at(at.segment(), at.offset());
            if (covers && put(source, at.segment(), at) || covers && at.segment() < end.segment() && isFull(source, at)
                && put(source, at.segment() + 1, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place is the end of a segment, and the back-up goes on in the next. */
    private static boolean isFull(BackupRepair.Source source, SegmentWalk.Place at) {
        return source.part(BackupManifest.JOURNAL + Segment.file(at.segment())).filter(part -> part.size() == at.offset())
            .isPresent();
    }

    /** Writes the segment as the back-up has it, and behind that what the journal has. */
    private boolean put(BackupRepair.Source source, int segment, SegmentWalk.Place at) throws IOException {
        String name = BackupManifest.JOURNAL + Segment.file(segment);
        Optional<BackupManifest.Part> part = source.part(name);
        boolean further = part.isPresent() && (segment > at.segment() || part.get().size() > at.offset());
        if (!further) {
            return false;
        }
        Path next = work.resolve("segment");
        if (!new BackupParts(source.folder(), bytes -> { }).restore(part.get(), next)
            || !follows(next, segment == at.segment() ? at.offset() : 0, at.tag())) {
            return false;
        }
        boolean here = segment <= pieces.size();
        if (here && segment == source.manifest().end().segment()) {
            appendRest(pieces.get(segment - 1), part.get().size(), next);
        }
        Path made = work.resolve(name);
        SafeFile.publish(next, made);
        var piece = new SegmentWalk.Piece(made, Files.size(made));
        if (here) {
            pieces.set(segment - 1, piece);
        } else {
            pieces.add(piece);
        }
        if (!mended.contains(name)) {
            mended.add(name);
        }
        return true;
    }

    /** Whether the entries before are the same: each tag depends on all before it. */
    private static boolean follows(Path segment, long offset, byte[] tag) throws IOException {
        try (FileChannel in = FileChannel.open(segment, StandardOpenOption.READ)) {
            // a segment begins with the tag of the entry before it
            long at = Math.max(offset, Segment.HEADER);
            return in.size() >= at && Arrays.equals(Segment.tagBefore(in, at), tag);
        }
    }

    private static void appendRest(SegmentWalk.Piece from, long offset, Path to) throws IOException {
        if (!Files.exists(from.file()) || from.length() <= offset) {
            return;
        }
        try (FileChannel in = FileChannel.open(from.file(), StandardOpenOption.READ);
             FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (long at = offset; at < from.length();) {
                int length = (int) Math.min(CHUNK, from.length() - at);
                Segment.write(out, ByteBuffer.wrap(Segment.read(in, at, length)), at);
                at += length;
            }
            out.force(true);
        }
        SafeFile.forceFolder(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }
}
