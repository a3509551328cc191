package org.ruhu.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Round;
import org.ruhu.model.VillageProgress;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.Workspace;

/** How far the open round is, in all and by village. */
public final class HomeModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param round empty where none is open */
    public record Overview(Optional<Round> round, List<VillageProgress> villages) {
        public int households() {
            return villages.stream().mapToInt(VillageProgress::households).sum();
        }

        public int done() {
            return villages.stream().mapToInt(VillageProgress::done).sum();
        }

        public int notReached() {
            return villages.stream().mapToInt(VillageProgress::notReached).sum();
        }

        public int inProgress() {
            return villages.stream().mapToInt(VillageProgress::inProgress).sum();
        }

        public int todo() {
            return villages.stream().mapToInt(VillageProgress::todo).sum();
        }

        /** Whole percent of households done or not reached, and 100 only when none is left. */
        public int percent() {
            return households() == 0 ? 0 : (int) (100L * (done() + notReached()) / households());
        }
    }

    public HomeModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Overview>> overview() {
        return overview.getReadOnlyProperty();
    }

    public void refresh() {
        desk.run(() -> new Overview(workspace.round(), new FindHouseholds(workspace).progress()),
            now -> overview.set(Optional.of(now)));
    }
}
