package org.ruhu.ui.device;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Trouble;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.Devices;
import org.ruhu.work.Devices.Way;
import org.ruhu.work.GridNames;
import org.ruhu.work.Progress;
import org.ruhu.work.RootKey;
import org.ruhu.work.TaskPackages;
import org.ruhu.work.Teams;
import org.ruhu.work.Workspace;

/** The laptops of the district as the centre keeps them, and what the person who has entered does about them. */
public final class DevicesModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Waiting());

    /** All that the screen shows. @param grids all there are */
    public record Shown(List<Line> lines, List<Teams.Team> teams, List<GridNames.Grid> grids, RootKey.State key) {}

    /**
     * A laptop, or one that is invited.
     *
     * @param team  name of its team; empty if it has none
     * @param grids what people call the grids in which it writes
     * @param reads those that it only sees
     */
    public record Line(String name, Optional<Devices.Device> device, Optional<Devices.Invited> invited, String team,
                       List<String> grids, List<String> reads) {
        boolean inUse() {
            return device.map(Devices.Device::inUse).orElse(false);
        }
    }

    /** How far task packages are written. */
    public sealed interface Step {
        record Waiting() implements Step {}

        record Writing(Watched progress) implements Step {}

        record Cancelled() implements Step {}

        record Done(List<TaskPackages.Task> tasks) implements Step {}
    }

    public DevicesModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public boolean busy() {
        return step.get() instanceof Step.Writing;
    }

    public void refresh() {
        desk.run(this::read, now -> shown.set(Optional.of(now)), trouble);
    }

    private Shown read() {
        var devices = new Devices(workspace);
        var grids = new GridNames(workspace);
        List<Teams.Team> teams = new Teams(workspace).all();
        Map<UUID, String> names = teams.stream().collect(Collectors.toMap(Teams.Team::id, Teams.Team::name));
        List<Line> lines = new java.util.ArrayList<>();
        devices.invited().forEach(one -> lines.add(new Line(one.name(), Optional.empty(), Optional.of(one), "",
            grids.names(one.grids()), List.of())));
        devices.all().forEach(one -> lines.add(new Line(one.name(), Optional.of(one), Optional.empty(),
            one.team().map(team -> names.getOrDefault(team, "")).orElse(""), grids.names(one.grids()), grids.names(one.reads()))));
        return new Shown(lines, teams, grids.all(), new RootKey(workspace).state());
    }

    /** @param refused gets what is wrong with what was typed, or with the file */
    void invite(Path file, String name, Set<String> grids, Runnable then, Consumer<Trouble> refused) {
        run(() -> {
            new Devices(workspace).inviteInto(file, name, grids);
            return file;
        }, done -> then.run(), refused);
    }

    void uninvite(String code) {
        run(() -> {
            new Devices(workspace).uninvite(code);
            return code;
        }, done -> { }, trouble::accept);
    }

    /** Reads what a laptop asks. */
    void ask(Path file, Consumer<Devices.Asked> then) {
        desk.run(() -> new Devices(workspace).asked(file), then, trouble);
    }

    void admit(Devices.Asked asked, Runnable then) {
        run(() -> new Devices(workspace).admit(asked), done -> then.run(), trouble::accept);
    }

    void revoke(String device, Runnable then) {
        run(() -> {
            new Devices(workspace).revoke(device);
            return device;
        }, done -> then.run(), trouble::accept);
    }

    /** @param ways by ids of grids; those that are not named stay as they are */
    void assign(String device, Map<String, Way> ways, Runnable then) {
        run(() -> {
            var devices = new Devices(workspace);
            for (Way way : Way.values()) {
                devices.assign(device, ways.entrySet().stream().filter(grid -> grid.getValue() == way).map(Map.Entry::getKey).toList(),
                    way);
            }
            return device;
        }, done -> then.run(), trouble::accept);
    }

    void join(String device, UUID team, Runnable then) {
        run(() -> {
            new Devices(workspace).join(device, team);
            return device;
        }, done -> then.run(), trouble::accept);
    }

    void addTeam(String name, Runnable then, Consumer<Trouble> refused) {
        run(() -> new Teams(workspace).add(name), done -> then.run(), refused);
    }

    private <T> void run(Callable<T> work, Consumer<T> then, Consumer<Trouble> refused) {
        desk.run(work, done -> {
            then.accept(done);
            refresh();
        }, failure -> {
            if (failure instanceof Trouble said) {
                refused.accept(said);
            } else {
                trouble.accept(failure);
            }
        });
    }

    /** Writes task packages into a folder. @param one empty: one for each laptop in use */
    void tasks(Path folder, Optional<Devices.Device> one) {
        if (busy()) {
            return;
        }
        var progress = new Watched(screen);
        step.set(new Step.Writing(progress));
        var use = new TaskPackages(workspace);
        desk.run(() -> one.isPresent() ? List.of(use.one(one.get(), folder, progress)) : use.all(folder, progress),
            done -> step.set(new Step.Done(done)), this::failed);
    }

    private void failed(Throwable failure) {
        boolean cancelled = failure instanceof Progress.Cancelled;
        step.set(cancelled ? new Step.Cancelled() : new Step.Waiting());
        if (!cancelled) {
            trouble.accept(failure);
        }
    }

    /** Ends the writing; what is whole by then stays. Else goes back to the beginning. */
    void cancel() {
        if (step.get() instanceof Step.Writing(Watched progress)) {
            progress.cancel();
        } else {
            step.set(new Step.Waiting());
        }
    }
}
