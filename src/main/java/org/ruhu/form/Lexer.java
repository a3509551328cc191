package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens; words such as {@code div} are operators only behind an operand, as XPath has it. */
final class Lexer {
    enum Kind { NUMBER, TEXT, NAME, FIELD, OPERATOR, END }

    record Token(Kind kind, String text, int at) {
        boolean is(String symbol) {
            return kind == Kind.OPERATOR && text.equals(symbol);
        }
    }

    private static final List<String> DOUBLE_SYMBOLS = List.of("!=", "<=", ">=", "..", "::", "//");
    private static final String SYMBOLS = "()[]+-*/|=<>,.@";
    private static final List<String> WORDS = List.of("and", "or", "div", "mod");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        var lexer = new Lexer(source);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (true) {
            while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            if (at == source.length()) {
                tokens.add(new Token(Kind.END, "", at));
                return;
            }
            next(source.charAt(at));
        }
    }

    private void next(char c) {
        if (isDigit(c) || c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1))) {
            number();
        } else if (c == '\'' || c == '"') {
            text(c);
        } else if (c == '$') {
            field();
        } else if (isNameStart(c)) {
            name();
        } else {
            symbol(c);
        }
    }

    private void number() {
        int start = at;
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '.') {
            at++;
            while (at < source.length() && isDigit(source.charAt(at))) {
                at++;
            }
        }
        add(Kind.NUMBER, source.substring(start, at), start);
    }

    private void text(char quote) {
        int start = at;
        int end = source.indexOf(quote, start + 1);
        if (end < 0) {
            throw new ExpressionException("form.fault.quote", start + 1);
        }
        at = end + 1;
        add(Kind.TEXT, source.substring(start + 1, end), start);
    }

    private void field() {
        int start = at;
        int end = source.indexOf('}', start);
        if (!source.startsWith("${", start) || end < 0) {
            throw new ExpressionException("form.fault.dollar", start + 1);
        }
        at = end + 1;
        add(Kind.FIELD, source.substring(start + 2, end).strip(), start);
    }

    private void name() {
        int start = at;
        while (at < source.length() && isNamePart(at)) {
            at++;
        }
        String name = source.substring(start, at);
        String word = behindOperand() ? leadingWord(name) : "";
        if (!word.isEmpty()) {
            at = start + word.length();
            name = word;
        }
        add(word.isEmpty() ? Kind.NAME : Kind.OPERATOR, name, start);
    }

    /** The operator that {@code div} and also {@code div1} begin with, empty if none. */
    private static String leadingWord(String name) {
        for (String word : WORDS) {
            if (name.startsWith(word) && (name.length() == word.length() || isDigit(name.charAt(word.length())))) {
                return word;
            }
        }
        return "";
    }

    private void symbol(char c) {
        for (String symbol : DOUBLE_SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                add(Kind.OPERATOR, symbol, at);
                at += 2;
                return;
            }
        }
        if (SYMBOLS.indexOf(c) < 0) {
            throw new ExpressionException("form.fault.unexpected", c, at + 1);
        }
        add(c == '*' && !behindOperand() ? Kind.NAME : Kind.OPERATOR, String.valueOf(c), at);
        at++;
    }

    private boolean behindOperand() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.getLast();
        return switch (last.kind()) {
            case NUMBER, TEXT, NAME, FIELD -> true;
            case OPERATOR -> last.is(")") || last.is("]") || last.is(".") || last.is("..");
            case END -> false;
        };
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start));
    }

    private boolean isNamePart(int i) {
        char c = source.charAt(i);
        if (c == ':') { // jr:choice-name, but not the axis self::
            return i + 1 < source.length() && isNameStart(source.charAt(i + 1)) && source.charAt(i - 1) != ':';
        }
        return isNameStart(c) || isDigit(c) || c == '-' || c == '.';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
