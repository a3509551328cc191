package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.work.FormFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says everything that is wrong with a form, and what may not be meant. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class FormLint implements Callable<Integer> {
    @Parameters(paramLabel = "FORM", descriptionKey = "form")
    private Path form = Path.of("");

    @Override
    public Integer call() {
        return switch (FormFile.read(form, Console.TEXTS.lang())) {
            case FormFile.Outcome.Ready(var ready, List<String> hints) -> {
                print(List.of(), hints);
                System.out.println(Console.TEXTS.of("cli.form.clean", ready.id(), hints.size()));
                yield 0;
            }
            case FormFile.Outcome.Faulty(List<String> faults, List<String> hints) -> {
                print(faults, hints);
                throw new Refused(Console.TEXTS.of("cli.form.faulty", form.toString(), faults.size(), hints.size()));
            }
        };
    }

    private static void print(List<String> faults, List<String> hints) {
        faults.forEach(fault -> System.out.println(Console.TEXTS.of("cli.form.error", fault)));
        hints.forEach(hint -> System.out.println(Console.TEXTS.of("cli.form.hint", hint)));
    }
}
