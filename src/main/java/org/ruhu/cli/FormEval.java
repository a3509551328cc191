package org.ruhu.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.form.ExpressionJson;
import org.ruhu.form.FormSession;
import org.ruhu.model.Env;
import org.ruhu.work.FormTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Computes expressions: one a line in, one JSON object a line out. */
@Command(name = "eval", mixinStandardHelpOptions = true)
final class FormEval implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FORM", descriptionKey = "form")
    private Optional<Path> form = Optional.empty();

    private final Env env = Env.real();

    @Override
    public Integer call() throws IOException {
        FormSession session = FormCompile.usable(() -> FormTrial.session(form.map(FormCompile::ready).orElseGet(FormTrial::empty), env));
        Lines.answer((BufferedReader in, Lines.Out out) -> {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.line(ExpressionJson.eval(session, line, Console.TEXTS.lang()).toString());
            }
        });
        return 0;
    }
}
