package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.Page;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdsModel.Found;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Said;
import org.ruhu.ui.kit.Screen;
import org.ruhu.work.SheetRegister;

/** The list of households with its search, filters and pages. */
public final class HouseholdsScreen implements Screen {
    private final HouseholdsModel model;
    private final Texts texts;
    private final Consumer<HouseholdId> open;
    private final HouseholdFilters filters;
    private final HouseholdTable table;
    private final Label count = named("households-count", "", "muted");
    private final Label pageNumber = named("households-page", "", "muted");
    private final Label said = text("", "banner", "warning");
    private final Button first;
    private final Button previous;
    private final Button next;
    private final Button last;
    private final StackPane results = new StackPane();
    private final VBox view;
    private Subscription found = Subscription.EMPTY;

    /**
     * @param scanned shows the household of a sheet
     * @param print   prints what the list shows; empty for those who may not
     */
    public HouseholdsScreen(HouseholdsModel model, Texts texts, Consumer<HouseholdId> open, Consumer<SheetRegister.Scanned> scanned,
                            Optional<Runnable> print) {
        this.model = model;
        this.texts = texts;
        this.open = open;
        filters = new HouseholdFilters(model, texts, this::intoTable, typed -> model.scan(typed, scanned, this::refused));
        print.ifPresent(action -> filters.view().getChildren().add(button("households-print", texts.of("printing.print"), Feather.PRINTER, action)));
        table = new HouseholdTable(texts, this::open);
        first = turn("households-first", Feather.CHEVRONS_LEFT, texts.of("household.page.first"), () -> model.page(0));
        previous = turn("households-previous", Feather.CHEVRON_LEFT, texts.of("household.page.previous"), () -> model.page(now() - 1));
        next = turn("households-next", Feather.CHEVRON_RIGHT, texts.of("household.page.next"), () -> model.page(now() + 1));
        last = turn("households-last", Feather.CHEVRONS_RIGHT, texts.of("household.page.last"), () -> model.page(Integer.MAX_VALUE));
        VBox.setVgrow(results, Priority.ALWAYS);
        said.setId("households-said");
        said.setMaxWidth(Double.MAX_VALUE);
        say("");
        HBox foot = row(count, space(), first, previous, pageNumber, next, last);
        view = column(filters.view(), said, results, foot);
        view.setId("households");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        filters.shown();
        found = model.found().subscribe(now -> now.ifPresent(this::show));
        model.refresh();
    }

    @Override
    public void hidden() {
        found.unsubscribe();
        filters.hidden();
    }

    public void focusSearch() {
        filters.focus();
    }

    private Button turn(String id, Feather icon, String words, Runnable action) {
        Button button = button(id, "", icon, action);
        button.setAccessibleText(words);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    private int now() {
        return model.query().get().page();
    }

    private void intoTable() {
        TableView<HouseholdLine> lines = table.view();
        if (!lines.getItems().isEmpty()) {
            lines.requestFocus();
            if (lines.getSelectionModel().isEmpty()) {
                lines.getSelectionModel().selectFirst();
            }
        }
    }

    /** A sheet of a household that is not here. */
    private void refused(Throwable why) {
        say(why instanceof Trouble known ? texts.of(known.key(), known.args()) : Said.of(why, texts).sentence());
        filters.focus();
    }

    private void say(String words) {
        said.setText(words);
        said.setVisible(!words.isEmpty());
        said.setManaged(!words.isEmpty());
    }

    private void open(HouseholdLine line) {
        open.accept(line.id());
    }

    private void show(Found now) {
        Page<HouseholdLine> page = now.page();
        filters.villages(now.villages());
        if (!model.query().get().text().isEmpty()) {
            say("");
        }
        table.show(page.lines(), now.configuration());
        count.setText(texts.of("household.count", page.total()));
        pageNumber.setText(texts.of("household.page", page.page() + 1, page.pages()));
        first.setDisable(page.page() == 0);
        previous.setDisable(page.page() == 0);
        next.setDisable(page.page() + 1 >= page.pages());
        last.setDisable(page.page() + 1 >= page.pages());
        results.getChildren().setAll(page.total() > 0 ? table.view() : empty());
    }

    private Node empty() {
        if (model.filtered()) {
            return nothing(Feather.SEARCH, texts.of("household.none.title"), texts.of("household.none.text"),
                Pieces.button("households-clear", texts.of("household.none.clear"), filters::clear));
        }
        return nothing(Feather.INBOX, texts.of("household.empty.title"), texts.of("household.empty.text"));
    }
}
