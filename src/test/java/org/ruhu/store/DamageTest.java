package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/** What was acknowledged and cannot be read any more is said; what was never acknowledged is cut off in silence. */
class DamageTest {
    @TempDir
    private Path temp;

    private final Env env = TestEnv.of(5);
    private final DataKey key = new DataKey(new byte[32]);

    private Path folder() {
        return temp.resolve("j");
    }

    private Path segment(int number) {
        return Segment.path(folder(), number);
    }

    private Journal open() {
        return Journal.open(folder(), key.journal(), env);
    }

    /** @return where each entry begins */
    private List<Long> fill(long limit, Frame.Kind... kinds) {
        List<Long> starts = new ArrayList<>();
        try (Journal journal = Journal.create(folder(), key.journal(), env)) {
            journal.limitSegments(limit);
            for (Frame.Kind kind : kinds) {
                starts.add(journal.append(kind, new byte[32], ("entry " + kind).getBytes(StandardCharsets.UTF_8)));
                journal.force();
            }
        }
        return starts;
    }

    private static Frame.Kind[] saves(int count) {
        var kinds = new Frame.Kind[count];
        Arrays.fill(kinds, Frame.Kind.SAVE);
        return kinds;
    }

    private void flip(Path file, long at) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[(int) at] ^= 4;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void forgetEnd() throws IOException {
        Files.delete(folder().resolve("end"));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var list = Files.list(folder())) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private int entries() {
        int[] entries = {0};
        try (Journal journal = open()) {
            journal.replay(Journal.first(), frame -> entries[0]++);
        }
        return entries[0];
    }

    private void assertDamaged(Path segment, long offset) throws IOException {
        Map<String, String> before = files();
        var trouble = assertThrows(Trouble.class, this::entries);
        assertEquals("store.trouble.damaged", trouble.key());
        var damage = assertInstanceOf(Damage.class, trouble.getCause());
        assertEquals(segment, damage.segment());
        assertEquals(offset, damage.offset());
        assertEquals(before, files());
        assertEquals(new JournalCheck.Damaged(segment, offset),
            JournalCheck.run(folder(), key.journal(), env, frame -> { }));
    }

    @Test
    void aRottenEntryBeforeTheLastIsDamageEvenIfNobodyNotedTheEnd() throws IOException {
        List<Long> starts = fill(1 << 20, saves(5));
        forgetEnd();
        flip(segment(1), Segment.offset(starts.get(3)) + 60);
        assertDamaged(segment(1), Segment.offset(starts.get(3)));
    }

    @Test
    void aRottenLastEntryIsDamageBecauseTheEndWasNoted() throws IOException {
        List<Long> starts = fill(1 << 20, saves(5));
        flip(segment(1), Segment.offset(starts.get(4)) + 60);
        assertDamaged(segment(1), Segment.offset(starts.get(4)));
    }

    @Test
    void whereNobodyNotedTheEndARottenLastEntryLooksTorn() throws IOException {
        List<Long> starts = fill(1 << 20, saves(5));
        forgetEnd();
        flip(segment(1), Segment.offset(starts.get(4)) + 60);
        assertEquals(4, entries());
    }

    @Test
    void aRottenLengthOrHeaderIsDamage() throws IOException {
        List<Long> starts = fill(1 << 20, saves(3));
        flip(segment(1), Segment.offset(starts.get(1)) + 5);
        assertDamaged(segment(1), Segment.offset(starts.get(1)));
        flip(segment(1), Segment.offset(starts.get(1)) + 5);
        flip(segment(1), 7);
        assertDamaged(segment(1), 0);
        flip(segment(1), 7);
        assertEquals(3, entries());
    }

    @Test
    void aHoleInAnImportWithoutItsCommitIsAPowerCut() throws IOException {
        List<Long> starts = fill(1 << 20, Frame.Kind.SAVE, Frame.Kind.IMPORT_BEGIN, Frame.Kind.IMPORT_CHANGES,
            Frame.Kind.IMPORT_CHANGES);
        forgetEnd();
        flip(segment(1), Segment.offset(starts.get(2)) + 60);
        assertEquals(2, entries());
    }

    @Test
    void aHoleInAnImportThatWasCommittedIsDamage() throws IOException {
        List<Long> starts = fill(1 << 20, Frame.Kind.SAVE, Frame.Kind.IMPORT_BEGIN, Frame.Kind.IMPORT_CHANGES,
            Frame.Kind.IMPORT_CHANGES, Frame.Kind.IMPORT_COMMIT);
        forgetEnd();
        flip(segment(1), Segment.offset(starts.get(2)) + 60);
        assertDamaged(segment(1), Segment.offset(starts.get(2)));
    }

    @Test
    void aRottenEntryBeforeAnImportIsDamage() throws IOException {
        List<Long> starts = fill(1 << 20, Frame.Kind.SAVE, Frame.Kind.SAVE, Frame.Kind.IMPORT_BEGIN);
        forgetEnd();
        flip(segment(1), Segment.offset(starts.get(1)) + 60);
        assertDamaged(segment(1), Segment.offset(starts.get(1)));
    }

    @Test
    void aRottenSegmentIsFoundWhereverItIs() throws IOException {
        List<Long> starts = fill(400, saves(12));
        assertTrue(Segment.number(starts.getLast()) >= 3);
        for (long start : starts) {
            flip(segment(Segment.number(start)), Segment.offset(start) + 70);
            assertDamaged(segment(Segment.number(start)), Segment.offset(start));
            flip(segment(Segment.number(start)), Segment.offset(start) + 70);
        }
        for (int number = 1; number <= 3; number++) {
            flip(segment(number), 9);
            assertDamaged(segment(number), 0);
            flip(segment(number), 9);
        }
        assertEquals(12, entries());
    }

    @Test
    void aMissingSegmentIsDamage() throws IOException {
        List<Long> starts = fill(400, saves(12));
        int last = Segment.number(starts.getLast());
        for (int number = 1; number <= last; number++) {
            byte[] bytes = Files.readAllBytes(segment(number));
            Files.delete(segment(number));
            if (number < last) {
                assertDamaged(segment(number), 0);
            } else {
                assertThrows(Trouble.class, this::entries);
            }
            Files.write(segment(number), bytes);
        }
        assertEquals(12, entries());
    }

    @Test
    void anOlderJournalThanTheOneNotedIsDamage() throws IOException {
        fill(1 << 20, saves(2));
        byte[] old = Files.readAllBytes(segment(1));
        try (Journal journal = open()) {
            journal.append(Frame.Kind.SAVE, new byte[32], new byte[10]);
            journal.force();
        }
        Files.write(segment(1), old);
        assertDamaged(segment(1), old.length);
    }

    @Test
    void aSegmentThatWasBegunAndNeverUsedIsNoDamage() throws IOException {
        fill(400, saves(2));
        byte[] whole = Files.readAllBytes(segment(1));
        for (int length : new int[] {0, 3, Segment.HEADER, 100, 700}) {
            Files.write(segment(2), new byte[length]);
            assertEquals(2, entries(), "length " + length);
            assertArrayEquals(whole, Files.readAllBytes(segment(1)));
            assertTrue(Files.notExists(segment(2)));
        }
    }

    @Test
    void aCheckCountsWhatIsSound() throws IOException {
        fill(400, saves(12));
        long bytes = 0;
        for (int number : Segment.numbers(folder())) {
            bytes += Files.size(segment(number));
        }
        try (Journal journal = open()) {
            assertEquals(new JournalCheck.Sound(12, bytes), journal.check(frame -> { }));
        }
    }
}
