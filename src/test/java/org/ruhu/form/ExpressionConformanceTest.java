package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionConformanceTest {
    record Row(String kind, String expected, String expression) {}

    static List<Row> rows() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                ExpressionConformanceTest.class.getResourceAsStream("expression-conformance.tsv")), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 3))
                    .map(cells -> new Row(cells[0], cells[1], cells[2])).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anExpressionHasTheValueOnWhichOtherEnginesAgree(Row row) {
        FormSession session = Forms.session(Forms.of());
        switch (row.kind()) {
            case "throw" -> assertThrows(FormException.class, () -> session.eval(row.expression()));
            case "str" -> assertEquals(row.expected(), Evaluator.toText(session.eval(row.expression())));
            case "bool" -> assertEquals(Boolean.valueOf(row.expected()), Evaluator.toTruth(session.eval(row.expression())));
            case "num" -> same(number(row.expected()), Evaluator.toNumber(session.eval(row.expression())));
            default -> throw new AssertionError(row.kind());
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "Number.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
            case "Number.NEGATIVE_INFINITY" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static void same(double expected, double actual) {
        assertTrue(Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= 1e-12 * Math.max(1, Math.abs(expected)),
                () -> "expected " + expected + " but was " + actual);
    }
}
