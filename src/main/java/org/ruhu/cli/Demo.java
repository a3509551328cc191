package org.ruhu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a synthetic task package. */
@Command(mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private static final int MOST = 200_000;

    @Option(names = "--households", paramLabel = "N", defaultValue = "120", descriptionKey = "count")
    private int households;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "seed")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (households < 1 || households > MOST) {
            throw new Refused(Console.TEXTS.of("cli.households", MOST));
        }
        Path errors = out.resolveSibling(out.getFileName() + ".errors.json");
        try (OutputStream json = open(out); OutputStream list = open(errors)) {
            var made = new DemoPackage(households, seed).write(json, list);
            System.out.println(Console.TEXTS.of("cli.demo", out.toString(), households, made.persons(), made.changes(),
                seed, errors.toString()));
        } catch (IOException e) {
            throw new Trouble("package.trouble.write", e, out.toString());
        }
        return 0;
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
