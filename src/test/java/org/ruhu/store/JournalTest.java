package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;

class JournalTest {
    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(3);
    private final DataKey key = new DataKey(new byte[32]);

    private Journal create() {
        return Journal.create(folder.resolve("j"), key.journal(), env);
    }

    private Journal open() {
        return Journal.open(folder.resolve("j"), key.journal(), env);
    }

    private Path segment() {
        return folder.resolve("j").resolve(Segment.file(1));
    }

    private Path end() {
        return folder.resolve("j").resolve("end");
    }

    private static byte[] digest(int i) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) i);
        return digest;
    }

    private static List<String> bodies(Journal journal) {
        List<String> bodies = new ArrayList<>();
        journal.replay(Journal.first(), frame -> bodies.add(new String(frame.body(), StandardCharsets.UTF_8)));
        return bodies;
    }

    private void fill(int entries) {
        try (Journal journal = create()) {
            for (int i = 0; i < entries; i++) {
                journal.append(Frame.Kind.SAVE, digest(i), ("entry " + i).getBytes(StandardCharsets.UTF_8));
                journal.force();
            }
        }
    }

    @Test
    void whatWasForcedIsThereAfterReopening() {
        fill(3);
        try (Journal journal = open()) {
            assertEquals(List.of("entry 0", "entry 1", "entry 2"), bodies(journal));
            assertArrayEquals(digest(2), journal.digest());
        }
    }

    @Test
    void anEntryCutShortAnywhereIsDroppedAndTheOnesBeforeStay() throws IOException {
        fill(2);
        byte[] two = Files.readAllBytes(segment());
        byte[] end = Files.readAllBytes(end());
        try (Journal journal = open()) {
            journal.append(Frame.Kind.SAVE, digest(9), "entry 2".getBytes(StandardCharsets.UTF_8));
            journal.force();
        }
        byte[] three = Files.readAllBytes(segment());
        for (int length = two.length; length < three.length; length++) {
            Files.write(segment(), Arrays.copyOf(three, length));
            Files.write(end(), end);
            try (Journal journal = open()) {
                assertEquals(List.of("entry 0", "entry 1"), bodies(journal), "length " + length);
                assertEquals(length > two.length, journal.wasTorn());
                journal.append(Frame.Kind.SAVE, digest(5), "after".getBytes(StandardCharsets.UTF_8));
                journal.force();
            }
            try (Journal journal = open()) {
                assertEquals(List.of("entry 0", "entry 1", "after"), bodies(journal), "length " + length);
            }
        }
    }

    @Test
    void rubbishBehindTheLastEntryIsCutOff() throws IOException {
        fill(2);
        byte[] rubbish = new byte[5_000];
        new Random(11).nextBytes(rubbish);
        Files.write(segment(), rubbish, StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertTrue(journal.wasTorn());
            assertEquals(List.of("entry 0", "entry 1"), bodies(journal));
        }
    }

    @Test
    void entriesGoOnOverSegments() {
        byte[] large = new byte[8 << 20];
        try (Journal journal = create()) {
            for (int i = 0; i < 20; i++) {
                Arrays.fill(large, (byte) i);
                journal.append(Frame.Kind.IMPORT_CHANGES, digest(i), large);
            }
            journal.force();
        }
        assertTrue(Files.exists(folder.resolve("j").resolve(Segment.file(3))));
        try (Journal journal = open()) {
            List<Integer> read = new ArrayList<>();
            List<Long> starts = new ArrayList<>();
            journal.replay(Journal.first(), frame -> {
                read.add((int) frame.body()[0]);
                starts.add(frame.start());
            });
            assertEquals(20, read.size());
            assertEquals(13, journal.read(starts.get(13)).body()[77]);
        }
    }

    @Test
    void whatIsTakenBackIsGoneAlsoOverSegments() {
        try (Journal journal = create()) {
            journal.append(Frame.Kind.SAVE, digest(1), "kept".getBytes(StandardCharsets.UTF_8));
            Mark mark = journal.mark();
            for (int i = 0; i < 12; i++) {
                journal.append(Frame.Kind.IMPORT_CHANGES, digest(2), new byte[8 << 20]);
            }
            journal.truncate(mark);
            journal.append(Frame.Kind.SAVE, digest(3), "next".getBytes(StandardCharsets.UTF_8));
            journal.force();
        }
        try (Journal journal = open()) {
            assertEquals(List.of("kept", "next"), bodies(journal));
        }
    }
}
