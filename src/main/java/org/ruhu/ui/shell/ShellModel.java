package org.ruhu.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.Role;
import org.ruhu.model.VillageId;
import org.ruhu.model.VisitState;
import org.ruhu.ui.audit.LogModel;
import org.ruhu.ui.backup.BackUpModel;
import org.ruhu.ui.device.DevicesModel;
import org.ruhu.ui.home.HomeModel;
import org.ruhu.ui.household.HouseholdsModel;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.print.PrintModel;
import org.ruhu.ui.roster.RosterModel;
import org.ruhu.ui.round.RoundsModel;
import org.ruhu.ui.sync.EnrolmentModel;
import org.ruhu.ui.sync.ExportModel;
import org.ruhu.ui.sync.ImportModel;
import org.ruhu.ui.sync.StickModel;
import org.ruhu.ui.sync.SyncModel;
import org.ruhu.work.Pending;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.Standing;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** An open workspace on the screen: where the person is, and what each screen remembers while they are elsewhere. */
public final class ShellModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Options());
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Pending> pending = new ReadOnlyObjectWrapper<>(Pending.NONE);
    private final HomeModel home;
    private final HouseholdsModel households;
    private final ImportModel imports;
    private final ExportModel exports;
    private final EnrolmentModel enrolment;
    private final SyncModel sync;
    private final StickModel stick;
    private final DevicesModel devices;
    private final RosterModel roster;
    private final LogModel log;
    private final BackUpModel backUps;
    private final PrintModel print;
    private final RoundsModel rounds;

    public ShellModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        go(may(new Place.Home()) ? new Place.Home() : new Place.Log());
        log = new LogModel(desk, screen, workspace, trouble);
        home = new HomeModel(desk, workspace);
        households = new HouseholdsModel(desk, workspace);
        imports = new ImportModel(desk, screen, workspace, trouble);
        exports = new ExportModel(desk, screen, workspace, trouble);
        enrolment = new EnrolmentModel(desk, workspace, trouble);
        sync = new SyncModel(desk, workspace, trouble);
        stick = new StickModel(desk, workspace, trouble);
        devices = new DevicesModel(desk, screen, workspace, trouble);
        roster = new RosterModel(desk, screen, workspace, trouble);
        backUps = new BackUpModel(desk, screen, workspace, trouble, this::refresh);
        print = new PrintModel(desk, screen, workspace, trouble);
        rounds = new RoundsModel(desk, screen, workspace, trouble);
        imports.step().subscribe(step -> {
            if (step instanceof ImportModel.Step.Done) {
                households.forget();
                enrolment.refresh();
                refresh();
            }
        });
        roster.step().subscribe(step -> {
            if (step instanceof RosterModel.Step.Done) {
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

    /** How much waits for a decision. */
    ReadOnlyObjectProperty<Pending> pending() {
        return pending.getReadOnlyProperty();
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

    public SyncModel sync() {
        return sync;
    }

    public StickModel stick() {
        return stick;
    }

    public EnrolmentModel enrolment() {
        return enrolment;
    }

    public DevicesModel devices() {
        return devices;
    }

    public RosterModel roster() {
        return roster;
    }

    public LogModel log() {
        return log;
    }

    public PrintModel print() {
        return print;
    }

    public RoundsModel rounds() {
        return rounds;
    }

    public BackUpModel backUps() {
        return backUps;
    }

    /** Whether the person who has entered has anything to do there. */
    public boolean may(Place to) {
        return switch (to) {
            case Place.Home _, Place.Households _, Place.OneHousehold _, Place.OneRecord _, Place.Rounds _, Place.Pending _ -> workspace.may(Act.SEE);
            case Place.Print _ -> workspace.may(Act.PRINT);
            case Place.Visit _ -> workspace.may(Act.FILL);
            case Place.Packages _ -> workspace.may(Act.IMPORT) || workspace.may(Act.EXPORT);
            case Place.Devices _, Place.Roster _ -> workspace.may(Act.CONFIGURE) && workspace.role() == Role.CENTRE;
            case Place.Log _ -> workspace.may(Act.READ_LOG);
            case Place.Options _, Place.People _ -> true;
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
        if (may(to)) {
            place.set(to);
        }
    }

    /** Where somebody was when the window was locked. @param form whose form was being filled; empty if none was */
    public record Left(String user, Place place, Optional<String> form) {}

    /** What to come back to, without anything of the workspace in it. */
    public Left leave() {
        String user = workspace.user().id();
        return place.get() instanceof Place.Visit(var household, VisitWork work)
            ? new Left(user, new Place.OneHousehold(household), Optional.of(work.session().form().id()))
            : new Left(user, place.get(), Optional.empty());
    }

    /** Goes back to where the same person was; another one begins at home. */
    public void resume(Left left) {
        if (!left.user().equals(workspace.user().id())) {
            return;
        }
        go(left.place());
        if (left.place() instanceof Place.OneHousehold(var household, var _) && left.form().isPresent()) {
            desk.run(() -> VisitWork.open(workspace, household, left.form().get()), this::fill);
        }
    }

    /** Whether something is going on that must not be cut off. */
    public boolean busy() {
        return imports.busy() || exports.step().get() instanceof ExportModel.Step.Writing || devices.busy() || roster.busy() || print.busy();
    }

    /** To the printing of what is looked at: a household, the list, or what was chosen last. */
    void print(Place from) {
        go(new Place.Print(switch (from) {
            case Place.OneHousehold(var household, var _) -> Optional.of(new SheetSelection.One(household));
            case Place.OneRecord(var household, var _) -> Optional.of(new SheetSelection.One(household));
            case Place.Households() -> households.filtered() ? Optional.of(new SheetSelection.Matching(households.query().get()))
                : Optional.of(new SheetSelection.Everything());
            case Place.Home _, Place.Visit _, Place.Rounds _, Place.Print _, Place.Packages _, Place.Roster _, Place.Pending _, Place.Devices _,
                 Place.Log _, Place.Options _, Place.People _ -> Optional.empty();
        }));
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
            case Place.OneRecord(var household, var _) -> go(new Place.OneHousehold(household));
            case Place.OneHousehold _ -> go(new Place.Households());
            case Place.Print(var selection) -> go(selection.filter(SheetSelection.One.class::isInstance).map(SheetSelection.One.class::cast)
                .<Place>map(one -> new Place.OneHousehold(one.household())).orElse(new Place.Households()));
            case Place.Home _, Place.Households _, Place.Rounds _, Place.Packages _, Place.Pending _,
                 Place.Devices _, Place.Log _, Place.Options _ -> { }
            case Place.People() -> go(new Place.Options());
            case Place.Roster() -> go(new Place.Packages());
        }
        refresh();
    }

    public void refresh() {
        desk.run(() -> Standing.of(workspace), now -> standing.set(Optional.of(now)));
        if (may(Place.Pending.ALL)) {
            desk.run(() -> Pending.of(workspace), pending::set);
        }
    }
}
