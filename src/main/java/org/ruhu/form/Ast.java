package org.ruhu.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression: every name in it is a slot of the form. Immutable, shared by all sessions of a form.
 *
 * <p>{@code Cell}, {@code Row} name one node; {@code Cells}, {@code Rows}, {@code Items} and {@code Union} a set of them.
 */
sealed interface Ast {
    record Num(double value, Double boxed) implements Ast {
        Num(double value) {
            this(value, value);
        }
    }

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
     * @param current in a predicate: of the row the expression belongs to, not of the row that is being tested
     */
    record Cell(int slot, boolean numeric, boolean current) implements Ast {}

    /** The answers to one question in the rows of a roster that meet all of {@code where}. */
    record Cells(int slot, int repeat, List<Ast> where) implements Ast {}

    /** The rows of a roster, or groups in them. */
    record Rows(int repeat, List<Ast> where) implements Ast {}

    /** The row (or, outside rosters, group) that the expression stands in. */
    record Row(int repeat, boolean current) implements Ast {}

    /** A column of the choice that is being tested. */
    record Column(String name) implements Ast {}

    /** Choices of a list, or one column of them. */
    record Items(String list, List<Ast> where, @Nullable String column) implements Ast {}

    record Union(Ast left, Ast right) implements Ast {}

    default boolean isNodes() {
        return switch (this) {
            case Cell _, Cells _, Rows _, Row _, Items _, Union _ -> true;
            case Call call -> call.function().nodes() == Function.Nodes.RESULT;
            case Num _, Str _, And _, Or _, Arithmetic _, Compare _, Negate _, Column _ -> false;
        };
    }
}
