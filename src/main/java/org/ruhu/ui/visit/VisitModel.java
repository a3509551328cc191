package org.ruhu.ui.visit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Masks;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Surroundings;
import org.ruhu.work.Attachments;
import org.ruhu.work.Reveal;
import org.ruhu.work.VisitWork;

/**
 * One visit on the screen: what is being filled, in which language, and the three things that can be done with it:
 * saving, moving about, and seeing what is open. On the JavaFX thread.
 */
final class VisitModel {
    private final Surroundings around;
    private final VisitWork work;
    private final OpenModel open;
    private final SavingModel saving;
    private final CourseModel course;
    private Texts texts;
    private Consumer<Set<String>> onChange = changed -> { };
    private Predicate<String> onReason = path -> false;
    private Consumer<String> onView = picture -> { };
    private final Reveals reveals;

    /** @param sheets over which the reason is asked for that a number is to be seen */
    VisitModel(Surroundings around, VisitWork work, Sheets sheets) {
        this.around = around;
        this.work = work;
        this.texts = around.texts();
        this.reveals = new Reveals(around.desk(), sheets, this::texts, Reveal.SHOWN, work::reveal);
        this.open = new OpenModel(work);
        this.saving = new SavingModel(this, around.desk(), work);
        this.course = new CourseModel(this, around.desk(), work, around.rosters());
    }

    FormSession session() {
        return work.session();
    }

    VisitWork work() {
        return work;
    }

    OpenModel open() {
        return open;
    }

    SavingModel saving() {
        return saving;
    }

    CourseModel course() {
        return course;
    }

    /** Which personal numbers are shown unmasked. */
    Reveals reveals() {
        return reveals;
    }

    /** Whether a question's answer is masked and the person may ask to see it. */
    boolean revealable(FormLine.Ask ask) {
        return work.mayReveal() && PersonalNumbers.of(ask.question()).isPresent() && !session().value(ask.path()).isEmpty();
    }

    void reveal(FormLine.Ask ask) {
        reveals.ask(ask.path(), session().label(ask.path(), lang()));
    }

    /** A question's answer in words, as it may be seen now. */
    String seen(FormLine.Ask ask) {
        String words = Amounts.read(session().spoken(ask.path(), lang()), ask.question().type());
        return reveals.isShown(ask.path()) ? words : masked(ask.question(), words);
    }

    /** Words of a question's answer, numbers masked. */
    static String masked(Form.Question question, String words) {
        return PersonalNumbers.of(question).map(number -> number.mask(words)).orElseGet(() -> Masks.inText(words));
    }

    FileDialogs files() {
        return around.files();
    }

    Texts texts() {
        return texts;
    }

    Lang lang() {
        return texts.lang();
    }

    /** From now on everything is said in this language; whoever shows words has to say them again. */
    void speak(Lang lang) {
        texts = new Texts(lang);
    }

    /** What is called after every answer, with the paths that changed. */
    void onChange(Consumer<Set<String>> listener) {
        onChange = listener;
    }

    void changed(Set<String> paths) {
        onChange.accept(paths);
    }

    /** What is called when a picture should be shown large, with its name. */
    void onView(Consumer<String> listener) {
        onView = listener;
    }

    void view(String picture) {
        onView.accept(picture);
    }

    /** What asks for the reason of what is suspected at a question that is shown now. */
    void onReason(Predicate<String> listener) {
        onReason = listener;
    }

    /** @return whether the question is shown and the reason is being asked */
    boolean askReason(String path) {
        return onReason.test(path);
    }

    /** Does something with attachments away from the screen, and goes on with what came of it. */
    <T> void attachments(Function<Attachments, T> work, Consumer<T> then, Consumer<Throwable> otherwise) {
        around.desk().run(() -> work.apply(this.work.attachments()), then, otherwise);
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
}
