package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mending a damaged workspace from its back-ups. */
class MendTest extends BackedUp {
    private RestoreBackUp.Mended repair(String place) {
        return RestoreBackUp.repair(folder.resolve(place), List.of(), PASSWORD.clone(), env, Progress.NONE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path one : files.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(one, target);
                }
            }
        }
    }

    /** A copy of the closed workspace, whose back-ups are those of the first. */
    private RestoreBackUp.Mended repairOf(Path copy) {
        return RestoreBackUp.repair(copy, List.of(folder.resolve("w-backups")), PASSWORD.clone(), env, Progress.NONE);
    }

    @Test
    void damagedBytesOfTheJournalArePutBackAndWhatCameLaterStays() throws IOException {
        visit().answer("a/phone", "12000000002");
        Map<String, Object> later = GoldenWorkspace.contents(workspace);
        workspace.close();
        byte[] whole = Files.readAllBytes(folder.resolve("w/journal/00000001.journal"));
        long seed = Long.getLong("ruhu.seed", 20261125);
        System.out.println("seed " + seed);
        int end = (int) Files.size(part("journal/00000001.journal"));
        for (int at : new Random(seed).ints(6, 0, end).toArray()) {
            Path damaged = folder.resolve("at " + at);
            copy(folder.resolve("w"), damaged);
            Path journal = damaged.resolve("journal/00000001.journal");
            flip(journal, at);
            var done = assertInstanceOf(RestoreBackUp.Mended.Repaired.class, repairOf(damaged), "byte " + at);
            assertEquals(1, done.files());
            byte[] mended = Files.readAllBytes(journal);
            assertArrayEquals(whole, java.util.Arrays.copyOf(mended, whole.length), "the same bytes");
            try (Workspace again = opened(damaged, env)) {
                assertEquals(later, GoldenWorkspace.contents(again));
            }
            assertTrue(Files.exists(done.aside().resolve("journal/00000001.journal")));
        }
        workspace = opened(folder.resolve("w"), env);
    }

    @Test
    void aJournalThatLostItsEndOrAltogetherGetsBackWhatTheBackUpHas() throws IOException {
        workspace.close();
        for (boolean altogether : new boolean[] {false, true}) {
            Path damaged = folder.resolve("lost " + altogether);
            copy(folder.resolve("w"), damaged);
            Path journal = damaged.resolve("journal/00000001.journal");
            byte[] whole = Files.readAllBytes(journal);
            // what says how far it had come is lost with it
            Files.deleteIfExists(damaged.resolve("journal/end"));
            Files.deleteIfExists(damaged.resolve("database/seal"));
            if (altogether) {
                Files.delete(journal);
            } else {
                Files.write(journal, java.util.Arrays.copyOf(whole, (int) Files.size(part("journal/00000001.journal")) - 200));
            }
            assertInstanceOf(RestoreBackUp.Mended.Repaired.class, repairOf(damaged));
            try (Workspace again = opened(damaged, env)) {
                assertEquals(saved, GoldenWorkspace.contents(again));
            }
        }
        workspace = opened(folder.resolve("w"), env);
    }

    @Test
    void whatWasSavedAfterTheBackUpAndIsLostIsNotPassedOver() throws IOException {
        visit().answer("a/phone", "12000000002");
        workspace.close();
        Path damaged = folder.resolve("lost");
        copy(folder.resolve("w"), damaged);
        Files.delete(damaged.resolve("journal/00000001.journal"));
        Map<String, String> before = bytes(damaged);
        var refused = assertInstanceOf(RestoreBackUp.Mended.Refused.class, repairOf(damaged));
        assertEquals("backup.refused.uncovered", refused.key());
        assertEquals(before, bytes(damaged));
        workspace = opened(folder.resolve("w"), env);
    }

    @Test
    void keyringLabelAndPicturesArePutBack() throws IOException {
        workspace.close();
        Path blob = folder.resolve("w/blobs").resolve(photo.substring(0, 64));
        flip(blob, 30);
        Files.writeString(folder.resolve("w/keyring.json"), "{");
        Files.writeString(folder.resolve("w/workspace.json"), "{");
        var done = assertInstanceOf(RestoreBackUp.Mended.Repaired.class, repair("w"));
        assertEquals(0, done.damaged());
        workspace = opened(folder.resolve("w"), env);
        assertEquals(saved, GoldenWorkspace.contents(workspace));
        assertInstanceOf(Attachments.Found.Here.class, visit().attachments().find(photo));
    }

    @Test
    void whatNoBackUpHasIsSaidAndNothingIsChanged() throws IOException {
        workspace.close();
        Path aside = folder.resolve("aside");
        Files.move(folder.resolve("w-backups"), aside);
        Path journal = folder.resolve("w/journal/00000001.journal");
        flip(journal, 10);
        Map<String, String> before = bytes(folder.resolve("w"));
        assertEquals("backup.refused.none", assertInstanceOf(RestoreBackUp.Mended.Refused.class, repair("w")).key());
        assertEquals(before, bytes(folder.resolve("w")));
        assertInstanceOf(RestoreBackUp.Mended.Repaired.class,
            RestoreBackUp.repair(folder.resolve("w"), List.of(aside), PASSWORD.clone(), env, Progress.NONE));
        workspace = opened(folder.resolve("w"), env);
    }

    @Test
    void aSoundWorkspaceIsLeftAsItIs() throws IOException {
        workspace.close();
        Map<String, String> before = bytes(folder.resolve("w/journal"));
        assertInstanceOf(RestoreBackUp.Mended.Sound.class, repair("w"));
        assertEquals(before, bytes(folder.resolve("w/journal")));
        workspace = opened(folder.resolve("w"), env);
    }
}
