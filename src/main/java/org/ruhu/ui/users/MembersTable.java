package org.ruhu.ui.users;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.ruhu.text.Texts;
import org.ruhu.work.Users;

/** The users by number, with name and role. */
final class MembersTable {
    private final TableView<Users.Member> view = new TableView<>();

    MembersTable(Texts texts) {
        view.setId("users-table");
        view.setAccessibleText(texts.of("users.all"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(texts.of("users.number"), 80, member -> Integer.toString(member.number()));
        column(texts.of("users.name"), 220, member -> member.me() ? texts.of("users.me", member.user().name())
            : member.user().name());
        column(texts.of("users.role"), 180, member -> texts.of(member.user().role().key()));
        column(texts.of("users.mayhead"), 400, member -> texts.of("users.may." + member.user().role().tag()));
    }

    private void column(String title, double width, Function<Users.Member, String> words) {
        TableColumn<Users.Member, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        view.getColumns().add(column);
    }

    TableView<Users.Member> view() {
        return view;
    }

    void show(List<Users.Member> members) {
        int chosen = chosen().map(Users.Member::number).orElse(0);
        view.getItems().setAll(members);
        members.stream().filter(member -> member.number() == chosen).findFirst()
            .or(() -> members.stream().findFirst()).ifPresent(view.getSelectionModel()::select);
    }

    Optional<Users.Member> chosen() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem());
    }

    Subscription onChosen(Consumer<Optional<Users.Member>> listener) {
        return view.getSelectionModel().selectedItemProperty().subscribe(() -> listener.accept(chosen()));
    }
}
