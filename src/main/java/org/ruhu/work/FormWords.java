package org.ruhu.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.model.RecordType;

/** The questions of the forms that are here, by what is answered with them: a visit's path, or a field of the register. */
final class FormWords {
    private final Workspace workspace;
    private final Map<String, Map<String, Form.Question>> byPath = new HashMap<>();
    private @Nullable Map<String, Form.Question> bySaveTo;

    FormWords(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The form with a name; empty if it is not here, or only a newer program can read it. */
    Optional<Form> form(String name) {
        return workspace.title(name).isEmpty() ? Optional.empty() : workspace.form(name).map(compiled -> compiled.form());
    }

    /** @param path rows may be in it */
    Optional<Form.Question> question(String form, String path) {
        return Optional.ofNullable(byPath.computeIfAbsent(form, this::questions).get(withoutRows(path)));
    }

    /** The question that is behind a field of a record. @param form of a visit; empty for other records */
    Optional<Form.Question> asked(String type, String field, String form) {
        if (type.equals(RecordType.VISIT.tag())) {
            return field.startsWith(VisitFields.ANSWER) ? question(form, field.substring(VisitFields.ANSWER.length())) : Optional.empty();
        }
        return saving(type + "." + field);
    }

    static String withoutRows(String path) {
        return path.replaceAll("\\[[^]]*]", "");
    }

    private Map<String, Form.Question> questions(String name) {
        Map<String, Form.Question> all = new HashMap<>();
        form(name).ifPresent(form -> form.items().forEach(item -> collect(item, "", all)));
        return all;
    }

    private static void collect(Form.Item item, String prefix, Map<String, Form.Question> all) {
        String path = prefix + item.name();
        switch (item) {
            case Form.Group group -> group.items().forEach(child -> collect(child, path + "/", all));
            case Form.Repeat repeat -> repeat.items().forEach(child -> collect(child, path + "/", all));
            case Form.Question question -> all.put(path, question);
        }
    }

    /** The question that asks for a field of the register, such as {@code household.phone}: first of the open round's form. */
    Optional<Form.Question> saving(String field) {
        Map<String, Form.Question> known = bySaveTo;
        if (known == null) {
            known = new HashMap<>();
            for (String name : names()) {
                for (Form.Question question : byPath.computeIfAbsent(name, this::questions).values()) {
                    if (!question.saveTo().isEmpty()) {
                        known.putIfAbsent(question.saveTo(), question);
                    }
                }
            }
            bySaveTo = known;
        }
        return Optional.ofNullable(known.get(field));
    }

    private Iterable<String> names() {
        var names = new java.util.LinkedHashSet<String>();
        workspace.round().ifPresent(round -> names.add(round.form()));
        workspace.otherForms().forEach(other -> names.add(other.id()));
        return names;
    }

    /** Fields of visits that follow from others, in whichever form, rows left out. */
    Set<String> computed() {
        Set<String> computed = new HashSet<>();
        for (String name : names()) {
            byPath.computeIfAbsent(name, this::questions).forEach((path, question) -> {
                switch (question.type()) {
                    case CALCULATE, NOTE, HIDDEN, META -> computed.add(VisitFields.ANSWER + path);
                    case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE, IMAGE,
                         FILE, SIGNATURE, BARCODE, GEOPOINT -> { }
                }
            });
        }
        return computed;
    }
}
