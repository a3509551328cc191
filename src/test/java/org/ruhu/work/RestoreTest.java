package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.SmallDistrict;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.sync.Digests;

/** Bringing back-ups back, and every reason not to. */
class RestoreTest extends BackedUp {
    private static RestoreBackUp.Outcome restore(Path file, Path place, boolean replace, Env env) {
        return RestoreBackUp.run(file, place, PASSWORD.clone(), replace, env, Progress.NONE);
    }

    private static void refused(String key, RestoreBackUp.Outcome outcome) {
        assertEquals(key, assertInstanceOf(RestoreBackUp.Outcome.Refused.class, outcome).key());
    }

    @Test
    void aBackUpIsRestoredIntoANewPlaceWithAnotherWriter() throws IOException {
        Path place = folder.resolve("other").resolve("Ruhu");
        Files.createDirectories(place.getParent());
        var done = assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, place, false, env));
        assertEquals(Optional.empty(), done.before());
        assertEquals(List.of(), done.missing());
        try (Workspace restored = opened(place, env)) {
            assertEquals(saved, GoldenWorkspace.contents(restored));
            assertNotEquals(identity.writer(), restored.store().identity().writer());
            assertEquals(identity.epoch() + 1, restored.store().identity().epoch());
            assertEquals(identity.device(), restored.device());
            assertTrue(log(restored).contains("restored"));
        }
        try (Stream<Path> beside = Files.list(place.getParent())) {
            assertEquals(List.of(place), beside.toList(), "nothing else is left beside it");
        }
    }

    private static List<String> log(Workspace workspace) {
        List<String> deeds = new ArrayList<>();
        workspace.store().records().each(RecordType.AUDIT, (id, state) -> deeds.add(state.fields().text("what")));
        return deeds;
    }

    @Test
    void whatStoodThereIsKeptAsideAndWhatItHadBeyondIsCounted() throws IOException {
        visit().answer("a/phone", "12000000002");
        VisitWork whole = VisitWork.open(workspace, new ReadHousehold(workspace).byNumber(SmallDistrict.SECOND).orElseThrow());
        Answers.all(whole);
        assertInstanceOf(VisitWork.Completion.Completed.class, whole.complete());
        workspace.close();
        refused("backup.refused.occupied", restore(file, folder.resolve("w"), false, env));
        var done = assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, folder.resolve("w"), true, env));
        assertTrue(done.changes() > 0, done::toString);
        assertTrue(done.answers() > 1, done::toString);
        workspace = opened(folder.resolve("w"), env);
        assertEquals(saved, GoldenWorkspace.contents(workspace));
        try (Workspace older = opened(done.before().orElseThrow(), env)) {
            assertEquals("12000000002", VisitWork.open(older, household).session().kept("a/phone"));
        }
    }

    @Test
    void aRestoredWorkspaceIsNoSurpriseToAComputerThatRemembers() {
        Env remembers = env.on(new Machine(Optional.of(folder.resolve("memory")), Set::of));
        workspace.close();
        workspace = opened(folder.resolve("w"), remembers);
        int epoch = workspace.store().identity().epoch();
        workspace.close();
        assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, folder.resolve("w"), true, remembers));
        workspace = opened(folder.resolve("w"), remembers);
        assertEquals(epoch + 1, workspace.store().identity().epoch(), "one new writer, and not another at the next opening");
    }

    @Test
    void twoRestoresOfOneBackUpNeverNumberAlike() {
        workspace.close();
        assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, folder.resolve("w"), true, env));
        assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, folder.resolve("w"), true, env));
        workspace = opened(folder.resolve("w"), env);
        assertEquals(identity.epoch() + 2, workspace.store().identity().epoch());
    }

    @Test
    void picturesThatAreGoneAreListedAndTheRestComesBack() throws IOException {
        String hash = photo.substring(0, 64);
        Files.delete(part("blobs/" + hash));
        var done = assertInstanceOf(RestoreBackUp.Outcome.Restored.class, restore(file, folder.resolve("r"), false, env));
        assertEquals(List.of(hash), done.missing());
        try (Workspace restored = opened(folder.resolve("r"), env)) {
            assertInstanceOf(Attachments.Found.Missing.class, VisitWork.open(restored, household).attachments().find(photo));
            assertEquals("12000000001", VisitWork.open(restored, household).session().kept("a/phone"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal/00000001.journal", "keyring.json", "workspace.json"})
    void aPartThatIsMissingOrHasABrokenByteIsSaidAndNothingIsOverwritten(String name) throws IOException {
        workspace.close();
        Map<String, String> before = bytes(folder.resolve("w"));
        Path part = part(name);
        byte[] bytes = Files.readAllBytes(part);
        flip(part, bytes.length / 2);
        refused("backup.refused.incomplete", restore(file, folder.resolve("w"), true, env));
        Files.write(part, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        refused("backup.refused.incomplete", restore(file, folder.resolve("w"), true, env));
        Files.delete(part);
        refused("backup.refused.incomplete", restore(file, folder.resolve("w"), true, env));
        assertEquals("backup.look.incomplete", FoundBackUp.in(file).getFirst().verdict());
        assertEquals(before, bytes(folder.resolve("w")));
        assertFalse(Files.exists(folder.resolve("w-restoring")));
    }

    @Test
    void everyBrokenByteOfAManifestIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(file, bytes);
            boolean macOnly = at >= whole.length - 67 && at < whole.length - 3;
            assertTrue(macOnly || !FoundBackUp.in(file).getFirst().usable(), "byte " + at);
            if (macOnly && at % 16 == 0) {
                // rot in the proof of origin shows once the key is there
                var outcome = assertInstanceOf(RestoreBackUp.Outcome.Refused.class, restore(file, folder.resolve("r"), false, env));
                assertTrue(Set.of("backup.refused.forged", "backup.refused.damaged").contains(outcome.key()), outcome.key());
            }
        }
        assertFalse(Files.exists(folder.resolve("r")));
    }

    /** Alters the manifest as one who does not have the key can: with a right sum. */
    private void forge(String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int tail = text.lastIndexOf(",\"sha256\":");
        String body = text.substring("{\"backup\":".length(), tail);
        assertTrue(body.contains(from));
        String altered = body.replace(from, to);
        String sum = HexFormat.of().formatHex(Digests.sha256().digest(altered.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(file, "{\"backup\":" + altered + ",\"sha256\":\"" + sum + "\",\"hmac\":\"" + "0".repeat(64) + "\"}\n");
    }

    @Test
    void aManifestThatSomebodyWroteAnewIsNotBelieved() throws IOException {
        forge("by-hand", "hourly");
        assertTrue(FoundBackUp.in(file).getFirst().usable());
        refused("backup.refused.forged", restore(file, folder.resolve("r"), false, env));
    }

    @Test
    void aManifestCannotLeadOutOfTheWorkspace() throws IOException {
        forge("\"keyring.json\"", "\"../keyring.json\"");
        refused("backup.refused.damaged", restore(file, folder.resolve("r"), false, env));
        assertFalse(Files.exists(folder.resolve("keyring.json")));
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        Path foreign = Files.writeString(folder.resolve("notes.backup"), "somebody's notes");
        assertEquals("backup.look.foreign", FoundBackUp.in(foreign).getFirst().verdict());
        refused("backup.refused.foreign", restore(foreign, folder.resolve("r"), false, env));
        refused("backup.refused.foreign", restore(folder.resolve("no such file"), folder.resolve("r"), false, env));
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "dear");
        refused("store.trouble.notempty", restore(file, full, true, env));
        assertEquals("dear", Files.readString(full.resolve("letter.txt")));
    }

    @Test
    void theWrongPasswordChangesNothing() {
        var wrong = RestoreBackUp.run(file, folder.resolve("r"), "wrong horse".toCharArray(), false, env, Progress.NONE);
        assertInstanceOf(RestoreBackUp.Outcome.WrongPassword.class, wrong);
        assertFalse(Files.exists(folder.resolve("r")));
        assertFalse(Files.exists(folder.resolve("r-restoring")));
    }

    @Test
    void anotherWorkspaceIsNotReplaced() throws IOException {
        try (Workspace other = Workspace.create(folder.resolve("x"), Role.FIELD, "次旦", PASSWORD, env)) {
            assertNotEquals(other.device(), workspace.device());
        }
        Map<String, String> before = bytes(folder.resolve("x"));
        refused("backup.refused.other", restore(file, folder.resolve("x"), true, env));
        assertEquals(before, bytes(folder.resolve("x")));
    }

    @Test
    void aWorkspaceInUseIsNotReplaced() {
        refused("store.trouble.inuse", restore(file, folder.resolve("w"), true, env));
    }

    @Test
    void aBackUpOfANewerProgramIsRefusedPolitely() throws IOException {
        forge("\"format\":1", "\"format\":99");
        refused("backup.refused.newer", restore(file, folder.resolve("r"), false, env));
    }

    @Test
    void aRestoreThatWasCutOffBetweenTheRenamesIsFinishedAtTheNextStart() throws IOException {
        workspace.close();
        Files.move(folder.resolve("w"), folder.resolve("w-restoring"));
        Files.writeString(folder.resolve("w.restore"), "{\"made\":\"w-restoring\",\"before\":\"w-before-x\"}");
        assertTrue(Workspace.isAt(folder.resolve("w")));
        workspace = opened(folder.resolve("w"), env);
        assertEquals(saved, GoldenWorkspace.contents(workspace));
        assertFalse(Files.exists(folder.resolve("w.restore")));
    }
}
