package org.ruhu.ui.household;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Conflicts;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.LinkHouseholds;
import org.ruhu.work.MergeHouseholds;
import org.ruhu.work.MovePerson;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Reveal;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SplitHousehold;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** One household: what is known of it, and what can be done with it. */
public final class HouseholdModel {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId id;
    private final Texts texts;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param round  the open one; ages are told for its reference day
     * @param others forms besides the round's own
     * @param linked the same household registered again
     * @param disputed fields in which two wrote different things, each as {@link #number}
     * @param suspected number of a household that may be the same; empty if none is
     */
    public record Known(HouseholdPage page, Configuration configuration, Optional<Round> round,
                        List<Workspace.OtherForm> others, Optional<LinkHouseholds.Linked> linked, String suspected,
                        Set<String> disputed) {
        public Optional<LocalDate> on() {
            return round.map(Round::reference);
        }
    }

    public HouseholdModel(Desk desk, Workspace workspace, HouseholdId id, Texts texts, Consumer<Throwable> trouble) {
        this.texts = texts;
        this.desk = desk;
        this.workspace = workspace;
        this.id = id;
        this.trouble = trouble;
    }

    public ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** Whether the person who has entered may. */
    public boolean may(Act act) {
        return workspace.may(act);
    }

    public void refresh() {
        desk.run(() -> new Known(new ReadHousehold(workspace).read(id), workspace.configuration(), workspace.round(),
            workspace.otherForms(), new LinkHouseholds(workspace).of(id, texts), new LinkHouseholds(workspace).suspected(id).orElse(""),
            new Conflicts(workspace, texts).disputed(id)),
            now -> known.set(Optional.of(now)));
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

    void move(@Nullable PersonId person, String to, String relation, String reason, Consumer<String> ended) {
        regroup(() -> new MovePerson(workspace).run(found(Optional.ofNullable(person), "work.register.move"), household(to), relation,
            reason), ended);
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
        desk.run(() -> {
            change.run();
            return "";
        }, ended, failure -> {
            if (failure instanceof Trouble refused) {
                ended.accept(texts.of(refused.key(), refused.args()));
            } else {
                trouble.accept(failure);
            }
        });
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

    /** @param written told the file when it is there */
    public void print(VisitSheet.Kind kind, Path out, Lang lang, Consumer<Path> written) {
        printing.set(true);
        desk.run(() -> new PrintSheets(workspace).run(SheetOrder.of(List.of(id), kind, paper(lang)), out), done -> {
            printing.set(false);
            written.accept(out);
        }, failure -> {
            printing.set(false);
            trouble.accept(failure);
        });
    }

    /** Paper is always Chinese; who reads another language on the screen gets it beside. */
    private static SheetLanguage paper(Lang lang) {
        return switch (lang) {
            case ZH -> SheetLanguage.ZH;
            case BO -> SheetLanguage.ZH_BO;
            case EN -> SheetLanguage.ZH_EN;
        };
    }

    public ReadOnlyBooleanProperty printing() {
        return printing.getReadOnlyProperty();
    }
}
