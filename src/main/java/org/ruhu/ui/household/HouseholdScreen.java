package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Act;
import org.ruhu.model.Household;
import org.ruhu.model.Masks;
import org.ruhu.model.PersonId;
import org.ruhu.model.Village;
import org.ruhu.model.VisitState;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdModel.Known;
import org.ruhu.ui.kit.Marks;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.SheetWords;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** One household's page. */
public final class HouseholdScreen implements Screen {
    private final HouseholdModel model;
    private final Texts texts;
    private final Consumer<VisitWork> fill;
    private final Optional<Runnable> print;
    private final Runnable back;
    private final Reveals reveals;
    private final Runnable conflicts;
    private final Consumer<Optional<PersonId>> record;
    private final Sheets sheets;
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final List<Runnable> remasked = new ArrayList<>();
    private Subscription known = Subscription.EMPTY;

    /**
     * @param fill    opens the form
     * @param print   goes to where its sheets are printed; empty for those who may not
     * @param conflicts goes to where they are decided
     * @param record  shows the whole record of a person, or of the household, and its history
     * @param sheets  over which the reason is asked for that a number is to be seen
     */
    public HouseholdScreen(HouseholdModel model, Texts texts, Consumer<VisitWork> fill, Optional<Runnable> print,
                           Runnable back, Sheets sheets, Runnable conflicts, Consumer<Optional<PersonId>> record) {
        this.record = record;
        this.conflicts = conflicts;
        this.sheets = sheets;
        this.model = model;
        this.texts = texts;
        this.fill = fill;
        this.print = print;
        this.back = back;
        this.reveals = model.reveals(sheets, texts);
        reveals.onChange(() -> remasked.forEach(Runnable::run));
        view.setId("household");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        known = Subscription.combine(model.known().subscribe(now -> now.ifPresent(page -> view.getChildren().setAll(content(page)))),
            model.sheet().subscribe(now -> model.known().get().ifPresent(page -> view.getChildren().setAll(content(page)))));
        model.refresh();
    }

    @Override
    public void hidden() {
        known.unsubscribe();
        reveals.end();
    }

    private Node content(Known now) {
        remasked.clear();
        VBox members = card(row(line(texts.of("household.members", now.page().active().size()), "section"),
            line(texts.of("household.members.hint"), "muted", "small")), members(now));
        VBox.setVgrow(members, Priority.ALWAYS);
        VBox visits = card(line(texts.of("household.visits"), "section"), new VisitList(now, texts).view());
        VBox content = column(head(now), facts(now), members, visits);
        if (!now.page().conflicts().isEmpty()) {
            Button decide = button("household-conflicts", texts.of("household.conflicts", now.page().conflicts().size()),
                Feather.ALERT_TRIANGLE, conflicts);
            decide.getStyleClass().addAll("banner", "warning");
            decide.setMaxWidth(Double.MAX_VALUE);
            content.getChildren().add(1, decide);
        }
        notes(now).forEach(note -> content.getChildren().add(1, note));
        model.sheet().get().ifPresent(scanned -> content.getChildren().add(1, sheet(scanned)));
        return content;
    }

    /** That the household is registered twice, or may be, or is in another one now. */
    private List<Node> notes(Known now) {
        List<Node> notes = new ArrayList<>();
        now.linked().ifPresent(linked -> {
            List<String> said = new ArrayList<>(List.of(texts.of("household.linked", String.join(" = ", linked.numbers()))));
            linked.differences().forEach(one -> said.add(texts.of("household.linked.difference", one.label(), String.join(" ≠ ", one.values()))));
            notes.add(note("household-linked", String.join(System.lineSeparator(), said)));
        });
        if (!now.suspected().isEmpty()) {
            notes.add(note("household-suspected", texts.of("household.suspected", now.suspected())));
        }
        if (now.page().household().fields().text("status").equals("MRG")) {
            notes.add(note("household-merged", texts.of("household.merged")));
        }
        return notes;
    }

    /** The sheet that somebody holds: what is to be known of it, and that it is back. */
    private Node sheet(SheetRegister.Scanned scanned) {
        List<String> said = new ArrayList<>(List.of(SheetWords.name(scanned, texts)));
        said.addAll(SheetWords.of(scanned.warnings(), texts));
        if (scanned.out() && scanned.warnings().isEmpty()) {
            said.add(texts.of("printing.uptodate"));
        }
        var words = text(String.join(" ", said));
        words.setId("sheet-said");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox banner = row(icon(Feather.FILE_TEXT), words);
        banner.setId("sheet");
        banner.getStyleClass().addAll("banner", scanned.warnings().isEmpty() ? "success" : "warning");
        if (scanned.mayReturn() && model.may(Act.PRINT)) {
            banner.getChildren().add(button("sheet-return", texts.of("printing.out.return"), Feather.CHECK_CIRCLE, () -> model.giveBack(scanned)));
        }
        return banner;
    }

    private static Node note(String id, String words) {
        var note = text(words, "banner", "warning");
        note.setId(id);
        note.setMaxWidth(Double.MAX_VALUE);
        return note;
    }

