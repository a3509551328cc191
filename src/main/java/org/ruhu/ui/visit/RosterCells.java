package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** What stands in the cells of a roster: its rows' answers, question by question, with marks for what is to be seen. */
final class RosterCells implements GridContents {
    private static final double PADDING = 1.2;
    private static final double SIGN = 1.2;
    private static final double NARROWEST = 3.8;
    private static final double WIDEST = 11.5;
    private static final int MOST_MEASURED = 60;
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final PseudoClass COMPUTED = PseudoClass.getPseudoClass("computed");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass SUSPECT = PseudoClass.getPseudoClass("suspect");

    /** @param group words of the part the question stands in, for the first question of a part only */
    private record Column(String path, Form.Question question, Optional<Form.Group> group) {}

    record Spot(int row, int column) {}

    private final VisitModel model;
    private final FormLine.Roster roster;
    private final Consumer<String> choose;
    private final List<Column> all = new ArrayList<>();
    private List<String> rows = List.of();
    private List<Column> columns = List.of();
    private Map<String, Form.Level> worst = Map.of();
    private List<Double> widths = List.of();

    /** @param choose goes to a question that was clicked on */
    RosterCells(VisitModel model, FormLine.Roster roster, Consumer<String> choose) {
        this.model = model;
        this.roster = roster;
        this.choose = choose;
        collect(roster.repeat().items(), "", Optional.empty());
        refresh();
    }

    private void collect(List<Form.Item> items, String prefix, Optional<Form.Group> within) {
        Optional<Form.Group> group = within;
        for (Form.Item item : items) {
            if (item instanceof Form.Question question && FormLines.isShown(question) && question.type() != Form.Type.NOTE) {
                all.add(new Column(prefix + item.name(), question, group));
                group = Optional.empty();
            } else if (item instanceof Form.Group inner) {
                collect(inner.items(), prefix + inner.name() + "/", Optional.of(inner));
            }
        }
    }

    private FormSession session() {
        return model.session();
    }

    /** Looks at the form anew; questions that concern no row have no column. @return whether rows or columns are others */
    boolean refresh() {
        List<String> rowsNow = session().rows(roster.path());
        List<Column> columnsNow = all.stream().filter(column -> rowsNow.stream()
            .anyMatch(row -> session().relevant(path(row, column)))).toList();
        boolean others = !rowsNow.equals(rows) || !columnsNow.equals(columns);
        rows = rowsNow;
        columns = columnsNow;
        widths = columns.stream().map(this::measured).toList();
        worst = worst();
        return others;
    }

