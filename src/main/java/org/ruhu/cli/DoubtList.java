package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.text.Moments;
import org.ruhu.work.DoubtfulChanges;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the changes that wait, one package a line, and then those that count but look odd. */
@Command(mixinStandardHelpOptions = true)
final class DoubtList implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    DoubtList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var doubts = new DoubtfulChanges(open, Console.TEXTS);
            doubts.list().forEach(one -> System.out.println(String.join("\t", Long.toString(one.id()), Moments.minute(one.at()), one.device(),
                Console.TEXTS.of("cli.doubt.changes", one.changes()), one.reason())));
            doubts.odd().forEach(odd -> odd.lines().forEach(line -> System.out.println(String.join("\t", "", line.moment(), line.who(),
                line.place().no(), line.label(), line.value(), odd.reason()))));
        }
        return 0;
    }
}
