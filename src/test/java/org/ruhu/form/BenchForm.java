package org.ruhu.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.FormDef;

/** One way of filling a bench form from the first question to the last, in either engine. */
final class BenchForm {
    private static final int MEMBERS = 8;

    private final Map<String, String> script = new LinkedHashMap<>();

    BenchForm(Form form) {
        script.put("g0/size", String.valueOf(MEMBERS));
        walk(form.items(), "", form, new int[1]);
    }

    private void walk(List<Form.Item> items, String above, Form form, int[] count) {
        for (Form.Item item : items) {
            String path = above + item.name();
            switch (item) {
                case Form.Group group -> walk(group.items(), path + "/", form, count);
                case Form.Repeat repeat -> {
                    for (int row = 1; row <= MEMBERS; row++) {
                        walk(repeat.items(), path + "[" + row + "]/", form, count);
                    }
                }
                case Form.Question question -> {
                    if (Types.isAnswerable(question)) {
                        script.putIfAbsent(path, value(question, form, count[0]++));
                    }
                }
            }
        }
    }

    private static String value(Form.Question question, Form form, int number) {
        return switch (question.type()) {
            case INTEGER -> String.valueOf(3 + number % 60);
            case DECIMAL -> 100 + number % 7 + ".5";
            case DATE -> "2026-01-" + (10 + number % 20);
            case SELECT_ONE, SELECT_MULTIPLE -> {
                List<Form.Choice> choices = form.lists().get(question.choices());
                yield choices.get(number % 3 % choices.size()).name();
            }
            default -> "text " + number;
        };
    }

    List<String> paths() {
        return new ArrayList<>(script.keySet());
    }

    FormSession filled(CompiledForm compiled) {
        var session = new FormSession(compiled, Forms.NOWHERE, Map.of());
        script.forEach(session::set);
        return session;
    }

    Rosa filled(FormDef definition) {
        var rosa = new Rosa(definition);
        script.forEach((path, value) -> {
            rosa.set(path, value);
            if (path.equals("g0/size")) {
                rosa.createRows();
            }
        });
        return rosa;
    }
}
