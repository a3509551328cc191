package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands that make, check and fill forms without a workspace. */
class FormCommandsTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void aFormGoesToExcelAndBack() throws IOException {
        shell.done("form", "export", "HV", "-o", "hv.xlsx");
        assertTrue(shell.done("form", "lint", "hv.xlsx").contains("没有错误"));
        shell.done("form", "compile", "hv.xlsx", "-o", "hv.json");
        assertEquals("HV", shell.json("hv.json").get("form").asString());
        shell.done("form", "export", "hv.json", "-o", "again.xlsx");
        assertEquals(-1, Files.mismatch(folder.resolve("hv.xlsx"), folder.resolve("again.xlsx")));
    }

    @Test
    void expressionsAreComputedLineByLine() throws IOException {
        List<String[]> rows = resource("/org/ruhu/form/expression-conformance.tsv").lines().filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 3)).toList();
        Shell.Said said = shell.withInput(String.join("\n", rows.stream().map(row -> row[2]).toList()), Shell.PASSWORD, "form", "eval");
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
            try (var in = FormCommandsTest.class.getResourceAsStream("/org/ruhu/form/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        String script = resource("/org/ruhu/form/demo.script");
        shell.done("form", "compile", "hh_demo.xlsx", "-o", "hh.json");
        Shell.Said said = shell.withInput(script, Shell.PASSWORD, "form", "fill", "hh.json");
        assertEquals(0, said.exit(), said::err);
        assertFalse(said.out().contains("{\"error\""), said.out());
        assertEquals(script.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).count(), said.out().lines().count());
        assertTrue(said.out().contains("\"/data/total\":\"5000.1\""), said.out());
        assertTrue(said.out().contains("ماہانہ اجرت"), "the language asked for is spoken");
        Shell.Said visit = shell.withInput("set a/phone 13900000000\nget a/phone\nvalidate\n", Shell.PASSWORD, "form", "fill", "HV");
        assertEquals(3, visit.out().lines().count(), visit::toString);
    }

    @Test
    void aFaultyFormIsToldFaultByFaultAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"form\":\"F\",\"items\":[{\"kind\":\"question\",\"name\":\"a\",\"type\":\"txt\","
            + "\"label\":{\"zh\":\"甲\"},\"relevant\":\"${b}\"}]}");
        Shell.Said lint = shell.ruhu("form", "lint", "bad.json");
        lint.refused("bad.json", "2");
        assertEquals(2, lint.out().lines().filter(line -> line.startsWith("错误 a: ")).count(), lint::toString);
        Shell.Said export = shell.ruhu("form", "export", "bad.json", "-o", "bad.xlsx");
        assertEquals(1, export.exit());
        assertEquals(2, export.err().lines().count(), export::toString);
        Files.writeString(folder.resolve("text.xlsx"), "type,name");
        shell.ruhu("form", "compile", "text.xlsx", "-o", "x.json").refused("不是 Excel 工作簿");
        shell.ruhu("form", "lint", "none.xlsx").refused("none.xlsx");
        assertEquals(2, shell.ruhu("form", "export", "HV", "-o", "hv.csv").exit());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.map(file -> file.getFileName().toString())
                .filter(name -> name.equals("bad.xlsx") || name.equals("x.json") || name.endsWith(".part")).toList());
        }
    }

    @Test
    void aFormWithAHundredThousandChoicesFitsIntoLittleMemory() throws IOException {
        Files.writeString(folder.resolve("f.json"), "{\"form\":\"F\",\"title\":{\"zh\":\"表\"},\"items\":[{\"kind\":\"question\","
            + "\"name\":\"a\",\"type\":\"select_one\",\"label\":{\"zh\":\"村\"},\"choices\":\"villages\"}]}");
        shell.done("form", "export", "f.json", "-o", "f.xlsx");
        var csv = new StringBuilder("name,label,label::English (en),town\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("v").append(i).append(",第").append(i).append("村,Village ").append(i).append(",t").append(i % 99).append('\n');
        }
        Files.writeString(folder.resolve("villages.csv"), csv);
        shell.done("form", "compile", "f.xlsx", "-o", "full.json");
        assertEquals(100_000, shell.json("full.json").get("lists").get("villages").size());
        shell.done("form", "export", "full.json", "-o", "full.xlsx");
        Files.writeString(folder.resolve("villages.csv"), csv + "v,w,x,y\n");
        shell.ruhu("form", "compile", "f.xlsx", "-o", "more.json").refused("villages.csv", "100000");
    }

    @Test
    void whatASpreadsheetCannotSayIsNotWrittenWithoutIt() throws IOException {
        Files.writeString(folder.resolve("f.json"), "{\"form\":\"F\",\"title\":{\"zh\":\"表\"},\"lists\":{\"none\":[]},\"items\":[]}");
        shell.ruhu("form", "export", "f.json", "-o", "f.xlsx").refused("没有写出文件", "choices");
        assertFalse(Files.exists(folder.resolve("f.xlsx")));
        assertFalse(Files.exists(folder.resolve("f.xlsx.part")));
    }

    private static String resource(String name) throws IOException {
        try (var in = FormCommandsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
