package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Conflict;
import org.ruhu.work.Conflicts;
import org.ruhu.work.FieldHistory;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one of them: the values with their numbers, what stood there before, and everything ever written there. */
@Command(mixinStandardHelpOptions = true)
final class ConflictShow implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "ID", descriptionKey = "decide.id")
    private String id = "";

    private final Env env;

    ConflictShow(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            Conflict conflict = new Conflicts(open, Console.TEXTS).of(id);
            System.out.println(String.join("\t", conflict.place().no(), conflict.place().head(), conflict.place().where(),
                conflict.subject(), conflict.label()));
            for (int i = 0; i < conflict.options().size(); i++) {
                System.out.println(Console.TEXTS.of("cli.conflict.option", i + 1, conflict.options().get(i).said()));
            }
            if (!conflict.before().isEmpty()) {
                System.out.println(conflict.before());
            }
            System.out.println(Console.TEXTS.of("cli.conflict.history"));
            new FieldHistory(open, Console.TEXTS).of(conflict.type(), conflict.record(), conflict.asked()).forEach(written ->
                System.out.println(String.join("\t", written.moment(), written.who(), written.words(), written.reason())));
        }
        return 0;
    }
}
