package org.ruhu.form;

import java.util.List;
import java.util.Random;

/**
 * Expressions drawn from the grammar over the questions there are so far. Decimals are kept from meeting halves and
 * limits exactly: there ours are exact and JavaRosa's are binary, which has tests of its own.
 */
final class RandomExpression {
    private final Random random;
    private final List<RandomForm.Question> readable;

    RandomExpression(Random random, List<RandomForm.Question> readable) {
        this.random = random;
        this.readable = readable;
    }

    private String read(boolean inRoster, String fallback, String... types) {
        List<String> of = List.of(types);
        List<RandomForm.Question> known = readable.stream().filter(q -> of.contains(q.type()) && (inRoster || !q.inRoster())).toList();
        return known.isEmpty() ? fallback : known.get(random.nextInt(known.size())).path();
    }

    private String readRows(String fallback, String... types) {
        List<String> of = List.of(types);
        List<RandomForm.Question> known = readable.stream().filter(q -> q.inRoster() && of.contains(q.type())).toList();
        return known.isEmpty() ? fallback : known.get(random.nextInt(known.size())).path();
    }

    String number(boolean inRoster, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> String.valueOf(random.nextInt(12));
                case 1 -> "0." + (1 + random.nextInt(9));
                default -> read(inRoster, "3", "int", "decimal");
            };
        }
        String a = number(inRoster, depth - 1);
        return switch (random.nextInt(inRoster ? 17 : 21)) {
            case 0, 1 -> "(" + a + " + " + number(inRoster, depth - 1) + ")";
            case 2 -> "(" + a + " - " + number(inRoster, depth - 1) + ")";
            case 3 -> "(" + a + " * " + number(inRoster, depth - 1) + ")";
            case 4 -> "(" + a + " div " + number(inRoster, depth - 1) + ")";
            case 5 -> "(int(abs(" + a + ") + 0.0123456) mod " + (1 + random.nextInt(9)) + ")"; // of decimals ours is exact
            case 6 -> "round(abs(" + a + ") + 0.0123456, " + random.nextInt(3) + ")"; // never a half: ours are exact
            case 7 -> "abs(" + a + ")";
            case 8 -> "int(abs(" + a + ") + 0.0123456)";
            case 9, 10 -> "coalesce(" + read(inRoster, "''", "int", "decimal") + ", " + a + ")";
            case 11 -> "if(" + truth(inRoster, depth - 1) + ", " + a + ", " + number(inRoster, depth - 1) + ")";
            case 12 -> "count-selected(" + read(inRoster, "'a b'", "several") + ")";
            case 13 -> "string-length(" + text(inRoster, depth - 1) + ")";
            case 14 -> "number(" + read(inRoster, "'5'", "int") + ")";
            case 15 -> "pow(" + read(inRoster, "3", "int") + ", 2)";
            case 16 -> "-" + a;
            case 17, 18 -> "sum(" + readRows("/data/size", "int", "decimal") + ")";
            case 19 -> "count(/data/m)";
            default -> "min(" + readRows("/data/size", "int", "decimal") + ")";
        };
    }

    String truth(boolean inRoster, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> read(inRoster, "'y'", "yn") + " = 'y'";
                case 1 -> "selected(" + read(inRoster, "'a'", "several") + ", 'b')";
                case 2 -> read(inRoster, "''", "string", "date", "int") + " != ''";
                default -> read(inRoster, "4", "int", "decimal") + " " + comparison() + " " + random.nextInt(8);
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> "(" + truth(inRoster, depth - 1) + " and " + truth(inRoster, depth - 1) + ")";
            case 1 -> "(" + truth(inRoster, depth - 1) + " or " + truth(inRoster, depth - 1) + ")";
            case 2 -> "not(" + truth(inRoster, depth - 1) + ")";
            case 3 -> "(" + number(inRoster, depth - 1) + " " + comparison() + " (" + number(inRoster, depth - 1) + " + 0.00123456))";
            case 4 -> "contains(" + text(inRoster, depth - 1) + ", 'a')";
            case 5 -> "regex(" + text(inRoster, depth - 1) + ", '[a-z]+')";
            case 6 -> "(" + read(inRoster, "date('2026-01-01')", "date") + " " + comparison() + " date('2020-06-01'))";
            default -> truth(inRoster, 0);
        };
    }

    private String comparison() {
        return List.of("=", "!=", "<", "<=", ">", ">=").get(random.nextInt(6));
    }

    String text(boolean inRoster, int depth) {
        if (depth == 0) {
            return random.nextInt(3) == 0 ? "'ab'" : read(inRoster, "'cd'", "string", "yn", "several", "date", "int");
        }
        String a = text(inRoster, depth - 1);
        return switch (random.nextInt(inRoster ? 8 : 9)) {
            case 0, 1 -> "concat(" + a + ", '-', " + text(inRoster, depth - 1) + ")";
            case 2 -> "substr(" + a + ", " + random.nextInt(3) + ", " + (1 + random.nextInt(4)) + ")";
            case 3 -> "if(" + truth(inRoster, depth - 1) + ", " + a + ", " + text(inRoster, depth - 1) + ")";
            case 4 -> "coalesce(" + a + ", 'none')";
            case 5 -> "translate(" + a + ", 'abc', 'xy')";
            case 6 -> "normalize-space(" + a + ")";
            case 7 -> "substring-before(" + a + ", 'b')";
            default -> "join(';', " + readRows("/data/size", "string", "yn", "int") + ")";
        };
    }

    String constraint(String type, boolean inRoster) {
        return switch (type) {
            case "int", "decimal" -> ". " + comparison() + " " + number(inRoster, 0);
            case "string" -> "string-length(.) < " + random.nextInt(6) + " or " + truth(inRoster, 1);
            case "several" -> "not(selected(., 'a') and count-selected(.) > 1)";
            default -> ". != 'n' and " + truth(inRoster, 1);
        };
    }
}
