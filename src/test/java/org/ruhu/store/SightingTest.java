package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;
import org.ruhu.model.RecordType;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.sync.Draft;

/** A workspace that came back, was copied or moved must not give out a change's number twice. */
class SightingTest {
    private static final char[] PASSWORD = "a long password".toCharArray();

    @TempDir
    private Path folder;
    private Set<String> marks = Set.of("001122334455", "66778899aabb");
    private Env env = TestEnv.of(1);
    private Path root = Path.of("");
    private Identity first = new Identity(new UUID(1, 1), "field", "dev-1", new UUID(2, 2), 1, "u-1", "A", "2026");

    @BeforeEach
    void make() {
        env = TestEnv.of(1, new Machine(Optional.of(folder.resolve("memory")), () -> marks));
        root = folder.resolve("team");
        try (Store store = Store.create(root, first, new User("u-1", "A", UserRole.TEAM_LEADER), PASSWORD, env)) {
            save(store);
            first = store.identity();
        }
    }

    private Change save(Store store) {
        return store.save(List.of(Draft.born("new", RecordType.VILLAGE, env.newId(), "", Map.of("code", "1")))).getFirst();
    }

    private Store open(Path where) {
        return assertInstanceOf(Opening.Open.class, Store.open(where, new Login("", PASSWORD), env)).store();
    }

    /** Opens, looks whether the writer is another, and saves once. @return who the workspace is now */
    private Identity opened(Path where, String why) {
        try (Store store = open(where)) {
            List<String> reasons = store.records().all(RecordType.AUDIT).stream()
                .map(id -> store.records().state(id).fields()).filter(entry -> entry.text("what").equals("writer-rotated"))
                .map(entry -> entry.text("subject")).toList();
            assertEquals(why, reasons.isEmpty() ? "" : reasons.getLast());
            assertEquals(store.identity().writer(), save(store).writer());
            return store.identity();
        }
    }

    @Test
    void whoGoesOnWhereItWasStaysWhoItIs() {
        assertEquals(first, opened(root, ""));
        try (Store store = open(root)) {
            assertEquals(3, save(store).n());
        }
    }

    @Test
    void anOlderStateThatComesBackGetsAnotherWriter() throws IOException {
        copy(root, folder.resolve("image"));
        assertEquals(first, opened(root, ""));
        remove(root);
        copy(folder.resolve("image"), root);
        Identity now = opened(root, "older");
        assertNotEquals(first.writer(), now.writer());
        assertEquals(2, now.epoch());
        assertEquals(first.device(), now.device());
        assertEquals(now, opened(root, "older"), "once is enough");
    }

    @Test
    void anotherFolderOrAnotherComputerGetsAnotherWriter() throws IOException {
        copy(root, folder.resolve("copy"));
        assertEquals(2, opened(folder.resolve("copy"), "new_place").epoch());
        assertEquals(first, opened(root, ""));
        env = TestEnv.of(2, new Machine(Optional.of(folder.resolve("other memory")), () -> marks));
        assertEquals(2, opened(root, "new_place").epoch());
    }

    @Test
    void twoThatWentOnFromTheSameStateAreToldApart() throws IOException {
        copy(root, folder.resolve("image"));
        try (Store store = open(root)) {
            save(store);
        }
        Path memory = folder.resolve("memory");
        copy(memory, folder.resolve("memory then"));
        // the image goes on by itself, further than the original had come, on a computer that notes nothing
        Env before = env;
        env = TestEnv.of(3);
        for (int i = 0; i < 3; i++) {
            try (Store store = open(folder.resolve("image"))) {
                save(store);
            }
        }
        env = before;
        remove(root);
        copy(folder.resolve("image"), root);
        assertEquals(2, opened(root, "other_history").epoch());
    }

    @Test
    void oneThatWasUsedElsewhereMeanwhileGetsAnotherWriter() throws IOException {
        copy(root, folder.resolve("copy"));
        assertEquals(2, opened(folder.resolve("copy"), "new_place").epoch());
        remove(root);
        copy(folder.resolve("copy"), root);
        assertEquals(3, opened(root, "used_elsewhere").epoch());
    }

    @Test
    void theSameDiskInAnotherComputerGetsAnotherWriter() {
        marks = Set.of("aaaaaaaaaaaa", "66778899aabb");
        assertEquals(1, opened(root, "").epoch(), "one card changed");
        marks = Set.of("cccccccccccc");
        assertEquals(2, opened(root, "other_computer").epoch());
        assertEquals(2, opened(root, "other_computer").epoch(), "once is enough");
    }

    @Test
    void aComputerThatRemembersNothingAsksNothing() {
        env = TestEnv.of(4);
        assertEquals(first, opened(root, ""));
    }

    @Test
    void whatWasNotedIsTornAndTheOlderNoteCounts() throws IOException {
        Path note;
        try (var notes = Files.list(folder.resolve("memory"))) {
            note = notes.filter(file -> !file.toString().endsWith(".computer")).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(note);
        bytes[20] ^= 1;
        Files.write(note, bytes);
        assertEquals(first, opened(root, ""));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
