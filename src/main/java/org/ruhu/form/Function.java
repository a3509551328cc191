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

    /** One whose value follows from its arguments alone. */
    static Function pure(String name, int least, int most, Body body) {
        return new Function(name, least, most, Nodes.REFUSED, true, body);
    }

    /** One that also reads the session. */
    static Function asking(String name, int least, int most, Body body) {
        return new Function(name, least, most, Nodes.REFUSED, false, body);
    }

    static Function overNodes(String name, int least, int most, Nodes nodes, Body body) {
        return new Function(name, least, most, nodes, true, body);
    }
}
