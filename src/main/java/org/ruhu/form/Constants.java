package org.ruhu.form;

/** Expressions whose value is known before there are answers. */
final class Constants {
    private static final Evaluator ALONE = new Evaluator(null, null);

    private Constants() {}

    static boolean isFixed(Ast ast) {
        return switch (ast) {
            case Ast.Num _, Ast.Str _ -> true;
            case Ast.And(Ast left, Ast right) -> isFixed(left) && isFixed(right);
            case Ast.Or(Ast left, Ast right) -> isFixed(left) && isFixed(right);
            case Ast.Arithmetic(_, Ast left, Ast right) -> isFixed(left) && isFixed(right);
            case Ast.Compare(_, Ast left, Ast right) -> isFixed(left) && isFixed(right);
            case Ast.Negate(Ast value) -> isFixed(value);
            case Ast.Call call -> call.function().fixed() && call.args().stream().allMatch(Constants::isFixed);
            case Ast.Cell _, Ast.Cells _, Ast.Rows _, Ast.Row _, Ast.Column _, Ast.Items _, Ast.Union _ -> false;
        };
    }

    static boolean truth(Ast ast) {
        return ALONE.truth(ast, new Frame());
    }
}
