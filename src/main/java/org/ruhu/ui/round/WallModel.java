package org.ruhu.ui.round;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Configuration;
import org.ruhu.model.Round;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Coverage;
import org.ruhu.work.Workspace;

/** How far the open round is, household by household: what is there, what of it is shown. */
public final class WallModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(new Choice(WallCells.By.HOUSEHOLDS, Set.of()));

    /** @param round empty where there was none yet */
    record Known(Optional<Round> round, List<Square> squares, Configuration configuration) {}

    /** @param shown states that are shown; empty: all */
    record Choice(WallCells.By by, Set<SquareState> shown) {}

    public WallModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    public void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        Optional<Round> round = ShownRound.of(workspace);
        return new Known(round, round.map(open -> new Coverage(workspace).squares(open.id())).orElse(List.of()), workspace.configuration());
    }

    void by(WallCells.By by) {
        choice.set(new Choice(by, choice.get().shown()));
    }

    /** Shows a state alone or beside others, or no more; none chosen: all are shown. */
    void toggle(SquareState state) {
        EnumSet<SquareState> shown = EnumSet.noneOf(SquareState.class);
        shown.addAll(choice.get().shown());
        if (!shown.remove(state)) {
            shown.add(state);
        }
        choice.set(new Choice(choice.get().by(), shown));
    }

    void all() {
        choice.set(new Choice(choice.get().by(), Set.of()));
    }

    /** What is shown now. */
    WallCells cells(Known now) {
        return new WallCells(now.squares(), choice.get().by(), choice.get().shown());
    }
}
