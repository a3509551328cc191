package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.Main;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.UserRole;
import org.ruhu.work.RoleWorkspace;
import org.ruhu.work.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands as a shell sees them: a process of their own, its exit code and its two streams. */
class CommandLineTest {
    private static final String PASSWORD = "four plain words here";

    private record Said(int exit, String out, String err) {
        /** One sentence: one line, and no stack trace. */
        void refused(String... words) {
            assertEquals(1, exit, this::toString);
            assertEquals(1, err.lines().count(), err);
            for (String word : words) {
                assertTrue(err.contains(word), err);
            }
        }
    }

    @TempDir
    private Path folder;

    private Said ruhu(String... words) {
        return withPassword(PASSWORD, words);
    }

    private Said withPassword(String password, String... words) {
        return withInput("", password, words);
    }

    private Said withInput(String input, String password, String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(words));
        try {
            Path out = Files.createTempFile(folder, "out", "");
            Path err = Files.createTempFile(folder, "err", "");
            Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
            builder.environment().putAll(java.util.Map.of("RUHU_PASSWORD", password, "RUHU_LANG", "zh"));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            int exit = builder.start().waitFor();
            return new Said(exit, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String done(String... words) {
        Said said = ruhu(words);
        assertEquals(0, said.exit(), said::toString);
        assertEquals("", said.err());
        return said.out();
    }

    private JsonNode json(String file) {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }

    private static Set<String> numbers(JsonNode snapshot) {
        Set<String> numbers = new HashSet<>();
        snapshot.get("households").forEach(household -> numbers.add(household.get("no").asString()));
        return numbers;
    }

    @Test
    void aDayFromTheTaskPackageToTheCentre() throws IOException {
        done("demo", "--households", "9", "--seed", "1", "--out", "task.json");
        assertTrue(json("task.json.errors.json").get("errors").size() > 0);
        done("init", "--workspace", "field", "--role", "field");
        String preview = done("import", "task.json", "--workspace", "field", "--preview");
        assertTrue(preview.contains("9 户"), preview);
        assertEquals(0, new ObjectMapper().readTree(done("households", "--workspace", "field", "--json")).size());
        assertTrue(done("import", "task.json", "--workspace", "field").contains("已导入"));
        JsonNode households = new ObjectMapper().readTree(done("households", "--workspace", "field", "--json"));
        assertEquals(9, households.size());
        String no = households.get(0).get("no").asString();
        String head = households.get(0).get("head").asString();
        assertTrue(done("households", "--workspace", "field", "--search", head).contains(no));

        done("sheet", "--workspace", "field", "--household", no, "--out", "sheet.pdf");
        try (var pdf = Loader.loadPDF(folder.resolve("sheet.pdf").toFile())) {
            assertTrue(new PDFTextStripper().getText(pdf).contains(head));
        }
        ruhu("sheet", "--workspace", "field", "--household", no, "--filled", "--out", "filled.pdf").refused("还没有完成");
        assertFalse(Files.exists(folder.resolve("filled.pdf")));

        done("export", "--workspace", "field", "--out", "return.json");
        done("init", "--workspace", "centre", "--role", "centre");
        done("import", "return.json", "--workspace", "centre");
        done("snapshot", "--workspace", "field", "--out", "field.snapshot.json");
        done("snapshot", "--workspace", "centre", "--out", "centre.snapshot.json");
        JsonNode field = json("field.snapshot.json");
        JsonNode centre = json("centre.snapshot.json");
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
        done("demo", "--households", "3", "--seed", "2", "--out", "task.json");
        done("init", "--workspace", "w");
        byte[] good = Files.readAllBytes(folder.resolve("task.json"));
        Files.write(folder.resolve("short.json"), java.util.Arrays.copyOf(good, good.length * 2 / 3));
        ruhu("import", "short.json", "--workspace", "w").refused("short.json");
        Files.writeString(folder.resolve("edited.json"), new String(good, StandardCharsets.UTF_8).replaceFirst("演示一村", "演示二村"));
        ruhu("import", "edited.json", "--workspace", "w").refused("edited.json");
        Files.writeString(folder.resolve("other.json"), "{\"format\":\"something-else\"}\n");
        ruhu("import", "other.json", "--workspace", "w").refused("other.json");
        String newer = new String(good, StandardCharsets.UTF_8).replaceFirst("\"version\":\\[1,", "\"version\":[2,");
        Files.writeString(folder.resolve("newer.json"), newer);
        ruhu("import", "newer.json", "--workspace", "w").refused("newer.json", "升级");
        ruhu("import", "none.json", "--workspace", "w").refused("none.json");
        assertEquals(0, new ObjectMapper().readTree(done("households", "--workspace", "w", "--json")).size());
    }

    @Test
    void doorsThatStayShut() throws IOException {
        ruhu("households", "--workspace", "none").refused("ruhu init");
        withPassword("short", "init", "--workspace", "w").refused("密码至少");
        done("init", "--workspace", "w");
        ruhu("init", "--workspace", "w").refused("已经有工作区");
        withPassword("wrong password", "households", "--workspace", "w").refused("密码不对", "1");
        withPassword("wrong password", "households", "--workspace", "w").refused("密码不对", "2");
        Files.writeString(folder.resolve("file"), "no folder");
        ruhu("init", "--workspace", "file/w").refused("");
        ruhu("export", "--workspace", "w", "--out", "file/return.json").refused("file");
        ruhu("demo", "--households", "3", "--seed", "1", "--out", "file/task.json").refused("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui", "demo", "init", "import", "export", "households", "sheet", "snapshot", "log", "bench", "form"})
    void everyCommandExplainsItself(String command) {
        Said said = ruhu(command, "--help");
        assertEquals(0, said.exit());
        assertTrue(said.out().startsWith("Usage: ruhu " + command), said.out());
        assertEquals(2, ruhu(command, "--no-such-option").exit());
    }

    @Test
    void aFormGoesToExcelAndBack() throws IOException {
        done("form", "export", "HV", "-o", "hv.xlsx");
        assertTrue(done("form", "lint", "hv.xlsx").contains("没有错误"));
        done("form", "compile", "hv.xlsx", "-o", "hv.json");
        assertEquals("HV", json("hv.json").get("form").asString());
        done("form", "export", "hv.json", "-o", "again.xlsx");
        assertEquals(-1, Files.mismatch(folder.resolve("hv.xlsx"), folder.resolve("again.xlsx")));
    }

    @Test
    void expressionsAreComputedLineByLine() throws IOException {
        List<String[]> rows = resource("/org/ruhu/form/expression-conformance.tsv").lines().filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 3)).toList();
        Said said = withInput(String.join("\n", rows.stream().map(row -> row[2]).toList()), PASSWORD, "form", "eval");
        assertEquals(0, said.exit(), said::err);
        List<String> answers = said.out().lines().toList();
        assertEquals(rows.size(), answers.size());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode answer = new ObjectMapper().readTree(answers.get(i));
            if (!agrees(rows.get(i)[0], rows.get(i)[1], answer)) {
                wrong.add(String.join("\t", rows.get(i)) + " -> " + answer);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean agrees(String kind, String expected, JsonNode answer) {
        JsonNode value = answer.path("value");
        return switch (kind) {
            case "throw" -> answer.has("error") && !answer.has("value");
            case "str" -> !answer.has("error") && value.asString().equals(expected);
            case "bool" -> !answer.has("error") && truth(answer) == Boolean.parseBoolean(expected);
            default -> {
                double number = Double.parseDouble(value.isBoolean() ? value.booleanValue() ? "1" : "0" : value.asString());
                double wanted = Double.parseDouble(expected.replace("Number.POSITIVE_INFINITY", "Infinity")
                    .replace("Number.NEGATIVE_INFINITY", "-Infinity"));
                yield Double.compare(number, wanted) == 0 || Math.abs(number - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
            }
        };
    }

    private static boolean truth(JsonNode answer) {
        JsonNode value = answer.path("value");
        return switch (answer.path("type").asString()) {
            case "boolean" -> value.booleanValue();
            case "number" -> value.asDouble(Double.NaN) != 0 && !value.asString().equals("NaN");
            default -> !value.asString().isEmpty();
        };
    }

    @Test
    void aFormIsFilledByAScript() throws IOException {
        for (String file : List.of("hh_demo.xlsx", "households.csv")) {
            try (var in = CommandLineTest.class.getResourceAsStream("/org/ruhu/form/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        String script = resource("/org/ruhu/form/demo.script");
        done("form", "compile", "hh_demo.xlsx", "-o", "hh.json");
        Said said = withInput(script, PASSWORD, "form", "fill", "hh.json");
        assertEquals(0, said.exit(), said::err);
        assertFalse(said.out().contains("{\"error\""), said.out());
        assertEquals(script.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).count(), said.out().lines().count());
        assertTrue(said.out().contains("\"/data/total\":\"5000.1\""), said.out());
        assertTrue(said.out().contains("ماہانہ اجرت"), "the language asked for is spoken");
        Said visit = withInput("set a/phone 13900000000\nget a/phone\nvalidate\n", PASSWORD, "form", "fill", "HV");
        assertEquals(3, visit.out().lines().count(), visit::toString);
    }

    private static String resource(String name) throws IOException {
        try (var in = CommandLineTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFaultyFormIsToldFaultByFaultAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"form\":\"F\",\"items\":[{\"kind\":\"question\",\"name\":\"a\",\"type\":\"txt\","
            + "\"label\":{\"zh\":\"甲\"},\"relevant\":\"${b}\"}]}");
        Said lint = ruhu("form", "lint", "bad.json");
        lint.refused("bad.json", "2");
        assertEquals(2, lint.out().lines().filter(line -> line.startsWith("错误 a: ")).count(), lint::toString);
        Said export = ruhu("form", "export", "bad.json", "-o", "bad.xlsx");
        assertEquals(1, export.exit());
        assertEquals(2, export.err().lines().count(), export::toString);
        Files.writeString(folder.resolve("text.xlsx"), "type,name");
        ruhu("form", "compile", "text.xlsx", "-o", "x.json").refused("不是 Excel 工作簿");
        ruhu("form", "lint", "none.xlsx").refused("none.xlsx");
        assertEquals(2, ruhu("form", "export", "HV", "-o", "hv.csv").exit());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString())
                .filter(name -> name.equals("bad.xlsx") || name.equals("x.json") || name.endsWith(".part")).toList());
        }
    }

    @Test
    void aFormWithAHundredThousandChoicesFitsIntoLittleMemory() throws IOException {
        Files.writeString(folder.resolve("f.json"), "{\"form\":\"F\",\"title\":{\"zh\":\"表\"},\"items\":[{\"kind\":\"question\","
            + "\"name\":\"a\",\"type\":\"select_one\",\"label\":{\"zh\":\"村\"},\"choices\":\"villages\"}]}");
        done("form", "export", "f.json", "-o", "f.xlsx");
        var csv = new StringBuilder("name,label,label::English (en),town\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("v").append(i).append(",第").append(i).append("村,Village ").append(i).append(",t").append(i % 99).append('\n');
        }
        Files.writeString(folder.resolve("villages.csv"), csv);
        done("form", "compile", "f.xlsx", "-o", "full.json");
        assertEquals(100_000, json("full.json").get("lists").get("villages").size());
        done("form", "export", "full.json", "-o", "full.xlsx");
        Files.writeString(folder.resolve("villages.csv"), csv + "v,w,x,y\n");
        ruhu("form", "compile", "f.xlsx", "-o", "more.json").refused("villages.csv", "100000");
    }

    @Test
    void whatASpreadsheetCannotSayIsNotWrittenWithoutIt() throws IOException {
        Files.writeString(folder.resolve("f.json"), "{\"form\":\"F\",\"title\":{\"zh\":\"表\"},\"lists\":{\"none\":[]},\"items\":[]}");
        ruhu("form", "export", "f.json", "-o", "f.xlsx").refused("没有写出文件", "choices");
        assertFalse(Files.exists(folder.resolve("f.xlsx")));
        assertFalse(Files.exists(folder.resolve("f.xlsx.part")));
    }

    @Test
    void theLogIsForAuditorsAndRealDataAreForSomebody() throws IOException {
        done("init", "--workspace", "w");
        ruhu("log", "--workspace", "w").refused("只有审计人员");
        ruhu("log", "--workspace", "w", "--verify").refused("只有审计人员");
        assertEquals(2, ruhu("log", "--workspace", "w", "--deed", "nonsense").exit());
        assertEquals(2, ruhu("log", "--workspace", "w", "--from", "yesterday").exit());
        ruhu("snapshot", "--workspace", "w", "--out", "s.json").refused("用途和接收方");
        ruhu("snapshot", "--workspace", "w", "--out", "s.json", "--purpose", "汇总", "--recipient", "乡里", "--clear").refused("未脱敏");
        assertFalse(Files.exists(folder.resolve("s.json")));
        done("snapshot", "--workspace", "w", "--out", "s.json", "--purpose", "汇总", "--recipient", "乡里");
        assertTrue(json("s.json").get("masked").asBoolean());
    }

    @Test
    void anAuditorReadsAndVerifiesTheLogOnTheCommandLine() throws IOException {
        try (Workspace made = RoleWorkspace.create(folder.resolve("w"), UserRole.AUDITOR, "旦增", PASSWORD.toCharArray(), Env.real())) {
            RoleWorkspace.did(made, Deed.REVEAL, "=cmd", "field=phone; reason=contact");
        }
        String lines = done("log", "--workspace", "w");
        assertTrue(lines.lines().anyMatch(line -> line.endsWith("查看完整号码\t=cmd\t号码：电话；原因：联系农户")), lines);
        JsonNode entry = new ObjectMapper().readTree(done("log", "--workspace", "w", "--json", "--deed", "reveal"));
        assertEquals("contact", entry.get("detail").get("reason").asString());
        assertEquals("", done("log", "--workspace", "w", "--to", "2020-01-01"));
        assertTrue(done("log", "--workspace", "w", "--out", "log.csv", "--who", "旦增").contains("log.csv"));
        assertTrue(Files.readString(folder.resolve("log.csv")).startsWith("\uFEFF时间,"));
        assertTrue(done("log", "--workspace", "w", "--verify").startsWith("日志完整"));
    }

    @Test
    void aClockThatCannotBeRightIsSaidOnceAndTheCommandGoesOn() {
        var ahead = java.time.Clock.offset(java.time.Clock.systemDefaultZone(), java.time.Duration.ofDays(200));
        try (Workspace made = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", PASSWORD.toCharArray(),
            new Env(ahead, Env.real().random()))) {
            made.confirmClock();
        }
        Said said = ruhu("households", "--workspace", "w");
        assertEquals(0, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("请核对日期：电脑现在是 "), said.err());
    }

    @Test
    void aFigureStandsBesideItsFloor() {
        String table = done("bench", "save", "search", "--households", "60");
        assertTrue(table.matches("(?s).*\\nsave +[0-9.]+ ms +[0-9.]+ ms +[0-9.]+ .*"), table);
        assertTrue(table.matches("(?s).*\\nsearch +[0-9.]+ ms +[0-9.]+ ms +[0-9.]+ .*"), table);
    }

    @Test
    void wrongUsageIsTwo() {
        for (String[] words : new String[][] {{"nonsense"}, {"init", "--role", "king"}, {"bench", "nonsense"},
            {"sheet", "--workspace", "w", "--out", "x.pdf"}, {"import", "--workspace", "w"}}) {
            assertEquals(2, ruhu(words).exit(), String.join(" ", words));
        }
    }

    @Test
    void aBackUpIsMadeListedRestoredAndUsedForMending() throws IOException {
        done("demo", "--households", "5", "--seed", "1", "--out", "task.json");
        done("init", "--workspace", "w");
        done("import", "task.json", "--workspace", "w");
        Files.createDirectory(folder.resolve("stick"));
        assertTrue(done("backup", "--workspace", "w").contains("已备份"));
        assertTrue(done("backup", "--workspace", "w", "--to", "stick").contains("stick"));
        ruhu("backup", "--workspace", "w", "--to", "nowhere").refused("nowhere");
        assertTrue(done("restore", "stick", "--list").contains("完整"));
        done("restore", "stick", "--workspace", "again");
        assertEquals(5, new ObjectMapper().readTree(done("households", "--workspace", "again", "--json")).size());
        ruhu("restore", "stick", "--workspace", "again").refused("已经有工作区");
        assertTrue(done("restore", "stick", "--workspace", "again", "--replace").contains("again-before-"));
        withPassword("not this one at all", "restore", "stick", "--workspace", "third").refused("密码不对");
        ruhu("restore", "task.json", "--workspace", "third").refused("不是入户的备份");
        ruhu("restore", "w", "--workspace", "third").refused("没有备份");
        assertEquals(2, ruhu("restore").exit());
        Path journal = folder.resolve("w/journal/00000001.journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 3] ^= 1;
        Files.write(journal, bytes);
        assertTrue(done("restore", "--repair", "--workspace", "w").contains("已修复"));
        assertEquals(5, new ObjectMapper().readTree(done("households", "--workspace", "w", "--json")).size());
        assertTrue(done("restore", "--repair", "--workspace", "w").contains("日志完好"));
    }
}
