package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/** The languages of a form, and the headings of their columns. */
final class Wordings {
    private final Set<String> languages = new LinkedHashSet<>(List.of("zh", "bo", "en"));
    private final boolean plain;

    Wordings(Form form) {
        Set<String> used = new LinkedHashSet<>(byLanguage(form.title()).keySet());
        form.lists().values().forEach(list -> list.forEach(choice -> used.addAll(byLanguage(choice.label()).keySet())));
        form.items().forEach(item -> item(item, used));
        form.checks().forEach(check -> {
            used.addAll(byLanguage(check.message()).keySet());
            used.addAll(byLanguage(check.explain()).keySet());
        });
        languages.addAll(used);
        used.remove("zh");
        plain = used.isEmpty() && !form.settings().containsKey(SettingsSheet.STANDARD);
    }

    private static void item(Form.Item item, Set<String> used) {
        used.addAll(byLanguage(item.label()).keySet());
        switch (item) {
            case Form.Group group -> group.items().forEach(inner -> item(inner, used));
            case Form.Repeat repeat -> repeat.items().forEach(inner -> item(inner, used));
            case Form.Question question -> {
                for (Words words : new @Nullable Words[] {question.hint(), question.guidance(), question.requiredMessage(), question.unit()}) {
                    used.addAll(byLanguage(words).keySet());
                }
                question.constraints().forEach(constraint -> used.addAll(byLanguage(constraint.message()).keySet()));
            }
        }
    }

    static Map<String, String> byLanguage(@Nullable Words words) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (words != null) {
            put(texts, "zh", words.zh());
            put(texts, "bo", words.bo());
            put(texts, "en", words.en());
            words.others().forEach((language, text) -> put(texts, language, text));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(language, text);
        }
    }

    /** A language's place among the columns. */
    int order(String language) {
        return new ArrayList<>(languages).indexOf(language);
    }

    /** A form in Chinese alone has plain columns. */
    String heading(String name, String language) {
        return language.isEmpty() || plain ? name : name + "::" + Languages.written(language);
    }
}
