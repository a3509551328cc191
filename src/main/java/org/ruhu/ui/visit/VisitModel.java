package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Said;
import org.ruhu.work.VisitWork;

/**
 * What the screen knows: the page, what was saved and when, what is open. An answer goes to the disk before this says
 * that it is saved. On the JavaFX thread.
 */
final class VisitModel {
    /** Whether what stands on the screen is on the disk. */
    sealed interface Saved {
        /** Nothing was written yet. */
        record Untouched() implements Saved {}

        record At(java.time.LocalTime time) implements Saved {}

        record Not(String path, String value, Said why) implements Saved {}
    }

    private final Desk desk;
    private final VisitWork work;
    private final Texts texts;
    private final FormLines lines;
    private final ReadOnlyObjectWrapper<FormPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(new Saved.Untouched());
    private Consumer<Set<String>> onChange = changed -> { };
    private Consumer<String> onJump = path -> { };
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private String place;
    private boolean finished;

    VisitModel(Desk desk, VisitWork work, Texts texts) {
        this.desk = desk;
        this.work = work;
        this.texts = texts;
        this.lines = new FormLines(session());
        this.place = work.place();
        List<FormPage> pages = pages();
        page.set(pages.stream().filter(candidate -> candidate.holds(place)).findFirst().orElse(pages.getFirst()));
    }

    FormSession session() {
        return work.session();
    }

    VisitWork work() {
        return work;
    }

    Texts texts() {
        return texts;
    }

    Lang lang() {
        return texts.lang();
    }

    /** What is called after every answer, with the paths that changed. */
    void onChange(Consumer<Set<String>> listener) {
        onChange = listener;
    }

    /** What is called when a question should take the focus. */
    void onJump(Consumer<String> listener) {
        onJump = listener;
    }

    ReadOnlyObjectProperty<FormPage> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Saved> saved() {
        return saved.getReadOnlyProperty();
    }

    List<FormPage> pages() {
        return lines.pages();
    }

    List<FormLine> lines(FormPage of) {
        return lines.lines(of);
    }

    String title(FormPage of) {
        return of.isRow() ? session().rowLabel(of.repeat(), of.row()) : session().label(of.path(), lang());
    }

    /** Answered and all questions of a page. */
    int[] progress(FormPage of) {
        int answered = 0;
        int all = 0;
        for (String path : walk()) {
            if (of.holds(path)) {
                all++;
                answered += session().value(path).isEmpty() ? 0 : 1;
            }
        }
        return new int[] {answered, all};
    }

    /** Whether something on a page is wrong, as far as a person has come. */
    boolean wrong(FormPage of) {
        return blocking().stream().anyMatch(finding -> of.holds(target(finding)) && (finished || stated(finding)));
    }

    /**
     * Whether a finding is told in words. A question that waits for its first answer is not yet wrong: it is told once
     * the person said to be done.
     */
    boolean stated(Finding finding) {
        String target = target(finding);
        boolean waits = !target.isEmpty() && session().waits(target);
        return (finished || !waits) && !finding.rule().endsWith(".required");
    }

    List<Finding> blocking() {
        return work.blocking();
    }

    Optional<String> confirmation(Finding finding) {
        return work.confirmation(finding);
    }

    /** Where a person goes to mend a finding; empty if it names no question. */
    String target(Finding finding) {
        for (String field : finding.fields()) {
            if (session().relevant(field)) {
                return field;
            }
        }
        return finding.fields().isEmpty() ? finding.path() : finding.fields().getFirst();
    }

    /** Saves an answer; what cannot be saved stays on the screen, said not to be saved, and is tried again with the next. */
    boolean answer(String path, String value) {
        if (session().kept(path).equals(value)) {
            unsaved.remove(path);
            return true;
        }
        try {
            Set<String> changed = desk.now(() -> work.answer(path, value));
            unsaved.remove(path);
            saved.set(new Saved.At(work.now()));
            place = path;
            onChange.accept(changed);
        } catch (Trouble e) {
            unsaved.put(path, value);
            saved.set(new Saved.Not(path, value, Said.of(e, texts)));
            return false;
        }
        Map.copyOf(unsaved).forEach(this::answer);
        return true;
    }

    /** Whether what stands at a question is not on the disk. */
    boolean unsaved(String path) {
        return unsaved.containsKey(path);
    }

