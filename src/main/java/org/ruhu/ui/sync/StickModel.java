package org.ruhu.ui.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.OldPackages;
import org.ruhu.work.Workspace;

/** The packages of ours that lie on a stick, and wiping those that have arrived. */
public final class StickModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What lies in a folder. */
    public record Found(Path folder, List<OldPackages.Old> old) {
        public long arrived() {
            return old.stream().filter(OldPackages.Old::arrived).count();
        }
    }

    public StickModel(Desk desk, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Empty until a folder was chosen. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    public void look(Path folder) {
        desk.run(() -> new Found(folder, new OldPackages(workspace).in(folder)), now -> found.set(Optional.of(now)), trouble);
    }

    /** Wipes those that the other side has said it holds; those that are still needed stay. */
    public void wipe() {
        found.get().ifPresent(now -> desk.run(() -> {
            var packages = new OldPackages(workspace);
            now.old.stream().filter(OldPackages.Old::arrived).forEach(packages::wipe);
            return new Found(now.folder, packages.in(now.folder));
        }, then -> found.set(Optional.of(then)), failure -> {
            look(now.folder);
            trouble.accept(failure);
        }));
    }
}
