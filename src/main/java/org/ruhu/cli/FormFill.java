package org.ruhu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.form.FormScript;
import org.ruhu.model.Env;
import org.ruhu.work.FormTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fills a form by commands from standard input, each answered with one JSON object on a line. */
@Command(name = "fill", mixinStandardHelpOptions = true)
final class FormFill implements Callable<Integer> {
    @Parameters(paramLabel = "FORM", descriptionKey = "form")
    private Path form = Path.of("");

    private final Env env = Env.real();

    @Override
    public Integer call() throws IOException {
        FormScript script = FormCompile.usable(() -> FormTrial.script(FormCompile.ready(form), env, Console.TEXTS.lang()));
        Lines.answer((BufferedReader in, Lines.Out out) -> {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                script.line(line).ifPresent(out::line);
            }
        });
        return 0;
    }
}
