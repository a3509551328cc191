package org.ruhu.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.Env;
import org.ruhu.model.VillageId;
import org.ruhu.model.VisitState;
import org.ruhu.ui.backup.BackUpModel;
import org.ruhu.ui.audit.LogModel;
import org.ruhu.ui.home.HomeModel;
import org.ruhu.ui.household.HouseholdsModel;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.sync.ExportModel;
import org.ruhu.ui.sync.ImportModel;
import org.ruhu.work.Standing;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** An open workspace on the screen: where the person is, and what each screen remembers while they are elsewhere. */
public final class ShellModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final HomeModel home;
    private final HouseholdsModel households;
    private final ImportModel imports;
    private final ExportModel exports;
    private final BackUpModel backUps;
    private final LogModel log;

    public ShellModel(Desk desk, Executor screen, Workspace workspace, Env env, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        place.set(may(new Place.Home()) ? new Place.Home() : may(new Place.Log()) ? new Place.Log() : new Place.Options());
        log = new LogModel(desk, screen, workspace, trouble);
        home = new HomeModel(desk, workspace);
        households = new HouseholdsModel(desk, workspace);
        imports = new ImportModel(desk, screen, workspace, trouble);
        exports = new ExportModel(desk, screen, workspace, env, trouble);
        backUps = new BackUpModel(desk, screen, workspace, trouble, this::refresh);
        imports.step().subscribe(step -> {
            if (step instanceof ImportModel.Step.Done) {
                households.forget();
                refresh();
            }
        });
        exports.step().subscribe(step -> {
            if (step instanceof ExportModel.Step.Done) {
                refresh();
            }
        });
    }

    public Workspace workspace() {
        return workspace;
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Standing>> standing() {
        return standing.getReadOnlyProperty();
    }

    public HomeModel home() {
        return home;
    }

    public HouseholdsModel households() {
        return households;
    }

    public ImportModel imports() {
        return imports;
    }

    public ExportModel exports() {
        return exports;
    }

    public BackUpModel backUps() {
        return backUps;
    }

    public LogModel log() {
        return log;
    }

    /** Whether the person who has entered may go there. */
    public boolean may(Place to) {
        return switch (to) {
            case Place.Home _, Place.Households _, Place.OneHousehold _ -> workspace.may(Act.SEE);
            case Place.Visit _ -> workspace.may(Act.FILL);
            case Place.Packages _ -> workspace.may(Act.IMPORT) || workspace.may(Act.EXPORT);
            case Place.Log _ -> workspace.may(Act.READ_LOG);
            case Place.Options _ -> true;
        };
    }

    /** Somebody says that the date is right although it cannot be, as far as is known. */
    void confirmClock() {
        desk.run(() -> {
            workspace.confirmClock();
            return Standing.of(workspace);
        }, now -> standing.set(Optional.of(now)));
    }

    public void go(Place to) {
        place.set(to);
    }

    /** Opens the list with these filters and no others. */
    public void list(Optional<VillageId> village, Optional<VisitState> state) {
        households.only(village, state);
        go(new Place.Households());
    }

    public void fill(VisitWork work) {
        go(new Place.Visit(work.page().household().id(), work));
    }

    /** Leaves what is open inside the list: from a form to its household, from a household to the list. */
    public void back() {
        switch (place.get()) {
            case Place.Visit(var household, VisitWork _) -> go(new Place.OneHousehold(household));
            case Place.OneHousehold _ -> go(new Place.Households());
            case Place.Home _, Place.Households _, Place.Packages _, Place.Log _, Place.Options _ -> { }
        }
        refresh();
    }

    public void refresh() {
        desk.run(() -> Standing.of(workspace), now -> standing.set(Optional.of(now)));
    }
}
