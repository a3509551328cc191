package org.ruhu.ui.household;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Masks;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdModel.Known;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Tibetan;

/** The people of one household, those who left greyed. */
final class MemberTable {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private static final String ID_NO = "idNo";

    private final Known known;
    private final Texts texts;
    private final TableView<Person> view = new TableView<>();

    /** @param open shows everything of a person */
    MemberTable(Known known, Texts texts, Reveals reveals, Consumer<PersonId> open, MaskedNumber.Eye eye) {
        this.known = known;
        this.texts = texts;
        view.setId("household-members");
        view.setAccessibleText(texts.of("household.members", known.page().active().size()));
        view.setPlaceholder(Pieces.text(texts.of("household.members.none"), "muted"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(texts.of("household.member.name"), 110, this::name);
        column(texts.of("household.member.namebo"), 150, person -> person.fields().text("nameBo"));
        column(texts.of("household.member.relation"), 110, person -> word("RELATION", person.relation()));
        column(texts.of("household.member.sex"), 60, person -> word("SEX", person.fields().text("sex")));
        column(texts.of("household.member.age"), 60, this::age);
        view.getColumns().add(idNumbers(reveals, eye));
        column(texts.of("household.member.state"), 100, this::state);
        view.setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Person person, boolean empty) {
                super.updateItem(person, empty);
                pseudoClassStateChanged(GONE, person != null && !person.active());
                setOnMouseClicked(event -> {
                    if (event.getClickCount() == 2 && person != null) {
                        open.accept(person.id());
                    }
                });
            }
        });
        view.getItems().setAll(known.page().members());
        // before the table's own handler, which would take Enter for editing
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Person chosen = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                open.accept(chosen.id());
            }
        });
        view.setOnKeyPressed(event -> {
            Person chosen = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.F5 && eye != MaskedNumber.Eye.NONE && chosen != null && !idNo(chosen).isEmpty()) {
                event.consume();
                reveals.ask(HouseholdModel.number(chosen.id().uuid(), ID_NO), texts.of("household.member.id"));
            }
        });
    }

    /** With a mark where two wrote different things about the person. */
    private String name(Person person) {
        boolean disputed = known.disputed().stream().anyMatch(field -> field.startsWith(person.id().toString()));
        return disputed ? "⚠ " + person.name() : person.name();
    }

    private TableColumn<Person, Person> idNumbers(Reveals reveals, MaskedNumber.Eye eye) {
        TableColumn<Person, Person> column = new TableColumn<>(texts.of("household.member.id"));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(each -> new TableCell<>() {
            private final MaskedNumber number = new MaskedNumber("member-id", texts.of("household.member.id"), texts, reveals, eye);

            @Override
            protected void updateItem(@Nullable Person person, boolean empty) {
                super.updateItem(person, empty);
                if (empty || person == null) {
                    setGraphic(null);
                } else {
                    number.show(HouseholdModel.number(person.id().uuid(), ID_NO), idNo(person), Masks::idNo);
                    setGraphic(number.node());
                }
            }
        });
        shape(column, 230);
        return column;
    }

    private static String idNo(Person person) {
        return person.fields().text(ID_NO);
    }

    /** Another number is masked or shown. */
    void remask() {
        view.refresh();
    }

    private void column(String title, double width, Function<Person, String> words) {
        TableColumn<Person, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? null : value);
                Tibetan.mark(this);
            }
        });
        shape(column, width);
        view.getColumns().add(column);
    }

    private static void shape(TableColumn<Person, ?> column, double width) {
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
    }

    private String word(String list, String code) {
        return code.isEmpty() ? "" : known.configuration().word(list, code, texts.lang());
    }

    /** On the round's reference day, as the forms count it; nothing where no round says which day that is. */
    private String age(Person person) {
        return known.on().flatMap(day -> person.fields().date("birth").map(birth -> ChronoUnit.YEARS.between(birth, day)))
            .map(years -> Long.toString(years)).orElse("");
    }

    private String state(Person person) {
        return person.active() ? texts.of("household.member.here") : texts.of("household.member.gone");
    }

    TableView<Person> view() {
        return view;
    }
}
