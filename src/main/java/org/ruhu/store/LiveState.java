package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.ChangeCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a workspace that is to be replaced has beyond a back-up, as far as its journal can be read.
 *
 * @param epoch   its last incarnation
 * @param changes that the back-up has not, those of the log left out
 * @param answers typed since, into visits that are not completed
 */
record LiveState(int epoch, long changes, long answers) {
    static final LiveState NONE = new LiveState(0, 0, 0);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param backup the journal of the back-up; @return empty if the journal there cannot be opened with the key */
    static Optional<LiveState> look(Path root, EntryCodec codec, Journal backup) throws IOException {
        List<SegmentWalk.Piece> pieces = pieces(root);
        if (pieces.isEmpty()) {
            // without a journal there is nothing to lose, and nothing that says whose it was
            return Optional.of(NONE);
        }
        boolean later = goesOn(root, backup);
        var reading = new Reading(later ? backup.end() : 0);
        SegmentWalk.walk(pieces, codec, reading::frame);
        if (reading.entries == 0) {
            return Optional.empty();
        }
        if (!later) {
            var there = new Reading(0);
            backup.replay(Journal.first(), there::frame);
            reading.ids.removeAll(there.ids);
            reading.answers = Math.max(0, reading.answers - there.answers);
        }
        return Optional.of(new LiveState(reading.epoch, reading.ids.size(), reading.answers));
    }

    /** Whether the journal there begins with all of the back-up's. */
    private static boolean goesOn(Path root, Journal backup) throws IOException {
        Path segment = Segment.path(new Folders(root).journal(), Segment.number(backup.end()));
        long offset = Segment.offset(backup.end());
        if (!Files.exists(segment) || Files.size(segment) < offset) {
            return false;
        }
        try (FileChannel in = FileChannel.open(segment, StandardOpenOption.READ)) {
            return Arrays.equals(Segment.tagBefore(in, offset), backup.tag());
        }
    }

    /** The journal's files that are there. */
    static List<SegmentWalk.Piece> pieces(Path root) throws IOException {
        List<SegmentWalk.Piece> pieces = new ArrayList<>();
        Path journal = new Folders(root).journal();
        List<Integer> numbers = Files.isDirectory(journal) ? Segment.numbers(journal) : List.of();
        for (int number = 1; number <= (numbers.isEmpty() ? 0 : numbers.getLast()); number++) {
            Path file = Segment.path(journal, number);
            pieces.add(new SegmentWalk.Piece(file, Files.exists(file) ? Files.size(file) : 0));
        }
        return pieces;
    }

    /** Gathers what lies behind a position; nothing of an import without its end. */
    private static final class Reading {
        private final long from;
        private final Set<ChangeId> ids = new HashSet<>();
        private final Set<ChangeId> importing = new HashSet<>();
        private long entries;
        private long answers;
        private int epoch;

        Reading(long from) {
            this.from = from;
        }

        void frame(Frame frame) {
            entries++;
            if (frame.kind() == Frame.Kind.IDENTITY) {
                epoch = Math.max(Math.max(1, epoch), JSON.readValue(frame.body(), Identity.class).epoch());
            } else if (frame.start() >= from) {
                count(frame);
            }
        }

        private void count(Frame frame) {
            switch (frame.kind()) {
                case SAVE -> add(frame, ids);
                case ANSWER -> answers++;
                case IMPORT_BEGIN -> importing.clear();
                case IMPORT_CHANGES -> add(frame, importing);
                case IMPORT_COMMIT -> {
                    ids.addAll(importing);
                    importing.clear();
                }
                case IDENTITY, EXPORT -> { }
            }
        }

        private static void add(Frame frame, Set<ChangeId> to) {
            Lines.split(frame.body()).stream().map(ChangeCodec::parse).filter(change -> !Held.isLog(change))
                .map(Change::id).forEach(to::add);
        }
    }
}
