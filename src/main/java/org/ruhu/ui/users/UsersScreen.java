package org.ruhu.ui.users;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.UserRole;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Users;

/** One's own password, and for whoever looks after them the users of this laptop. */
public final class UsersScreen implements Screen {
    private final UsersModel model;
    private final Texts texts;
    private final Runnable back;
    private final Sheets sheets = new Sheets();
    private final Label said = named("users-said", "", "success-text");
    private final MembersTable table;
    private final Button change;
    private final Button reset;
    private final Button remove;
    private Subscription watching = Subscription.EMPTY;

    /** @param back leads to where the person came from */
    public UsersScreen(UsersModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        table = new MembersTable(texts);
        change = button("users-change", texts.of("users.change"), Feather.EDIT_2, () -> table.chosen().ifPresent(this::change));
        reset = button("users-reset", texts.of("users.reset"), Feather.KEY, () -> table.chosen().ifPresent(this::reset));
        remove = button("users-remove", texts.of("users.remove"), Feather.USER_X, () -> table.chosen().ifPresent(this::remove));
        VBox page = column(head(), own());
        if (model.looksAfter()) {
            page.getChildren().add(others());
        }
        page.setId("users");
        page.getStyleClass().add("page");
        sheets.content(page);
    }

    private Node head() {
        Button leave = button("users-back", texts.of("users.back"), Feather.ARROW_LEFT, back);
        leave.getStyleClass().add("flat");
        return row(leave, line(texts.of("users.title"), "title"), space(), said);
    }

    private Node own() {
        return card(row(line(model.me().name(), "strong"), line(texts.of(model.me().role().key()), "muted"), space(),
            button("users-own", texts.of("users.own"), Feather.KEY, this::ownPassword)));
    }

    private Node others() {
        Node add = primary("users-add", texts.of("users.add"), this::add);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        VBox others = card(row(line(texts.of("users.all"), "section"), space(), change, reset, remove, add),
            text(texts.of("users.text"), "muted"), table.view());
        VBox.setVgrow(others, Priority.ALWAYS);
        return others;
    }

    @Override
    public Node view() {
        return sheets.root();
    }

    @Override
    public void shown() {
        watching = Subscription.combine(model.members().subscribe(table::show), table.onChosen(this::enable));
        model.refresh();
        if (model.looksAfter()) {
            Platform.runLater(table.view()::requestFocus);
        }
    }

    @Override
    public void hidden() {
        watching.unsubscribe();
        if (sheets.isOpen()) {
            sheets.close();
        }
    }

    private void enable(Optional<Users.Member> chosen) {
        boolean mine = chosen.map(Users.Member::mine).orElse(false);
        change.setDisable(!mine);
        reset.setDisable(!mine);
        remove.setDisable(!mine);
    }

    private void add() {
        var form = new UserForm("user-add", texts.of("users.add"), texts).name("").role(model.roles(), UserRole.ENUMERATOR)
            .password().says(texts.of("users.add.text"));
        show(form, texts.of("users.add"), () -> {
            if (form.typedName().isBlank()) {
                form.refused("work.user.name");
            } else if (form.sound(form.typedName())) {
                model.add(form.typedName(), form.chosenRole(), form.typedPassword(),
                    ended(form, texts.of("users.added", form.typedName().strip())));
            }
        });
    }

    private void change(Users.Member member) {
        var form = new UserForm("user-change", texts.of("users.change"), texts).name(member.user().name())
            .role(model.roles(), member.user().role());
        show(form, texts.of("users.save"), () -> model.change(member.number(), form.typedName(), form.chosenRole(),
            ended(form, texts.of("users.changed", form.typedName().strip()))));
    }

    private void reset(Users.Member member) {
        var form = new UserForm("user-reset", texts.of("users.reset.title", member.user().name()), texts)
            .says(texts.of("users.reset.text")).password();
        show(form, texts.of("users.reset"), () -> {
            if (form.sound(member.user().name())) {
                model.password(member.number(), form.typedPassword(), ended(form, texts.of("users.wasreset", member.user().name())));
            }
        });
    }

    private void remove(Users.Member member) {
        var form = new UserForm("user-remove", texts.of("users.remove.title", member.user().name()), texts)
            .says(texts.of("users.remove.text"));
        show(form, texts.of("users.remove"), () -> model.remove(member.number(),
            ended(form, texts.of("users.removed", member.user().name()))));
    }

    private void ownPassword() {
        var form = new UserForm("user-own", texts.of("users.own"), texts).old().password();
        show(form, texts.of("users.own"), () -> {
            if (form.sound(model.me().name())) {
                model.own(form.typedOld(), form.typedPassword(), own -> {
                    switch (own) {
                        case Users.Own.Done() -> close(form, texts.of("users.own.done"));
                        case Users.Own.Wrong(int failed) -> form.say(texts.of("users.own.wrong", failed));
                        case Users.Own.Throttled(String until) -> form.say(texts.of("users.own.wait", Moments.second(until)));
                        case Users.Own.Refused(String key) -> form.refused(key);
                    }
                });
            }
        });
    }

    private Consumer<Optional<String>> ended(UserForm form, String words) {
        return refused -> refused.ifPresentOrElse(form::refused, () -> close(form, words));
    }

    private void show(UserForm form, String words, Runnable go) {
        said.setText("");
        VBox card = form.build(words, go, () -> close(form, ""));
        sheets.show(card, card, () -> close(form, ""));
        Platform.runLater(form::focus);
    }

    private void close(UserForm form, String words) {
        form.wipe();
        said.setText(words);
        sheets.close();
    }
}
