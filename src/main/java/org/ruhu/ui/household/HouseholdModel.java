package org.ruhu.ui.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Conflicts;
import org.ruhu.work.GridNames;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.LinkHouseholds;
import org.ruhu.work.MergeHouseholds;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Reveal;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.SplitHousehold;
import org.ruhu.work.Standing;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** One household: what is known of it, and what can be done with it. */
public final class HouseholdModel {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId id;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<SheetRegister.Scanned>> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param round  the open one; ages are told for its reference day
     * @param others forms besides the round's own
     * @param linked the same household registered again
     * @param disputed fields in which two wrote different things, each as {@link #number}
     * @param roster what is asked for where somebody comes or goes
     * @param suspected number of a household that may be the same; empty if none is
     */
    public record Known(HouseholdPage page, Configuration configuration, Optional<Round> round,
                        List<Workspace.OtherForm> others, Optional<LinkHouseholds.Linked> linked, String suspected,
                        Set<String> disputed, RosterCards.Known roster) {
        public Optional<LocalDate> on() {
            return round.map(Round::reference);
        }
    }

    /** @param scanned the sheet with which it was found */
    public HouseholdModel(Desk desk, Workspace workspace, HouseholdId id, Optional<SheetRegister.Scanned> scanned, Texts texts) {
        sheet.set(scanned);
        this.texts = texts;
        this.desk = desk;
        this.workspace = workspace;
        this.id = id;
    }

    public ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** Whether the person who has entered may. */
    public boolean may(Act act) {
        return workspace.may(act);
    }

    public void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        HouseholdPage page = new ReadHousehold(workspace).read(id);
        Configuration configuration = workspace.configuration();
        return new Known(page, configuration, workspace.round(), workspace.otherForms(), new LinkHouseholds(workspace).of(id, texts),
            new LinkHouseholds(workspace).suspected(id).orElse(""), new Conflicts(workspace, texts).disputed(id),
            new RosterCards.Known(page, configuration, new GridNames(workspace).all(), Standing.of(workspace).today()));
    }

    RosterChanges changes() {
        return new RosterChanges(desk, workspace, id, texts);
    }

    /** Opens the visit of the open round, to fill, continue or look at. */
    public void visit(Consumer<VisitWork> opened) {
        desk.run(() -> VisitWork.open(workspace, id), opened);
    }

    /** Opens the visit of the open round with another form. */
    public void visit(String form, Consumer<VisitWork> opened) {
        desk.run(() -> VisitWork.open(workspace, id, form), opened);
    }

    void split(List<PersonId> members, @Nullable PersonId head, String reason, Consumer<String> ended) {
        regroup(() -> new SplitHousehold(workspace).run(id, members, found(Optional.ofNullable(head), "work.register.split"), reason), ended);
    }

    void merge(String into, String reason, Consumer<String> ended) {
        regroup(() -> new MergeHouseholds(workspace).run(id, household(into), reason), ended);
    }

    void unmerge(String reason, Consumer<String> ended) {
        regroup(() -> new MergeHouseholds(workspace).takeBack(id, reason), ended);
    }

    void link(String other, String reason, Consumer<String> ended) {
        regroup(() -> new LinkHouseholds(workspace).link(id, household(other), reason), ended);
    }

    void unlink(String other, String reason, Consumer<String> ended) {
        regroup(() -> new LinkHouseholds(workspace).unlink(id, household(other), reason), ended);
    }

    private HouseholdId household(String no) {
        return new ReadHousehold(workspace).byNumber(no).orElseThrow(() -> new Trouble("work.register.nohousehold", no));
    }

    private static <T> T found(Optional<T> chosen, String key) {
        return chosen.orElseThrow(() -> new Trouble(key));
    }

    /** @param ended told why it was refused, in words; empty if it was done */
    private void regroup(Runnable change, Consumer<String> ended) {
        desk.attempt(change, texts, ended);
    }

    public boolean mayReveal() {
        return workspace.may(Act.REVEAL);
    }

    /** Lets masked numbers of this page be seen; each is named {@link #number}. */
    Reveals reveals(Sheets sheets, Texts texts) {
        return new Reveals(desk, sheets, () -> texts, Reveal.SHOWN, (number, reason, words) ->
            new Reveal(workspace).run(UUID.fromString(number.substring(0, number.indexOf(' '))),
                number.substring(number.indexOf(' ') + 1), reason, words));
    }

    /** @param owner household or person */
    static String number(UUID owner, String field) {
        return owner + " " + field;
    }

    /** The sheet that was held under the reader; empty if none was. */
    public ReadOnlyObjectProperty<Optional<SheetRegister.Scanned>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Notes that the sheet is back. */
    void giveBack(SheetRegister.Scanned scanned) {
        desk.run(() -> {
            var register = new SheetRegister(workspace);
            register.giveBack(scanned.sheet().map(line -> List.of(line.id())).orElse(List.of()));
            return register.look(scanned.code());
        }, now -> sheet.set(Optional.of(now)));
    }
}
