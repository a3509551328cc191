package org.ruhu.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.form.Form;
import org.ruhu.form.FormContext;
import org.ruhu.form.FormSession;
import org.ruhu.print.Leaves.Leaf;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/**
 * Says on a blank sheet of a question that counts only after certain answers: after which. Found out by trying the answers,
 * so that it is what the screen does too.
 */
final class SkipHints {
    private static final Pattern MORE = Pattern.compile("\\$\\{([^}]+)} > (\\d+)");
    private static final Pattern GIVEN = Pattern.compile("\\$\\{([^}]+)} != ''");
    private static final int MOST_TRIED = 30;
    private static final int MOST_NAMED = 3;
    private static final Words NONE = Words.of("", "");

    private final Leaves leaves;
    private final FormSession trial;
    private final Map<String, List<Form.Choice>> codeLists;
    private final Map<String, Words> known = new LinkedHashMap<>();

    SkipHints(Form form, Leaves leaves, FormContext context) {
        this.leaves = leaves;
        this.trial = new FormSession(form, context, Map.of());
        this.codeLists = context.codeLists();
    }

    /** Empty if it always counts, or after what cannot be said in a few words. */
    Words of(Form.Item item) {
        return known.computeIfAbsent(item.relevant(), this::said);
    }

    private Words said(String relevant) {
        Map<Leaf, Set<String>> counting = new LinkedHashMap<>();
        List<Words> parts = new ArrayList<>();
        for (String condition : Leaves.conditions(relevant)) {
            Map<String, Leaf> answers = leaves.of(condition);
            if (leaves.readsRegister(condition) || answers.isEmpty() || computedInRow(condition, answers)) {
                continue;
            }
            Matcher more = MORE.matcher(condition);
            Optional<Leaf> one = answers.size() == 1 ? answers.values().stream().findFirst() : Optional.empty();
            if (one.isPresent() && !choices(one.get()).isEmpty() && choices(one.get()).size() <= MOST_TRIED) {
                counting.merge(one.get(), tried(one.get(), condition), SkipHints::both);
            } else if (more.matches() && one.isPresent()) {
                parts.add(PaperWords.with("print.skip.more", name(one.get()), Words.of(more.group(2), more.group(2))));
            } else if (!GIVEN.matcher(condition).matches()) {
                return NONE;
            }
        }
        counting.forEach((leaf, names) -> chosen(leaf, names).ifPresent(parts::add));
        return parts.isEmpty() || parts.size() > 2 ? NONE : joined(parts);
    }

    /** What is computed for a member, such as whether he still lives here, goes without saying. */
    private static boolean computedInRow(String condition, Map<String, Leaf> answers) {
        return answers.entrySet().stream().anyMatch(answer -> !answer.getValue().repeat().isEmpty()
            && !condition.contains("${" + answer.getKey() + "}"));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Words joined(List<Words> parts) {
        return parts.size() == 1 ? PaperWords.with("print.skip.if", parts.getFirst())
            : PaperWords.with("print.skip.both", parts.getFirst(), parts.getLast());
    }

    private Optional<Words> chosen(Leaf leaf, Set<String> names) {
        List<Form.Choice> all = choices(leaf);
        List<Form.Choice> in = all.stream().filter(choice -> names.contains(choice.name())).toList();
        List<Form.Choice> out = all.stream().filter(choice -> !names.contains(choice.name())).toList();
        if (in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        boolean fewIn = in.size() <= MOST_NAMED;
        if (!fewIn && out.size() > MOST_NAMED) {
            return Optional.empty();
        }
        return Optional.of(PaperWords.with(fewIn ? "print.skip.is" : "print.skip.isnot", name(leaf), listed(fewIn ? in : out)));
    }

    /** By their numbers where they have numbers: so they stand before the boxes. */
    private static Words listed(List<Form.Choice> choices) {
        if (choices.stream().allMatch(SkipHints::numbered)) {
            String numbers = String.join("、", choices.stream().map(Form.Choice::name).toList());
            return Words.of(numbers, numbers.replace("、", ", "));
        }
        return Words.of(String.join("、", choices.stream().map(choice -> choice.label().zh()).toList()),
            String.join(", ", choices.stream().map(choice -> choice.label().in(Lang.EN)).toList()));
    }

    /** Whether a choice is known by its number. */
    static boolean numbered(Form.Choice choice) {
        return choice.name().length() <= 2 && choice.name().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Words name(Leaf leaf) {
        String code = Asked.code(leaf.question().code());
        return code.isEmpty() || !leaf.repeat().isEmpty() ? leaf.question().label() : Words.of(code, code);
    }

    private List<Form.Choice> choices(Leaf leaf) {
        if (leaf.question().choices().isEmpty()) {
            return List.of();
        }
        List<Form.Choice> own = trial.form().lists().get(leaf.question().choices());
        return own != null ? own : codeLists.getOrDefault(leaf.question().choices(), List.of());
    }

    /** The choices after which a condition holds. */
    private Set<String> tried(Leaf leaf, String condition) {
        Set<String> holding = new LinkedHashSet<>();
        String row = row(leaf);
        String path = leaf.path(row);
        String before = trial.kept(path);
        for (Form.Choice choice : choices(leaf)) {
            trial.set(path, choice.name());
            if (holds(leaf, condition, row)) {
                holding.add(choice.name());
            }
        }
        trial.set(path, before);
        return holding;
    }

    private String row(Leaf leaf) {
        if (leaf.repeat().isEmpty()) {
            return "";
        }
        if (trial.rows(leaf.repeat()).isEmpty()) {
            trial.addRow(leaf.repeat(), "trial");
        }
        return trial.rows(leaf.repeat()).getFirst();
    }

    /** In a roster the condition is asked of the row that was tried. */
    private boolean holds(Leaf leaf, String condition, String row) {
        String asked = leaf.repeat().isEmpty() ? condition
            : condition.replace("${" + leaf.question().name() + "}", "'" + trial.kept(leaf.path(row)) + "'");
        return Boolean.TRUE.equals(trial.eval("boolean(" + asked + ")"));
    }
}
