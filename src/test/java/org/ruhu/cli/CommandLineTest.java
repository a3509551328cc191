package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.TestEnv;
import org.ruhu.model.Deed;
import org.ruhu.model.Role;
import org.ruhu.model.UserRole;
import org.ruhu.work.RoleWorkspace;
import org.ruhu.work.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands as a shell sees them: a process of their own, its exit code and its two streams. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private static Set<String> numbers(JsonNode snapshot) {
        Set<String> numbers = new HashSet<>();
        snapshot.get("households").forEach(household -> numbers.add(household.get("no").asString()));
        return numbers;
    }

    @Test
    void aDayFromTheTaskPackageToTheCentre() throws IOException {
        shell.done("demo", "--households", "9", "--seed", "1", "--out", "task.json");
        assertTrue(shell.json("task.json.errors.json").get("errors").size() > 0);
        shell.workspace("field", Role.FIELD);
        String preview = shell.done("import", "task.json", "--workspace", "field", "--preview");
        assertTrue(preview.contains("9 户"), preview);
        assertEquals(0, new ObjectMapper().readTree(shell.done("households", "--workspace", "field", "--json")).size());
        assertTrue(shell.done("import", "task.json", "--workspace", "field").contains("已导入"));
        JsonNode households = new ObjectMapper().readTree(shell.done("households", "--workspace", "field", "--json"));
        assertEquals(9, households.size());
        String no = households.get(0).get("no").asString();
        String head = households.get(0).get("head").asString();
        assertTrue(shell.done("households", "--workspace", "field", "--search", head).contains(no));

        shell.done("sheet", "--workspace", "field", "--household", no, "--out", "sheet.pdf");
        try (var pdf = Loader.loadPDF(folder.resolve("sheet.pdf").toFile())) {
            assertTrue(new PDFTextStripper().getText(pdf).contains(head));
        }
        shell.ruhu("sheet", "--workspace", "field", "--household", no, "--filled", "--out", "filled.pdf").refused("还没有完成");
        assertFalse(Files.exists(folder.resolve("filled.pdf")));

        shell.done("export", "--workspace", "field", "--out", "return.json");
        shell.done("init", "--workspace", "centre", "--role", "centre");
        shell.done("import", "return.json", "--workspace", "centre");
        shell.done("snapshot", "--workspace", "field", "--out", "field.snapshot.json");
        shell.done("snapshot", "--workspace", "centre", "--out", "centre.snapshot.json");
        JsonNode field = shell.json("field.snapshot.json");
        JsonNode centre = shell.json("centre.snapshot.json");
        assertEquals(9, numbers(field).size());
        for (String array : List.of("villages", "households", "persons", "visits")) {
            assertEquals(field.get(array), centre.get(array));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
        }
    }

    @Test
    void whatIsWrongWithAPackageIsSaidInOneSentenceAndChangesNothing() throws IOException {
        shell.done("demo", "--households", "3", "--seed", "2", "--out", "task.json");
        shell.workspace("w", Role.FIELD);
        byte[] good = Files.readAllBytes(folder.resolve("task.json"));
        Files.write(folder.resolve("short.json"), java.util.Arrays.copyOf(good, good.length * 2 / 3));
        shell.ruhu("import", "short.json", "--workspace", "w").refused("short.json");
        Files.writeString(folder.resolve("edited.json"), new String(good, StandardCharsets.UTF_8).replaceFirst("演示一村", "演示二村"));
        shell.ruhu("import", "edited.json", "--workspace", "w").refused("edited.json");
        Files.writeString(folder.resolve("other.json"), "{\"format\":\"something-else\"}\n");
        shell.ruhu("import", "other.json", "--workspace", "w").refused("other.json");
        String newer = new String(good, StandardCharsets.UTF_8).replaceFirst("\"version\":\\[1,", "\"version\":[2,");
        Files.writeString(folder.resolve("newer.json"), newer);
        shell.ruhu("import", "newer.json", "--workspace", "w").refused("newer.json", "升级");
        shell.ruhu("import", "none.json", "--workspace", "w").refused("none.json");
        assertEquals(0, new ObjectMapper().readTree(shell.done("households", "--workspace", "w", "--json")).size());
    }

    @Test
    void doorsThatStayShut() throws IOException {
        shell.ruhu("households", "--workspace", "none").refused("ruhu init");
        shell.withPassword("short", "init", "--workspace", "w").refused("密码至少");
        shell.done("init", "--workspace", "w");
        shell.ruhu("init", "--workspace", "w").refused("已经有工作区");
        String keyring = Files.readString(folder.resolve("w/keyring.json"));
        assertTrue(keyring.contains("\"memoryKib\":65536,\"passes\":3"), "a password set by the program is dear to guess: " + keyring);
        shell.withPassword("wrong password", "households", "--workspace", "w").refused("密码不对", "1");
        shell.withPassword("wrong password", "households", "--workspace", "w").refused("密码不对", "2");
        Files.writeString(folder.resolve("file"), "no folder");
        shell.ruhu("init", "--workspace", "file/w").refused("");
        shell.ruhu("export", "--workspace", "w", "--out", "file/return.json").refused("file");
        shell.ruhu("demo", "--households", "3", "--seed", "1", "--out", "file/task.json").refused("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "demo", "init", "import", "export", "households", "sheet", "sheets", "paper", "snapshot", "log", "bench", "form"})
    void everyCommandExplainsItself(String command) {
        Shell.Said said = shell.ruhu(command, "--help");
        assertEquals(0, said.exit());
        assertTrue(said.out().startsWith("Usage: ruhu " + command), said.out());
        assertEquals(2, shell.ruhu(command, "--no-such-option").exit());
    }

    @Test
    void theLogIsForAuditorsAndRealDataAreForSomebody() throws IOException {
        shell.workspace("w", Role.FIELD);
        shell.ruhu("log", "--workspace", "w").refused("只有审计人员");
        shell.ruhu("log", "--workspace", "w", "--verify").refused("只有审计人员");
        assertEquals(2, shell.ruhu("log", "--workspace", "w", "--deed", "nonsense").exit());
        assertEquals(2, shell.ruhu("log", "--workspace", "w", "--from", "yesterday").exit());
        shell.ruhu("snapshot", "--workspace", "w", "--out", "s.json").refused("用途和接收方");
        shell.ruhu("snapshot", "--workspace", "w", "--out", "s.json", "--purpose", "汇总", "--recipient", "乡里", "--clear").refused("未脱敏");
        assertFalse(Files.exists(folder.resolve("s.json")));
        shell.done("snapshot", "--workspace", "w", "--out", "s.json", "--purpose", "汇总", "--recipient", "乡里");
        assertTrue(shell.json("s.json").get("masked").asBoolean());
    }

    @Test
    void anAuditorReadsAndVerifiesTheLogOnTheCommandLine() throws IOException {
        try (Workspace made = RoleWorkspace.create(folder.resolve("w"), UserRole.AUDITOR, "旦增", Shell.PASSWORD.toCharArray(), TestEnv.real())) {
            RoleWorkspace.did(made, Deed.REVEAL, "=cmd", "field=phone; reason=contact");
        }
        String lines = shell.done("log", "--workspace", "w");
        assertTrue(lines.lines().anyMatch(line -> line.endsWith("查看完整号码\t=cmd\t号码：电话；原因：联系农户")), lines);
        JsonNode entry = new ObjectMapper().readTree(shell.done("log", "--workspace", "w", "--json", "--deed", "reveal"));
        assertEquals("contact", entry.get("detail").get("reason").asString());
        assertEquals("", shell.done("log", "--workspace", "w", "--to", "2020-01-01"));
        assertTrue(shell.done("log", "--workspace", "w", "--out", "log.csv", "--who", "旦增").contains("log.csv"));
        assertTrue(Files.readString(folder.resolve("log.csv")).startsWith("\uFEFF时间,"));
        assertTrue(shell.done("log", "--workspace", "w", "--verify").startsWith("日志完整"));
    }

    @Test
    void aClockThatCannotBeRightIsSaidOnceAndTheCommandGoesOn() {
        var ahead = java.time.Clock.offset(java.time.Clock.systemDefaultZone(), java.time.Duration.ofDays(200));
        try (Workspace made = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", Shell.PASSWORD.toCharArray(),
            TestEnv.of(ahead, TestEnv.real().random()))) {
            made.confirmClock();
        }
        Shell.Said said = shell.ruhu("households", "--workspace", "w");
        assertEquals(0, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("请核对日期：电脑现在是 "), said.err());
    }

    @Test
    void aFigureStandsBesideItsFloor() {
        String table = shell.done("bench", "save", "search", "--households", "60");
        assertTrue(table.matches("(?s).*\\nsave +[0-9.]+ ms +[0-9.]+ ms +[0-9.]+ .*"), table);
        assertTrue(table.matches("(?s).*\\nsearch +[0-9.]+ ms +[0-9.]+ ms +[0-9.]+ .*"), table);
    }

    @Test
    void wrongUsageIsTwo() {
        for (String[] words : new String[][] {{"nonsense"}, {"init", "--role", "king"}, {"bench", "nonsense"},
            {"sheet", "--workspace", "w", "--out", "x.pdf"}, {"import", "--workspace", "w"}}) {
            assertEquals(2, shell.ruhu(words).exit(), String.join(" ", words));
        }
    }

    @Test
    void aBackUpIsMadeListedRestoredAndUsedForMending() throws IOException {
        shell.done("demo", "--households", "5", "--seed", "1", "--out", "task.json");
        shell.workspace("w", Role.FIELD);
        shell.done("import", "task.json", "--workspace", "w");
        Files.createDirectory(folder.resolve("stick"));
        assertTrue(shell.done("backup", "--workspace", "w").contains("已备份"));
        assertTrue(shell.done("backup", "--workspace", "w", "--to", "stick").contains("stick"));
        shell.ruhu("backup", "--workspace", "w", "--to", "nowhere").refused("nowhere");
        assertTrue(shell.done("restore", "stick", "--list").contains("完整"));
        shell.done("restore", "stick", "--workspace", "again");
        assertEquals(5, new ObjectMapper().readTree(shell.done("households", "--workspace", "again", "--json")).size());
        shell.ruhu("restore", "stick", "--workspace", "again").refused("已经有工作区");
        assertTrue(shell.done("restore", "stick", "--workspace", "again", "--replace").contains("again-before-"));
        shell.withPassword("not this one at all", "restore", "stick", "--workspace", "third").refused("密码不对");
        shell.ruhu("restore", "task.json", "--workspace", "third").refused("不是入户的备份");
        shell.ruhu("restore", "w", "--workspace", "third").refused("没有备份");
        assertEquals(2, shell.ruhu("restore").exit());
        Path journal = folder.resolve("w/journal/00000001.journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 3] ^= 1;
        Files.write(journal, bytes);
        assertTrue(shell.done("restore", "--repair", "--workspace", "w").contains("已修复"));
        assertEquals(5, new ObjectMapper().readTree(shell.done("households", "--workspace", "w", "--json")).size());
        assertTrue(shell.done("restore", "--repair", "--workspace", "w").contains("日志完好"));
    }
}
