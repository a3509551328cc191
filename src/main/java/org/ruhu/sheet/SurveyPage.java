package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/** Lays the items of a form out as rows; only columns that are used are there. */
final class SurveyPage {
    /** @param language of words; for media, as it was written */
    private record Key(SurveyColumn column, int number, String language) {}

    private record Filled(Page.Kind kind, Map<Key, String> cells) {}

    private final Form form;
    private final Wordings wordings;
    private final List<Filled> rows = new ArrayList<>();
    private Map<Key, String> row = new HashMap<>();

    private SurveyPage(Form form, Wordings wordings) {
        this.form = form;
        this.wordings = wordings;
        form.items().forEach(this::item);
    }

    static Page of(Form form, Wordings wordings) {
        return new SurveyPage(form, wordings).page();
    }

    private Page page() {
        var keys = new TreeSet<Key>(Comparator.comparingInt((Key key) -> key.number() > 1 ? key.number() : 0)
            .thenComparing(Key::column).thenComparing(key -> wordings.order(key.language())).thenComparing(Key::language));
        keys.add(new Key(SurveyColumn.TYPE, 1, ""));
        keys.add(new Key(SurveyColumn.NAME, 1, ""));
        rows.forEach(filled -> keys.addAll(filled.cells.keySet()));
        return new Page(Sheets.SURVEY, keys.stream().map(this::heading).toList(), rows.stream().map(filled ->
            new Page.Line(filled.kind, keys.stream().map(key -> filled.cells.getOrDefault(key, "")).toList())).toList());
    }

    private String heading(Key key) {
        return switch (key.column()) {
            case IMAGE, BIG_IMAGE, AUDIO, VIDEO -> "media::" + key.column().heading
                + (key.language().isEmpty() ? "" : "::" + key.language());
            default -> wordings.heading(key.column().heading + (key.number() > 1 ? key.number() : ""), key.language());
        };
    }

    private void item(Form.Item item) {
        switch (item) {
            case Form.Group group -> {
                begin("begin_group", group, group.appearance());
                add(Page.Kind.BLOCK);
                group.items().forEach(this::item);
                end("end_group", group.name());
            }
            case Form.Repeat repeat -> {
                begin("begin_repeat", repeat, repeat.appearance());
                put(SurveyColumn.REPEAT_COUNT, repeat.count());
                put(SurveyColumn.SOURCE, repeat.source());
                put(SurveyColumn.ROW_LABEL, repeat.rowLabel());
                put(SurveyColumn.CAN_ADD, repeat.canAdd() ? "yes" : "");
                add(Page.Kind.BLOCK);
                repeat.items().forEach(this::item);
                end("end_repeat", repeat.name());
            }
            case Form.Question question -> {
                question(question);
                add(Page.Kind.PLAIN);
            }
        }
    }

    private void begin(String type, Form.Item item, String appearance) {
        put(SurveyColumn.TYPE, type);
        put(SurveyColumn.NAME, item.name());
        words(SurveyColumn.LABEL, 1, item.label());
        put(SurveyColumn.RELEVANT, item.relevant());
        put(SurveyColumn.APPEARANCE, appearance);
    }

    private void end(String type, String name) {
        put(SurveyColumn.TYPE, type);
        put(SurveyColumn.NAME, name);
        add(Page.Kind.BLOCK);
    }

    private void question(Form.Question question) {
        begin(type(question), question, question.appearance());
        words(SurveyColumn.HINT, 1, question.hint());
        words(SurveyColumn.GUIDANCE, 1, question.guidance());
        put(SurveyColumn.REQUIRED, Expressions.written(question.required()));
        words(SurveyColumn.REQUIRED_MESSAGE, 1, question.requiredMessage());
        put(SurveyColumn.CALCULATION, question.calculation());
        put(SurveyColumn.CHOICE_FILTER, question.filter());
        first(question);
        put(SurveyColumn.TRIGGER, question.trigger());
        put(SurveyColumn.READ_ONLY, Expressions.written(question.readonly()));
        put(SurveyColumn.PARAMETERS, question.type() == Form.Type.META ? "" : question.parameters());
        media(question);
        put(SurveyColumn.SAVE_TO, question.saveTo());
        put(SurveyColumn.CODE, question.code());
        put(SurveyColumn.PREFILL, switch (question.prefill()) {
            case NONE -> "";
            case REGISTER -> "register";
            case LAST_ROUND -> "last-round";
        });
        put(SurveyColumn.BAND, question.band());
        words(SurveyColumn.UNIT, 1, question.unit());
        put(SurveyColumn.HAZARDS, question.hazards().stream().map(hazard -> hazard.answer() + "=" + hazard.level().code()
            + "/" + hazard.days()).collect(Collectors.joining(" ")));
        put(SurveyColumn.BASIS, question.basis());
        for (int i = 0; i < question.constraints().size(); i++) {
            constraint(question, i + 1);
        }
    }

    private void first(Form.Question question) {
        if (!question.initial().isEmpty()) {
            String written = Defaults.written(question.initial(), json(question.type()));
            put(written.isEmpty() ? SurveyColumn.INITIAL : SurveyColumn.DEFAULT, written.isEmpty() ? question.initial() : written);
        }
    }

    private void media(Form.Question question) {
        question.media().forEach((kind, file) -> {
            String[] parts = kind.split("::", 2);
            row.put(new Key(SurveyColumn.of(parts[0]), 1, parts.length > 1 ? parts[1] : ""), file);
        });
    }

    private void constraint(Form.Question question, int number) {
        Form.Constraint constraint = question.constraints().get(number - 1);
        put(number == 1 ? SurveyColumn.CONSTRAINT : SurveyColumn.MORE_CONSTRAINT, number, constraint.test());
        words(number == 1 ? SurveyColumn.CONSTRAINT_MESSAGE : SurveyColumn.MORE_MESSAGE, number, constraint.message());
        put(SurveyColumn.LEVEL, number, constraint.level() == Form.Level.ERROR ? "" : json(constraint.level()));
        boolean own = !constraint.rule().equals(QuestionRow.ruleOf(question.name(), number));
        put(SurveyColumn.RULE, number, own ? constraint.rule() : "");
    }

    private String type(Form.Question question) {
        String list = form.lists().containsKey(question.choices()) ? " " + question.choices()
            : "_from_file " + question.choices() + ".csv";
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> json(question.type()) + list;
            case DATETIME -> "dateTime";
            case META -> question.parameters();
            // as ODK writes it, where the appearance says it too
            case SIGNATURE -> question.appearance().matches("(.* )?signature( .*)?") ? "image" : "signature";
            case TEXT, INTEGER, DECIMAL, DATE, TIME, NOTE, CALCULATE, HIDDEN, RANGE, ACKNOWLEDGE, IMAGE, FILE, BARCODE,
                 GEOPOINT -> json(question.type());
        };
    }

    private static String json(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void put(SurveyColumn column, String text) {
        put(column, 1, text);
    }

    private void put(SurveyColumn column, int number, String text) {
        if (!text.isEmpty()) {
            row.put(new Key(column, number, ""), text);
        }
    }

    private void words(SurveyColumn column, int number, @Nullable Words words) {
        Wordings.byLanguage(words).forEach((language, text) -> row.put(new Key(column, number, language), text));
    }

    private void add(Page.Kind kind) {
        rows.add(new Filled(kind, row));
        row = new HashMap<>();
    }
}
