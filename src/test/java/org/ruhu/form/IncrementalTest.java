package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ruhu.form.Forms.group;
import static org.ruhu.form.Forms.person;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ruhu.text.Lang;

class IncrementalTest {
    private static final String[] VALUES = {"", "0", "1", "2", "3", "5", "17", "2.5", "-1", "abc", "１２", "2020-02-29"};

    private static Form form() {
        return Forms.read("""
                {"form":"T","version":"1","title":{"zh":"试"},
                 "lists":{"YN":[{"name":"1","label":{"zh":"是"}},{"name":"2","label":{"zh":"否"}}],
                          "B":[{"name":"1","label":{"zh":"甲"},"of":"1"},{"name":"2","label":{"zh":"乙"},"of":"2"},{"name":"3","label":{"zh":"丙"},"of":"2"}]},
                 "items":[""" + group("a", "",
                q("n", "integer", "required:true()", "initial:2"),
                q("yn", "select_one", "choices:YN"),
                q("b", "select_one", "choices:B", "filter:of = ${yn}"),
                q("t", "text", "relevant:${n} > 1", "required:${b} = '3'", "prefill:register", "saveTo:household.t"),
                q("safe", "select_one", "choices:YN", "hazards:[{\"answer\":\"2\",\"level\":\"M\",\"days\":0}]"),
                q("size", "integer"))
                + "," + repeat("m", ",\"source\":\"persons\",\"canAdd\":true,\"rowLabel\":\"${name}\"",
                q("name", "text", "prefill:register", "saveTo:person.name"),
                q("age", "integer", "required:${n} = 3", "constraints:[{\"rule\":\"R\",\"level\":\"suspect\",\"test\":\". < max(../../m/wage)\",\"message\":{\"zh\":\"${name} ${total}\"}}]"),
                q("wage", "decimal", "relevant:${age} >= 2", "band:50%"),
                group("g", "${wage} > 1", q("note", "text", "readonly:${share} > 0.5"),
                        q("place", "select_one", "choices:B", "filter:of = ${yn} or name = ${age}")),
                q("share", "calculate", "calculation:round(coalesce(${wage}, 0) div ${total}, 2)"),
                q("pos", "calculate", "calculation:position(..)"),
                q("before", "calculate", "calculation:indexed-repeat(${age}, ${m}, position(..) - 1)"),
                repeat("j", ",\"count\":\"if(${age} < 5, ${age}, 0)\",\"relevant\":\"${n} != 0\"",
                        q("pay", "integer", "required:${wage} > 1", "relevant:${yn} != '2' or ${wage} > 2"),
                        q("clean", "select_one", "choices:YN", "hazards:[{\"answer\":\"2\",\"level\":\"M\",\"days\":0}]"),
                        q("worth", "calculate", "calculation:coalesce(${pay}, 1) * ${age} + position(..)"),
                        q("rest", "calculate", "calculation:sum(../../j[pay > 1]/worth) - ${worth}")),
                q("paid", "calculate", "calculation:sum(${worth})"),
                q("older", "calculate", "calculation:count(../../m[./age > current()/../age])"))
                + "," + repeat("p", ",\"count\":\"${size}\"", q("plot", "decimal"), q("double", "calculate", "calculation:${plot} * 2"))
                + "," + group("c", "${yn} != '2'",
                q("total", "calculate", "calculation:sum(${wage})"),
                q("per", "calculate", "calculation:round(${total} div count(${m}), 2)"),
                q("land", "calculate", "calculation:sum(${double}) + count(${p})"),
                q("asked", "calculate", "calculation:concat(count(${wage}), join('-', ${wage}))"),
                q("allpaid", "calculate", "calculation:concat(sum(${worth}), '/', count(${j}), '/', max(${m}[age > 2]/paid))"),
                q("open", "calculate", "calculation:concat(open-hazards('M'), '/', found-hazards('M'))"),
                q("names", "calculate", "calculation:join(',', ${name})"),
                q("say", "note", "label:{\"zh\":\"共${total}元\"}"),
                q("poor", "select_one", "choices:YN", "required:${per} < line(2026)")).replace("\"label\":{\"zh\":\"say\"},", "")
                + """
                ],"checks":[{"id":"C1","level":"error","when":"${per} > 3 and ${n} < 3","message":{"zh":"人均${per}"},"fields":["c/per"]},
                 {"id":"C2","level":"hint","scope":"m","when":"${wage} > ${n}","message":{"zh":"${name}"},"fields":["m/wage"]}]}""");
    }

