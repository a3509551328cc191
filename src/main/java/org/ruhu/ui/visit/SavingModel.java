package org.ruhu.ui.visit;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.form.Finding;
import org.ruhu.model.Trouble;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Said;
import org.ruhu.work.VisitWork;

/**
 * Writes what a person enters and knows what is on the disk: it goes there before this says that it is saved, and what
 * could not be saved is never said to be. On the JavaFX thread.
 */
final class SavingModel {
    /** Whether what stands on the screen is on the disk. */
    sealed interface Saved {
        /** Nothing was written yet. */
        record Untouched() implements Saved {}

        record At(LocalTime time) implements Saved {}

        record Not(String path, String value, Said why) implements Saved {}
    }

    private final VisitModel model;
    private final Desk desk;
    private final VisitWork work;
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(new Saved.Untouched());
    private final Map<String, String> unsaved = new LinkedHashMap<>();

    SavingModel(VisitModel model, Desk desk, VisitWork work) {
        this.model = model;
        this.desk = desk;
        this.work = work;
    }

    ReadOnlyObjectProperty<Saved> saved() {
        return saved.getReadOnlyProperty();
    }

    /** Saves an answer; what cannot be saved stays on the screen, said not to be saved, and is tried again with the next. */
    boolean answer(String path, String value) {
        if (model.session().kept(path).equals(value)) {
            unsaved.remove(path);
            return true;
        }
        try {
            Set<String> changed = desk.now(() -> work.answer(path, value));
            unsaved.remove(path);
            saved.set(new Saved.At(work.now()));
            model.course().arrived(path);
            model.changed(changed);
        } catch (Trouble e) {
            unsaved.put(path, value);
            saved.set(new Saved.Not(path, value, Said.of(e, model.texts())));
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
        String last = model.session().last(path);
        if (!last.isEmpty() && !model.session().readonly(path)) {
            answer(path, last);
        }
    }

    /** @return whether the reason is on the disk */
    boolean confirm(Finding finding, String reason) {
        return write(finding.path(), reason, () -> {
            work.confirm(finding, reason);
            return Set.copyOf(finding.fields());
        });
    }

    /** @return whether the note is on the disk */
    boolean note(String path, String words) {
        if (words.strip().equals(work.notes().getOrDefault(path, ""))) {
            return true;
        }
        return write(path, words, () -> {
            work.note(path, words);
            return Set.of(path);
        });
    }

    private boolean write(String path, String words, Callable<Set<String>> writing) {
        try {
            Set<String> about = desk.now(writing);
            saved.set(new Saved.At(work.now()));
            model.changed(about);
            model.changed(Set.of(path));
            return true;
        } catch (Trouble e) {
            saved.set(new Saved.Not(path, words, Said.of(e, model.texts())));
            return false;
        }
    }

    void addRow(String repeat) {
        String row = desk.now(() -> work.addRow(repeat));
        model.changed(Set.of(repeat));
        model.course().toRow(repeat, row);
    }

    /** Whether the row was added in this visit and may be taken back. */
    boolean added(String row) {
        return work.page().members().stream().noneMatch(person -> person.id().toString().equals(row));
    }

    void removeRow(String repeat, String row) {
        desk.now(() -> {
            work.removeRow(repeat, row);
            return row;
        });
        model.course().left(repeat);
        model.changed(Set.of(repeat));
    }

    /** Completes the visit, or says what is open. */
    void complete(java.util.function.Consumer<VisitWork.Completion> then) {
        try {
            then.accept(desk.now(work::complete));
        } catch (Trouble e) {
            saved.set(new Saved.Not("", "", Said.of(e, model.texts())));
        }
    }
}
