package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.print.paper.RoundClosing;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.work.RoundAccount;

/** The account of a round village by village; below it what of the chosen village is not settled, each by its name. */
final class AccountPane {
    private static final Texts ZH = new Texts(Lang.ZH);

    private final Texts texts;
    private final Papers papers;
    private final Consumer<HouseholdId> open;
    private final ListingTable villages;
    private final ListingTable lines;
    private final Label title = named("account-open", "", "section");
    private final Button statement;
    private final Button list;
    private final VBox view;
    private RoundAccount.@Nullable Accounts accounts;
    private @Nullable Round round;
    private Map<String, String> towns = Map.of();

    AccountPane(Texts texts, Papers papers, Consumer<HouseholdId> open) {
        this.texts = texts;
        this.papers = papers;
        this.open = open;
        villages = new ListingTable("account-villages", texts);
        lines = new ListingTable("account-lines", texts);
        statement = button("account-statement", texts.of("coverage.statement"), Feather.FILE_TEXT, this::statement);
        list = button("account-list", texts.of("coverage.print.open"), Feather.PRINTER, this::list);
        villages.view().getSelectionModel().selectedIndexProperty().subscribe(index -> chosen());
        lines.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                household();
            }
        });
        lines.view().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                household();
            }
        });
        VBox.setVgrow(villages.view(), Priority.ALWAYS);
        VBox.setVgrow(lines.view(), Priority.ALWAYS);
        view = card(row(line(texts.of("coverage.account"), "section"), space(), statement), villages.view(), row(title, space(), list), lines.view());
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    /** @param townOf names of towns by the codes of villages */
    void show(Round of, RoundAccount.Accounts now, Map<String, String> townOf) {
        towns = townOf;
        round = of;
        accounts = now;
        TableView<List<String>> table = villages.view();
        villages.show(new AccountLists(of.name(), texts).account(now));
        table.getSelectionModel().selectLast();
        chosen();
    }

    /** The village that is chosen, else the whole district. */
    private RoundAccount.@Nullable Account account() {
        RoundAccount.Accounts now = accounts;
        if (now == null) {
            return null;
        }
        int index = villages.view().getSelectionModel().getSelectedIndex();
        return index >= 0 && index < now.villages().size() ? now.villages().get(index) : now.region();
    }

    private void chosen() {
        RoundAccount.Account now = account();
        Round of = round;
        if (now == null || of == null) {
            return;
        }
        boolean even = now.open().isEmpty();
        String name = now.village().isEmpty() ? texts.of("coverage.total") : now.name();
        title.setText(even ? texts.of("coverage.open.none", name) : texts.of("coverage.open.count", name, now.open().size()));
        lines.view().setVisible(!even);
        list.setDisable(even);
        lines.show(new AccountLists(of.name(), texts).open(now));
    }

    private void household() {
        RoundAccount.Account now = account();
        int index = lines.view().getSelectionModel().getSelectedIndex();
        if (now != null && index >= 0 && index < now.open().size()) {
            now.open().get(index).household().ifPresent(open);
        }
    }

    private void list() {
        RoundAccount.Account now = account();
        Round of = round;
        if (now != null && of != null) {
            papers.save(texts.of("coverage.open.title"), head -> new AccountLists(of.name(), ZH).open(now).paper(head));
        }
    }

    private void statement() {
        RoundAccount.Account now = account();
        Round of = round;
        if (now != null && of != null) {
            papers.save((texts.of("coverage.statement") + " " + now.name()).strip(), head -> statement(head, of, now));
        }
    }

    private OfficialPaper statement(PaperHead head, Round of, RoundAccount.Account now) {
        String village = now.village().isEmpty() ? "" : now.name();
        Map<String, Integer> outcomes = new TreeMap<>(now.outcomes());
        outcomes.remove("");
        return new RoundClosing(new PaperHead(head.district(), towns.getOrDefault(now.village(), ""), village, head.reference(), head.imprint()), of.name(), of.start(), of.end(),
            now.households(), now.persons(), outcomes, now.open().stream().map(each -> each.sentence(ZH)).toList());
    }
}
