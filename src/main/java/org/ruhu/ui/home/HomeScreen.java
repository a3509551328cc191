package org.ruhu.ui.home;

import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Round;
import org.ruhu.model.VillageId;
import org.ruhu.model.VillageProgress;
import org.ruhu.model.VisitState;
import org.ruhu.text.Texts;
import org.ruhu.ui.home.HomeModel.Overview;
import org.ruhu.ui.kit.Marks;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.ProgressStrip;
import org.ruhu.ui.kit.Screen;

/** How many households are done, in all and by village, and what is left. */
public final class HomeScreen implements Screen {
    private final HomeModel model;
    private final Texts texts;
    private final BiConsumer<Optional<VillageId>, Optional<VisitState>> list;
    private final Runnable packages;
    private final StackPane view = new StackPane();
    private Subscription overview = Subscription.EMPTY;

    /**
     * @param list     opens the list of households with these filters
     * @param packages opens the screen where a task package is imported
     */
    public HomeScreen(HomeModel model, Texts texts, BiConsumer<Optional<VillageId>, Optional<VisitState>> list,
                      Runnable packages) {
        this.model = model;
        this.texts = texts;
        this.list = list;
        this.packages = packages;
        view.setId("home");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        overview = model.overview().subscribe(now -> view.getChildren().setAll(
            now.map(this::content).orElseGet(ProgressIndicator::new)));
        model.refresh();
    }

    @Override
    public void hidden() {
        overview.unsubscribe();
    }

    private Node content(Overview now) {
        if (now.round().isEmpty()) {
            return nothing(Feather.INBOX, texts.of("home.noround.title"), texts.of("home.noround.text"),
                primary("home-import", texts.of("home.noround.import"), packages));
        }
        VBox villages = card(line(texts.of("home.villages"), "section"), villages(now));
        VBox.setVgrow(villages, Priority.ALWAYS);
        return column(head(now.round().get()), summary(now), villages);
    }

    private Node head(Round round) {
        return column(named("home-round", round.name(), "title"), line(texts.of("home.period", round.start().toString(),
            round.end().toString(), round.form()), "muted"));
    }

    private Node summary(Overview now) {
        var figure = column(row(named("home-total", texts.of("home.total", now.done() + now.notReached(),
            now.households()), "figure"), line(texts.of("home.percent", now.percent()), "muted", "lead")),
            new ProgressStrip(now.done(), now.notReached(), now.inProgress(), now.households()));
        HBox states = row(state(VisitState.DONE, now.done()), state(VisitState.NOT_REACHED, now.notReached()),
            state(VisitState.IN_PROGRESS, now.inProgress()), state(VisitState.TODO, now.todo()), space(), left(now));
        return card(figure, states);
    }

    private Button state(VisitState state, int count) {
        Button button = Pieces.button("home-" + Marks.style(state), "", () -> list.accept(Optional.empty(), Optional.of(state)));
        button.setGraphic(row(Marks.of(state, texts), line(Integer.toString(count), "strong")));
        button.setAccessibleText(Marks.word(state, texts) + " " + count);
        button.getStyleClass().add("flat");
        return button;
    }

    private Node left(Overview now) {
        if (now.todo() + now.inProgress() == 0) {
            return line(texts.of("home.alldone"), "strong", "success-text");
        }
        Button left = primary("home-left", texts.of("home.left", now.todo()), () ->
            list.accept(Optional.empty(), Optional.of(now.todo() > 0 ? VisitState.TODO : VisitState.IN_PROGRESS)));
        left.setGraphic(Pieces.icon(Feather.ARROW_RIGHT));
        return left;
    }

    private Node villages(Overview now) {
        ListView<VillageProgress> villages = new ListView<>();
        villages.setId("home-villages");
        villages.getStyleClass().add("villages");
        villages.setAccessibleText(texts.of("home.villages"));
        villages.setCellFactory(each -> new VillageCell(texts));
        villages.getItems().setAll(now.villages());
        villages.getSelectionModel().selectFirst();
        villages.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(villages);
                event.consume();
            }
        });
        villages.setOnMouseClicked(event -> {
            if (event.getTarget() instanceof Node node && inCell(node)) {
                open(villages);
            }
        });
        VBox.setVgrow(villages, Priority.ALWAYS);
        return villages;
    }

    private static boolean inCell(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof VillageCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void open(ListView<VillageProgress> villages) {
        VillageProgress chosen = villages.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            list.accept(Optional.of(chosen.village().id()), Optional.empty());
        }
    }
}
