package org.ruhu.form;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.javarosa.core.model.FormDef;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FormBenchmark} and prints what both engines need, side by side; arguments are JMH's. */
public final class FormBenchmarks {
    private static final int INSTANCES = 20;

    private FormBenchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder().parent(new CommandLineOptions(args)).include(FormBenchmark.class.getName())
                .include(LookupBenchmark.class.getName()).build();
        print(new Runner(options).run());
        for (String form : List.of("bench_60", "bench_180")) {
            memory(form);
        }
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
            String form = result.getParams().getParam("form");
            scores.put(form == null ? "50,000 choices " + name : form + " " + name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        System.out.printf("%n%-32s %12s %12s %8s%n", "microseconds, medians", "ours", "JavaRosa", "ratio");
        scores.forEach((name, ours) -> {
            if (name.startsWith("50,000")) {
                System.out.println(String.format(Locale.ROOT, "%-32s %12.2f", name, ours));
            }
            Double theirs = scores.get(name.replaceFirst("Ours$", "Rosa"));
            if (name.endsWith("Ours") && theirs != null) {
                line(name.replaceFirst("Ours$", ""), ours, theirs);
            }
        });
    }

    private static void line(String name, double ours, double theirs) {
        System.out.println(String.format(Locale.ROOT, "%-32s %12.2f %12.2f %8.4f", name, ours, theirs, ours / theirs));
    }

    /** A form with one filled instance of it, in KB of heap after collection. */
    private static void memory(String name) {
        byte[] xform = XForms.resource(name + ".xml");
        Form read = XForms.read(xform, Map.of());
        var script = new BenchForm(read);
        long before = used();
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            kept.add(script.filled(CompiledForm.of(XForms.read(xform, Map.of()))));
        }
        double ours = (used() - before) / 1024.0 / INSTANCES;
        Reference.reachabilityFence(kept);
        before = used();
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            FormDef definition = Rosa.parse(xform);
            others.add(script.filled(definition));
        }
        double theirs = (used() - before) / 1024.0 / INSTANCES;
        Reference.reachabilityFence(others);
        line(name + " form + instance, KB", ours, theirs);
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
