package org.ruhu.print;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Masks;
import org.ruhu.text.Words;

/** Which questions of a form stand on a sheet, and their values as paper may show them. */
final class Asked {
    private static final Words NO_HINT = Words.of("");

    private final VisitSheet sheet;
    private final Leaves leaves;
    private final SkipHints hints;
    private final ShortForm shortened;

    Asked(VisitSheet sheet, FormPaper form) {
        this.sheet = sheet;
        this.leaves = form.leaves();
        this.hints = form.hints();
        this.shortened = form.shortened();
    }

    /** A question's code as it stands on a sheet: without the form's, {@code A1} of {@code HV-A1}. */
    static String code(String code) {
        return code.replaceFirst("^.*-", "");
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
        for (String condition : Leaves.conditions(relevant)) {
            if (leaves.of(condition).isEmpty() && Boolean.FALSE.equals(sheet.session().eval(condition))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a group can count for a member: for one whose age is known much cannot. What is not known yet is tried.
     *
     * @param path of the group in the member's row
     */
    boolean inRow(Form.Group group, String path, String row) {
        FormSession session = sheet.session();
        if (session.relevant(path)) {
            return true;
        }
        for (Leaves.Leaf leaf : leaves.of(group.relevant()).values()) {
            String at = leaf.path(row);
            boolean open = session.kept(at).isEmpty();
            if (open && (leaf.question().type() != Form.Type.SELECT_ONE || leaves.fillsOthers(leaf))) {
                return true;
            }
            if (open && choices(leaf.question()).stream().anyMatch(choice -> counts(path, at, choice.name()))) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(String path, String at, String value) {
        FormSession session = sheet.session();
        session.set(at, value);
        boolean counts = session.relevant(path);
        session.set(at, "");
        return counts;
    }

    /** Whether anything in it is printed. */
    boolean any(Form.Item item, String path) {
        return item(item, path) && switch (item) {
            case Form.Question question -> printed(question);
            case Form.Group group -> group.items().stream().anyMatch(inside -> any(inside, path + "/" + inside.name()));
            case Form.Repeat _ -> true;
        };
    }

    /** After which answers it counts; blank sheets say so. */
    Words hint(Form.Item item) {
        return sheet.filled() ? NO_HINT : hints.of(item);
    }

    /** Whether the sheet is to show it: a short one leaves out what need not be asked. */
    private boolean wanted(Form.Question question) {
        return sheet.extent() == VisitSheet.Extent.FULL || shortened.shows(question);
    }

    /** Whether the question has a place on paper at all. */
    boolean printed(Form.Question question) {
        boolean computed = question.computed();
        return wanted(question) && switch (question.type()) {
            case NOTE -> sheet.filled() || leaves.of(question.label().zh()).isEmpty();
            case HIDDEN, META, IMAGE, FILE, SIGNATURE, BARCODE -> false;
            case CALCULATE -> sheet.filled();
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE,
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
