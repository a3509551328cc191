package org.ruhu.ui.pending;

import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Tibetan;

/** What waits for a person, in three lists. */
public final class PendingScreen implements Screen {
    private final PendingModel model;
    private final Texts texts;
    private final ConflictsPane conflicts;
    private final WaitingPane waiting;
    private final OddPane odd;
    private final ToggleButton first = tab("pending-conflicts");
    private final ToggleButton second = tab("pending-waiting");
    private final ToggleButton third = tab("pending-odd");
    private final StackPane area = new StackPane(new ProgressIndicator());
    private final VBox view;
    private Subscription watching = Subscription.EMPTY;

    public PendingScreen(PendingModel model, Texts texts, Sheets sheets) {
        this.model = model;
        this.texts = texts;
        conflicts = new ConflictsPane(model, texts, sheets);
        waiting = new WaitingPane(model, texts, sheets);
        odd = new OddPane(model, texts);
        first.setOnAction(event -> open(first, conflicts.view(), conflicts::focus));
        second.setOnAction(event -> open(second, waiting.view(), waiting::focus));
        third.setOnAction(event -> open(third, odd.view(), odd::focus));
        HBox tabs = new HBox(first, second, third);
        tabs.getStyleClass().add("tabs");
        VBox.setVgrow(area, Priority.ALWAYS);
        view = column(row(line(texts.of("pending.title"), "title"), tabs), area);
        view.setId("pending");
        view.getStyleClass().add("page");
    }

    private static ToggleButton tab(String id) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        Tibetan.mark(tab);
        return tab;
    }

    private void open(ToggleButton tab, Node pane, Runnable focus) {
        first.setSelected(tab == first);
        second.setSelected(tab == second);
        third.setSelected(tab == third);
        area.getChildren().setAll(pane);
        focus.run();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        watching = model.found().subscribe(now -> now.ifPresent(this::show));
        model.refresh();
    }

    @Override
    public void hidden() {
        watching.unsubscribe();
        conflicts.end();
    }

    private void show(PendingModel.Found now) {
        first.setText(texts.of("pending.conflicts.count", now.conflicts().total()));
        second.setText(texts.of("pending.waiting.count", now.waiting().size()));
        third.setText(texts.of("pending.odd.count", now.look()));
        conflicts.show(now);
        waiting.show(now);
        odd.show(now);
        if (!first.isSelected() && !second.isSelected() && !third.isSelected()) {
            ToggleButton begin = now.conflicts().total() == 0 && !now.waiting().isEmpty() ? second : first;
            begin.fire();
        }
    }
}
