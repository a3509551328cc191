package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** What belongs to somebody else and lies where ours should be is said in words, and nothing of it is overwritten. */
class ForeignFilesTest {
    private static final char[] PASSWORD = "the same for both".toCharArray();

    private final Env env = TestEnv.of(5);
    @TempDir
    private Path folder;
    private Path ours;
    private Path theirs;
    private Map<String, Object> contents;

    @BeforeEach
    void make() throws IOException {
        ours = folder.resolve("ours");
        theirs = folder.resolve("theirs");
        for (Path place : new Path[] {ours, theirs}) {
            try (Workspace workspace = Workspace.create(place, Role.FIELD, "格桑", PASSWORD.clone(), env)) {
                var importPackage = new ImportPackage(workspace);
                Path task = new SmallDistrict().write(folder.resolve(place.getFileName() + ".json"));
                importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(task, Progress.NONE), Progress.NONE);
                contents = place == ours ? GoldenWorkspace.contents(workspace) : contents;
            }
        }
    }

    private static Map<String, byte[]> files(Path place) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList()) {
                all.put(place.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private void put(String name) throws IOException {
        try (var files = Files.walk(theirs.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = ours.resolve(theirs.relativize(file).toString());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private void refused() throws IOException {
        Map<String, byte[]> before = files(ours);
        Trouble trouble = assertThrows(Trouble.class, () -> Workspace.open(ours, PASSWORD.clone(), env));
        assertTrue(new Texts(Lang.ZH).of(trouble.key(), trouble.args()).matches(".*\\p{IsHan}.*"), trouble.key());
        Map<String, byte[]> after = files(ours);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void theJournalOfAnotherLaptopIsRefusedAndLeftAsItIs() throws IOException {
        put("journal");
        refused();
    }

    @Test
    void theJournalOfAnotherLaptopIsRefusedWhereThereIsNoDatabaseEither() throws IOException {
        put("journal");
        Files.delete(ours.resolve("journal/end"));
        try (var files = Files.list(ours.resolve("database"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        refused();
    }

    @Test
    void theKeysOfAnotherLaptopAreRefusedAndLeftAsTheyAre() throws IOException {
        put("keyring.json");
        put("keyring.copy.json");
        refused();
    }

    @Test
    void aDatabaseOfAnotherLaptopIsNotBelieved() throws IOException {
        put("database");
        opened();
    }

    @Test
    void aDatabaseOfAnotherProgramIsNeverOpenedAndKeptAside() throws IOException, SQLException {
        Path foreign = folder.resolve("foreign");
        try (var connection = DriverManager.getConnection("jdbc:h2:" + foreign.toAbsolutePath());
             var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE trap (x INT)");
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("foreign.mv.db"));
        Files.write(ours.resolve("database/ruhu.mv.db"), bytes);
        opened();
        opened();
        assertArrayEquals(bytes, Files.readAllBytes(ours.resolve("database/foreign-ruhu.mv.db")));
    }

    private void opened() {
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, Workspace.open(ours, PASSWORD.clone(), env)).workspace()) {
            assertEquals(contents, GoldenWorkspace.contents(workspace));
        }
    }
}
