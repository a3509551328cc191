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

/** An invented household of three with a visit in which all is well, to be bent by a test into what it is about. */
final class SampleVisit {
    static final LocalDate DAY = LocalDate.of(2023, 11, 15);
    static final Form FORM = form();
    private static final CompiledForm COMPILED = CompiledForm.of(FORM);

    private static final JsonMapper JSON = JsonMapper.shared();

    final Map<String, String> household = new LinkedHashMap<>(Map.of(
            "household.no", "540103103001-0007", "household.group", "一组", "household.address", "7号",
            "household.type", "GEN", "household.phone", "13900000000", "household.sizeRegistered", "3",
            "household.sizeLiving", "3", "household.houseGrade", "A", "household.land", "6.5"));
    final Map<String, Map<String, String>> persons = new LinkedHashMap<>();
    final Map<String, String> params = params();
    final Map<Integer, String> lines = lines();
    /** Answers of the last round by the question's name. */
    final Map<String, String> last = new LinkedHashMap<>();
    final List<String> added = new ArrayList<>();
    /** Answers by the question's name, with {@code @} and the row's id in the roster. */
    final Map<String, String> answers = new LinkedHashMap<>();
    private @Nullable FormSession session;

    SampleVisit() {
        household.put("household.grassland", "120");
        household.put("household.status", "IN");
        persons.put("p1", person("扎西次仁", "1", "1975-06-12", "990103197506120014", "01", "2", "1"));
        persons.put("p2", person("卓玛", "2", "1978-03-05", "990103197803050024", "02", "2", "1"));
        persons.put("p3", person("次旦", "1", "2012-05-20", "990103201205200036", "03", "", "5"));
        params.put("roundStart", "2023-11-01");
        params.put("roundEnd", "2023-11-30");
        visit("""
                address_same=1; visit_result=1; respondent=1; clinic=1; own_medical=1200; house_grade=A; grade_how=1
                house_secured=1; defects=0; lives_in=1; water_source=1; water_enough=1; water_quality=1; water_time=1
                dry_days=0; food=1; clothes=1; a_short=25300; b_short=12400; e_short=3100; c_short=600; d2=0; d3=0
                d4=0; d5=1500; d8=800; f_paid=0; g_short=1200; evidence=1; events=0; debt=0; requests=0
                leaflet_apply=1; knows=1; wishes=0; opinion=1; signed=1; checker_1=甲; checker_2=乙; visit_place=户内
                status@p1=1; changed@p1=0; medical@p1=1; medical_major@p1=1; illness@p1=0
                work@p1=1; work_place@p1=拉萨市城关区; work_area@p1=3; work_months@p1=6; work_pay@p1=4000
                job_channel@p1=1; employer@p1=某建筑公司
                status@p2=1; changed@p2=0; medical@p2=1; medical_major@p2=1; illness@p2=0; work@p2=0
                status@p3=3; changed@p3=0; medical@p3=1; medical_major@p3=1; illness@p3=0
                in_school@p3=1; school_name@p3=乡中心小学; grade@p3=10; school_aid@p3=1
                """);
    }

    /** The same household lifted out of poverty and monitored: asked item by item. */
    static SampleVisit inFull() {
        var visit = new SampleVisit();
        visit.household.putAll(Map.of("household.type", "ALV", "household.exitYear", "2018",
                "household.category", "UNSTABLE", "household.eliminated", "0"));
        visit.visit("""
                a1=24000; a2=0; a3=1300; b1=3400; b2=9000; b3=0; b4=0; b5=0; e1=900; e2=2400; e3=0; e4=0; e0=200
                c1=600; c2=0; c3=0; c4=0; c5=0; d1=0; d6=0; d7=0; g2=0; g3=0; g4=0
                satisfied=1; helper_visit=2023-11-02; leaflet_help=1
                +m1; measure_kind@m1=39; measure_known@m1=1; measure_done@m1=1; measure_effect@m1=1
                """);
        return visit;
    }

    private static Map<String, String> person(String name, String sex, String birth, String idNo, String relation,
                                              String education, String labour) {
        var person = new LinkedHashMap<String, String>();
        person.put("person.name", name);
        person.put("person.sex", sex);
        person.put("person.birth", birth);
        person.put("person.idType", "ID");
        person.put("person.idNo", idNo);
        person.put("person.relation", relation);
        person.put("person.ethnic", "04");
        person.put("person.education", education);
        person.put("person.health", "1");
        person.put("person.labour", labour);
        person.put("person.phone", "13800000001");
        person.put("person.lowIncome", "0");
        person.put("person.destitute", "0");
        person.put("person.status", "IN");
        return person;
    }

    /**
     * Takes steps divided by semicolons or line ends: {@code name=answer}, {@code name@row=answer},
     * {@code household.type:=ALV} and {@code person.birth@p1:=…} for the register, {@code last pc=…} for the last
     * round, {@code param.roundEnd:=…}, {@code line.2023:=…}, {@code +row} for a new row and {@code -row} against it,
     * {@code name=*501} for a long text.
     */
    SampleVisit visit(String steps) {
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
            session = new FormSession(COMPILED, context(), Map.of());
            added.forEach(row -> session.addRow(row.startsWith("m") ? "j/measure" : "member", row));
            answers.forEach((name, value) -> session.set(path(name), value));
        }
        return session;
    }

    String value(String name) {
        return session().value(path(name));
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
        last.forEach((name, value) -> lastAnswers.put(path(name), value));
        return new FormContext(DAY.atTime(10, 30).atZone(ZoneId.of("Asia/Shanghai")), DAY, lines, params, codeLists(),
                household, Map.of("persons", rows), lastAnswers);
    }

    /** {@code health@p1} is {@code member[p1]/facts/health}. */
    static String path(String name) {
        int at = name.indexOf('@');
        String path = find(at < 0 ? name : name.substring(0, at), FORM.items(), "");
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
                case Form.Repeat repeat -> find(name, repeat.items(), above + repeat.name() + "[]/");
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

    private static Form form() {
        try (InputStream in = SampleVisit.class.getResourceAsStream("/org/ruhu/forms/HV.json")) {
            return FormJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
