package org.ruhu.ui.visit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.form.Form;
import org.ruhu.model.Trouble;
import org.ruhu.picture.Attachment;
import org.ruhu.picture.ReadAttachment;
import org.ruhu.picture.Reading;
import org.ruhu.ui.kit.Said;

/**
 * The pictures and files of one question. They are read and made small on a thread of their own, kept by the store, and
 * only then named in the answer. On the JavaFX thread.
 */
final class AttachModel {
    private static final int MANY = 9;

    /** What is being done, and what came of it. */
    sealed interface State {
        record Quiet() implements State {}

        /** @param at the file being read, from 1 */
        record Busy(int at, int of) implements State {}

        record Refused(Reading.Why why, String file) implements State {}

        /** The question takes no more than it has. */
        record Full(int most) implements State {}

        record NotSaved(Said why) implements State {}
    }

    private final VisitModel model;
    private final String path;
    private final int most;
    private final ReadAttachment reader;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Quiet());

    AttachModel(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        Form.Question question = ask.question();
        Parameters parameters = new Parameters(question);
        most = Math.max(1, parameters.whole("max-files", question.appearance().contains("multiple") ? MANY : 1));
        int longSide = Math.clamp(parameters.whole("max-pixels", ReadAttachment.LONG_SIDE), 100, 2 * ReadAttachment.LONG_SIDE);
        reader = new ReadAttachment(question.type() == Form.Type.FILE ? ReadAttachment.Kind.PICTURES_AND_FILES
            : ReadAttachment.Kind.PICTURES, longSide);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Names of what is attached, in order. */
    List<String> names() {
        String kept = model.session().kept(path);
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split(" "));
    }

    boolean busy() {
        return state.get() instanceof State.Busy;
    }

    /** Whether one more may be attached. A single one is replaced by the next. */
    boolean hasRoom() {
        return most == 1 || names().size() < most;
    }

    boolean hasMany() {
        return most > 1;
    }

    void files(List<Path> files) {
        List<Source> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file.getFileName().toString(), () -> reader.file(file))));
        take(sources);
    }

    /** What was drawn, or copied from another program. */
    void pixels(int[] argb, int width, int height) {
        take(List.of(new Source("", () -> reader.pixels(argb, width, height))));
    }

    private record Source(String name, Supplier<Reading> reading) {}

    private void take(List<Source> sources) {
        if (sources.isEmpty() || busy() || model.session().readonly(path)) {
            return;
        }
        if (!hasRoom()) {
            state.set(new State.Full(most));
            return;
        }
        state.set(new State.Busy(1, sources.size()));
        Thread.ofVirtual().start(() -> read(sources, 0));
    }

    private void read(List<Source> sources, int at) {
        Reading reading = sources.get(at).reading().get();
        Platform.runLater(() -> {
            switch (reading) {
                case Reading.Ready(Attachment attachment) -> keep(attachment, sources, at + 1);
                case Reading.Refused(Reading.Why why) -> state.set(new State.Refused(why, sources.get(at).name()));
            }
        });
    }

    /** The answer names it only once it is on the disk. */
    private void keep(Attachment attachment, List<Source> sources, int next) {
        model.attachments(all -> all.keep(attachment), name -> {
            attach(name);
            if (next == sources.size()) {
                state.set(new State.Quiet());
            } else if (!hasRoom()) {
                state.set(new State.Full(most));
            } else {
                state.set(new State.Busy(next + 1, sources.size()));
                Thread.ofVirtual().start(() -> read(sources, next));
            }
        }, this::failed);
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof Trouble)) {
            state.set(new State.Quiet());
            throw new IllegalStateException(failure);
        }
        state.set(new State.NotSaved(Said.of(failure, model.texts())));
    }

    private void attach(String name) {
        List<String> names = new ArrayList<>(most == 1 ? List.of() : names());
        if (!names.contains(name)) {
            names.add(name);
        }
        model.saving().answer(path, String.join(" ", names));
    }

    void remove(String name) {
        List<String> names = new ArrayList<>(names());
        names.remove(name);
        state.set(new State.Quiet());
        model.saving().answer(path, String.join(" ", names));
    }
}
