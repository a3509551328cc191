package org.ruhu.ui.pending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.Grid;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Page;
import org.ruhu.model.RecordType;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Conflict;
import org.ruhu.work.Conflicts;
import org.ruhu.work.Decide;
import org.ruhu.work.DoubtfulChanges;
import org.ruhu.work.FieldHistory;
import org.ruhu.work.LinkHouseholds;
import org.ruhu.work.Reveal;
import org.ruhu.work.Workspace;

/** What waits for a person, and what can be done with it. */
public final class PendingModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Texts texts;
    private final Runnable decided;
    private final ReadOnlyObjectWrapper<ConflictQuery> query;
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param odd  what counts and should be looked at
     * @param same households that may be registered twice
     */
    public record Found(Page<Conflict> conflicts, List<DoubtfulChanges.Waiting> waiting, List<DoubtfulChanges.Odd> odd,
                        List<LinkHouseholds.Candidate> same, List<Grid> grids) {
        int look() {
            return odd.size() + same.size();
        }
    }

    /**
     * @param household whose conflicts alone are shown; empty: all
     * @param decided   called when something was decided
     */
    public PendingModel(Desk desk, Workspace workspace, Texts texts, Optional<HouseholdId> household, Runnable decided) {
        this.desk = desk;
        this.workspace = workspace;
        this.texts = texts;
        this.decided = decided;
        ConflictQuery all = ConflictQuery.ALL;
        query = new ReadOnlyObjectWrapper<>(new ConflictQuery(all.grid(), all.village(), household, all.type(), 0, all.size()));
    }

    ReadOnlyObjectProperty<ConflictQuery> query() {
        return query.getReadOnlyProperty();
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    boolean mayDecide() {
        return workspace.may(Act.DECIDE);
    }

    boolean mayReveal() {
        return workspace.may(Act.REVEAL);
    }

    void ask(Optional<GridId> grid, Optional<RecordType> type, Optional<HouseholdId> household) {
        query.set(new ConflictQuery(grid, Optional.empty(), household, type, 0, query.get().size()));
        refresh();
    }

    void turn(int by) {
        int last = found.get().map(now -> now.conflicts().pages() - 1).orElse(0);
        query.set(query.get().at(Math.clamp((long) query.get().page() + by, 0, last)));
        refresh();
    }

    void refresh() {
        ConflictQuery wanted = query.get();
        desk.run(() -> {
            var conflicts = new Conflicts(workspace, texts);
            var doubts = new DoubtfulChanges(workspace, texts);
            return new Found(conflicts.list(wanted), doubts.list(), doubts.odd(), new LinkHouseholds(workspace).candidates(),
                conflicts.grids());
        }, now -> {
            if (wanted.equals(query.get())) {
                found.set(Optional.of(now));
            }
        });
    }

    void take(Conflict conflict, int option, String reason) {
        decide(() -> new Decide(workspace).take(conflict, option, reason));
    }

    void instead(Conflict conflict, String value, String reason) {
        decide(() -> new Decide(workspace).instead(conflict, value, reason));
    }

    void accept(long doubt) {
        decide(() -> new DoubtfulChanges(workspace, texts).accept(doubt));
    }

    void reject(long doubt) {
        decide(() -> new DoubtfulChanges(workspace, texts).reject(doubt));
    }

    /** All that is odd and shown was looked at. */
    void seen() {
        found.get().flatMap(now -> now.odd().stream().map(DoubtfulChanges.Odd::at).max(String::compareTo)).ifPresent(newest ->
            decide(() -> new DoubtfulChanges(workspace, texts).seen(newest)));
    }

    private void decide(Runnable decision) {
        desk.run(() -> {
            decision.run();
            return true;
        }, done -> {
            refresh();
            decided.run();
        });
    }

    void history(Conflict conflict, Consumer<List<FieldHistory.Written>> then) {
        desk.run(() -> new FieldHistory(workspace, texts).of(conflict.type(), conflict.record(), conflict.asked()), then);
    }

    void lines(long doubt, Consumer<List<DoubtfulChanges.Line>> then) {
        desk.run(() -> new DoubtfulChanges(workspace, texts).lines(doubt), then);
    }

    /** Lets masked numbers be seen; each is named {@link #number}. */
    Reveals reveals(Sheets sheets) {
        return new Reveals(desk, sheets, () -> texts, Reveal.SHOWN, (number, reason, words) ->
            new Reveal(workspace).run(UUID.fromString(number.substring(0, number.indexOf(' '))),
                number.substring(number.indexOf(' ') + 1), reason, words));
    }

    static String number(Conflict conflict) {
        return conflict.record() + " " + conflict.asked();
    }
}
