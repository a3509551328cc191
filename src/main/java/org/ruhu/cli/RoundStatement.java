package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.PrintStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the closing statement of a village as PDF. */
@Command(mixinStandardHelpOptions = true)
final class RoundStatement implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @Option(names = "--village", paramLabel = "CODE", required = true, descriptionKey = "village")
    private String village = "";

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    private final Env env;

    RoundStatement(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, (open, one) -> {
            int pages = new PrintStatement(open).run(one.id(), village, out);
            System.out.println(Console.TEXTS.of("cli.paper.written", out.toString(), pages));
            return 0;
        });
    }
}
