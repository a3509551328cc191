package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/** Lays out what a form holds besides its items. */
final class OtherPages {
    private final Form form;
    private final Wordings wordings;

    OtherPages(Form form, Wordings wordings) {
        this.form = form;
        this.wordings = wordings;
    }

    Page choices() {
        Set<String> headings = new LinkedHashSet<>(List.of(ChoiceLists.LIST, "name"));
        Set<String> further = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        List<Words> labels = new ArrayList<>();
        form.lists().forEach((list, choices) -> {
            if (!rows.isEmpty()) {
                rows.add(Map.of()); // a list is seen to end
            }
            for (Form.Choice choice : choices) {
                Map<String, String> row = new LinkedHashMap<>(choice.columns());
                further.addAll(choice.columns().keySet());
                row.put(ChoiceLists.LIST, list);
                row.put("name", choice.name());
                words(row, "label", choice.label());
                labels.add(choice.label());
                rows.add(row);
            }
        });
        headings.addAll(headings("label", labels));
        headings.addAll(further);
        return page(Sheets.CHOICES, headings, rows);
    }

    Page settings() {
        Map<String, String> row = new LinkedHashMap<>();
        Map<String, String> titles = Wordings.byLanguage(form.title());
        String given = form.settings().getOrDefault(SettingsSheet.STANDARD, "");
        String standard = given.isBlank() ? "zh" : Languages.tag(given);
        titles.forEach((language, title) -> row.put(Languages.isOurs(standard) && language.equals(standard)
            ? SettingsSheet.TITLE // as other programs need it
            : SettingsSheet.TITLE + "::" + Languages.written(language), title));
        row.put(SettingsSheet.ID, form.id());
        if (!form.version().isEmpty()) {
            row.put(SettingsSheet.VERSION, form.version());
        }
        row.putAll(form.settings());
        return page(Sheets.SETTINGS, row.keySet(), List.of(row));
    }

    Page checks() {
        Set<String> headings = new LinkedHashSet<>(List.of("id", "level"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (Form.Check check : form.checks()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", check.id());
            row.put("level", check.level().name().toLowerCase(Locale.ROOT));
            row.put("scope", check.scope());
            row.put("when", check.when());
            words(row, "message", check.message());
            row.put("fields", String.join(" ", check.fields()));
            words(row, "explain", check.explain());
            rows.add(row);
        }
        if (form.checks().stream().anyMatch(check -> !check.scope().isEmpty())) {
            headings.add("scope");
        }
        headings.add("when");
        List<String> messages = headings("message", form.checks().stream().map(Form.Check::message).toList());
        headings.addAll(messages.isEmpty() ? List.of("message") : messages);
        headings.add("fields");
        headings.addAll(headings("explain", form.checks().stream().map(Form.Check::explain).toList()));
        return page(Sheets.CHECKS, headings, rows);
    }

    private void words(Map<String, String> row, String name, @Nullable Words words) {
        Wordings.byLanguage(words).forEach((language, text) -> row.put(wordings.heading(name, language), text));
    }

    private List<String> headings(String name, List<? extends @Nullable Words> all) {
        Set<String> languages = new LinkedHashSet<>();
        all.forEach(words -> languages.addAll(Wordings.byLanguage(words).keySet()));
        return languages.stream().sorted(java.util.Comparator.comparingInt(wordings::order))
            .map(language -> wordings.heading(name, language)).toList();
    }

    private static Page page(String name, Set<String> headings, List<Map<String, String>> rows) {
        return new Page(name, List.copyOf(headings), rows.stream().map(row -> new Page.Line(Page.Kind.PLAIN,
            headings.stream().map(heading -> row.getOrDefault(heading, "")).toList())).toList());
    }
}
