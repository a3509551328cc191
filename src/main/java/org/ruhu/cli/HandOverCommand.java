package org.ruhu.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ruhu.model.Env;
import org.ruhu.work.HandOver;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grids that another laptop looks after now: lists them, and lets those leave that can. */
@Command(mixinStandardHelpOptions = true)
final class HandOverCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--leave", descriptionKey = "leave")
    private boolean leave;

    private final Env env;

    HandOverCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var handOver = new HandOver(open);
            if (leave) {
                Set<String> ready = handOver.former().stream().filter(one -> one.obstacle().isEmpty() && !one.ordered())
                    .map(HandOver.Former::grid).collect(Collectors.toSet());
                handOver.leave(ready);
            }
            handOver.former().forEach(one -> System.out.println(Console.TEXTS.of(key(one), one.name())));
        }
        return 0;
    }

    private static String key(HandOver.Former one) {
        return one.obstacle().orElse(one.ordered() ? "cli.handover.ordered" : "cli.handover.ready");
    }
}
