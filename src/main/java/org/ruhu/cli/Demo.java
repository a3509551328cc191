package org.ruhu.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.demo.DemoPackage;
import org.ruhu.work.OutFile;
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
        var list = new ByteArrayOutputStream();
        DemoPackage.Result made = OutFile.write(out, json -> new DemoPackage(households, seed).write(json, list));
        OutFile.write(errors, file -> {
            list.writeTo(file);
            return errors;
        });
        System.out.println(Console.TEXTS.of("cli.demo", out.toString(), households, made.persons(), made.changes(), seed,
            errors.toString()));
        return 0;
    }

}
