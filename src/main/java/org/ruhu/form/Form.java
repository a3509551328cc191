package org.ruhu.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Words;

/**
 * A compiled check form: what {@link FormSession} fills and what sheets are laid out from.
 * Immutable; read from and written to the project's own JSON by {@link FormJson}.
 *
 * @param id      stable name of the form, such as {@code HV}
 * @param version the district's version of it, such as {@code 2026.1}
 * @param settings {@code checkDate}: name of the question with the day of a safety check, from which deadlines count
 * @param lists   the form's own choice lists by name; lists not here are code lists of the configuration
 * @param items   the pages in order: groups and repeats at the top, questions in them
 * @param checks  checks across questions
 */
public record Form(String id, String version, Words title, Map<String, String> settings, Map<String, List<Choice>> lists,
                   List<Item> items, List<Check> checks) {
    public Form {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        Map<String, List<Choice>> copies = new LinkedHashMap<>();
        lists.forEach((name, choices) -> copies.put(name, Choices.of(choices)));
        lists = Collections.unmodifiableMap(copies);
        items = List.copyOf(items);
        checks = List.copyOf(checks);
    }

    /** What a form consists of. */
    public sealed interface Item permits Group, Repeat, Question {
        String name();

        Words label();

        /** Expression; empty: always relevant. */
        String relevant();
    }

    /** A section; a top-level group is a page of the screen and a block of the sheet. */
    public record Group(String name, Words label, String relevant, String appearance, List<Item> items)
            implements Item {
        public Group {
            items = List.copyOf(items);
        }

        /** Whether it asks what was done about a bad answer to the question before it. */
        public boolean followsHazard() {
            return appearance.equals(HazardQuestions.APPEARANCE);
        }
    }

    /**
     * A roster; its rows have ids that last (the person's), never positions.
     *
     * @param source    where the first rows come from: {@code persons} (the household's active members) or empty
     * @param canAdd    whether the person at the door may add rows
     * @param rowLabel  expression for the name of a row, such as {@code ${name}}
     * @param count     expression for the number of rows; surplus rows are hidden, not deleted; empty: all rows count
     */
    public record Repeat(String name, Words label, String relevant, String source, boolean canAdd, String rowLabel,
                         String count, String appearance, List<Item> items) implements Item {
        public Repeat {
            items = List.copyOf(items);
        }
    }

    /**
     * A question, a note, or a calculated value. All expressions are empty where there is none.
     *
     * @param code     the field's own number of the item, such as {@code HV-A3}; empty if it has none
     * @param choices  name of the choice list for selects, of this form or of the configuration's code lists
     * @param filter   expression per choice; {@code name} and the choice's other columns are its children
     * @param saveTo   register field that the answer updates when the visit is completed, such as
     *                 {@code household.phone} or {@code person.health}
     * @param prefill  where the first value comes from
     * @param rest     what few questions have
     */
    public record Question(String name, String code, Type type, Words label, @Nullable Words hint, String relevant,
                           String required, String calculation, String initial, String readonly, String choices,
                           String filter, List<Constraint> constraints, String saveTo, Prefill prefill, Rest rest)
            implements Item {
        public Question {
            constraints = List.copyOf(constraints);
            rest = rest.equals(Rest.NONE) ? Rest.NONE : rest;
        }

        /** Whether its value follows from others at any time; a triggered one is only filled in when its trigger changes. */
        public boolean computed() {
            return !calculation.isBlank() && rest.trigger.isBlank();
        }

        public @Nullable Words guidance() {
            return rest.guidance;
        }

        public @Nullable Words requiredMessage() {
            return rest.requiredMessage;
        }

        public String trigger() {
            return rest.trigger;
        }

        public String band() {
            return rest.band;
        }

        public String appearance() {
            return rest.appearance;
        }

        public String parameters() {
            return rest.parameters;
        }

        public Map<String, String> media() {
            return rest.media;
        }

        public @Nullable Words unit() {
            return rest.unit;
        }

        public List<Hazard> hazards() {
            return rest.hazards;
        }

        public String basis() {
            return rest.basis;
        }
    }

    /**
     * What few questions have, kept apart so that the others do not carry it.
     *
     * @param guidance more for those who teach the form than for those who fill it
     * @param trigger  questions as {@code ${a}, ${b}}: the calculation fills this one in whenever they change
     * @param band     largest change against the last round without a reason, such as {@code 50%}; empty: none
     * @param parameters such as {@code start=0 end=10 step=2} of a range
     * @param media    files beside the form by column, such as {@code image} or {@code audio::English (en)}
     * @param unit     printed and shown behind the value, such as 元
     * @param hazards  the bad answers of an item of a safety check, {@code domain.md} §9
     * @param basis    the law or standard behind the item; empty if it has none
     */
    public record Rest(@Nullable Words guidance, @Nullable Words requiredMessage, String trigger, String band,
                       String appearance, String parameters, Map<String, String> media, @Nullable Words unit,
                       List<Hazard> hazards, String basis) {
        public static final Rest NONE = new Rest(null, null, "", "", "", "", Map.of(), null, List.of(), "");

        public Rest {
            media = media.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(media));
            hazards = List.copyOf(hazards);
        }
    }

    public enum Type {
        TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE,
        ACKNOWLEDGE, IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT,
        /** When and where it was filled, named by {@code parameters}: start, end, today, deviceid or username. */
        META
    }

    /**
     * A bad answer of a safety check.
     *
     * @param answer name of the choice
     * @param days   to put it right; 0: at once
     */
    public record Hazard(String answer, HazardLevel level, int days) {}

    /** Major blocks a good result and is reported the same day; general is put right in time; advice is explained. */
    public enum HazardLevel {
        MAJOR, GENERAL, ADVICE;

        /** As code lists and spreadsheets write it: M, G or P. */
        public String code() {
            return switch (this) {
                case MAJOR -> "M";
                case GENERAL -> "G";
                case ADVICE -> "P";
            };
        }
    }

    /** {@code REGISTER}: the register's value in {@code saveTo}; {@code LAST_ROUND}: shown beside, taken by one key. */
    public enum Prefill { NONE, REGISTER, LAST_ROUND }

    /** How grave a finding is: an error stops completion, a suspected one needs a correction or a reason, a hint is shown. */
    public enum Level { ERROR, SUSPECT, HINT }

    /** A condition the answer should meet; {@code test} is true when all is well, and is not asked of empty answers. */
    public record Constraint(String rule, Level level, String test, Words message) {}

    /**
     * A check across questions: {@code when} is true where something is wrong.
     *
     * @param scope  empty for the whole form, or the name of a repeat: once a row
     * @param fields names of the questions to jump to
     */
    public record Check(String id, Level level, String scope, String when, Words message, List<String> fields,
                        @Nullable Words explain) {
        public Check {
            fields = List.copyOf(fields);
        }
    }

    /** @param columns further columns that choice filters read */
    public record Choice(String name, Words label, Map<String, String> columns) {
        public Choice {
            // written in their own order
            columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
