package org.ruhu.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression: every name in it is a slot of the form. Immutable, shared by all sessions of a form.
 *
 * <p>{@code Cell}, {@code Row} name one node; {@code Cells}, {@code Rows}, {@code Items} and {@code Union} a set of them.
 */
sealed interface Ast {
    record Num(Double value) implements Ast {}

    record Str(String value) implements Ast {}

    record And(Ast left, Ast right) implements Ast {}

    record Or(Ast left, Ast right) implements Ast {}

    record Arithmetic(Op op, Ast left, Ast right) implements Ast {}

    record Compare(Op op, Ast left, Ast right) implements Ast {}

    record Negate(Ast value) implements Ast {}

    record Call(Function function, List<Ast> args) implements Ast {
        Ast arg(int i) {
            return args.get(i);
        }

        int size() {
            return args.size();
        }
    }

    /**
     * One answer.
     *
     * @param numeric whether its text is to be taken as a number
     * @param row     null outside rosters
     */
    record Cell(int slot, boolean numeric, @Nullable OneRow row) implements Ast {}

    /** The answers to one question in a set of rows. */
    record Cells(int slot, RowSet rows) implements Ast {}

    /** Rows of a roster, or groups in them. */
    record Rows(RowSet rows) implements Ast {}

    /** The row (or, outside rosters, group) that the expression stands in; null outside rosters. */
    record Row(@Nullable OneRow row) implements Ast {}

    /** Rows of one roster. */
    sealed interface RowSet {
        int repeat();
    }

    /**
     * The row that the expression stands in.
     *
     * @param current in a predicate: the row the expression belongs to, not the row that is being tested
     * @param climb   how many rosters further out it is
     * @param from    the roster in which the climb begins
     */
    record OneRow(int repeat, boolean current, int climb, int from) implements RowSet {}

    /**
     * The rows that meet all of {@code where}, which count anew in each row around.
     *
     * @param around null outside rosters
     */
    record RowsIn(int repeat, @Nullable RowSet around, List<Ast> where) implements RowSet {}

    /** A column of the choice that is being tested. */
    record Column(String name) implements Ast {}

    /** Choices of a list, or one column of them. */
    record Items(String list, List<Ast> where, @Nullable String column) implements Ast {}

    record Union(Ast left, Ast right) implements Ast {}

    /** The expressions in it that are computed in the same place. */
    default List<Ast> parts() {
        return switch (this) {
            case And(Ast left, Ast right) -> List.of(left, right);
            case Or(Ast left, Ast right) -> List.of(left, right);
            case Arithmetic(_, Ast left, Ast right) -> List.of(left, right);
            case Compare(_, Ast left, Ast right) -> List.of(left, right);
            case Union(Ast left, Ast right) -> List.of(left, right);
            case Negate(Ast value) -> List.of(value);
            case Call call -> call.args();
            case Num _, Str _, Cell _, Cells _, Rows _, Row _, Column _, Items _ -> List.of();
        };
    }

    default boolean isNodes() {
        return switch (this) {
            case Cell _, Cells _, Rows _, Row _, Items _, Union _ -> true;
            case Call call -> call.function().nodes() == Function.Nodes.RESULT;
            case Num _, Str _, And _, Or _, Arithmetic _, Compare _, Negate _, Column _ -> false;
        };
    }
}
