package org.ruhu.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes expressions over the answers of one session. Values are {@link Double}, {@link Boolean}, {@link String},
 * {@link LocalDate} and {@link LocalDateTime}; a missing node reads as an empty text.
 */
final class Evaluator {
    private static final double TOLERANCE = 1e-12;

    private final @Nullable Answers answers;
    private final @Nullable World world;
    final RowSets rows = new RowSets(this);

    /** Without answers and world it computes only what needs neither. */
    Evaluator(@Nullable Answers answers, @Nullable World world) {
        this.answers = answers;
        this.world = world;
    }

    Answers answers() {
        if (answers == null) {
            throw new ExpressionException("form.fault.noform");
        }
        return answers;
    }

    World world() {
        if (world == null) {
            throw new ExpressionException("form.fault.noform");
        }
        return world;
    }

    Object value(Ast ast, Frame f) {
        return switch (ast) {
            case Ast.Num(Double number) -> number;
            case Ast.Str(String text) -> text;
            case Ast.Cell cell -> cell(cell, f);
            case Ast.And _, Ast.Or _, Ast.Compare _ -> truth(ast, f);
            case Ast.Arithmetic _, Ast.Negate _ -> number(ast, f);
            case Ast.Call call -> call.function().body().call(this, call, f);
            case Ast.Column(String column) -> column(column, f);
            case Ast.Row _, Ast.Rows _ -> "";
            case Ast.Cells _, Ast.Items _, Ast.Union _ -> first(texts(ast, f));
        };
    }

    private Object cell(Ast.Cell cell, Frame f) {
        Answers cells = answers();
        int row = row(cell, f);
        double number = cells.number(cell.slot(), row);
        if (cell.numeric() ? !Double.isNaN(number) : Double.isInfinite(number)) {
            return number;
        }
        return cells.text(cell.slot(), row);
    }

    int row(Ast.Cell cell, Frame f) {
        Ast.OneRow row = cell.row();
        return row == null ? 0 : rows.row(row, f);
    }

    private String column(String column, Frame f) {
        return f.choice == null ? "" : World.column(f.choice, column, f.lang);
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    double number(Ast ast, Frame f) {
        return switch (ast) {
            case Ast.Num num -> num.value();
            case Ast.Cell cell -> number(cell, f);
            case Ast.Arithmetic(Op op, Ast left, Ast right) -> arithmetic(op, number(left, f), number(right, f));
            case Ast.Negate(Ast value) -> -number(value, f);
            case Ast.And _, Ast.Or _, Ast.Compare _ -> truth(ast, f) ? 1 : 0;
            case Ast.Str _, Ast.Call _, Ast.Column _, Ast.Row _, Ast.Rows _, Ast.Cells _, Ast.Items _, Ast.Union _ ->
                    toNumber(value(ast, f));
        };
    }

    private double number(Ast.Cell cell, Frame f) {
        return number(cell.slot(), row(cell, f));
    }

    double number(int slot, int row) {
        double number = answers().number(slot, row);
        return Double.isNaN(number) ? Dates.days(answers().text(slot, row)) : number;
    }

    private static double arithmetic(Op op, double left, double right) {
        return switch (op) {
            case ADD -> Numbers.add(left, right);
            case SUBTRACT -> Numbers.subtract(left, right);
            case MULTIPLY -> Numbers.multiply(left, right);
            case DIVIDE -> Numbers.divide(left, right);
            case MODULO -> Numbers.modulo(left, right);
            case OR, AND, EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, UNION ->
                    throw new IllegalStateException(op.name());
        };
    }

    boolean truth(Ast ast, Frame f) {
        return switch (ast) {
            case Ast.And(Ast left, Ast right) -> truth(left, f) && truth(right, f);
            case Ast.Or(Ast left, Ast right) -> truth(left, f) || truth(right, f);
            case Ast.Compare(Op op, Ast left, Ast right) -> compare(op, left, right, f);
            case Ast.Num _, Ast.Str _, Ast.Arithmetic _, Ast.Negate _, Ast.Call _, Ast.Cell _, Ast.Column _, Ast.Row _,
                 Ast.Rows _, Ast.Cells _, Ast.Items _, Ast.Union _ -> toTruth(value(ast, f));
        };
    }

    private boolean compare(Op op, Ast left, Ast right, Frame f) {
        return switch (op) {
            case EQUAL -> same(left, right, f);
            case UNEQUAL -> !same(left, right, f);
            case LESS -> number(left, f) < number(right, f) - TOLERANCE;
            case LESS_OR_EQUAL -> number(left, f) <= number(right, f) + TOLERANCE;
            case GREATER -> number(left, f) > number(right, f) + TOLERANCE;
            case GREATER_OR_EQUAL -> number(left, f) >= number(right, f) - TOLERANCE;
            case OR, AND, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, UNION -> throw new IllegalStateException(op.name());
        };
    }

    private boolean same(Ast left, Ast right, Frame f) {
        if (left instanceof Ast.Cell cell && !cell.numeric() && right instanceof Ast.Str(String text)) {
            return answers().text(cell.slot(), row(cell, f)).equals(text);
        }
        return same(value(left, f), value(right, f));
    }

    static boolean same(Object left, Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return toTruth(left) == toTruth(right);
        }
        if (left instanceof String && right instanceof String) {
            return left.equals(right);
        }
        if (left instanceof String text && isLong(text) || right instanceof String other && isLong(other)) {
            return toText(left).equals(toText(right)); // two ID numbers are not the same because their first 15 digits are
        }
        double a = toNumber(left);
        double b = toNumber(right);
        return a == b || Math.abs(a - b) <= TOLERANCE;
    }

