package org.ruhu.ui.round;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.CompareExport;
import org.ruhu.work.SpotCheck;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** The spot check of the open round: what was drawn, and what came of each. */
public final class SpotModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CompareExport.Report>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int size;

    /**
     * @param round    empty where there was none yet
     * @param size     how many were asked for
     * @param deadline of what is sent back now
     * @param obstacle why this person may not pass or send back; empty if they may
     */
    record Known(Optional<Round> round, int size, List<SpotCheck.Drawn> drawn, LocalDate deadline, Optional<Trouble> obstacle) {}

    public SpotModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** What an export of the national system says otherwise; empty until one was chosen. */
    ReadOnlyObjectProperty<Optional<CompareExport.Report>> compared() {
        return compared.getReadOnlyProperty();
    }

    /** Holds what was drawn against an export. @param texts the words in which it is said */
    void compare(Path file, Texts texts) {
        known.get().ifPresent(now -> now.round().ifPresent(round -> desk.run(() -> new CompareExport(workspace, texts).run(round.id(),
            now.drawn().stream().map(SpotCheck.Drawn::household).toList(), file), report -> compared.set(Optional.of(report)))));
    }

    boolean mayFill() {
        return workspace.may(Act.FILL);
    }

    void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        var use = new SpotCheck(workspace);
        Optional<Round> round = ShownRound.of(workspace);
        int wanted = size > 0 ? size : use.size();
        return new Known(round, wanted, round.filter(Round::frozen).map(one -> use.sample(one.id(), wanted)).orElse(List.of()), use.deadline(),
            use.obstacle());
    }

    /** @param count how many */
    void draw(int count) {
        size = count;
        compared.set(Optional.empty());
        refresh();
    }

    void pass(HouseholdId household, Runnable done) {
        known.get().flatMap(Known::round).ifPresent(round -> write(() -> {
            new SpotCheck(workspace).pass(round.id(), household);
            return round;
        }, done));
    }

    void giveBack(HouseholdId household, String reason, LocalDate deadline, Runnable done) {
        known.get().flatMap(Known::round).ifPresent(round -> write(() -> {
            new SpotCheck(workspace).giveBack(round.id(), household, reason, deadline);
            return round;
        }, done));
    }

    private void write(Callable<Round> work, Runnable done) {
        desk.run(work, round -> {
            done.run();
            refresh();
        });
    }

    /** Opens the visit's form. */
    void open(HouseholdId household, Consumer<VisitWork> then) {
        desk.run(() -> VisitWork.open(workspace, household), then);
    }
}
