package org.ruhu.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import org.ruhu.text.Texts;
import org.ruhu.ui.audit.LogScreen;
import org.ruhu.ui.device.DevicesScreen;
import org.ruhu.ui.home.HomeScreen;
import org.ruhu.ui.household.HouseholdModel;
import org.ruhu.ui.household.HouseholdScreen;
import org.ruhu.ui.household.HouseholdsScreen;
import org.ruhu.ui.household.RecordModel;
import org.ruhu.ui.household.RecordScreen;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Surroundings;
import org.ruhu.ui.pending.PendingModel;
import org.ruhu.ui.pending.PendingScreen;
import org.ruhu.ui.print.PrintScreen;
import org.ruhu.ui.roster.RosterScreen;
import org.ruhu.ui.round.RoundsScreen;
import org.ruhu.ui.round.RouteWays;
import org.ruhu.ui.settings.Settings;
import org.ruhu.ui.sync.PackagesScreen;
import org.ruhu.ui.users.UsersModel;
import org.ruhu.ui.users.UsersScreen;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.Standing;

/** Makes the screen of a place. The one class that knows all screens, so that they need not know each other. */
final class ScreenMaker {
    private final ShellModel model;
    private final Desk desk;
    private final Texts texts;
    private final Wiring wiring;
    private final Path folder;
    private final Settings settings;
    private final Consumer<Settings> chosen;
    private final ObjectProperty<RosterView> rosters;
    private final ObjectProperty<PrinterChoice> printers;
    private final Consumer<Path> printed;
    private final Consumer<Throwable> trouble;
    private final Sheets sheets;
    private final Runnable restore;

    ScreenMaker(ShellModel model, Desk desk, Texts texts, Wiring wiring, Path folder, Settings settings,
                Consumer<Settings> chosen, ObjectProperty<RosterView> rosters, ObjectProperty<PrinterChoice> printers, Consumer<Path> printed,
                Consumer<Throwable> trouble, Sheets sheets, Runnable restore) {
        this.model = model;
        this.desk = desk;
        this.texts = texts;
        this.wiring = wiring;
        this.folder = folder;
        this.settings = settings;
        this.chosen = chosen;
        this.rosters = rosters;
        this.printers = printers;
        this.printed = printed;
        this.trouble = trouble;
        this.sheets = sheets;
        this.restore = restore;
    }

    /** At the centre each package is for one laptop; among demo data it is for any. */
    private Optional<Runnable> tasksElsewhere() {
        boolean demo = model.standing().get().map(Standing::demo).orElse(false);
        return model.may(new Place.Devices()) && !demo ? Optional.of(() -> model.go(new Place.Devices())) : Optional.empty();
    }

    /** Goes from there to printing, for those who may. */
    private Optional<Runnable> printing(Place from) {
        return model.may(Place.Print.ANY) ? Optional.of(() -> model.print(from)) : Optional.empty();
    }

    private RouteWays ways() {
        return new RouteWays(id -> model.go(new Place.OneHousehold(id)), model::fill,
            grid -> model.go(new Place.Print(Optional.of(new SheetSelection.OfRoute(grid)))));
    }

    private Papers papers() {
        return new Papers(desk, Platform::runLater, model.workspace(), wiring.files(), texts, printed, trouble);
    }

    Screen of(Place place) {
        return switch (place) {
            case Place.Home() -> new HomeScreen(model.home(), texts, model::list, () -> model.go(new Place.Packages()));
            case Place.Households() -> new HouseholdsScreen(model.households(), texts,
                id -> model.go(new Place.OneHousehold(id)), sheet -> model.go(new Place.OneHousehold(sheet.household(), Optional.of(sheet))),
                printing(place));
            case Place.OneHousehold(var id, var sheet) -> new HouseholdScreen(
                new HouseholdModel(desk, model.workspace(), id, sheet, texts), texts, model::fill, printing(place), model::back, sheets,
                () -> model.go(new Place.Pending(Optional.of(id))), person -> model.go(new Place.OneRecord(id, person)));
            case Place.OneRecord(var household, var person) -> new RecordScreen(
                new RecordModel(desk, model.workspace(), household, person, texts), texts, model::back, sheets, papers());
            case Place.Print(var selection) -> {
                model.print().begin(selection);
                yield new PrintScreen(model.print(), texts, wiring.files(), sheets, printers, printed,
                    id -> model.go(new Place.OneHousehold(id)));
            }
            case Place.Rounds() -> new RoundsScreen(model.rounds(), texts, ways(), sheets, papers(), wiring.files());
            case Place.Visit(var _, var work) -> wiring.visits().of(
                new Surroundings(desk, texts, wiring.files(), rosters), work, model::back);
            case Place.Packages() -> new PackagesScreen(model.imports(), model.exports(), model.enrolment(), model.sync(), model.stick(), texts,
                wiring.files(),
                tasksElsewhere(), model.may(new Place.Roster()) ? Optional.of(() -> model.go(new Place.Roster())) : Optional.empty());
            case Place.Roster() -> new RosterScreen(model.roster(), texts, wiring.files(), () -> {
                model.roster().leave();
                model.go(new Place.Households());
            }, model::back);
            case Place.Pending(var household) -> new PendingScreen(new PendingModel(desk, model.workspace(), texts, household,
                model::refresh), texts, sheets);
            case Place.Devices() -> new DevicesScreen(model.devices(), texts, wiring.files());
            case Place.Log() -> new LogScreen(model.log(), texts, wiring.files());
            case Place.Options() -> new SettingsWithBackUps(settings, texts, folder, model, wiring.files(), chosen, restore);
            case Place.People() -> new UsersScreen(new UsersModel(desk, model.workspace(), trouble), texts, model::back);
        };
    }
}
