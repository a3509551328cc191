package org.ruhu.cli;

import org.ruhu.model.Env;
import org.ruhu.text.Moments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Erasing personal data everywhere; each step a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class EraseCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EraseCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new EraseCommand()).addSubcommand("propose", new ErasePropose(env))
            .addSubcommand("list", new EraseStep(env, (erase, id) -> erase.proposals().forEach(one -> System.out.println(
                String.join("\t", one.id(), one.record().toString(), String.join(" ", one.fields()), one.by(), Moments.minute(one.at()), one.reason())))))
            .addSubcommand("withdraw", new EraseStep(env, (erase, id) -> erase.withdraw(id)))
            .addSubcommand("confirm", new EraseStep(env, (erase, id) ->
                System.out.println(Console.TEXTS.of("cli.erase.ordered", erase.confirm(id)))))
            .addSubcommand("report", new EraseStep(env, (erase, id) -> {
                var report = erase.report(id);
                report.done().forEach(device -> System.out.println(Console.TEXTS.of("cli.erase.done", device)));
                report.missing().forEach(device -> System.out.println(Console.TEXTS.of("cli.erase.missing", device)));
            }));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.erase.nocommand"));
    }
}
