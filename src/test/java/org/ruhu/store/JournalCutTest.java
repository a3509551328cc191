package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Env;

/**
 * The power goes while the journal is written, again and again: every entry that was acknowledged is there, as it was,
 * and behind it at most what was being written.
 */
class JournalCutTest {
    private static final int CUTS = Integer.getInteger("ruhu.cuts", 4_000);
    private static final long SEED = Long.getLong("ruhu.seed", 20261125);

    private final DataKey key = new DataKey(new byte[32]);
    private int cuts;
    private int torn;
    private int segments;

    /** A journal on a disk, and what is known to be in it. */
    private final class Run {
        private final Random random;
        private final Env env;
        private final FaultDisk disk;
        private final List<String> acknowledged = new ArrayList<>();
        private final List<String> writing = new ArrayList<>();

        Run(long seed, FaultDisk disk) {
            this.random = new Random(seed);
            this.env = TestEnv.of(seed);
            this.disk = disk;
        }

        /** @return the disk after one of the cuts, to go on with */
        FaultDisk go(boolean fresh) {
            List<Cut> taken = new ArrayList<>();
            if (fresh) {
                begin();
            }
            lookAhead();
            var places = places();
            try (Journal journal = watched(places, taken)) {
                while (!places.isEmpty()) {
                    act(journal);
                }
            } finally {
                disk.watch(null);
                disk.close();
            }
            taken.subList(1, taken.size()).forEach(cut -> {
                cut.check();
                cut.disk.close();
            });
            return taken.getFirst().disk;
        }

        /** A journal that was found is one whose first entry is durable: the workspace gets its label only then. */
        private void begin() {
            try (Journal journal = Journal.create(disk.root().resolve("j"), key.journal(), env)) {
                append(journal, Frame.Kind.IDENTITY);
                journal.force();
                writing.clear();
            }
        }

        private TreeSet<Long> places() {
            var places = new TreeSet<Long>();
            for (int i = 0; i < 4; i++) {
                places.add(disk.operations() + random.nextInt(80));
            }
            return places;
        }

        private Journal watched(TreeSet<Long> places, List<Cut> taken) {
            disk.watch(operation -> {
                if (places.remove(operation)) {
                    taken.add(new Cut(disk.cut(random.nextLong()), List.copyOf(acknowledged), List.copyOf(writing)));
                }
            });
            Journal journal = Journal.open(disk.root().resolve("j"), key.journal(), env);
            journal.limitSegments(600 + random.nextInt(4_000));
            cutUnfinished(journal);
            writing.clear();
            assertEquals(acknowledged, contents(journal));
            segments = Math.max(segments, Segment.number(journal.end()));
            return journal;
        }

        /** What opening will find, so that opening can be cut off too. */
        private void lookAhead() {
            try (FaultDisk copy = disk.copy(1);
                 Journal journal = Journal.open(copy.root().resolve("j"), key.journal(), env)) {
                List<String> all = contents(journal);
                cutUnfinished(journal);
                List<String> whole = contents(journal);
                acknowledged.addAll(whole);
                writing.addAll(all.subList(whole.size(), all.size()));
            }
        }

        private void act(Journal journal) {
            switch (random.nextInt(6)) {
                case 0 -> imported(journal, true);
                case 1 -> imported(journal, false);
                default -> {
                    append(journal, Frame.Kind.SAVE);
                    journal.force();
                    done();
                }
            }
        }

        private void imported(Journal journal, boolean wanted) {
            Mark begin = journal.mark();
            append(journal, Frame.Kind.IMPORT_BEGIN);
            for (int i = random.nextInt(6); i > 0; i--) {
                append(journal, Frame.Kind.IMPORT_CHANGES);
            }
            if (wanted) {
                journal.forceUnacknowledged();
                append(journal, Frame.Kind.IMPORT_COMMIT);
                journal.force();
                done();
            } else {
                journal.truncate(begin);
                writing.clear();
            }
        }

        private void append(Journal journal, Frame.Kind kind) {
            byte[] body = new byte[random.nextInt(4) == 0 ? random.nextInt(9_000) : random.nextInt(300)];
            random.nextBytes(body);
            writing.add(kind + HexFormat.of().formatHex(body));
            journal.append(kind, new byte[32], body);
        }

        private void done() {
            acknowledged.addAll(writing);
            writing.clear();
        }
    }

    private static List<String> contents(Journal journal) {
        List<String> contents = new ArrayList<>();
        journal.replay(Journal.first(), frame -> contents.add(frame.kind() + HexFormat.of().formatHex(frame.body())));
        return contents;
    }

    /** As the copy does when it follows. */
    private static void cutUnfinished(Journal journal) {
        Frame[] begin = {null};
        journal.replay(Journal.first(), frame -> {
            if (frame.kind() == Frame.Kind.IMPORT_BEGIN) {
                begin[0] = frame;
            } else if (frame.kind() == Frame.Kind.IMPORT_COMMIT) {
                begin[0] = null;
            }
        });
        if (begin[0] != null) {
            journal.truncate(journal.markBefore(begin[0]));
        }
    }

    private final class Cut {
        private final FaultDisk disk;
        private final List<String> acknowledged;
        private final List<String> writing;

        Cut(FaultDisk disk, List<String> acknowledged, List<String> writing) {
            this.disk = disk;
            this.acknowledged = acknowledged;
            this.writing = writing;
            cuts++;
        }

        void check() {
            try (Journal journal = Journal.open(disk.root().resolve("j"), key.journal(), TestEnv.of(1))) {
                List<String> found = contents(journal);
                assertTrue(found.size() >= acknowledged.size(), "lost an acknowledged entry");
                assertEquals(acknowledged, found.subList(0, acknowledged.size()));
                List<String> more = found.subList(acknowledged.size(), found.size());
                assertTrue(more.size() <= writing.size());
                assertEquals(writing.subList(0, more.size()), more);
                torn += journal.wasTorn() ? 1 : 0;
            }
        }
    }

    @Test
    void noPowerCutLosesAnAcknowledgedEntry() {
        System.out.println("seed " + SEED + ", cuts of the journal " + CUTS);
        var seeds = new Random(SEED);
        while (cuts < CUTS) {
            long seed = seeds.nextLong();
            try {
                // several cuts after one another, each while the last one's leavings are still there
                var disk = new FaultDisk(seed);
                for (int generation = 0; generation < 6; generation++) {
                    disk = new Run(seed + generation, disk).go(generation == 0);
                }
                disk.close();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertTrue(torn > CUTS / 50, "only " + torn + " were torn");
        assertTrue(segments > 3, "never more than " + segments + " segments");
    }
}
