package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ruhu.form.Form;
import org.ruhu.form.FormException;
import org.ruhu.work.FormFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the form that travels in packages out of a workbook. */
@Command(name = "compile", mixinStandardHelpOptions = true)
final class FormCompile implements Callable<Integer> {
    @Parameters(paramLabel = "FORM.xlsx", descriptionKey = "form")
    private Path form = Path.of("");

    @Option(names = {"-o", "--out"}, paramLabel = "FORM.json", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        FormFile.Outcome.Ready ready = outcome(form);
        FormFile.writeJson(ready.form(), out);
        System.out.println(Console.TEXTS.of("cli.form.written", out.toString(), ready.form().id(), ready.form().version()));
        ready.hints().forEach(hint -> System.out.println(Console.TEXTS.of("cli.form.hint", hint)));
        return 0;
    }

    /** @throws Refused with every fault on a line of its own, such as a choice list that is nowhere */
    static <T> T usable(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (FormException e) {
            throw new Refused(String.join(System.lineSeparator(), e.faults().stream().map(fault -> fault.in(Console.TEXTS.lang())).toList()));
        }
    }

    /** @throws Refused with every fault on a line of its own */
    static Form ready(Path file) {
        return outcome(file).form();
    }

    private static FormFile.Outcome.Ready outcome(Path file) {
        return switch (FormFile.read(file, Console.TEXTS.lang())) {
            case FormFile.Outcome.Ready ready -> ready;
            case FormFile.Outcome.Faulty(List<String> faults, _) -> throw new Refused(String.join(System.lineSeparator(), faults));
        };
    }
}
