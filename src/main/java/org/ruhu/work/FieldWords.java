package org.ruhu.work;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ruhu.form.Choices;
import org.ruhu.form.Form;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Configuration;
import org.ruhu.model.Fields;
import org.ruhu.model.Masks;
import org.ruhu.model.PersonalNumber;
import org.ruhu.model.RecordType;
import org.ruhu.store.Records;
import org.ruhu.text.Texts;

/**
 * Fields and their values in plain words: what the form asks, what the code list calls a code, whose name an id is. Personal
 * numbers are masked, in free text too; never an id.
 */
final class FieldWords {
    private static final Pattern ROW = Pattern.compile("\\[([0-9a-f-]{36})]");
    private static final int DAY = "2026-05-12".length();

    private final FormWords forms;
    private final Records records;
    private final Configuration configuration;
    private final LocalDate today;
    private final Texts texts;

    FieldWords(Workspace workspace, FormWords forms, Texts texts) {
        this.forms = forms;
        this.records = workspace.store().records();
        this.configuration = workspace.configuration();
        this.today = workspace.today();
        this.texts = texts;
    }

    /** @param form of a visit; empty for other records */
    String label(String type, String field, String form) {
        if (type.equals(RecordType.VISIT.tag()) && VisitFields.isPart(field)) {
            return part(field, form);
        }
        Optional<Form.Question> asked = forms.saving(type + "." + field);
        String key = "conflict.field." + type + "." + field;
        return asked.map(question -> question.label().in(texts.lang()))
            .orElseGet(() -> texts.has(key) ? texts.of(key) : texts.of("conflict.field.other"));
    }

    private String part(String field, String form) {
        String path = field.substring(VisitFields.ANSWER.length());
        String label = forms.question(form, path).map(question -> question.label().in(texts.lang()))
            .filter(words -> !words.isBlank()).orElseGet(() -> texts.of("conflict.field.other"));
        if (field.startsWith(VisitFields.NOTE)) {
            return texts.of("conflict.field.note", label);
        }
        return field.startsWith(VisitFields.CONFIRMATION) ? texts.of("conflict.field.confirmation") : label;
    }

    /** The person whose row an answer stands in. */
    Optional<String> person(String field) {
        Matcher row = ROW.matcher(field);
        return row.find() ? Optional.of(name(UUID.fromString(row.group(1)))).filter(name -> !name.isEmpty()) : Optional.empty();
    }

    private String name(UUID record) {
        Fields fields = records.state(record).fields();
        return fields.text("name").isEmpty() ? fields.text("no") : fields.text("name");
    }

    /** What kind of number a field holds, if it is one to be masked. */
    Optional<PersonalNumber> number(String type, String field, String form) {
        Optional<PersonalNumber> known = type.equals(RecordType.VISIT.tag()) ? Optional.empty() : PersonalNumber.ofField(field);
        return known.or(() -> forms.asked(type, field, form).flatMap(PersonalNumbers::of));
    }

    String value(String type, String field, String form, String raw) {
        if (raw.isEmpty()) {
            return texts.of("conflict.empty");
        }
        Optional<PersonalNumber> number = number(type, field, form);
        if (number.isPresent()) {
            return number.get().mask(raw);
        }
        Optional<Form.Question> question = forms.asked(type, field, form);
        return question.isPresent() ? answer(question.get(), form, raw) : plain(type, field, raw);
    }

    private String answer(Form.Question question, String form, String raw) {
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> Arrays.stream(raw.split(" ")).map(code -> choice(question, form, code))
                .collect(Collectors.joining(texts.of("conflict.and")));
            case INTEGER, DECIMAL, RANGE, CALCULATE -> number(raw) + Optional.ofNullable(question.unit())
                .map(unit -> " " + unit.in(texts.lang())).orElse("");
            case DATE, DATETIME -> day(raw);
            case IMAGE, FILE, SIGNATURE -> texts.of("conflict.attachment");
            case ACKNOWLEDGE -> texts.of("conflict.yes");
            case TEXT, TIME, NOTE, HIDDEN, BARCODE, GEOPOINT, META -> Masks.inText(raw);
        };
    }

    private String choice(Form.Question question, String form, String code) {
        Optional<Form.Choice> own = forms.form(form).map(known -> known.lists().get(question.choices()))
            .map(list -> Choices.of(list).named(code));
        return own.map(choice -> choice.label().in(texts.lang())).orElseGet(() ->
            configuration.word(question.choices(), code, texts.lang()));
    }

    private String plain(String type, String field, String raw) {
        if (field.equals("deleted")) {
            return texts.of("conflict.deleted");
        }
        String list = list(type, field);
        if (!list.isEmpty()) {
            return configuration.word(list, raw, texts.lang());
        }
        if (raw.length() == 36 && raw.matches("[0-9a-f-]{36}")) {
            String name = name(UUID.fromString(raw));
            return name.isEmpty() ? texts.of("conflict.nothere") : name;
        }
        return raw.length() >= DAY && raw.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?") ? day(raw) : Masks.inText(raw);
    }

    /** What can be chosen in a field where one of a list is chosen, code and words; empty where it is typed. */
    Map<String, String> choices(String type, String field, String form) {
        Map<String, String> choices = new LinkedHashMap<>();
        Optional<Form.Question> question = forms.asked(type, field, form).filter(asked -> asked.type() == Form.Type.SELECT_ONE);
        String list = question.map(Form.Question::choices).orElse(list(type, field));
        Optional<List<Form.Choice>> own = forms.form(form).map(known -> known.lists().get(list));
        own.ifPresent(all -> all.forEach(choice -> choices.put(choice.name(), choice.label().in(texts.lang()))));
        if (own.isEmpty()) {
            configuration.lists().getOrDefault(list, List.of()).forEach(code -> choices.put(code.code(), code.words().in(texts.lang())));
        }
        return choices;
    }

    private static String list(String type, String field) {
        return RecordType.of(type).map(known -> switch (known) {
            case HOUSEHOLD -> CodedFields.HOUSEHOLD;
            case PERSON -> CodedFields.PERSON;
            case VISIT -> CodedFields.VISIT;
            case CONFIG, FORM, USER, VILLAGE, GRID, ROUND, TEAM, DEVICE, ASSIGNMENT, AUDIT, SHEET, BASE, MOVE, CLUE -> Map.<String, String>of();
        }).map(lists -> lists.getOrDefault(field, "")).orElse("");
    }

    /** 8,200: what two people compare is read aloud. */
    private static String number(String raw) {
        try {
            var decimal = new BigDecimal(raw);
            return Math.abs(decimal.precision() - decimal.scale()) > 30 ? raw
                : new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(decimal);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** The day of an ISO date or moment in words, without the year where it is this one; anything else as it stands. */
    String day(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso.substring(0, Math.min(DAY, iso.length())));
            String pattern = day.getYear() == today.getYear() ? "conflict.day" : "conflict.dayandyear";
            return DateTimeFormatter.ofPattern(texts.of(pattern), texts.locale()).format(day);
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** Day and time of day in words. */
    String moment(String iso) {
        try {
            return day(iso) + " " + DateTimeFormatter.ofPattern("HH:mm").format(ZonedDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** Several fields with their names, such as a status and its date. */
    String values(String type, String form, Map<String, String> values) {
        List<String> said = values.entrySet().stream().map(one -> values.size() == 1
            ? value(type, one.getKey(), form, one.getValue())
            : texts.of("conflict.member", label(type, one.getKey(), form), value(type, one.getKey(), form, one.getValue()))).toList();
        return String.join(texts.of("conflict.and"), said);
    }
}