    private static boolean isLong(String text) {
        return text.length() > 15 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    String text(Ast ast, Frame f) {
        return switch (ast) {
            case Ast.Str(String text) -> text;
            case Ast.Cell cell -> answers().text(cell.slot(), row(cell, f));
            case Ast.Num _, Ast.And _, Ast.Or _, Ast.Compare _, Ast.Arithmetic _, Ast.Negate _, Ast.Call _, Ast.Column _,
                 Ast.Row _, Ast.Rows _, Ast.Cells _, Ast.Items _, Ast.Union _ -> toText(value(ast, f));
        };
    }

    static double toNumber(Object value) {
        return switch (value) {
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case String text -> {
                double number = Numbers.parse(text);
                yield Double.isNaN(number) ? Dates.days(text) : number;
            }
            default -> Dates.days(value);
        };
    }

    static boolean toTruth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Double number -> number != 0 && !Double.isNaN(number);
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    static String toText(Object value) {
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }

    /** The values of a set of nodes, irrelevant ones left out, in the order of the form; a single value as a set of one. */
    List<String> texts(Ast ast, Frame f) {
        return switch (ast) {
            case Ast.Cell cell -> {
                int row = row(cell, f);
                Place place = world().outline.questions.get(cell.slot());
                yield answers().relevant(place, row) ? List.of(answers().text(cell.slot(), row)) : List.of();
            }
            case Ast.Cells(int slot, Ast.RowSet rows) -> {
                Place place = world().outline.questions.get(slot);
                List<String> texts = new ArrayList<>();
                for (int row : this.rows.of(rows, f)) {
                    if (answers().relevant(place, row)) {
                        texts.add(answers().text(slot, row));
                    }
                }
                yield texts;
            }
            case Ast.Rows(Ast.RowSet rows) -> {
                List<String> texts = new ArrayList<>();
                for (int row : this.rows.of(rows, f)) {
                    texts.add(answers().roster(rows.repeat()).id(row));
                }
                yield texts;
            }
            case Ast.Items(_, _, String column) -> choices(ast, f).stream()
                    .map(c -> column == null ? c.name() : World.column(c, column, f.lang)).toList();
            case Ast.Union(Ast left, Ast right) -> {
                List<String> texts = new ArrayList<>(texts(left, f));
                texts.addAll(texts(right, f));
                yield texts;
            }
            case Ast.Call call when call.function().nodes() == Function.Nodes.RESULT -> Choosing.shuffled(this, call, f);
            case Ast.Row _ -> List.of("");
            case Ast.Num _, Ast.Str _, Ast.And _, Ast.Or _, Ast.Compare _, Ast.Arithmetic _, Ast.Negate _, Ast.Call _,
                 Ast.Column _ -> List.of(text(ast, f));
        };
    }

    List<Form.Choice> choices(Ast ast, Frame f) {
        if (!(ast instanceof Ast.Items(String list, List<Ast> where, _))) {
            throw new ExpressionException("form.fault.choicesneeded");
        }
        Choices all = world().list(list);
        if (all == null) {
            throw new ExpressionException("form.fault.nolist", list);
        }
        List<Form.Choice> left = all;
        for (Ast predicate : where) {
            left = offered(left, predicate, f);
        }
        return left;
    }

    /** The choices for which the filter is true. */
    List<Form.Choice> offered(List<Form.Choice> list, Ast filter, Frame f) {
        List<Form.Choice> few = list instanceof Choices choices ? Choosing.candidates(this, choices, filter, f) : null;
        List<Form.Choice> all = few == null ? list : few;
        Form.Choice before = f.choice;
        int position = f.position;
        List<Form.Choice> offered = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            f.choice = all.get(i);
            f.position = i + 1;
            if (holds(filter, f)) {
                offered.add(f.choice);
            }
        }
        f.choice = before;
        f.position = position;
        return offered;
    }

    boolean holds(Ast predicate, Frame f) {
        Object value = value(predicate, f);
        return value instanceof Double number ? number == f.position : toTruth(value);
    }
}
