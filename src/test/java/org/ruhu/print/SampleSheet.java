package org.ruhu.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.FormContext;
import org.ruhu.form.FormSession;
import org.ruhu.text.Words;
import org.ruhu.work.BundledForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented households on the household visit form. */
final class SampleSheet {
    private static final CompiledForm FORM = CompiledForm.of(BundledForms.read("HV"));
    static final LocalDate DAY = LocalDate.of(2023, 11, 15);

    private SampleSheet() {}

    static VisitSheet blank(int members) {
        return new VisitSheet(head("扎西次仁"), session(members), VisitSheet.Kind.BLANK, VisitSheet.Extent.FULL, Map.of());
    }

    static VisitSheet shortened(int members) {
        return new VisitSheet(head("扎西次仁"), session(members), VisitSheet.Kind.BLANK, VisitSheet.Extent.SHORT, Map.of());
    }

    /** A household of one child at school age. */
    static VisitSheet child() {
        return new VisitSheet(head("扎西次仁"), session(1, "2014-05-01"), VisitSheet.Kind.BLANK, VisitSheet.Extent.FULL, Map.of());
    }

    static VisitSheet in(SheetLanguage language) {
        SheetHead head = head("扎西次仁");
        return new VisitSheet(new SheetHead(head.district(), head.village(), head.grid(), head.round(), head.roundShort(),
            head.householdNo(), head.headName(), head.address(), head.phone(), head.kind(), head.team(), head.serial(), 1,
            imprint(language)), session(2), VisitSheet.Kind.BLANK, VisitSheet.Extent.FULL, Map.of());
    }

    static VisitSheet filled(int members, Map<String, String> answers) {
        FormSession session = session(members);
        answers.forEach(session::set);
        return new VisitSheet(head("扎西次仁"), session, VisitSheet.Kind.FILLED, VisitSheet.Extent.FULL, Map.of());
    }

    /** A sheet of another form that ships with the program. */
    static VisitSheet of(String form, VisitSheet.Kind kind, Map<String, String> answers) {
        var session = new FormSession(BundledForms.read(form), session(1).context(), Map.of());
        answers.forEach(session::set);
        return new VisitSheet(head("扎西次仁"), session, kind, VisitSheet.Extent.FULL, Map.of());
    }

    static SheetHead head(String name) {
        return new SheetHead("演示区", "演示一村", "第一网格", "2023年第四季度", "2023-4", "990103001001-0007", name, "一组7号",
                "12000000017", "一般农户", "第三核查组", "K7M2P9QX", 1, imprint(SheetLanguage.ZH_BO));
    }

    static Imprint imprint(SheetLanguage language) {
        return new Imprint(DAY.atTime(9, 30).atZone(ZoneId.of("Asia/Shanghai")), "次旦", "入户核查", true, language, false);
    }

    static FormSession session(int members) {
        return session(members, "1980-01-01");
    }

    private static FormSession session(int members, String born) {
        List<FormContext.Row> rows = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            rows.add(new FormContext.Row("p" + i, Map.of("person.name", "成员" + i, "person.nameBo", "བཀྲ་ཤིས་ཚེ་རིང་",
                    "person.sex", "1", "person.birth", born, "person.idType", "ID",
                    "person.idNo", "990103198001019011", "person.relation", i == 1 ? "01" : "03",
                    "person.health", "1", "person.labour", "1", "person.phone", "12000000017")));
        }
        Map<String, String> household = Map.of("household.no", "990103001001-0007", "household.group", "一组",
                "household.address", "7号", "household.type", "GEN", "household.phone", "12000000017",
                "household.sizeRegistered", "" + members, "household.sizeLiving", "" + members);
        var context = new FormContext(DAY.atTime(10, 30).atZone(ZoneId.of("Asia/Shanghai")), DAY, Map.of(2023, "7000"),
                params(), codeLists(), household, Map.of("persons", rows), Map.of());
        return new FormSession(FORM, context, Map.of());
    }

    private static Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        json("/org/ruhu/config/params.json").properties().forEach(p -> params.put(p.getKey(), p.getValue().asString()));
        return params;
    }

    private static Map<String, List<Form.Choice>> codeLists() {
        Map<String, List<Form.Choice>> lists = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> list : json("/org/ruhu/config/codelists.json").properties()) {
            lists.put(list.getKey(), list.getValue().valueStream().map(code -> new Form.Choice(
                    code.get("code").asString(), new Words(code.get("zh").asString(),
                            code.get("bo").isNull() ? null : code.get("bo").asString(), code.get("en").asString()),
                    Map.of())).toList());
        }
        return lists;
    }

    private static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return SampleSheet.class.getResourceAsStream(name);
    }
}
