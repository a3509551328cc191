package org.ruhu.ui.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.DayCount;
import org.ruhu.model.Round;
import org.ruhu.model.TeamProgress;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Coverage;
import org.ruhu.work.Workspace;

/** How far the open round is by day and by team. */
public final class ProgressModel {
    private static final int LONGEST = 400;

    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param round empty where there was none yet. @param days every one from the first to the last on which a visit was completed */
    record Known(Optional<Round> round, List<DayCount> days, List<TeamProgress> teams) {}

    public ProgressModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        Optional<Round> round = ShownRound.of(workspace);
        if (round.isEmpty()) {
            return new Known(round, List.of(), List.of());
        }
        var coverage = new Coverage(workspace);
        return new Known(round, whole(coverage.days(round.get().id())), coverage.teams(round.get().id()));
    }

    /** With the days between on which nothing was completed; where a wrong clock makes them too many, without. */
    static List<DayCount> whole(List<DayCount> some) {
        if (some.isEmpty() || some.getFirst().day().plusDays(LONGEST).isBefore(some.getLast().day())) {
            return some;
        }
        Map<LocalDate, Integer> known = some.stream().collect(Collectors.toMap(DayCount::day, DayCount::completed));
        List<DayCount> all = new ArrayList<>();
        for (LocalDate day = some.getFirst().day(); !day.isAfter(some.getLast().day()); day = day.plusDays(1)) {
            all.add(new DayCount(day, known.getOrDefault(day, 0)));
        }
        return all;
    }
}
