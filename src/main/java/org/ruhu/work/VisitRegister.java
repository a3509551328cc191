package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;

/** What a visit as it stands says of the register: the answers that are kept in fields of the household and its persons. */
final class VisitRegister {
    private final FormSession session;
    private final UUID household;

    VisitRegister(VisitWork work) {
        this.session = work.session();
        this.household = work.page().household().id().uuid();
    }

    /** Values by field, of each record; a new map each time. */
    Map<UUID, Map<String, String>> values() {
        Map<UUID, Map<String, String>> values = new LinkedHashMap<>();
        for (Form.Item item : session.form().items()) {
            collect(item, "", household, values);
        }
        return values;
    }

    private void collect(Form.Item item, String prefix, UUID record, Map<UUID, Map<String, String>> values) {
        String path = prefix + item.name();
        switch (item) {
            case Form.Group group -> group.items().forEach(child -> collect(child, path + "/", record, values));
            case Form.Repeat repeat -> {
                for (String row : session.rows(path)) {
                    // rows of other rosters than the household's are no persons
                    UUID person = repeat.source().equals("persons") ? UUID.fromString(row) : record;
                    repeat.items().forEach(child -> collect(child, path + "[" + row + "]/", person, values));
                }
            }
            case Form.Question question -> {
                int dot = question.saveTo().indexOf('.');
                if (dot > 0 && session.relevant(path)) {
                    values.computeIfAbsent(record, each -> new LinkedHashMap<>())
                        .put(question.saveTo().substring(dot + 1), session.value(path));
                }
            }
        }
    }
}
