package org.ruhu.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.form.Choices;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.sheet.ReadXlsForm;
import org.ruhu.store.RegisterTables;
import org.ruhu.text.Words;

/**
 * The register's villages, grids, households and persons as choice lists for the forms that ask for them. A household may
 * be there once for each person whom the register calls its head; the first one counts.
 */
final class RegisterLists {
    private RegisterLists() {}

    /** Those of the tables that the form names and does not bring along. */
    static Map<String, List<Form.Choice>> of(CompiledForm form, RegisterTables tables) {
        Map<String, List<Form.Choice>> lists = new HashMap<>();
        named(form).forEach(name -> lists.put(name, choices(tables.rows(name))));
        return lists;
    }

    /** The same without a workspace. */
    static Map<String, List<Form.Choice>> none(CompiledForm form) {
        Map<String, List<Form.Choice>> lists = new HashMap<>();
        named(form).forEach(name -> lists.put(name, List.of()));
        return lists;
    }

    private static List<String> named(CompiledForm form) {
        return form.foreignLists().keySet().stream().filter(ReadXlsForm.REGISTER::contains).toList();
    }

    private static Choices choices(List<Map<String, String>> rows) {
        List<Form.Choice> choices = new ArrayList<>(rows.size());
        String before = "";
        for (Map<String, String> row : rows) {
            String name = row.getOrDefault("name", "");
            if (!name.equals(before)) {
                Map<String, String> columns = new LinkedHashMap<>(row);
                columns.keySet().removeAll(List.of("name", "label"));
                choices.add(new Form.Choice(name, Words.of(row.getOrDefault("label", name)), columns));
            }
            before = name;
        }
        return Choices.of(choices);
    }
}
