package org.ruhu.cli;

import java.io.PrintWriter;
import java.util.ResourceBundle;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.work.FailurePlace;
import org.ruhu.work.Program;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands. Exit codes: 0 done, 1 refused with a sentence on standard error, 2 wrong usage. */
@Command(name = "ruhu", mixinStandardHelpOptions = true, version = "ruhu " + Program.VERSION,
    subcommands = {HelpCommand.class})
public final class Cli implements Runnable {
    private static final int REFUSED = 1;

    private Cli() {}

    /** @param ui the command that opens the window, kept apart so that other commands load no toolkit */
    public static int run(String[] args, Object ui, Env env) {
        CommandLine line = new CommandLine(new Cli());
        line.addSubcommand("ui", ui);
        line.addSubcommand("demo", new Demo());
        line.addSubcommand("init", new Init(env));
        line.addSubcommand("import", new ImportFiles(env));
        line.addSubcommand("export", new Export(env));
        line.addSubcommand("roster", new RosterCommand(env));
        line.addSubcommand("inbox", new InboxCommand(env));
        line.addSubcommand("device", DeviceCommand.of(env));
        line.addSubcommand("team", TeamCommand.of(env));
        line.addSubcommand("round", RoundCommand.of(env));
        line.addSubcommand("assign", new Assign(env));
        line.addSubcommand("enrol", new Enrol(env));
        line.addSubcommand("key", KeyCommand.of(env));
        line.addSubcommand("handover", new HandOverCommand(env));
        line.addSubcommand("erase", EraseCommand.of(env));
        line.addSubcommand("sync", new SyncCommand(env));
        line.addSubcommand("households", new ListHouseholds(env));
        line.addSubcommand("sheet", new Sheet(env));
        line.addSubcommand("sheets", new SheetsCommand(env));
        line.addSubcommand("clues", new CluesCommand(env));
        line.addSubcommand("paper", new PaperCommand(env));
        line.addSubcommand("snapshot", new Snapshot(env));
        line.addSubcommand("log", new Log(env));
        line.addSubcommand("user", UserCommand.of(env));
        line.addSubcommand("passwd", new Passwd(env));
        line.addSubcommand("recovery", RecoveryCommand.of(env));
        line.addSubcommand("backup", new BackUpCommand(env));
        line.addSubcommand("restore", new RestoreCommand(env));
        line.addSubcommand("verify", new Verify(env));
        line.addSubcommand("rebuild", new Rebuild(env));
        line.addSubcommand("conflict", ConflictCommand.of(env));
        line.addSubcommand("doubt", DoubtCommand.of(env));
        line.addSubcommand("form", new FormCommand());
        line.addSubcommand("bench", new Bench());
        line.setResourceBundle(ResourceBundle.getBundle("org.ruhu.text.help", Console.TEXTS.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setExecutionExceptionHandler((failure, command, parsed) -> refused(failure, command.getErr()));
        return line.execute(args);
    }

    private static int refused(Exception failure, PrintWriter err) {
        String sentence = switch (failure) {
            case Refused refused -> refused.getMessage();
            case Trouble trouble -> Console.TEXTS.of(trouble.key(), trouble.args());
            default -> {
                LoggerFactory.getLogger(Cli.class).error("A command failed {}", FailurePlace.of(failure));
                yield Console.TEXTS.of("cli.bug", failure.getClass().getSimpleName());
            }
        };
        err.println(sentence);
        err.flush();
        return failure instanceof Refused refused ? refused.exit() : REFUSED;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), Console.TEXTS.of("cli.nocommand"));
    }

}
