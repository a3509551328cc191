package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.form.Form;
import org.ruhu.work.FormFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a form as a workbook, to be changed in Excel or WPS. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class FormExport implements Callable<Integer> {
    @Parameters(paramLabel = "FORM", descriptionKey = "form")
    private Path form = Path.of("");

    @Option(names = {"-o", "--out"}, paramLabel = "FORM.xlsx", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (!String.valueOf(out.getFileName()).endsWith(".xlsx")) {
            throw Refused.usage(Console.TEXTS.of("cli.form.xlsx", out.toString()));
        }
        Form ready = FormCompile.ready(form);
        FormFile.writeWorkbook(ready, out, Console.TEXTS.lang());
        System.out.println(Console.TEXTS.of("cli.form.written", out.toString(), ready.id(), ready.version()));
        return 0;
    }
}
