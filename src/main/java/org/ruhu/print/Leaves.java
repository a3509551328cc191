package org.ruhu.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.form.Form;

/** On which answers the conditions of a form depend, also through what is computed from answers. */
final class Leaves {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Leaf> questions = new HashMap<>();
    /** Answers after which others are filled in. */
    private final Set<String> triggers = new HashSet<>();

    /** @param repeat path of the roster that it stands in; empty outside. @param inside its path from there on */
    record Leaf(Form.Question question, String repeat, String inside) {
        /** @param row id of the row, where it stands in a roster */
        String path(String row) {
            return repeat.isEmpty() ? inside : repeat + "[" + row + "]/" + inside;
        }
    }

    Leaves(Form form) {
        collect(form.items(), "", "");
    }

    private void collect(List<Form.Item> items, String repeat, String inside) {
        for (Form.Item item : items) {
            String path = inside + item.name();
            switch (item) {
                case Form.Question question -> {
                    questions.put(question.name(), new Leaf(question, repeat, path));
                    NAME.matcher(question.trigger()).results().forEach(found -> triggers.add(found.group(1)));
                }
                case Form.Group group -> collect(group.items(), repeat, path + "/");
                case Form.Repeat roster -> collect(roster.items(), path, "");
            }
        }
    }

    /** Whether trying an answer would fill in others. */
    boolean fillsOthers(Leaf leaf) {
        return triggers.contains(leaf.question.name());
    }

    /** The answers that an expression depends on, by their names. */
    Map<String, Leaf> of(String expression) {
        Map<String, Leaf> found = new LinkedHashMap<>();
        follow(expression, new HashMap<>(), found);
        return found;
    }

    private void follow(String expression, Map<String, Boolean> seen, Map<String, Leaf> found) {
        Matcher names = NAME.matcher(expression);
        while (names.find()) {
            Leaf leaf = questions.get(names.group(1));
            if (leaf == null || seen.put(names.group(1), true) != null) {
                continue;
            }
            if (leaf.question.computed()) {
                follow(leaf.question.calculation(), seen, found);
            } else if (!leaf.question.readonly().equals("true()")) {
                found.put(leaf.question.name(), leaf);
            }
        }
    }

    /** Whether what an expression says depends on the household's register, directly or through what is computed. */
    boolean readsRegister(String expression) {
        return readsRegister(expression, new HashMap<>());
    }

    private boolean readsRegister(String expression, Map<String, Boolean> seen) {
        if (expression.contains("register(") || expression.contains("last(")) {
            return true;
        }
        Matcher names = NAME.matcher(expression);
        while (names.find()) {
            Leaf leaf = questions.get(names.group(1));
            if (leaf == null || seen.put(names.group(1), true) != null) {
                continue;
            }
            if (leaf.question.readonly().equals("true()")
                || leaf.question.computed() && readsRegister(leaf.question.calculation(), seen)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between the outermost ands. */
    static List<String> conditions(String relevant) {
        List<String> found = new java.util.ArrayList<>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int i = 0; i < relevant.length(); i++) {
            char c = relevant.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (depth == 0 && relevant.startsWith(" or ", i)) {
                return List.of(relevant);
            } else if (depth == 0 && relevant.startsWith(" and ", i)) {
                found.add(relevant.substring(from, i));
                from = i + 5;
            }
        }
        if (!relevant.isBlank()) {
            found.add(relevant.substring(from));
        }
        return found;
    }
}