    @Test
    void anyOrderOfAnswersGivesWhatAFreshSessionGives() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("IncrementalTest seed " + seed);
        var random = new Random(seed);
        Form form = form();
        FormContext context = Forms.context(Map.of("household.t", "old"), List.of(person("p1", "person.name", "A"),
                person("p2", "person.name", "B"), person("p3")), Map.of("m[p1]/wage", "2"));
        CompiledForm compiled = CompiledForm.of(form);
        var session = new FormSession(compiled, context, Map.of());
        int added = 0;
        for (int step = 0; step < 4000; step++) {
            List<String> paths = paths(form, session);
            Map<String, String> before = state(form, session);
            Set<String> reported = new HashSet<>();
            int dice = random.nextInt(40);
            String done;
            if (dice == 0 && session.rows("m").size() < 6) {
                done = "add";
                session.addRow("m", "x" + added++);
            } else if (dice == 1 && session.rows("m").size() > 3) {
                done = "remove";
                session.removeRow("m", session.rows("m").getLast());
            } else {
                String path = paths.get(random.nextInt(paths.size()));
                String value = path.equals("a/size") ? String.valueOf(random.nextInt(5)) : VALUES[random.nextInt(VALUES.length)];
                done = path + " := " + value;
                reported = session.set(path, value);
                Map<String, String> after = state(form, session);
                assertEquals(differing(before, after, reported), Set.of(), "changed but not reported; seed " + seed + " step " + step + " " + done);
            }
            var fresh = new FormSession(compiled, context, session.answers());
            assertEquals(state(form, fresh), state(form, session), "seed " + seed + " step " + step + " " + done);
            assertEquals(fresh.findings(), session.findings(), "seed " + seed + " step " + step + " " + done);
            assertEquals(fresh.answers(), session.answers(), "seed " + seed + " step " + step + " " + done);
        }
    }

    private static Set<String> differing(Map<String, String> before, Map<String, String> after, Set<String> reported) {
        Set<String> differing = new TreeSet<>();
        after.forEach((path, now) -> {
            String old = before.get(path);
            if (old != null && !old.equals(now) && !reported.contains(path)) {
                differing.add(path + ": " + old + " -> " + now);
            }
        });
        return differing;
    }

    private static List<String> paths(Form form, FormSession session) {
        List<String> paths = new ArrayList<>();
        each(form.items(), "", session, (path, question) -> {
            if (question.calculation().isEmpty()) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** Everything a screen could show of a question. */
    private static Map<String, String> state(Form form, FormSession session) {
        Map<String, String> state = new TreeMap<>();
        each(form.items(), "", session, (path, question) -> state.put(path, session.value(path) + "|"
                + session.required(path) + "|" + session.readonly(path) + "|" + session.choices(path).size() + "|"
                + session.label(path, Lang.ZH) + "|" + session.findings(path).stream()
                .filter(finding -> finding.path().equals(path)).map(f -> f.rule() + f.message().zh()).toList()));
        return state;
    }

    private interface Each {
        void at(String path, Form.Question question);
    }

    private static void each(List<Form.Item> items, String above, FormSession session, Each each) {
        for (Form.Item item : items) {
            String path = above + item.name();
            switch (item) {
                case Form.Question question -> each.at(path, question);
                case Form.Group group -> each(group.items(), path + "/", session, each);
                case Form.Repeat repeat -> session.rows(path).forEach(
                        row -> each(repeat.items(), path + "[" + row + "]/", session, each));
            }
        }
    }
}
