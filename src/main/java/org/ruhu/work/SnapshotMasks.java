package org.ruhu.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Masks;
import org.ruhu.model.PersonalNumber;

/** What of a record goes out masked: numbers by their field or question, and the numbers in what people wrote freely. */
final class SnapshotMasks {
    /** Fields of clues and moves in which people write what they like. */
    private static final Set<String> FREE = Set.of("said", "reason", "evidence");

    private final Workspace workspace;
    private final Map<String, Answers> forms = new HashMap<>();

    /** @param coded paths of what is chosen, counted or attached, and holds no words; rows left out */
    private record Answers(Map<String, PersonalNumber> numbers, Set<String> coded) {
        static final Answers NONE = new Answers(Map.of(), Set.of());
    }

    SnapshotMasks(Workspace workspace) {
        this.workspace = workspace;
    }

    static String field(String field, String value) {
        return PersonalNumber.ofField(field).map(number -> number.mask(value)).orElse(FREE.contains(field) ? Masks.inText(value) : value);
    }

    /** @param form empty: the open round's own */
    String answer(String form, String path, String value) {
        Answers answers = forms.computeIfAbsent(form, this::answers);
        String question = path.replaceAll("\\[[^]]*]", "");
        PersonalNumber number = answers.numbers.get(question);
        if (number != null) {
            return number.mask(value);
        }
        // a form that is not here, or no longer asks this, says nothing: names of attachments are known by how they look
        return answers.coded.contains(question) || value.matches("[0-9a-f. -]{32,}") ? value : Masks.inText(value);
    }

    private Answers answers(String form) {
        String name = form.isEmpty() ? workspace.round().map(round -> round.form()).orElse("") : form;
        Optional<CompiledForm> compiled = workspace.title(name).isEmpty() ? Optional.empty() : workspace.form(name);
        if (compiled.isEmpty()) {
            return Answers.NONE;
        }
        var answers = new Answers(new HashMap<>(), new HashSet<>());
        collect(compiled.get().form().items(), "", answers);
        return answers;
    }

    private static void collect(List<Form.Item> items, String prefix, Answers answers) {
        for (Form.Item item : items) {
            String path = prefix + item.name();
            switch (item) {
                case Form.Group group -> collect(group.items(), path + "/", answers);
                case Form.Repeat repeat -> collect(repeat.items(), path + "/", answers);
                case Form.Question question -> {
                    PersonalNumbers.of(question).ifPresent(number -> answers.numbers.put(path, number));
                    switch (question.type()) {
                        case INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                             IMAGE, FILE, SIGNATURE, GEOPOINT, META -> answers.coded.add(path);
                        case TEXT, CALCULATE, HIDDEN, NOTE, BARCODE -> { }
                    }
                }
            }
        }
    }
}
