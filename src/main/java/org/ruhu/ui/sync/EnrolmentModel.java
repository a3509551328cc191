package org.ruhu.ui.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Enrolment;
import org.ruhu.work.Workspace;

/** How far this laptop is one of a district's, and its answer to the district's invitation. */
public final class EnrolmentModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param request where the answer to an invitation was just written; empty if none was
     * @param refused why an invitation was not answered; empty if none was refused
     */
    public record Shown(Enrolment.State state, Optional<Path> request, Optional<Trouble> refused) {}

    public EnrolmentModel(Desk desk, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Empty where there is nothing to enrol: at the centre, and among demo data; also until it has been read. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    public void refresh() {
        desk.run(() -> workspace.role() == Role.FIELD && !workspace.demo() ? Optional.of(new Enrolment(workspace).state())
            : Optional.<Enrolment.State>empty(), now -> shown.set(now.map(state -> new Shown(state,
            shown.get().flatMap(Shown::request), Optional.empty()))), trouble);
    }

    /** Writes the answer beside the invitation. */
    public void answer(Path invitation, String word) {
        Path request = invitation.toAbsolutePath().resolveSibling(word + "-" + workspace.device() + ".json");
        desk.run(() -> {
            new Enrolment(workspace).answer(invitation, request);
            return new Shown(new Enrolment(workspace).state(), Optional.of(request), Optional.empty());
        }, now -> shown.set(Optional.of(now)), this::failed);
    }

    private void failed(Throwable failure) {
        if (failure instanceof Trouble said) {
            shown.set(shown.get().map(before -> new Shown(before.state(), before.request(), Optional.of(said))));
        } else {
            trouble.accept(failure);
        }
    }
}