    /** By path: the gravest of what is told there and not confirmed. */
    private Map<String, Form.Level> worst() {
        Map<String, Form.Level> levels = new HashMap<>();
        for (Finding finding : session().findings()) {
            if (model.open().stated(finding) && model.open().confirmation(finding).isEmpty()) {
                finding.fields().forEach(field ->
                    levels.merge(field, finding.level(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
            }
        }
        return levels;
    }

    private String path(String row, Column column) {
        return roster.path() + "[" + row + "]/" + column.path();
    }

    Optional<String> path(int row, int column) {
        boolean there = row >= 0 && row < rows.size() && column >= 0 && column < columns.size();
        return there ? Optional.of(path(rows.get(row), columns.get(column))) : Optional.empty();
    }

    Optional<String> row(int row) {
        return row < rows.size() ? Optional.of(rows.get(row)) : Optional.empty();
    }

    FormLine.Ask ask(int row, int column) {
        return new FormLine.Ask(path(rows.get(row), columns.get(column)), columns.get(column).question());
    }

    Spot spot(String path) {
        for (int row = 0; row < rows.size(); row++) {
            String prefix = roster.path() + "[" + rows.get(row) + "]";
            if (path.startsWith(prefix)) {
                for (int column = 0; column < columns.size(); column++) {
                    if (path.equals(path(rows.get(row), columns.get(column)))) {
                        return new Spot(row, column);
                    }
                }
                return new Spot(row, 0);
            }
        }
        return new Spot(0, 0);
    }

    /** Whether an answer can be given now. */
    boolean isOpen(String path) {
        return session().relevant(path) && !session().readonly(path);
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public double width(int column) {
        return widths.get(column);
    }

    /** As wide as the longest answer to choose from; a head may take three lines. */
    private double measured(Column column) {
        Form.Question question = column.question();
        double head = Math.max(ems(question.label().in(model.lang())) / 2, ems(group(column)) / 1.5) * 0.85 + PADDING;
        double answers = switch (question.type()) {
            case TEXT, BARCODE, GEOPOINT -> question.name().startsWith("id_no") ? 12 : 8;
            case INTEGER, TIME, RANGE, CALCULATE -> 4.5;
            case DECIMAL, DATE -> 7;
            case DATETIME -> 10;
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> rows.isEmpty() ? 0 : session().choices(path(rows.getFirst(), column)).stream()
                .limit(MOST_MEASURED).mapToDouble(choice -> ems(choice.label().in(model.lang()))).max().orElse(0) + PADDING + SIGN;
            case NOTE, HIDDEN, META, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE -> 5;
        };
        return Math.clamp(Math.max(head, answers), NARROWEST, WIDEST);
    }

    private static double ems(String words) {
        return words.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? 1 : 0.56).sum();
    }

    private String group(Column column) {
        return column.group().map(each -> each.label().in(model.lang())).orElse("");
    }

    @Override
    public void name(int row, Label label) {
        label.setText(model.course().rowName(roster.path(), rows.get(row)));
        Tibetan.mark(label);
    }

    @Override
    public void head(int column, Label label) {
        Column of = columns.get(column);
        String group = group(of);
        label.setText((group.isEmpty() ? "" : group + "\n") + of.question().label().in(model.lang()));
        label.setWrapText(true);
        label.pseudoClassStateChanged(PseudoClass.getPseudoClass("part"), of.group().isPresent());
        Tibetan.markFallback(label, model.lang());
    }

    @Override
    public void cell(int row, int column, Label label) {
        String path = path(row, column).orElseThrow();
        boolean relevant = session().relevant(path);
        label.setId("cell:" + path);
        boolean missing = relevant && isOpen(path) && session().required(path) && session().value(path).isEmpty();
        label.setText(missing ? "*" : relevant ? shown(path, columns.get(column).question()) : "");
        Tibetan.mark(label);
        Form.Level level = relevant ? worst.get(path) : null;
        boolean changed = relevant && LastAnswer.isChanged(session(), ask(row, column));
        label.pseudoClassStateChanged(CLOSED, !relevant);
        label.pseudoClassStateChanged(COMPUTED, relevant && session().readonly(path));
        label.pseudoClassStateChanged(CHANGED, changed);
        label.pseudoClassStateChanged(MISSING, missing);
        label.pseudoClassStateChanged(ERROR, level == Form.Level.ERROR);
        label.pseudoClassStateChanged(SUSPECT, level == Form.Level.SUSPECT);
        boolean noted = relevant && model.work().notes().containsKey(path);
        label.setGraphic(level != null && level != Form.Level.HINT ? FindingWords.sign(level)
            : changed ? Pieces.icon(Feather.REFRESH_CW) : noted ? Pieces.icon(Feather.MESSAGE_SQUARE) : null);
    }

    private String shown(String path, Form.Question question) {
        String value = session().value(path);
        return switch (question.type()) {
            case IMAGE, FILE, SIGNATURE -> value.isEmpty() ? "" : model.texts().of("visit.picture.count", value.split(" ").length);
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK,
                 RANGE, ACKNOWLEDGE, BARCODE, GEOPOINT, META ->
                model.seen(new FormLine.Ask(path, question));
        };
    }

    /** A cell as it is read out. */
    String spoken(int row, int column) {
        String path = path(row, column).orElseThrow();
        return model.texts().of("visit.cell", model.course().rowName(roster.path(), rows.get(row)),
            session().label(path, model.lang()), model.seen(ask(row, column)));
    }

    @Override
    public void chosen(int row, int column) {
        path(row, column).ifPresent(choose);
    }
}
