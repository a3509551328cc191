package org.ruhu.ui.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Page;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;
import org.ruhu.model.Trouble;
import org.ruhu.model.VillageProgress;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.GridNames;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.Workspace;

/** The register of printed sheets on the screen: what is asked for, one page of the answer, what comes back. */
public final class OutModel {
    private static final SheetQuery FIRST = SheetQuery.ALL.in(Optional.of(SheetState.OUT));

    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final AtomicInteger latest = new AtomicInteger();
    private final ReadOnlyObjectWrapper<SheetQuery> query = new ReadOnlyObjectWrapper<>(FIRST);
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param stale  why what stands on a sheet may not be so any more, by sheet
     * @param titles of the forms, by id
     * @param today  ISO date
     */
    public record Found(Page<SheetLine> page, SheetCounts counts, Map<SheetId, Set<SheetRegister.Warning>> stale, Map<String, Words> titles,
                        List<VillageProgress> villages, List<GridNames.Grid> grids, List<String> teams, String today) {}

    OutModel(Desk desk, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    public ReadOnlyObjectProperty<SheetQuery> query() {
        return query.getReadOnlyProperty();
    }

    /** Empty until the first answer. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    void ask(UnaryOperator<SheetQuery> change) {
        SheetQuery next = change.apply(query.get());
        if (!next.equals(query.get())) {
            query.set(next);
            refresh();
        }
    }

    void clear() {
        ask(old -> FIRST);
    }

    boolean filtered() {
        return !query.get().at(0).equals(FIRST);
    }

    void refresh() {
        int mine = latest.incrementAndGet();
        SheetQuery wanted = query.get();
        desk.run(() -> mine == latest.get() ? Optional.of(read(wanted)) : Optional.<Found>empty(), answer -> {
            if (mine == latest.get()) {
                found.set(answer);
            }
        });
    }

    private Found read(SheetQuery wanted) {
        var register = new SheetRegister(workspace);
        Page<SheetLine> page = register.page(wanted);
        Map<SheetId, Set<SheetRegister.Warning>> stale = new HashMap<>();
        Map<String, Words> titles = new HashMap<>();
        for (SheetLine line : page.lines()) {
            stale.put(line.id(), register.stale(line));
            titles.computeIfAbsent(line.form(), form -> register.title(form));
        }
        return new Found(page, register.counts(wanted), stale, titles, new FindHouseholds(workspace).progress(), new GridNames(workspace).all(),
            register.teams(), register.today());
    }

    /** ISO moment so many days ago, for the query. */
    void olderThan(int days, Consumer<String> then) {
        desk.run(() -> days == 0 ? "" : new SheetRegister(workspace).daysAgo(days), then);
    }

    /** @param then told how many came back */
    void giveBack(List<SheetId> sheets, Consumer<Integer> then) {
        desk.run(() -> new SheetRegister(workspace).giveBack(sheets), number -> changed(number, then));
    }

    void cancel(List<SheetId> sheets, String reason, Consumer<Integer> then) {
        desk.run(() -> new SheetRegister(workspace).cancel(sheets, reason), number -> changed(number, then));
    }

    private void changed(int number, Consumer<Integer> then) {
        refresh();
        then.accept(number);
    }

    /** What came of holding a sheet under the reader. */
    sealed interface Read {
        /** It is back. @param scanned as it was just before */
        record Back(SheetRegister.Scanned scanned) implements Read {}

        /** It cannot be noted as returned. */
        record Stays(SheetRegister.Scanned scanned) implements Read {}

        /** It is no code, or of no household that is here. */
        record Refused(Trouble why) implements Read {}
    }

    /** Notes the sheet of a code as returned. */
    void read(String typed, Consumer<Read> then) {
        desk.run(() -> {
            var register = new SheetRegister(workspace);
            Optional<SheetRegister.Scanned> scanned = register.look(typed);
            if (scanned.isEmpty()) {
                return new Read.Refused(new Trouble("printing.out.nocode"));
            }
            if (!scanned.get().mayReturn()) {
                return new Read.Stays(scanned.get());
            }
            register.giveBack(List.of(scanned.get().sheet().orElseThrow().id()));
            return (Read) new Read.Back(scanned.get());
        }, read -> {
            refresh();
            then.accept(read);
        }, failure -> {
            if (failure instanceof Trouble known) {
                then.accept(new Read.Refused(known));
            } else {
                trouble.accept(failure);
            }
        });
    }
}
