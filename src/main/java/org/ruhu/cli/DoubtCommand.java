package org.ruhu.cli;

import java.util.function.BiConsumer;
import org.ruhu.model.Env;
import org.ruhu.work.DoubtfulChanges;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Changes that came in and wait for a person; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class DoubtCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DoubtCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new DoubtCommand()).addSubcommand("list", new DoubtList(env))
            .addSubcommand("show", one(env, (doubts, id) -> doubts.lines(id).forEach(line -> System.out.println(String.join("\t",
                line.place().no(), line.place().head(), line.subject(), line.label(),
                Console.TEXTS.of("cli.doubt.instead", line.value(), line.now()), line.who(), line.moment())))))
            .addSubcommand("accept", one(env, (doubts, id) ->
                System.out.println(Console.TEXTS.of("cli.doubt.accepted", doubts.accept(id)))))
            .addSubcommand("reject", one(env, (doubts, id) -> {
                doubts.reject(id);
                System.out.println(Console.TEXTS.of("cli.doubt.rejected"));
            }));
    }

    private static DoubtOne one(Env env, BiConsumer<DoubtfulChanges, Long> what) {
        return new DoubtOne(env, what);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.doubt.nocommand"));
    }
}
