package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.FormContext;
import org.ruhu.model.Configuration;
import org.ruhu.model.Fields;
import org.ruhu.model.Person;
import org.ruhu.model.Round;

/** What the form may ask of the register, the configuration and the last round, for one household. */
final class VisitContext {
    private final Workspace workspace;
    private final Configuration configuration;
    private final Round round;
    private final HouseholdPage page;
    private final LastVisit last;

    VisitContext(Workspace workspace, Configuration configuration, Round round, HouseholdPage page, LastVisit last) {
        this.workspace = workspace;
        this.configuration = configuration;
        this.round = round;
        this.page = page;
        this.last = last;
    }

    /** @param answered paths that this visit has answers to: who left in it has a row all the same, to be corrected */
    FormContext build(CompiledForm form, Set<String> answered) {
        Map<String, List<Form.Choice>> lists = codeLists(configuration);
        lists.putAll(RegisterLists.of(form, workspace.store().registerTables()));
        List<FormContext.Row> rows = page.members().stream().filter(person -> person.active() || answered.stream()
            .anyMatch(path -> path.contains("[" + person.id() + "]"))).map(VisitContext::row).toList();
        return new FormContext(workspace.env().now(), workspace.today(), configuration.lines(), params(), lists,
            prefixed("household.", page.household().fields()), Map.of("persons", rows), last.answers());
    }

    private static FormContext.Row row(Person person) {
        return new FormContext.Row(person.id().toString(), prefixed("person.", person.fields()));
    }

    /** The thresholds, and what the round fixes: income period and the year of its line. */
    private Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>(configuration.params());
        params.put("periodStart", round.periodStart().toString());
        params.put("periodEnd", round.periodEnd().toString());
        params.put("incomeYear", Integer.toString(round.incomeYear()));
        params.put("roundStart", round.start().toString());
        params.put("roundEnd", round.end().toString());
        params.put("demo", workspace.demo() ? "1" : "0");
        params.put("username", workspace.userName());
        params.put("deviceid", workspace.device());
        return params;
    }

    static Map<String, List<Form.Choice>> codeLists(Configuration configuration) {
        Map<String, List<Form.Choice>> lists = new LinkedHashMap<>();
        configuration.lists().forEach((name, codes) -> lists.put(name,
            codes.stream().map(code -> new Form.Choice(code.code(), code.words(), Map.of())).toList()));
        return lists;
    }

    private static Map<String, String> prefixed(String prefix, Fields fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.values().forEach((field, value) -> values.put(prefix + field, value));
        return values;
    }
}
