package org.ruhu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with forms; each a command below this one. */
@Command(mixinStandardHelpOptions = true,
    subcommands = {FormCompile.class, FormLint.class, FormExport.class, FormEval.class, FormFill.class})
final class FormCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.form.nocommand"));
    }
}