    private Node members(Known now) {
        var members = new MemberTable(now, texts, reveals, person -> record.accept(Optional.of(person)), model.mayReveal() ? MaskedNumber.Eye.BY_THE_ROWS_KEY : MaskedNumber.Eye.NONE);
        remasked.add(members::remask);
        Node table = members.view();
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private Node head(Known now) {
        Button leave = button("household-back", texts.of("household.back"), Feather.ARROW_LEFT, back);
        leave.getStyleClass().add("flat");
        String head = now.page().head().map(person -> person.name()).orElse(texts.of("household.nohead"));
        Button visit = primary("household-visit", texts.of(fillWords(now.page().state())), () -> model.visit(fill));
        visit.setDisable(now.round().isEmpty());
        Platform.runLater(visit::requestFocus);
        HBox row = row(leave, Pieces.named("household-head", head, "title"), Marks.of(now.page().state(), texts), space());
        print.ifPresent(action -> row.getChildren().add(button("household-print", texts.of("printing.print"), Feather.PRINTER, action)));
        row.getChildren().add(button("household-record", texts.of("household.history"), Feather.CLOCK, () -> record.accept(Optional.empty())));
        if (model.may(Act.FILL) && !now.others().isEmpty()) {
            row.getChildren().add(others(now));
        }
        if (model.may(Act.DECIDE)) {
            row.getChildren().add(new RosterMenu(new RosterCards(model.changes(), now.roster(), sheets, texts, model::refresh), texts)
                .ofHousehold(now.page().household().fields().text("status")));
            row.getChildren().add(new RegisterMenu(model, now, texts, sheets).view());
        }
        if (model.may(Act.FILL)) {
            row.getChildren().add(visit);
        }
        row.setMinHeight(HBox.USE_PREF_SIZE);
        return row;
    }

    /** Checks with other forms: of a quarter, of a safety campaign. */
    private Node others(Known now) {
        MenuButton others = new MenuButton(texts.of("household.others"), icon(Feather.CLIPBOARD));
        others.setId("household-others");
        others.setMinWidth(MenuButton.USE_PREF_SIZE);
        others.setDisable(now.round().isEmpty());
        Tibetan.mark(others);
        for (Workspace.OtherForm form : now.others()) {
            MenuItem item = new MenuItem(form.title().in(texts.lang()));
            item.setId("other-form:" + form.id());
            item.setOnAction(event -> model.visit(form.id(), fill));
            others.getItems().add(item);
        }
        return others;
    }

    private static String fillWords(VisitState state) {
        return switch (state) {
            case TODO -> "household.fill";
            case IN_PROGRESS -> "household.continue";
            case DONE, NOT_REACHED -> "household.look";
        };
    }

    private Node facts(Known now) {
        HouseholdPage page = now.page();
        Household household = page.household();
        String village = page.village().map(this::villageName).orElse("");
        String grid = page.grid().map(each -> each.name()).orElse("");
        String category = household.category().isEmpty() ? texts.of("household.notmonitored")
            : now.configuration().word("MON_CAT", household.category(), texts.lang());
        HBox facts = row(fact(now, "no", texts.of("household.column.no"), household.no()),
            fact(now, "grid", texts.of("household.place"), (village + " " + grid).strip()),
            fact(now, "address", texts.of("household.address"), household.address()),
            phone(now, household),
            fact(now, "type", texts.of("household.column.type"),
                now.configuration().word("HH_TYPE", household.type(), texts.lang())),
            fact(now, "category", texts.of("household.column.category"), category));
        VBox card = card(facts);
        card.getStyleClass().add("facts");
        return card;
    }

    private Node phone(Known now, Household household) {
        String words = texts.of("household.phone");
        if (household.phone().isEmpty()) {
            return fact(now, "phone", words, "");
        }
        var phone = new MaskedNumber("household-phone", words, texts, reveals,
            model.mayReveal() ? MaskedNumber.Eye.REACHED_BY_TAB : MaskedNumber.Eye.NONE);
        phone.show(HouseholdModel.number(household.id().uuid(), "phone"), household.phone(), Masks::phone);
        remasked.add(phone::refresh);
        VBox fact = new VBox(named(now, "phone", words), phone.node());
        fact.getStyleClass().add("fact");
        return fact;
    }

    private String villageName(Village village) {
        return texts.lang() == Lang.BO && !village.nameBo().isEmpty() ? village.nameBo() : village.name();
    }

    /** A field's name; where two wrote different things into it, a mark that leads to where it is decided. */
    private Node named(Known now, String field, String words) {
        var name = line(words, "muted", "small");
        if (!now.disputed().contains(HouseholdModel.number(now.page().household().id().uuid(), field))) {
            return name;
        }
        Button mark = button("disputed-" + field, "", Feather.ALERT_TRIANGLE, conflicts);
        mark.getStyleClass().addAll("small", "flat", "eye", "disputed");
        mark.setAccessibleText(texts.of("household.disputed", words));
        mark.setTooltip(new Tooltip(texts.of("household.disputed", words)));
        return new HBox(4, name, mark);
    }

    private Node fact(Known now, String id, String words, String value) {
        String shown = value.isEmpty() ? texts.of("household.unknown") : value;
        VBox fact = new VBox(named(now, id, words), Pieces.named("household-" + id, shown));
        fact.getStyleClass().add("fact");
        return fact;
    }
}
