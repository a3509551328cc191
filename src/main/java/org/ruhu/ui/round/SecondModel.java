package org.ruhu.ui.round;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.RuleDifference;
import org.ruhu.work.Ruling;
import org.ruhu.work.SecondDifferences;
import org.ruhu.work.SecondList;
import org.ruhu.work.SecondVisits;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** The second verification of the open round: which households, what differs, and what is ruled on it. */
public final class SecondModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Chosen>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param round empty where there was none yet. @param sample empty where none can be drawn */
    record Known(Optional<Round> round, List<SecondList.Line> lines, SecondDifferences.Report report, List<SecondVisits.Stratum> sample) {}

    /** @param obstacle why this person may not rule here; empty if they may */
    record Chosen(SecondList.Line line, List<SecondDifferences.Difference> differences, Optional<Trouble> obstacle) {}

    public SecondModel(Desk desk, Workspace workspace, Texts texts) {
        this.desk = desk;
        this.workspace = workspace;
        this.texts = texts;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** The household that is looked at. */
    ReadOnlyObjectProperty<Optional<Chosen>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    boolean mayFill() {
        return workspace.may(Act.FILL);
    }

    void refresh() {
        desk.run(this::read, now -> {
            known.set(Optional.of(now));
            now.lines().stream().filter(line -> chosen.get().map(was -> was.line().household().equals(line.household())).orElse(true))
                .findFirst().ifPresentOrElse(this::choose, () -> chosen.set(Optional.empty()));
        });
    }

    private Known read() {
        Optional<Round> round = ShownRound.of(workspace);
        if (round.isEmpty()) {
            return new Known(round, List.of(), new SecondDifferences.Report(0, List.of(), List.of()), List.of());
        }
        SecondDifferences.Report report = new SecondDifferences(workspace, texts).of(round.get().id());
        return new Known(round, new SecondList(workspace, texts).of(round.get().id(), report), report,
            round.get().frozen() ? new SecondVisits(workspace).sample(round.get().id()) : List.of());
    }

    void choose(SecondList.Line line) {
        known.get().flatMap(Known::round).ifPresent(round -> desk.run(() -> new Chosen(line,
            line.state() == SecondList.State.DUE || line.state() == SecondList.State.REOPENED ? List.of()
                : new SecondDifferences(workspace, texts).of(round.id(), line.household()),
            new RuleDifference(workspace).obstacle(round.id(), line.household())), now -> chosen.set(Optional.of(now))));
    }

    /** @param done told when it is written */
    void rule(SecondDifferences.Difference difference, Ruling.Holds holds, String reason, Runnable done) {
        known.get().flatMap(Known::round).ifPresent(round -> desk.run(() -> {
            new RuleDifference(workspace).run(round.id(), difference.household(), difference.path(), holds, reason);
            return round;
        }, now -> {
            done.run();
            refresh();
        }));
    }

    /** Opens the form of the second visit, blank of the first. */
    void fill(HouseholdId household, Consumer<VisitWork> then) {
        desk.run(() -> new SecondVisits(workspace).open(household), then);
    }
}
