package org.ruhu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.bench.Figure;
import org.ruhu.bench.RoundBench;
import org.ruhu.bench.WallBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program's speed and prints it beside what the work costs at the least. */
@Command(mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {
    private static final List<String> ALL =
        List.of("start", "save", "open", "import", "export", "merge", "search", "sheet", "round", "wall");

    @Parameters(paramLabel = "WHAT", arity = "0..*", descriptionKey = "what")
    private List<String> what = ALL;

    @Option(names = "--households", paramLabel = "N", defaultValue = "22300", descriptionKey = "count")
    private int households;

    @Override
    public Integer call() throws Exception {
        for (String name : what) {
            if (!ALL.contains(name)) {
                throw Refused.usage(Console.TEXTS.of("cli.bench", name, String.join(" ", ALL)));
            }
        }
        System.out.printf("%-10s %12s %12s %8s  %s%n", "", "ours", "floor", "ratio", "");
        for (String name : what) {
            Path folder = Files.createTempDirectory("ruhu-bench");
            try {
                var bench = new org.ruhu.bench.Bench(folder, households, Bench::print);
                switch (name) {
                    case "start" -> bench.start();
                    case "save" -> bench.save();
                    case "open" -> bench.opening();
                    case "import" -> bench.importing();
                    case "export" -> bench.exporting();
                    case "merge" -> bench.merging();
                    case "search" -> bench.search();
                    case "round" -> new RoundBench(bench, folder, households, Bench::print).run();
                    case "sheet" -> bench.sheet();
                    default -> new WallBench(bench, folder, households, Bench::print).run();
                }
            } finally {
                remove(folder);
            }
        }
        return 0;
    }

    private static void print(Figure figure) {
        boolean floor = !Double.isNaN(figure.floor());
        System.out.printf("%-10s %9.2f %s %12s %8s  %s%n", figure.what(), figure.ours(), figure.unit(),
            floor ? "%.2f %s".formatted(figure.floor(), figure.unit()) : "–",
            floor ? "%.2f".formatted(figure.ratio()) : "–", figure.note());
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
