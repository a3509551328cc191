package org.ruhu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;

/**
 * The questions that follow a bad answer of a safety check, {@code domain.md} §9: put right on the spot, what was found,
 * until when and by whom, a photo. They stand in a group {@code NAME_hazard} behind the question NAME; a form that has a
 * group of that name there keeps its own. Advice has no deadline and nobody responsible: it is explained.
 */
final class HazardQuestions {
    static final String APPEARANCE = "hazard";
    private static final String TERMS = "HAZARD_TERM";
    private static final String FIXED = "HAZARD_FIXED";
    private static final Comparator<Form.Hazard> GRAVEST_FIRST =
            Comparator.comparing(Form.Hazard::level).thenComparing(Form.Hazard::days);

    private final Map<String, List<Form.Choice>> lists;
    private final String day;

    /**
     * @param lists    the form's choice lists, to which those of these questions are added
     * @param settings {@code checkDate} names the question with the day of the check; without it today counts
     */
    HazardQuestions(Map<String, List<Form.Choice>> lists, Map<String, String> settings) {
        this.lists = lists;
        String asked = settings.getOrDefault("checkDate", "");
        day = asked.isEmpty() ? "today()" : "${" + asked + "}";
    }

    static String group(String question) {
        return question + "_hazard";
    }

    static String fixed(String question) {
        return group(question) + "_fixed";
    }

    static String note(String question) {
        return group(question) + "_note";
    }

    static String due(String question) {
        return group(question) + "_due";
    }

    static String person(String question) {
        return group(question) + "_person";
    }

    /** The same items, each bad answer followed by its questions. */
    List<Form.Item> into(List<Form.Item> items) {
        List<Form.Item> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(items.get(i));
            if (items.get(i) instanceof Form.Question item && !item.hazards().isEmpty() && !isAsked(items, i + 1, item.name())) {
                all.add(group(item, item.hazards().stream().sorted(GRAVEST_FIRST).toList()));
            }
        }
        return all;
    }

    private static boolean isAsked(List<Form.Item> items, int next, String name) {
        return next < items.size() && items.get(next) instanceof Form.Group group && group.name().equals(group(name));
    }

    private Form.Group group(Form.Question item, List<Form.Hazard> hazards) {
        String name = item.name();
        lists.putIfAbsent(FIXED, List.of(choice("1", words("form.yes")), choice("0", words("form.no"))));
        List<Form.Hazard> grave = hazards.stream().filter(hazard -> hazard.level() != Form.HazardLevel.ADVICE).toList();
        List<Form.Item> asked = new ArrayList<>();
        Words label = term(hazards.getFirst());
        if (hazards.stream().map(HazardQuestions::termName).distinct().count() > 1) {
            asked.add(question(group(name) + "_term", Form.Type.SELECT_ONE, words("form.hazard.term"), "", "",
                    graded(item, hazards, hazard -> "'" + noted(hazard) + "'"), "", TERMS, List.of()));
            label = Words.of("${" + group(name) + "_term}", "${" + group(name) + "_term}");
        }
        asked.add(question(fixed(name), Form.Type.SELECT_ONE, grave.isEmpty() ? words("form.hazard.explained")
                : words("form.hazard.fixed"), "", "true()", "", "", FIXED, List.of()));
        asked.add(question(note(name), Form.Type.TEXT, words("form.hazard.note"), "", "", "", "", "", List.of()));
        if (!grave.isEmpty()) {
            asked.add(due(item, hazards, answers(item, grave)));
            asked.add(question(person(name), Form.Type.TEXT, words("form.hazard.person"), isOpen(name), answers(item, grave),
                    "", "", "", List.of()));
        }
        asked.add(question(group(name) + "_photo", Form.Type.IMAGE, words("form.hazard.photo"), "", "", "", "", "", List.of()));
        return new Form.Group(group(name), label, answers(item, hazards), APPEARANCE, asked);
    }

    private Form.Question due(Form.Question item, List<Form.Hazard> hazards, String required) {
        String last = day + " + " + graded(item, hazards, hazard -> String.valueOf(hazard.days()));
        String rule = (item.code().isEmpty() ? item.name() : item.code()) + ".due";
        var range = new Form.Constraint(rule, Form.Level.SUSPECT, ". >= " + day + " and . <= " + last,
                words("form.hazard.range"));
        return question(due(item.name()), Form.Type.DATE, words("form.hazard.due"), isOpen(item.name()), required,
                "if(" + isOpen(item.name()) + ", date(" + last + "), '')",
                "${" + item.name() + "}, ${" + fixed(item.name()) + "}" + (day.startsWith("${") ? ", " + day : ""), "",
                List.of(range));
    }

    private static String isOpen(String name) {
        return "${" + fixed(name) + "} = '0'";
    }

    /** Whether one of these answers is given. */
    private static String answers(Form.Question item, List<Form.Hazard> hazards) {
        return hazards.stream().map(hazard -> given(item, hazard)).collect(Collectors.joining(" or "));
    }

    private static String given(Form.Question item, Form.Hazard hazard) {
        return item.type() == Form.Type.SELECT_MULTIPLE ? "selected(${" + item.name() + "}, '" + hazard.answer() + "')"
                : "${" + item.name() + "} = '" + hazard.answer() + "'";
    }

    /** What holds for the answer given; of several answers, for the gravest. */
    private static String graded(Form.Question item, List<Form.Hazard> hazards, Function<Form.Hazard, String> what) {
        String graded = what.apply(hazards.getLast());
        for (Form.Hazard hazard : hazards.reversed()) {
            String own = what.apply(hazard);
            graded = own.equals(graded) ? graded : "if(" + given(item, hazard) + ", " + own + ", " + graded + ")";
        }
        return graded;
    }

    /** The name of the hazard's term, after the list has it. */
    private String noted(Form.Hazard hazard) {
        List<Form.Choice> terms = new ArrayList<>(lists.getOrDefault(TERMS, List.of()));
        if (terms.stream().noneMatch(term -> term.name().equals(termName(hazard)))) {
            terms.add(choice(termName(hazard), term(hazard)));
            lists.put(TERMS, terms);
        }
        return termName(hazard);
    }

    private static String termName(Form.Hazard hazard) {
        return hazard.level().code() + hazard.days();
    }

    private static Words term(Form.Hazard hazard) {
        boolean now = hazard.days() == 0;
        return switch (hazard.level()) {
            case MAJOR -> now ? words("form.hazard.major.now") : words("form.hazard.major.days", hazard.days());
            case GENERAL -> now ? words("form.hazard.general.now") : words("form.hazard.general.days", hazard.days());
            case ADVICE -> now ? words("form.hazard.advice.now") : words("form.hazard.advice.days", hazard.days());
        };
    }

    private static Words words(String key, Object... args) {
        return new Words(new Texts(Lang.ZH).of(key, args), new Texts(Lang.BO).has(key) ? new Texts(Lang.BO).of(key, args) : null,
                new Texts(Lang.EN).of(key, args));
    }

    private static Form.Choice choice(String name, Words label) {
        return new Form.Choice(name, label, Map.of());
    }

    private static Form.Question question(String name, Form.Type type, Words label, String relevant, String required,
                                          String calculation, String trigger, String choices, List<Form.Constraint> constraints) {
        String readonly = calculation.isEmpty() || !trigger.isEmpty() ? "" : "true()";
        Form.Rest rest = new Form.Rest(null, null, trigger, "", "", "", Map.of(), null, List.of(), "");
        return new Form.Question(name, "", type, label, null, relevant, required, calculation, "", readonly, choices, "",
                constraints, "", Form.Prefill.NONE, rest);
    }
}
