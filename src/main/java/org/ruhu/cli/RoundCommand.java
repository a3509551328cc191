package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rounds from their preparation to their close; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class RoundCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RoundCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new RoundCommand()).addSubcommand("list", new RoundList(env)).addSubcommand("prepare", new RoundPrepare(env))
            .addSubcommand("open", new RoundOpen(env)).addSubcommand("show", new RoundShow(env)).addSubcommand("extend", new RoundExtend(env))
            .addSubcommand("account", new RoundAccountCommand(env)).addSubcommand("wrap", new RoundWrap(env))
            .addSubcommand("close", new RoundClose(env)).addSubcommand("statement", new RoundStatement(env))
            .addSubcommand("sample", new RoundSample(env)).addSubcommand("differences", new RoundDifferences(env))
            .addSubcommand("rule", new RoundRule(env)).addSubcommand("check", new RoundCheck(env))
            .addSubcommand("year", new RoundYear(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("round.nocommand"));
    }
}
