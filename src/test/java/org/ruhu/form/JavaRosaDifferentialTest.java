package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.javarosa.core.model.FormDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random answers given to ODK's engine and to ours: value, relevance, requirement and constraint agree, except where
 * JavaRosa shows a total or a neighbour's value that is out of date; then what it says after loading the form anew counts.
 */
class JavaRosaDifferentialTest {
    private static final int FILLS = Integer.getInteger("ruhu.fills", 2100);
    private static final Map<String, String> CSV =
            Map.of("households.csv", new String(XForms.resource("households.csv"), StandardCharsets.UTF_8));

    private final long seed = Long.getLong("ruhu.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int stale;

    @ParameterizedTest
    @ValueSource(strings = {"bench_60", "bench_180", "hh_demo"})
    void aFormOfOursIsFilledAlike(String name) {
        System.out.println("JavaRosaDifferentialTest " + name + " seed " + seed);
        byte[] xform = XForms.resource(name + ".xml");
        Form form = XForms.read(xform, CSV);
        CompiledForm compiled = CompiledForm.of(form);
        FormDef live = Rosa.parse(xform);
        FormDef anew = Rosa.parse(xform);
        String size = name.equals("hh_demo") ? "size" : "g0/size";
        for (int fill = 0; fill < FILLS / 6; fill++) {
            compare(compiled, live, anew, script(compiled, size), name + " fill " + fill);
        }
        System.out.println(name + ": " + FILLS / 6 + " fills, " + stale + " values of JavaRosa out of date");
    }

    @Test
    void formsThatNobodyWroteAreFilledAlike() {
        System.out.println("JavaRosaDifferentialTest random forms seed " + seed);
        for (int fill = 0; fill < FILLS / 2; ) {
            var generated = new RandomForm(random);
            byte[] xform = generated.xform();
            CompiledForm compiled = CompiledForm.of(XForms.read(xform, Map.of()));
            FormDef live = Rosa.parse(xform);
            FormDef anew = Rosa.parse(xform);
            for (int i = 0; i < 10; i++) {
                compare(compiled, live, anew, generated.script(random, 25), new String(xform, StandardCharsets.UTF_8));
                fill++;
            }
        }
        System.out.println(FILLS / 2 + " fills of random forms, " + stale + " values of JavaRosa out of date");
    }

    /** What form-spec.md names as different on purpose, each as both engines have it. */
    @Test
    void deviationsAreTheOnesThatAreMeant() {
        byte[] xform = XForms.resource("hh_demo.xml");
        FormSession session = new FormSession(XForms.read(xform, CSV), Forms.NOWHERE, Map.of());
        var rosa = new Rosa(xform);
        both(session, rosa, "size", "3");
        rosa.createRows();
        for (int row = 1; row <= 3; row++) {
            both(session, rosa, "member[" + row + "]/age", String.valueOf(20 + row));
            both(session, rosa, "member[" + row + "]/works", "y");
            both(session, rosa, "member[" + row + "]/wage", "1000");
        }
        both(session, rosa, "size", "2");
        assertEquals("2 2000", session.value("n") + " " + session.value("total"), "a surplus row counts nowhere");
        assertEquals("3 3000", rosa.value("n") + " " + rosa.value("total"));
        both(session, rosa, "size", "3");
        assertEquals("3 3000", session.value("n") + " " + session.value("total"), "and comes back as it was");

        both(session, rosa, "member[2]/age", "50");
        assertEquals("50", session.value("member[3]/prev_age"), "a neighbour's value is never stale");
        assertNotEquals("50", rosa.value("member[3]/prev_age"));

        assertEquals("", session.value("member[1]/prev_age"), "there is no row before the first");
        assertEquals("21", rosa.value("member[1]/prev_age"));

        both(session, rosa, "district", "d1");
        both(session, rosa, "block", "b1");
        both(session, rosa, "district", "d2");
        assertEquals("b1", session.value("block"), "a choice no longer offered is flagged and kept");
        assertTrue(session.findings("block").stream().anyMatch(finding -> finding.rule().equals("CHOICE")));
    }

    @Test
    void numbersAreWhatAPersonWouldHaveGot() {
        FormSession session = Forms.session(Forms.of());
        Map.of("0.1 + 0.2", 0.3, "round(-1.5)", -2.0, "round(-50.55, -2)", -100.0, "round(-7.25, 1)", -7.3, "9 mod 0.1", 0.0,
                "round(0.65, 1)", 0.7, "max(-3, -5)", -3.0, "number('2026-01-31') - number('2026-01-01')", 30.0)
                .forEach((expression, value) -> assertEquals(value, session.eval(expression), expression));
        assertEquals(true, session.eval("0.7 - 0.6 >= 0.1"));
        assertEquals(true, session.eval("'2026-01-01' > date('2020-06-01')"));
        assertEquals(1.0, session.eval("string-length('𠮷')"), "a character a person sees as one counts as one");
    }

    private static void both(FormSession session, Rosa rosa, String path, String value) {
        session.set(path, value);
        rosa.set(path, value);
    }

    private Map<String, String> script(CompiledForm compiled, String size) {
        Map<String, String> script = new LinkedHashMap<>();
        int rows = 1 + random.nextInt(4);
        script.put(size, String.valueOf(rows));
        List<Place> questions = compiled.outline.questions.stream()
                .filter(q -> Types.isAnswerable(q.question()) && !q.path.equals(size)).toList();
        for (int i = 0; i < 40; i++) {
            Place place = questions.get(random.nextInt(questions.size()));
            script.put(place.pattern.replace("[]", "[" + (1 + random.nextInt(rows)) + "]"), answer(compiled, place));
        }
        return script;
    }

    private String answer(CompiledForm compiled, Place place) {
        Form.Question question = place.question();
        List<Form.Choice> choices = compiled.form.lists().get(question.choices());
        return switch (question.type()) {
            case SELECT_ONE -> choices.get(random.nextInt(choices.size())).name();
            case SELECT_MULTIPLE -> {
                List<String> some = new ArrayList<>();
                choices.forEach(choice -> {
                    if (random.nextBoolean()) {
                        some.add(choice.name());
                    }
                });
                yield String.join(" ", some);
            }
            case INTEGER -> String.valueOf(random.nextInt(80) - 2);
            case DECIMAL -> RandomForm.answer("decimal", random);
            case DATE -> RandomForm.answer("date", random);
            default -> RandomForm.answer("string", random);
        };
    }

    private void compare(CompiledForm compiled, FormDef live, FormDef anew, Map<String, String> script, String where) {
        var session = new FormSession(compiled, Forms.NOWHERE, Map.of());
        Rosa.renew(live);
        var rosa = new Rosa(live);
        boolean rows = false;
        for (Map.Entry<String, String> answer : script.entrySet()) {
            session.set(answer.getKey(), answer.getValue());
            rosa.set(answer.getKey(), answer.getValue());
            if (!rows) {
                rosa.createRows();
                rows = true;
            }
        }
        Map<String, String> ours = new TreeMap<>();
        Map<String, String> theirs = new TreeMap<>();
        for (String path : rosa.paths()) {
            if (known(session, path)) {
                ours.put(path, state(session, path));
                theirs.put(path, state(rosa, path));
            }
        }
        if (!ours.equals(theirs)) {
            Rosa.renew(anew);
            Rosa fresh = Rosa.load(anew, rosa.saved());
            Map<String, String> later = new TreeMap<>();
            ours.keySet().forEach(path -> later.put(path, state(fresh, path)));
            ours.forEach((path, state) -> stale += !state.equals(theirs.get(path)) && state.equals(later.get(path)) ? 1 : 0);
            Map<String, String> wrong = new TreeMap<>();
            ours.forEach((path, state) -> {
                if (!state.equals(theirs.get(path)) && !state.equals(later.get(path)) && !isNegativeHalf(state, later.get(path))) {
                    wrong.put(path, "ours " + state + " theirs " + theirs.get(path) + " anew " + later.get(path));
                }
            });
            if (!wrong.isEmpty()) {
                fail(binds(wrong, where, ours) + wrong + "\nseed " + seed + "\n" + script + "\n" + where);
            }
        }
    }

    private static String binds(Map<String, String> wrong, String xform, Map<String, String> ours) {
        var found = new StringBuilder();
        for (String path : wrong.keySet()) {
            int at = xform.indexOf("<bind nodeset=\"/data/" + path.replaceAll("\\[[0-9]+]", "") + "\"");
            String bind = at < 0 ? "" : xform.substring(at, xform.indexOf("/>", at));
            Map<String, String> read = new TreeMap<>(ours);
            read.keySet().removeIf(other -> !bind.contains("/data/" + other.replaceAll("\\[[0-9]+]", "")));
            found.append(bind).append("\n  ").append(read).append('\n');
        }
        return found.toString();
    }

    /** Halves go away from zero with us, upwards with JavaRosa: form-spec.md, Rounding. */
    private static boolean isNegativeHalf(String ours, String theirs) {
        String[] a = ours.split(" ");
        String[] b = theirs.split(" ");
        if (!a[1].startsWith("-") || !b[1].matches("-?[0-9]+\\.?[0-9]*") || !a[0].equals(b[0])) {
            return false;
        }
        double apart = Double.parseDouble(b[1]) - Double.parseDouble(a[1]);
        return Math.abs(apart - 0.01) < 1e-7 || Math.abs(apart - 0.1) < 1e-7;
    }

    private static boolean known(FormSession session, String path) {
        try {
            return session.form().items().stream().noneMatch(item -> item.name().equals(path.split("/")[0]) && isMeta(item))
                    && session.isQuestion(path) && !path.equals("member[1]/prev_age"); // the row before the first, see below
        } catch (IllegalArgumentException _) {
            return false; // meta, instanceID
        }
    }

    private static boolean isMeta(Form.Item item) {
        return item instanceof Form.Question question && question.type() == Form.Type.META;
    }

    private static String state(FormSession session, String path) {
        boolean relevant = session.relevant(path);
        boolean holds = session.findings(path).stream().noneMatch(finding -> finding.rule().equals("C"));
        return relevant + " " + plain(session.value(path)) + " " + (relevant && session.required(path)) + " " + (!relevant || holds);
    }

    private static String state(Rosa rosa, String path) {
        boolean relevant = rosa.relevant(path);
        return relevant + " " + plain(rosa.value(path)) + " " + (relevant && rosa.required(path)) + " "
                + (!relevant || rosa.valid(path));
    }

    /**
     * Numbers to nine digits: ours are decimals, theirs are what the processor made of them. JavaRosa lends a date that a
     * text calculation passes on a time of day.
     */
    private static String plain(String raw) {
        String value = raw.replace("T00:00:00.000Z", "");
        if (!value.matches("-?[0-9]+\\.?[0-9]*(E-?[0-9]+)?")) {
            return value.equals("NaN") ? "" : value;
        }
        double number = Double.parseDouble(value);
        if (Math.abs(number) > 1e300) {
            return number > 0 ? "Infinity" : "-Infinity"; // the smallest of no finite number, with JavaRosa
        }
        return Math.abs(number) < 1e-9 ? "0" : String.format(java.util.Locale.ROOT, "%.9g", number);
    }
}
