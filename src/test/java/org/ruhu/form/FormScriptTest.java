package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ruhu.text.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormScriptTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormScript demo = new FormScript(XForms.read(XForms.resource("hh_demo.xml"),
            Map.of("households.csv", text("households.csv"))), Forms.NOWHERE, Lang.ZH);

    private static String text(String resource) {
        return new String(XForms.resource(resource), StandardCharsets.UTF_8);
    }

    private JsonNode run(String line) {
        return JSON.readTree(demo.line(line).orElseThrow());
    }

    @Test
    void theDemoRunsWithoutAnErrorAndEndsAsItShould() {
        List<String> refused = new ArrayList<>();
        text("demo.script").lines().forEach(line -> demo.line(line).filter(json -> json.startsWith("{\"error\"")).ifPresent(refused::add));
        assertEquals(List.of(), refused);
        assertEquals("1000.10", run("get /data/member[3]/wage").path("value").stringValue());
        assertEquals("14", run("get /data/member[3]/prev_age").path("value").stringValue());
        assertEquals("1666.7", run("get /data/per_head").path("value").stringValue());
        assertEquals("Asha / b1".length(), run("eval string-length(concat(/data/head, ' / ', /data/block))").path("value").asInt());
        assertEquals("2026-03-02", run("dump").path("answers").path("/data/next").stringValue());
    }

    @Test
    void aQuestionIsToldWithAllThatAScreenShows() {
        run("set /data/district d1");
        JsonNode block = run("get /data/block");
        assertTrue(block.path("required").booleanValue());
        assertTrue(block.path("relevant").booleanValue());
        assertFalse(block.path("readonly").booleanValue());
        assertEquals("b2", block.path("choices").path(1).path("name").stringValue());
        assertEquals("block.required", block.path("findings").path(0).path("rule").stringValue());
        run("set /data/size 2");
        run("set /data/member[2]/age 20");
        run("set /data/member[2]/works y");
        run("set /data/member[2]/wage 7");
        run("set /data/member[2]/works n");
        JsonNode wage = run("get /data/member[2]/wage");
        assertEquals("", wage.path("value").stringValue());
        assertEquals("7", wage.path("kept").stringValue());
        assertFalse(wage.path("relevant").booleanValue());
        assertEquals("7", run("dump").path("irrelevant").path("/data/member[2]/wage").stringValue());
    }

    @Test
    void rowsComeAndGo() {
        var script = new FormScript(Forms.of(Forms.repeat("r", "", Forms.q("x", "integer"), Forms.repeat("s", "", Forms.q("y", "text")))),
                Forms.NOWHERE, Lang.ZH);
        assertEquals(Optional.of("{\"ok\":true,\"path\":\"/data/r[1]\",\"rows\":1}"), script.line("new /data/r"));
        script.line("new /data/r");
        script.line("new /data/r[2]/s");
        script.line("set /data/r[2]/s[1]/y a b c");
        assertEquals(Optional.of("{\"value\":[\"a b c\"],\"type\":\"nodes\"}"), script.line("eval /data/r/s/y"));
        assertEquals(Optional.of("{\"ok\":true,\"rows\":1}"), script.line("del /data/r[1]"));
        assertEquals(Optional.of("{\"value\":\"a b c\",\"type\":\"string\"}"), script.line("eval string(/data/r[1]/s[1]/y)"));
    }

    @Test
    void whatCannotBeDoneIsAnErrorAndChangesNothing() {
        String before = demo.line("dump").orElseThrow();
        for (String line : List.of("set /data/nowhere 1", "get /data/member[1]/age", "set /data/n 5", "eval 1 +", "new /data/size",
                "del /data/member", "del /data/member[7]", "jump", "get /data/member[", "eval count(1)")) {
            assertTrue(demo.line(line).orElseThrow().startsWith("{\"error\":\""), line);
        }
        assertEquals(before, demo.line("dump").orElseThrow());
        assertEquals(Optional.empty(), demo.line("  # a remark"));
    }
}
