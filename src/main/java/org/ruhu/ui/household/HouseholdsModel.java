package org.ruhu.ui.household;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Page;
import org.ruhu.model.Village;
import org.ruhu.model.VillageId;
import org.ruhu.model.VillageProgress;
import org.ruhu.model.VisitState;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.SheetCode;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.Workspace;

/** A list of households: what is asked for, and one page of the answer. Answers that come late are dropped. */
public final class HouseholdsModel {
    public static final int PAGE = 100;
    private static final HouseholdQuery ALL =
        new HouseholdQuery("", Optional.empty(), Optional.empty(), false, 0, PAGE);

    private final Desk desk;
    private final Workspace workspace;
    private final AtomicInteger latest = new AtomicInteger();
    private final ReadOnlyObjectWrapper<HouseholdQuery> query = new ReadOnlyObjectWrapper<>(ALL);
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param villages all that can be chosen from */
    public record Found(Page<HouseholdLine> page, List<Village> villages, Configuration configuration) {}

    public HouseholdsModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    public ReadOnlyObjectProperty<HouseholdQuery> query() {
        return query.getReadOnlyProperty();
    }

    /** Empty until the first answer. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    public void search(String text) {
        ask(old -> new HouseholdQuery(text, old.state(), old.village(), old.monitoredOnly(), 0, PAGE));
    }

    public void state(Optional<VisitState> state) {
        ask(old -> new HouseholdQuery(old.text(), state, old.village(), old.monitoredOnly(), 0, PAGE));
    }

    public void village(Optional<VillageId> village) {
        ask(old -> new HouseholdQuery(old.text(), old.state(), village, old.monitoredOnly(), 0, PAGE));
    }

    public void monitoredOnly(boolean only) {
        ask(old -> new HouseholdQuery(old.text(), old.state(), old.village(), only, 0, PAGE));
    }

    public void page(int page) {
        int last = found.get().map(now -> now.page().pages() - 1).orElse(0);
        int wanted = Math.clamp(page, 0, last);
        ask(old -> new HouseholdQuery(old.text(), old.state(), old.village(), old.monitoredOnly(), wanted, PAGE));
    }

    /** Everything but these filters is taken back. */
    public void only(Optional<VillageId> village, Optional<VisitState> state) {
        query.set(new HouseholdQuery("", state, village, false, 0, PAGE));
        refresh();
    }

    public void clear() {
        only(Optional.empty(), Optional.empty());
    }

    public boolean filtered() {
        HouseholdQuery now = query.get();
        return !now.text().isBlank() || now.state().isPresent() || now.village().isPresent() || now.monitoredOnly();
    }

    private void ask(UnaryOperator<HouseholdQuery> change) {
        HouseholdQuery next = change.apply(query.get());
        if (!next.equals(query.get())) {
            query.set(next);
            refresh();
        }
    }

    /**
     * Looks for the household of a sheet's code.
     *
     * @param refused told why there is none
     * @return whether it was a code
     */
    boolean scan(String typed, Consumer<SheetRegister.Scanned> then, Consumer<Throwable> refused) {
        boolean code = SheetCode.read(typed).isPresent();
        if (code) {
            search("");
            desk.run(() -> new SheetRegister(workspace).look(typed).orElseThrow(), then, refused);
        }
        return code;
    }

    /** After an import even the villages may be others. */
    public void forget() {
        found.set(Optional.empty());
    }

    /** Asks again, as after a visit. */
    public void refresh() {
        int mine = latest.incrementAndGet();
        HouseholdQuery wanted = query.get();
        desk.run(() -> mine == latest.get() ? Optional.of(read(wanted)) : Optional.<Found>empty(), answer -> {
            if (mine == latest.get()) {
                found.set(answer);
            }
        });
    }

    private Found read(HouseholdQuery wanted) {
        var households = new FindHouseholds(workspace);
        boolean known = found.get().isPresent();
        List<Village> villages = known ? found.get().get().villages()
            : households.progress().stream().map(VillageProgress::village).toList();
        return new Found(Objects.requireNonNull(households.page(wanted)), villages, workspace.configuration());
    }
}
