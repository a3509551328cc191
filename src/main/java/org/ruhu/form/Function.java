package org.ruhu.form;

/**
 * A function of the expression language.
 *
 * @param most  largest number of arguments
 * @param nodes what it does with sets of nodes
 * @param fixed whether its value follows from its arguments alone
 */
record Function(String name, int least, int most, Nodes nodes, boolean fixed, Body body) {
    static final int ANY = Integer.MAX_VALUE;

    /** {@code RESULT}: takes a set and gives one. */
    enum Nodes { REFUSED, ALLOWED, NEEDED, RESULT }

    /** Arguments come unevaluated: many functions need only some of them. */
    @FunctionalInterface
    interface Body {
        Object call(Evaluator evaluator, Ast.Call call, Frame frame);
    }
}
