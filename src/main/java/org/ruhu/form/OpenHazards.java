package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code open-hazards('M')} and {@code found-hazards('M')}: how many bad answers of that level the form has now, those put
 * right on the spot left out or not. They are written out as an expression over the items, so that they depend on
 * exactly these and are fresh like any other; every row of a roster counts, wherever the expression stands.
 */
final class OpenHazards {
    private static final String OPEN = "open-hazards";
    private static final String FOUND = "found-hazards";

    private final Outline outline;
    private final boolean open;
    private final Form.HazardLevel level;

    private OpenHazards(Outline outline, boolean open, Form.HazardLevel level) {
        this.outline = outline;
        this.open = open;
        this.level = level;
    }

    static boolean isMeant(Syntax.Call call) {
        return call.name().equals(OPEN) || call.name().equals(FOUND);
    }

    /** @throws ExpressionException if the level is not M, G or P written as a text */
    static Syntax written(Syntax.Call call, Outline outline) {
        if (call.args().size() != 1) {
            throw new ExpressionException("form.fault.arguments", call.name(), call.args().size());
        }
        String code = call.args().getFirst() instanceof Syntax.Str(String text) ? text : "";
        Form.HazardLevel level = Arrays.stream(Form.HazardLevel.values()).filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new ExpressionException("form.fault.hazardlevel", call.name()));
        return new OpenHazards(outline, call.name().equals(OPEN), level).sum();
    }

    private Syntax sum() {
        Syntax sum = new Syntax.Num(0);
        for (Place item : outline.questions) {
            for (Form.Hazard hazard : item.question().hazards()) {
                if (hazard.level() == level) {
                    sum = new Syntax.Binary(Op.ADD, sum, count(item, hazard));
                }
            }
        }
        return sum;
    }

    private Syntax count(Place item, Form.Hazard hazard) {
        if (item.repeat < 0) {
            return counts(item, hazard, null);
        }
        Place roster = outline.repeats.get(item.repeat);
        List<Syntax.Step> steps = steps(roster, null);
        Syntax.Step rows = steps.removeLast();
        steps.add(new Syntax.Step(rows.axis(), rows.name(), List.of(counts(item, hazard, roster))));
        return new Syntax.Call("count", List.of(new Syntax.Path(new Syntax.Root(), steps)));
    }

    /** True, and so 1, where the bad answer is given and counts; an irrelevant one reads as empty. */
    private Syntax counts(Place item, Form.Hazard hazard, @Nullable Place from) {
        Syntax answer = path(item, from);
        Syntax bad = new Syntax.Str(hazard.answer());
        Syntax given = item.question().type() == Form.Type.SELECT_MULTIPLE
                ? new Syntax.Call("selected", List.of(answer, bad)) : new Syntax.Binary(Op.EQUAL, answer, bad);
        Place fixed = follow(item, HazardQuestions.fixed(item.question().name()));
        return open && fixed != null
                ? new Syntax.Binary(Op.AND, given, new Syntax.Binary(Op.UNEQUAL, path(fixed, from), new Syntax.Str("1"))) : given;
    }

    /** The question of that name among those that follow the item; null in a form that does not ask it. */
    static @Nullable Place follow(Place item, String name) {
        Place group = item.parent == null ? null : item.parent.child(HazardQuestions.group(item.question().name()));
        Place question = group == null ? null : group.child(name);
        return question == null || !question.isQuestion() ? null : question;
    }

    private static Syntax path(Place item, @Nullable Place from) {
        return new Syntax.Path(from == null ? new Syntax.Root() : new Syntax.Here(), steps(item, from));
    }

    /** From the form's root, which is the first step, or from the row that is being tested. */
    private static List<Syntax.Step> steps(Place item, @Nullable Place from) {
        List<Syntax.Step> steps = new ArrayList<>();
        for (Place at = item; at != null && at != from && at.item != null; at = at.parent) {
            steps.addFirst(new Syntax.Step(Syntax.Axis.CHILD, at.item.name(), List.of()));
        }
        if (from == null) {
            steps.addFirst(new Syntax.Step(Syntax.Axis.CHILD, "form", List.of()));
        }
        return steps;
    }
}
