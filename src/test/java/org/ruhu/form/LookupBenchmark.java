package org.ruhu.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ruhu.text.Words;

/** A household is found in a list of 50,000 and a village offers its own, by index and by going through the list. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LookupBenchmark {
    private static final int ROWS = 50_000;

    private FormSession session;
    private int round;

    @Setup
    public void setUp() {
        List<Form.Choice> households = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("village", "v" + i % 250);
            columns.put("head", "户主" + i);
            households.add(new Form.Choice("h" + i, Words.of("户" + i), columns));
        }
        Form form = Forms.of(Forms.q("v", "text"), Forms.q("key", "text"), Forms.q("w", "text"),
                Forms.q("hh", "select_one", "choices:households", "filter:village = ${v}"),
                Forms.q("head", "calculate", "calculation:instance('households')/root/item[name = ${key}]/head"),
                Forms.q("pulled", "calculate", "calculation:pulldata('households', 'head', 'name', ${key})"),
                Forms.q("scanned", "select_one", "choices:households", "filter:not(village != ${w})"));
        session = new FormSession(form, new FormContext(Forms.NOWHERE.now(), Forms.NOWHERE.reference(), Map.of(), Map.of(),
                Map.of("households", Choices.of(households)), Map.of(), Map.of(), Map.of()), Map.of());
    }

    /** Two hundred households are offered. */
    @Benchmark
    public Object cascade() {
        return session.set("v", "v" + round++ % 250);
    }

    /** Both ways of looking one up. */
    @Benchmark
    public Object lookUp() {
        return session.set("key", "h" + round++ * 7919 % ROWS);
    }

    /** What it would be without an index. */
    @Benchmark
    public Object cascadeByScan() {
        return session.set("w", "v" + round++ % 250);
    }
}
