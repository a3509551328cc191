package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workspaces as every released program made them are opened by today's, with everything that is in them. */
class GoldenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TODAY = "0.4.0";

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(31);

    private void unzip(String name, Path to) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".zip"); var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static JsonNode expected(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode contents(Workspace workspace) {
        return JSON.valueToTree(GoldenWorkspace.contents(workspace));
    }

    private Entry open() {
        return Workspace.open(folder.resolve("Ruhu"), GoldenWorkspace.PASSWORD.toCharArray(), env);
    }

    private JsonNode label() {
        return JSON.readTree(folder.resolve("Ruhu/workspace.json").toFile());
    }

    private void rewriteLabel(String from, String to) throws IOException {
        Path file = folder.resolve("Ruhu/workspace.json");
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        String json = text.replace(from, to).replaceFirst("^\\{\"sum\":\"[0-9a-f]{64}\",", "{");
        boolean summed = text.startsWith("{\"sum\"");
        String sum = HexFormat.of().formatHex(Digests.sha256().digest(json.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(file, summed ? "{\"sum\":\"" + sum + "\"," + json.substring(1) : json);
        Files.deleteIfExists(folder.resolve("Ruhu/workspace.copy.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3.0", TODAY})
    void everythingInAWorkspaceOfTodaysFormatIsThereAndNothingIsUpgraded(String version) throws IOException {
        unzip(version, folder);
        for (int time = 0; time < 2; time++) {
            try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
                assertEquals(expected(version), contents(workspace));
            }
        }
        assertEquals(List.of(), FoundBackUp.in(folder.resolve("Ruhu-backups")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", "0.2.0"})
    void everythingInAnOlderWorkspaceIsThereAfterTheUpgrade(String version) throws IOException {
        unzip(version, folder);
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected(version), contents(workspace));
            assertTrue(workspace.store().identity().epoch() >= 1);
        }
        assertEquals(3, label().get("format").asInt());
        assertEquals(2, label().get("steps").get(0).get("number").asInt());
        List<FoundBackUp> before = FoundBackUp.in(folder.resolve("Ruhu-backups"));
        assertEquals(org.ruhu.model.BackUpReason.UPGRADE, before.getFirst().facts().orElseThrow().why().orElseThrow());
        try (Workspace again = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected(version), contents(again));
        }
        assertEquals(1, FoundBackUp.in(folder.resolve("Ruhu-backups")).size(), "upgraded once");
    }

    @Test
    void anUpgradeThatWasCutOffBeforeTheLabelIsDoneAgain() throws IOException {
        unzip("0.1.0", folder);
        Map<String, JsonNode> old = Map.of("label", label());
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
        Files.writeString(folder.resolve("Ruhu/workspace.json"), old.get("label").toString());
        Files.delete(folder.resolve("Ruhu/workspace.copy.json"));
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected("0.1.0"), contents(workspace));
        }
        assertEquals(3, label().get("format").asInt());
    }

    @Test
    void aDatabaseOfAnOlderProgramIsMadeAnew() throws IOException {
        unzip("0.1.0", folder);
        Files.createDirectories(folder.resolve("Ruhu/database"));
        Files.writeString(folder.resolve("Ruhu/database/ruhu.mv.db"), "what an older program left");
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected("0.1.0"), contents(workspace));
        }
    }

    @Test
    void withoutRoomForABackUpNothingIsUpgraded() throws IOException {
        unzip("0.1.0", folder);
        String before = label().toString();
        byte[] journal = Files.readAllBytes(folder.resolve("Ruhu/journal/00000001.journal"));
        Files.writeString(folder.resolve("Ruhu-backups"), "in the way");
        assertEquals("backup.trouble.write", assertThrows(Trouble.class, this::open).key());
        assertEquals(before, label().toString());
        org.junit.jupiter.api.Assertions.assertArrayEquals(journal, Files.readAllBytes(folder.resolve("Ruhu/journal/00000001.journal")));
        Files.delete(folder.resolve("Ruhu-backups"));
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
    }

    @Test
    void aWorkspaceOfANewerProgramIsRefusedAndNotTouched() throws IOException {
        unzip("0.1.0", folder);
        rewriteLabel("\"format\":1", "\"format\":99");
        assertEquals(new Entry.Newer(99), open());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("Ruhu")), files.toList());
        }
    }

    @Test
    void aStepThatThisProgramDoesNotKnowIsRefused() throws IOException {
        unzip("0.1.0", folder);
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
        String sum = label().get("steps").get(0).get("checksum").asString();
        rewriteLabel(sum, "0".repeat(64));
        assertInstanceOf(Entry.Newer.class, open());
        rewriteLabel("0".repeat(64), sum);
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
    }

    /** Written down when the step was released: whoever changes a released step changes this. */
    @Test
    void aReleasedStepIsNeverChanged() throws IOException {
        unzip("0.1.0", folder);
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
        assertEquals("7b34b8f263eaa4d28bdb30c36d5797ff490c711da5dfce446b72ebf60b4cb14d", label().get("steps").get(0).get("checksum").asString());
    }

    @Test
    void aBackUpOfTodayIsRestored() throws IOException {
        unzip(TODAY + "-backup", folder.resolve("stick"));
        FoundBackUp found = FoundBackUp.in(folder.resolve("stick")).getFirst();
        assertTrue(found.usable());
        assertInstanceOf(RestoreBackUp.Outcome.Restored.class, RestoreBackUp.run(found.file(), folder.resolve("Ruhu"),
            GoldenWorkspace.PASSWORD.toCharArray(), false, env, Progress.NONE));
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected(TODAY), contents(workspace));
        }
    }

    @Test
    void aBackUpOfAnOlderWorkspaceIsUpgradedWhenItIsRestored() throws IOException {
        unzip("0.1.0", folder);
        assertInstanceOf(Entry.Open.class, open()).workspace().close();
        FoundBackUp upgrade = FoundBackUp.in(folder.resolve("Ruhu-backups")).getFirst();
        assertInstanceOf(RestoreBackUp.Outcome.Restored.class, RestoreBackUp.run(upgrade.file(), folder.resolve("Ruhu"),
            GoldenWorkspace.PASSWORD.toCharArray(), true, env, Progress.NONE));
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, open()).workspace()) {
            assertEquals(expected("0.1.0"), contents(workspace));
        }
        assertEquals(3, label().get("format").asInt());
    }
}
