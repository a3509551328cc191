package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.paper.SamplePapers;
import org.ruhu.work.PrintSample;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an official paper as PDF, blank or with invented data. */
@Command(mixinStandardHelpOptions = true)
final class PaperCommand implements Callable<Integer> {
    private static final Map<String, SheetLanguage> LANGUAGES =
        Map.of("zh", SheetLanguage.ZH, "bo", SheetLanguage.ZH_BO, "en", SheetLanguage.ZH_EN);

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--blank", descriptionKey = "paperblank")
    private boolean blank;

    @Option(names = "--language", paramLabel = "zh|bo|en", defaultValue = "zh", descriptionKey = "paperlanguage")
    private String language = "";

    @Option(names = "--out", paramLabel = "FILE.pdf", descriptionKey = "out")
    private Optional<Path> out = Optional.empty();

    /** One of them, or what there is. */
    static final class Which {
        @Parameters(paramLabel = "NAME", descriptionKey = "papername")
        String name = "";

        @Option(names = "--list", descriptionKey = "paperlist")
        boolean list;
    }

    private final Env env;

    PaperCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        SheetLanguage beside = LANGUAGES.get(language);
        if (beside == null) {
            throw Refused.usage(Console.TEXTS.of("cli.paper.language", language));
        }
        var print = new PrintSample(env, beside);
        if (which.list) {
            SamplePapers.names().forEach(name -> System.out.println(name + "\t" + print.title(name, Console.TEXTS.lang())));
            return 0;
        }
        if (!SamplePapers.names().contains(which.name)) {
            throw new Refused(Console.TEXTS.of("cli.paper.unknown", which.name, String.join(" ", SamplePapers.names())));
        }
        Path file = out.orElseThrow(() -> Refused.usage(Console.TEXTS.of("cli.paper.nofile")));
        int pages = print.run(which.name, blank ? PrintSample.Content.BLANK : PrintSample.Content.FILLED, file);
        System.out.println(Console.TEXTS.of("cli.paper.written", file.toString(), pages));
        return 0;
    }
}
