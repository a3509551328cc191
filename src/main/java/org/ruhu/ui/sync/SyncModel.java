package org.ruhu.ui.sync;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.Role;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.SyncState;
import org.ruhu.work.Workspace;

/** What the other side has, and which packages came and went. */
public final class SyncModel {
    private static final int PACKAGES = 5;

    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of()));

    /** @param others empty at the centre, where each laptop's row says it */
    public record Shown(List<SyncState.Other> others, List<SyncState.Package> packages) {}

    public SyncModel(Desk desk, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    public void refresh() {
        if (workspace.may(Act.EXPORT)) {
            desk.run(() -> {
                var state = new SyncState(workspace);
                return new Shown(workspace.role() == Role.FIELD ? state.others() : List.of(), state.packages(PACKAGES));
            }, shown::set, trouble);
        }
    }
}
