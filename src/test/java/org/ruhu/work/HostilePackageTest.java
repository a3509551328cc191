package org.ruhu.work;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ruhu.sync.RawPackage;

/**
 * Packages that are rightly signed by a laptop of the district and that no program of ours writes: a newer one, a faulty one, or
 * one in the hands of somebody who means harm. Each is refused, or taken in and leaves a workspace that works.
 */
class HostilePackageTest {
    private static final String LONG = "x".repeat(5_000);

    private static UnaryOperator<String> replaced(String what, String by) {
        return text -> text.replaceFirst(what, by);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @TestFactory
    Stream<DynamicTest> whatNoProgramOfOursWritesIsRefusedOrDoesNoHarm() {
        Map<String, UnaryOperator<RawPackage>> cases = Map.ofEntries(
            Map.entry("a change twice", raw -> raw.with(raw.changes().getLast())),
            Map.entry("number 0", raw -> raw.last(replaced("\"n\":\\d+", "\"n\":0"))),
            Map.entry("a negative number", raw -> raw.last(replaced("\"n\":\\d+", "\"n\":-7"))),
            Map.entry("the greatest number", raw -> raw.last(replaced("\"n\":\\d+", "\"n\":" + Long.MAX_VALUE))),
            Map.entry("a number with an exponent", raw -> raw.last(replaced("\"n\":\\d+", "\"n\":1e1000000000"))),
            Map.entry("a schema with an exponent", raw -> raw.last(replaced("\"s\":\\d+", "\"s\":1e1000000000"))),
            Map.entry("a long type", raw -> raw.last(replaced("\"e\":\"\\w+\"", "\"e\":\"" + LONG + "\""))),
            Map.entry("a long kind", raw -> raw.last(replaced("\"k\":\"\\w+\"", "\"k\":\"" + LONG + "\""))),
            Map.entry("a long grid", raw -> raw.last(replaced("\"g\":\"[^\"]+\"", "\"g\":\"" + LONG + "\""))),
            Map.entry("a long device", raw -> raw.last(replaced("\"d\":\"[^\"]+\"", "\"d\":\"" + LONG + "\""))),
            Map.entry("no date", raw -> raw.last(replaced("\"wall\":\"[^\"]+\"", "\"wall\":\"yesterday\""))),
            Map.entry("no date, in the centre's name", raw -> raw.last(text -> text.replaceFirst("\"wall\":\"[^\"]+\"", "\"wall\":\"\"")
                .replaceFirst("\"d\":\"[^\"]+\"", "\"d\":\"" + raw.head().replaceFirst(".*\"to\":\"([^\"]+)\".*", "$1") + "\""))),
            Map.entry("a clock before all time", raw -> raw.last(replaced("\"hlc\":\"[^\"]+\"", "\"hlc\":\"ffffffffffff-ffff\""))),
            Map.entry("members twice", raw -> raw.last(replaced("\"n\":", "\"n\":1,\"n\":"))),
            Map.entry("too deep", raw -> raw.last(replaced("\"must\"", "\"zz\":" + nested(40) + ",\"must\""))),
            Map.entry("deep", raw -> raw.last(replaced("\"must\"", "\"zz\":" + nested(20) + ",\"must\""))),
            Map.entry("a long line", raw -> raw.last(replaced("\"must\"", "\"zz\":\"" + "x".repeat(3 << 20) + "\",\"must\""))),
            Map.entry("no object", raw -> raw.with("17")),
            Map.entry("an empty object", raw -> raw.with("{}")),
            Map.entry("nothing set", raw -> raw.last(replaced("\"set\":\\{.*\\},\"must\"(.*),\"val\".*", "\"set\":{},\"must\"$1}"))),
            Map.entry("a long sender", raw -> raw.head("from", "\"" + LONG + "\"")),
            Map.entry("a long package id", raw -> raw.head("pkg", "\"" + LONG + "\"")),
            Map.entry("a long role", raw -> raw.head("role", "\"" + LONG + "\"")),
            Map.entry("a role that it has not", raw -> raw.head("role", "\"centre\"")),
            Map.entry("a long program", raw -> raw.head("app", "\"" + LONG + "\"")),
            Map.entry("made on no day", raw -> raw.head("created", "\"yesterday\"")),
            Map.entry("the greatest incarnation", raw -> raw.head("epoch", "" + Integer.MAX_VALUE)),
            Map.entry("a negative incarnation", raw -> raw.head("epoch", "-3")),
            Map.entry("the greatest statement", raw -> raw.head("gen", "" + Long.MAX_VALUE)),
            Map.entry("a statement with an exponent", raw -> raw.head("gen", "1e400")),
            Map.entry("an echo of the greatest incarnation", raw -> raw.head("echo", "[" + Integer.MAX_VALUE + ",1]")),
            Map.entry("an echo of nothing", raw -> raw.head("echo", "[]")),
            Map.entry("wants what is no name", raw -> raw.head("want", "[\"../../w\",\"" + LONG + "\",null]")),
            Map.entry("wants very much", raw -> raw.head("want", "[" + "\"%s.jpg\",".formatted("a".repeat(64)).repeat(20_000)
                + "\"" + "b".repeat(64) + ".jpg\"]")),
            Map.entry("no writers are forked", raw -> raw.head("forked", "[null]")),
            Map.entry("the centre is forked", raw -> raw.head("forked", "[\"" + raw.head().replaceFirst(".*\"know\":\\{\"w\":\\{\"([^\"]+)\".*", "$1") + "\"]")),
            Map.entry("holds nothing known", raw -> raw.head("know", "{\"w\":{\"" + new UUID(1, 2) + "\":null}}")),
            Map.entry("holds ranges backwards", raw -> raw.head("know", "{\"w\":{\"" + new UUID(1, 2) + "\":{\"r\":[[5,1]]}}}")),
            Map.entry("tips that are no hash", raw -> raw.head("know", "{\"w\":{\"" + raw.head().replaceFirst(".*\"know\":\\{\"w\":\\{\"([^\"]+)\".*", "$1")
                + "\":{\"r\":[[1,2]],\"t\":[\"zz\"],\"x\":null}}}")),
            Map.entry("tips of null", raw -> raw.head("know", "{\"w\":{\"" + raw.head().replaceFirst(".*\"know\":\\{\"w\":\\{\"([^\"]+)\".*", "$1")
                + "\":{\"r\":[[1,2]],\"t\":[null],\"x\":null}}}")),
            Map.entry("digests of null", raw -> raw.head("digest", "{\"a\":null}")),
            Map.entry("certificates of null", raw -> raw.head("cert", "[null]")),
            Map.entry("a title", raw -> raw.head("title", "\"" + LONG + "\"")),
            Map.entry("a member twice in the head", raw -> raw.head(replaced("\"pkg\"", "\"pkg\":\"x\",\"pkg\""))),
            Map.entry("a head that is too deep", raw -> raw.head(replaced("\"pkg\"", "\"zz\":" + nested(40) + ",\"pkg\""))),
            Map.entry("an unknown member in the head", raw -> raw.head(replaced("\"pkg\"", "\"zz\":[1,2],\"pkg\""))));
        return cases.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
            try (var trio = new Trio()) {
                byte[] bytes = one.getValue().apply(trio.good()).bytes(trio.secret());
                if (Trio.preview(bytes, trio.centre) instanceof ImportPackage.Preview.Ready ready) {
                    System.out.println(one.getKey() + ": " + new ImportPackage(trio.centre.workspace()).run(ready, Progress.NONE));
                } else {
                    System.out.println(one.getKey() + ": refused " + Trio.refusal(bytes, trio.centre));
                }
                trio.assertWorks();
            }
        }));
    }
}