    /** The last round's answer, taken over. */
    void sameAsLast(String path) {
        String last = session().last(path);
        if (!last.isEmpty() && !session().readonly(path)) {
            answer(path, last);
        }
    }

    boolean confirm(Finding finding, String reason) {
        try {
            desk.now(() -> {
                work.confirm(finding, reason);
                return true;
            });
            saved.set(new Saved.At(work.now()));
            onChange.accept(Set.of(finding.path()));
            return true;
        } catch (Trouble e) {
            saved.set(new Saved.Not(finding.path(), reason, Said.of(e, texts)));
            return false;
        }
    }

    /** The person is at this question now. */
    void at(String path) {
        if (!path.equals(place)) {
            place = path;
            desk.run(() -> {
                work.moveTo(path);
                return path;
            }, done -> { });
        }
    }

    String place() {
        return place;
    }

    void show(FormPage next) {
        page.set(next);
    }

    /** Goes to a question, on whatever page it is. */
    void jump(String path) {
        pages().stream().filter(candidate -> candidate.holds(path)).findFirst().ifPresent(page::set);
        onJump.accept(path);
    }

    /** Question paths that take an answer here, in order. Pictures come with a later version. */
    List<String> walk() {
        List<String> walk = new ArrayList<>();
        for (String path : session().walk()) {
            boolean later = question(path).map(Form.Question::type).filter(VisitModel::later).isPresent();
            if (!later) {
                walk.add(path);
            }
        }
        return walk;
    }

    static boolean later(Form.Type type) {
        return switch (type) {
            case IMAGE, FILE, SIGNATURE -> true;
            default -> false;
        };
    }

    Optional<Form.Question> question(String path) {
        List<Form.Item> items = session().form().items();
        Form.Item found = null;
        for (String step : path.replaceAll("\\[[^]]*]", "").split("/")) {
            found = items.stream().filter(item -> item.name().equals(step)).findFirst().orElse(null);
            items = switch (found) {
                case Form.Group group -> group.items();
                case Form.Repeat repeat -> repeat.items();
                case null, default -> List.of();
            };
        }
        return found instanceof Form.Question question ? Optional.of(question) : Optional.empty();
    }

    /** The next question after one, or the one before; over the borders of pages. */
    void step(String from, int by) {
        List<String> walk = walk();
        int at = walk.indexOf(from) + by;
        if (at >= 0 && at < walk.size()) {
            jump(walk.get(at));
        }
    }

    void turn(int by) {
        List<FormPage> pages = pages();
        int at = pages.indexOf(page.get()) + by;
        if (at >= 0 && at < pages.size()) {
            page.set(pages.get(at));
            walk().stream().filter(page.get()::holds).findFirst().ifPresent(onJump);
        }
    }

    /** The first open finding behind the place where the person is; from the last to the first again. */
    void nextFinding() {
        List<Finding> open = blocking();
        if (!open.isEmpty()) {
            List<String> walk = walk();
            int here = walk.indexOf(place);
            Finding next = open.stream().filter(finding -> walk.indexOf(target(finding)) > here).findFirst()
                .orElse(open.getFirst());
            jump(target(next));
        }
    }

    void addRow(String repeat) {
        String row = desk.now(() -> work.addRow(repeat));
        FormPage added = FormPage.row(repeat, row);
        onChange.accept(Set.of(repeat));
        if (pages().contains(added)) {
            page.set(added);
        }
        walk().stream().filter(added::holds).findFirst().ifPresent(onJump);
    }

    /** Whether the row was added in this visit and may be taken back. */
    boolean added(String repeat, String row) {
        return work.page().members().stream().noneMatch(person -> person.id().toString().equals(row));
    }

    void removeRow(String repeat, String row) {
        desk.now(() -> {
            work.removeRow(repeat, row);
            return row;
        });
        List<FormPage> pages = pages();
        if (!pages.contains(page.get())) {
            page.set(pages.stream().filter(other -> other.repeat().equals(repeat)).reduce((a, b) -> b)
                .orElse(pages.getFirst()));
        }
        onChange.accept(Set.of(repeat));
    }

    void complete(Consumer<VisitWork.Completion> then) {
        finished = true;
        try {
            then.accept(desk.now(work::complete));
        } catch (Trouble e) {
            saved.set(new Saved.Not("", "", Said.of(e, texts)));
        }
    }
}
