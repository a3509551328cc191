package org.ruhu.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Masks;
import org.ruhu.text.Words;

/** Which questions of a form stand on a sheet, and their values as paper may show them. */
final class Asked {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final VisitSheet sheet;
    private final Map<String, Form.Question> questions = new HashMap<>();

    Asked(VisitSheet sheet) {
        this.sheet = sheet;
        collect(sheet.session().form().items());
    }

    private void collect(List<Form.Item> items) {
        for (Form.Item item : items) {
            switch (item) {
                case Form.Question question -> questions.put(question.name(), question);
                case Form.Group group -> collect(group.items());
                case Form.Repeat repeat -> collect(repeat.items());
            }
        }
    }

    /**
     * Filled: what counts. Blank: what may count, depending on what is found at the door; but hazards that nobody has
     * found yet would fill most of the paper, and have a notice of their own.
     */
    boolean item(Form.Item item, String path) {
        FormSession session = sheet.session();
        boolean hazard = item instanceof Form.Group group && group.followsHazard();
        return session.relevant(path) || !sheet.filled() && !hazard && mayCount(item.relevant());
    }

    /** Not so if a condition that no answer can change is unmet. */
    private boolean mayCount(String relevant) {
        for (String condition : conditions(relevant)) {
            if (!dependsOnAnswers(condition, new HashSet<>()) && Boolean.FALSE.equals(sheet.session().eval(condition))) {
                return false;
            }
        }
        return true;
    }

    /** What stands between the outermost ands. */
    private static List<String> conditions(String relevant) {
        List<String> found = new ArrayList<>();
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

    private boolean dependsOnAnswers(String expression, Set<String> seen) {
        Matcher names = NAME.matcher(expression);
        while (names.find()) {
            Form.Question question = questions.get(names.group(1));
            if (question == null || !question.computed() && !question.readonly().equals("true()")) {
                return true;
            }
            if (seen.add(question.name()) && dependsOnAnswers(question.calculation(), seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the question has a place on paper at all. */
    boolean printed(Form.Question question) {
        boolean computed = question.computed();
        return switch (question.type()) {
            case HIDDEN, META, IMAGE, FILE, SIGNATURE, BARCODE -> false;
            case CALCULATE -> sheet.filled();
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE,
                 ACKNOWLEDGE, GEOPOINT -> sheet.filled() || !computed;
        };
    }

    /** Blank sheets show what was known also of questions that do not count yet. */
    String raw(String path) {
        return sheet.filled() ? sheet.session().value(path) : sheet.session().kept(path);
    }

    /** The value in words, personal numbers masked. */
    String value(Form.Question question, String path) {
        return words(question, raw(path));
    }

    /** What is known before the visit, in words: the register's value or the last round's, not what the form begins with. */
    String known(Form.Question question, String path) {
        boolean clock = question.initial().contains("today()") || question.initial().contains("now()");
        String raw = clock ? "" : raw(path);
        return words(question, raw.isEmpty() ? sheet.session().last(path) : raw);
    }

    private String words(Form.Question question, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        if (isSelect(question)) {
            List<String> words = new ArrayList<>();
            for (String name : raw.split(" ")) {
                words.add(choices(question).stream().filter(c -> c.name().equals(name)).findFirst()
                        .map(Form.Choice::label).map(Words::zh).orElse(name));
            }
            return String.join("、", words);
        }
        return PersonalNumbers.of(question).map(number -> number.mask(raw)).orElseGet(() -> Masks.inText(raw));
    }

    List<Form.Choice> choices(Form.Question question) {
        List<Form.Choice> own = sheet.session().form().lists().get(question.choices());
        return own != null ? own : sheet.session().context().codeLists().getOrDefault(question.choices(), List.of());
    }

    static boolean isSelect(Form.Question question) {
        return question.type() == Form.Type.SELECT_ONE || question.type() == Form.Type.SELECT_MULTIPLE
                || question.type() == Form.Type.RANK;
    }
}
