package org.ruhu.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;

/** Says what is wrong with the answers of a session. */
final class Judge {
    private final World world;
    private final Evaluator evaluator;
    private final Answers answers;
    private final Verdicts verdicts;
    private final Speech speech;

    Judge(World world, Evaluator evaluator, Answers answers, Verdicts verdicts) {
        this.world = world;
        this.evaluator = evaluator;
        this.answers = answers;
        this.verdicts = verdicts;
        speech = new Speech(world, evaluator, answers);
    }

    List<Finding> findings(Derived.Judged judged, Frame frame, int row) {
        Place place = judged.place();
        if (!answers.relevant(place, row)) {
            return List.of();
        }
        String text = answers.text(place.slot, row);
        if (text.isEmpty()) {
            return verdicts.required(place.slot, row) ? List.of(missing(place, row)) : List.of();
        }
        List<Finding> findings = List.of();
        if (!Types.parses(place.question().type(), text)) {
            return List.of(finding("TYPE", Form.Level.ERROR, place, row, words("form.type.message")));
        }
        findings = choice(place, row, text, findings);
        if (place.question().type() == Form.Type.RANGE) {
            Range range = Range.of(place.question().parameters());
            if (!range.offers(Numbers.parse(text))) {
                findings = with(findings, finding("RANGE", Form.Level.ERROR, place, row, words("form.range.message",
                        Words.of(Numbers.text(range.start())), Words.of(Numbers.text(range.end())), Words.of(Numbers.text(range.step())))));
            }
        }
        for (Derived.Tested tested : judged.constraints()) {
            if (fails(tested, frame, row, place)) {
                Form.Constraint constraint = tested.constraint();
                Words filled = speech.fill(tested.message(), frame.at(place.slot, place.within, row));
                Words message = filled.zh().isEmpty() ? words("form.constraint.message") : filled;
                findings = with(findings, finding(constraint.rule(), constraint.level(), place, row, message));
            }
        }
        return band(place, row, text, findings);
    }

    private boolean fails(Derived.Tested tested, Frame frame, int row, Place place) {
        try {
            return !evaluator.truth(tested.test(), frame.at(place.slot, place.within, row));
        } catch (ExpressionException _) {
            return false;
        }
    }

    private Finding missing(Place place, int row) {
        Form.Question question = place.question();
        String code = question.code().isEmpty() ? question.name() : question.code();
        return finding(Finding.missing(code), Form.Level.ERROR, place, row, words("form.required.message"));
    }

    private List<Finding> choice(Place place, int row, String text, List<Finding> findings) {
        if (!CompiledForm.isSelect(place.question().type())) {
            return findings;
        }
        List<Form.Choice> offered = offered(place, row);
        String[] chosen = place.question().type() == Form.Type.SELECT_ONE ? new String[] {text} : NodeFunctions.chosen(text);
        for (String name : chosen) {
            boolean there = offered instanceof Choices all ? all.named(name) != null
                    : offered.stream().anyMatch(choice -> choice.name().equals(name));
            if (!there) {
                Words message = words("form.choice.message", speech.choice(place, name));
                return with(findings, finding("CHOICE", Form.Level.SUSPECT, place, row, message));
            }
        }
        return findings;
    }

    List<Form.Choice> offered(Place place, int row) {
        List<Form.Choice> offered = verdicts.offered(place.slot, row);
        if (offered != null) {
            return offered;
        }
        Choices all = world.list(place.question().choices());
        return all == null ? List.of() : all;
    }

    private List<Finding> band(Place place, int row, String text, List<Finding> findings) {
        String band = place.question().band();
        if (band.isEmpty()) {
            return findings;
        }
        String old = world.context.last().getOrDefault(answers.path(place, row), "");
        double before = Numbers.parse(old);
        double now = Numbers.parse(text);
        if (Double.isNaN(before) || Double.isNaN(now) || !Band.isLeft(band, before, now)) {
            return findings;
        }
        Words message = words("form.band.message", Words.of(old), Words.of(text), Words.of(band));
        return with(findings, finding("BAND", Form.Level.SUSPECT, place, row, message));
    }

    List<Finding> check(Derived.Checked checked, Frame frame, int row) {
        Place place = checked.place();
        try {
            boolean asked = place.item == null || answers.relevant(place, answers.roster(place.repeat).parent(row));
            if (!asked || !evaluator.truth(checked.when(), frame.at(-1, place.repeat, row))) {
                return List.of();
            }
        } catch (ExpressionException _) {
            return List.of();
        }
        Words message = speech.fill(checked.message(), frame.at(-1, place.repeat, row));
        String path = place.item == null ? "" : answers.rowPath(place.repeat, row);
        return List.of(new Finding(checked.check().id(), checked.check().level(), path, message, fields(checked, row)));
    }

    private List<String> fields(Derived.Checked checked, int row) {
        List<String> paths = new ArrayList<>();
        for (Place field : checked.fields()) {
            paths.add(path(field, checked.place().repeat, row));
        }
        return List.copyOf(paths);
    }

    /** The field in the row of the check or around it; of a roster further in, the roster. */
    private String path(Place field, int repeat, int row) {
        int roster = repeat;
        int at = row;
        while (roster >= 0 && roster != field.within) {
            at = answers.roster(roster).parent(at);
            roster = world.outline.repeats.get(roster).within;
        }
        if (roster == field.within) {
            return answers.path(field, Math.max(at, 0));
        }
        Place outer = field;
        while (outer.within >= 0) {
            outer = world.outline.repeats.get(outer.within);
        }
        return outer.path;
    }

    Finding tooMany(String path, int most) {
        return new Finding("ROWS", Form.Level.ERROR, path, words("form.rows.message", Words.of(String.valueOf(most))), List.of(path));
    }

    /** Where a check that has changed its mind is to be seen. */
    Set<String> paths(Derived.Checked checked, int row) {
        return new HashSet<>(fields(checked, row));
    }

    private Finding finding(String rule, Form.Level level, Place place, int row, Words message) {
        String path = answers.path(place, row);
        return new Finding(rule, level, path, message, List.of(path));
    }

    private static List<Finding> with(List<Finding> findings, Finding more) {
        List<Finding> longer = new ArrayList<>(findings);
        longer.add(more);
        return List.copyOf(longer);
    }

    private static Words words(String key, Words... args) {
        return new Words(text(Lang.ZH, key, args), new Texts(Lang.BO).has(key) ? text(Lang.BO, key, args) : null,
                text(Lang.EN, key, args));
    }

    private static String text(Lang lang, String key, Words... args) {
        Object[] spoken = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            spoken[i] = args[i].in(lang);
        }
        return new Texts(lang).of(key, spoken);
    }
}
