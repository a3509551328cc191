package org.ruhu.ui.household;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** One household: what is known of it, and what can be done with it. */
public final class HouseholdModel {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId id;
    private final Papers papers;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param round the open one; ages are told for its reference day */
    public record Known(HouseholdPage page, Configuration configuration, Optional<Round> round) {
        public Optional<LocalDate> on() {
            return round.map(Round::reference);
        }
    }

    public HouseholdModel(Desk desk, Workspace workspace, HouseholdId id, Papers papers) {
        this.desk = desk;
        this.workspace = workspace;
        this.id = id;
        this.papers = papers;
    }

    public ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    public void refresh() {
        desk.run(() -> new Known(new ReadHousehold(workspace).read(id), workspace.configuration(), workspace.round()),
            now -> known.set(Optional.of(now)));
    }

    /** Opens the visit of the open round, to fill, continue or look at. */
    public void visit(Consumer<VisitWork> opened) {
        desk.run(() -> VisitWork.open(workspace, id), opened);
    }

    /** @param written told the file when it is there */
    public void print(Papers.Kind kind, Path out, Texts texts, Consumer<Path> written) {
        desk.run(() -> {
            papers.household(workspace, id, kind, out, texts);
            return out;
        }, written);
    }
}
