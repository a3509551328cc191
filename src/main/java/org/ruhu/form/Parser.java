package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.form.Lexer.Kind;
import org.ruhu.form.Lexer.Token;

/** Reads an expression: XPath 1.0 with {@code ${name}}, the axes self, child and parent, and predicates. */
final class Parser {
    /** The operators from the loosest to the tightest; all of them associate to the left. */
    private static final List<Map<String, Op>> LEVELS = List.of(
            Map.of("or", Op.OR),
            Map.of("and", Op.AND),
            Map.of("=", Op.EQUAL, "!=", Op.UNEQUAL),
            Map.of("<", Op.LESS, "<=", Op.LESS_OR_EQUAL, ">", Op.GREATER, ">=", Op.GREATER_OR_EQUAL),
            Map.of("+", Op.ADD, "-", Op.SUBTRACT),
            Map.of("*", Op.MULTIPLY, "div", Op.DIVIDE, "mod", Op.MODULO));
    /** Deeper than any real expression and shallow enough for the stack. */
    private static final int DEEPEST = 100;
    private static final int MOST_OPERATORS = 1000;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operators;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws ExpressionException if it is not one whole expression */
    static Syntax parse(String source) {
        var parser = new Parser(Lexer.tokens(source));
        Syntax whole = parser.level(0);
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return whole;
    }

    private Syntax level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Syntax left = level(level + 1);
        while (peek().kind() == Kind.OPERATOR && LEVELS.get(level).get(peek().text()) instanceof Op op) {
            at++;
            if (++operators > MOST_OPERATORS) { // a chain is as deep as it is long
                throw new ExpressionException("form.fault.long");
            }
            left = new Syntax.Binary(op, left, level(level + 1));
        }
        return left;
    }

    private Syntax unary() {
        if (take("-")) {
            deeper();
            Syntax.Negate negate = new Syntax.Negate(unary());
            depth--;
            return negate;
        }
        Syntax left = operand();
        while (take("|")) {
            left = new Syntax.Binary(Op.UNION, left, operand());
        }
        return left;
    }

    private Syntax operand() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> {
                at++;
                yield new Syntax.Num(Double.parseDouble(token.text()));
            }
            case TEXT -> {
                at++;
                yield new Syntax.Str(token.text());
            }
            case FIELD -> {
                at++;
                yield path(new Syntax.Field(token.text(), predicates()));
            }
            case NAME -> tokens.get(at + 1).is("(") ? call() : path(new Syntax.Here(), true);
            case OPERATOR -> symbol(token);
            case END -> throw unexpected();
        };
    }

    private Syntax symbol(Token token) {
        if (token.is("(")) {
            at++;
            Syntax inner = nested();
            expect(")");
            return inner;
        }
        if (take("/")) {
            return path(new Syntax.Root(), peek().kind() == Kind.NAME);
        }
        if (token.is(".") || token.is("..")) {
            return path(new Syntax.Here(), true);
        }
        throw unexpected();
    }

    private Syntax call() {
        String name = tokens.get(at).text();
        at += 2;
        List<Syntax> args = new ArrayList<>();
        if (!take(")")) {
            do {
                args.add(nested());
            } while (take(","));
            expect(")");
        }
        var call = new Syntax.Call(name, List.copyOf(args));
        return peek().is("/") ? path(new Syntax.Result(call)) : call;
    }

    private Syntax nested() {
        deeper();
        Syntax inner = level(0);
        depth--;
        return inner;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new ExpressionException("form.fault.deep");
        }
    }

    private Syntax path(Syntax.Start start) {
        return path(start, take("/"));
    }

    private Syntax path(Syntax.Start start, boolean more) {
        List<Syntax.Step> steps = new ArrayList<>();
        while (more) {
            steps.add(step());
            more = take("/");
        }
        return new Syntax.Path(start, List.copyOf(steps));
    }

    private Syntax.Step step() {
        if (take(".")) {
            return new Syntax.Step(Syntax.Axis.SELF, ".", predicates());
        }
        if (take("..")) {
            return new Syntax.Step(Syntax.Axis.PARENT, "..", predicates());
        }
        if (peek().kind() != Kind.NAME) {
            throw unexpected();
        }
        Token name = tokens.get(at++);
        if (!take("::")) {
            return new Syntax.Step(Syntax.Axis.CHILD, name.text(), predicates());
        }
        Syntax.Axis axis = switch (name.text()) {
            case "self" -> Syntax.Axis.SELF;
            case "child" -> Syntax.Axis.CHILD;
            case "parent" -> Syntax.Axis.PARENT;
            default -> throw new ExpressionException("form.fault.axis", name.text());
        };
        String test = tokens.get(at++).text();
        if (test.equals("node")) {
            expect("(");
            expect(")");
            test = "*";
        }
        return new Syntax.Step(axis, test, predicates());
    }

    private List<Syntax> predicates() {
        List<Syntax> where = new ArrayList<>();
        while (take("[")) {
            where.add(nested());
            expect("]");
        }
        return List.copyOf(where);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean take(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!take(symbol)) {
            throw unexpected();
        }
    }

    private ExpressionException unexpected() {
        Token token = peek();
        return token.kind() == Kind.END ? new ExpressionException("form.fault.end")
                : new ExpressionException("form.fault.unexpected", token.text(), token.at() + 1);
    }
}
