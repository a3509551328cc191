package org.ruhu.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form filled by the names of its questions, to be bent by a test into what it is about. */
class SampleFilling {
    static final LocalDate DAY = LocalDate.of(2023, 11, 15);
    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, String> household = new LinkedHashMap<>();
    final Map<String, Map<String, String>> persons = new LinkedHashMap<>();
    final Map<String, String> params = params();
    final Map<Integer, String> lines = lines();
    /** Answers of the last round by the question's name. */
    final Map<String, String> last = new LinkedHashMap<>();
    final List<String> added = new ArrayList<>();
    /** Answers by the question's name, with {@code @} and the row's id in the roster. */
    final Map<String, String> answers = new LinkedHashMap<>();
    private final CompiledForm compiled;
    private @Nullable FormSession session;

    SampleFilling(CompiledForm compiled) {
        this.compiled = compiled;
        household.putAll(Map.of(
            "household.no", "540103103001-0007", "household.group", "一组", "household.address", "7号",
            "household.type", "GEN", "household.phone", "13900000000", "household.sizeRegistered", "3",
            "household.sizeLiving", "3", "household.houseGrade", "A", "household.land", "6.5"));
        household.put("household.grassland", "120");
        household.put("household.status", "IN");
        params.put("roundStart", "2023-11-01");
        params.put("roundEnd", "2023-11-30");
    }

    Form form() {
        return compiled.form();
    }

    /**
     * Takes steps divided by semicolons or line ends: {@code name=answer}, {@code name@row=answer},
     * {@code household.type:=ALV} and {@code person.birth@p1:=…} for the register, {@code last pc=…} for the last
     * round, {@code param.roundEnd:=…}, {@code line.2023:=…}, {@code +row} for a new row and {@code -row} against it,
     * {@code name=*501} for a long text.
     */
    SampleFilling visit(String steps) {
        for (String step : steps.split("[;\n]")) {
            if (!step.isBlank()) {
                take(step.strip());
            }
        }
        return this;
    }

    private void take(String step) {
        if (step.startsWith("+")) {
            added.add(step.substring(1));
            return;
        }
        if (step.startsWith("-")) {
            added.remove(step.substring(1));
            answers.keySet().removeIf(name -> name.endsWith("@" + step.substring(1)));
            return;
        }
        int equals = step.indexOf('=');
        boolean given = step.charAt(equals - 1) == ':';
        String name = step.substring(0, given ? equals - 1 : equals).strip();
        String value = step.substring(equals + 1).strip();
        if (value.startsWith("*")) {
            value = "长".repeat(Integer.parseInt(value.substring(1)));
        }
        if (name.startsWith("last ")) {
            last.put(name.substring(5), value);
        } else if (!given) {
            answers.remove(name);
            answers.put(name, value);
        } else if (name.startsWith("param.")) {
            params.put(name.substring(6), value);
        } else if (name.startsWith("line.")) {
            lines.put(Integer.valueOf(name.substring(5)), value);
        } else if (name.startsWith("person.")) {
            persons.get(name.substring(name.indexOf('@') + 1)).put(name.substring(0, name.indexOf('@')), value);
        } else {
            household.put(name, value);
        }
    }

    FormSession session() {
        if (session == null) {
            FormSession fresh = new FormSession(compiled, context(), Map.of());
            added.forEach(row -> fresh.addRow(at(row.startsWith("m") ? "measure" : "member"), row));
            answers.forEach((name, value) -> fresh.set(at(name), value));
            session = fresh;
        }
        return session;
    }

    String value(String name) {
        return session().value(at(name));
    }

    Set<String> rules() {
        var rules = new LinkedHashSet<String>();
        session().findings().forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    private FormContext context() {
        List<FormContext.Row> rows = new ArrayList<>();
        persons.forEach((id, values) -> rows.add(new FormContext.Row(id, values)));
        var lastAnswers = new LinkedHashMap<String, String>();
        last.forEach((name, value) -> lastAnswers.put(at(name), value));
        return new FormContext(DAY.atTime(10, 30).atZone(ZoneId.of("Asia/Shanghai")), DAY, lines, params, codeLists(),
                household, Map.of("persons", rows), lastAnswers);
    }

    /** {@code health@p1} is {@code member[p1]/facts/health}. */
    String at(String name) {
        return path(compiled.form(), name);
    }

    static String path(Form form, String name) {
        int at = name.indexOf('@');
        String path = find(at < 0 ? name : name.substring(0, at), form.items(), "");
        if (path == null) {
            throw new IllegalArgumentException("no question " + name);
        }
        return path.replace("[]", at < 0 ? "" : "[" + name.substring(at + 1) + "]");
    }

    private static @Nullable String find(String name, List<Form.Item> items, String above) {
        for (Form.Item item : items) {
            String found = switch (item) {
                case Form.Question question -> question.name().equals(name) ? above + name : null;
                case Form.Group group -> find(name, group.items(), above + group.name() + "/");
                case Form.Repeat repeat -> repeat.name().equals(name) ? above + name
                        : find(name, repeat.items(), above + repeat.name() + "[]/");
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static Map<String, List<Form.Choice>> codeLists() {
        var lists = new LinkedHashMap<String, List<Form.Choice>>();
        for (Map.Entry<String, JsonNode> list : read("/org/ruhu/config/codelists.json").properties()) {
            lists.put(list.getKey(), list.getValue().valueStream().map(code -> new Form.Choice(code.get("code").asString(),
                    new Words(code.get("zh").asString(), code.get("bo").isNull() ? null : code.get("bo").asString(),
                            code.get("en").asString()), Map.of())).toList());
        }
        return lists;
    }

    static Map<String, String> params() {
        var params = new LinkedHashMap<String, String>();
        read("/org/ruhu/config/params.json").properties().forEach(p -> params.put(p.getKey(), p.getValue().asString()));
        return params;
    }

    private static Map<Integer, String> lines() {
        var lines = new LinkedHashMap<Integer, String>();
        read("/org/ruhu/config/lines.json").forEach(line -> lines.put(line.get("year").asInt(), line.get("yuan").asString()));
        return lines;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = SampleVisit.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Form.Question> questions(List<Form.Item> items) {
        return items(items).filter(Form.Question.class::isInstance).map(Form.Question.class::cast);
    }

    static Stream<Form.Item> items(List<Form.Item> items) {
        return items.stream().flatMap(item -> switch (item) {
            case Form.Question _ -> Stream.of(item);
            case Form.Group group -> Stream.concat(Stream.of(item), items(group.items()));
            case Form.Repeat repeat -> Stream.concat(Stream.of(item), items(repeat.items()));
        });
    }
}
