package org.ruhu.cli;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.Env;
import org.ruhu.model.GridId;
import org.ruhu.model.Page;
import org.ruhu.work.Conflict;
import org.ruhu.work.Conflicts;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists where two wrote different things and nobody has decided, one a line. */
@Command(mixinStandardHelpOptions = true)
final class ConflictList implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--grid", paramLabel = "GRID", descriptionKey = "decide.grid")
    private @Nullable UUID grid;

    private final Env env;

    ConflictList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var conflicts = new Conflicts(open, Console.TEXTS);
            ConflictQuery all = ConflictQuery.ALL;
            var query = new ConflictQuery(Optional.ofNullable(grid).map(GridId::new), all.village(), all.household(), all.type(), 0,
                all.size());
            Page<Conflict> page;
            int number = 0;
            do {
                page = conflicts.list(query.at(number));
                page.lines().forEach(conflict -> System.out.println(line(conflict)));
            } while (++number < page.pages());
        }
        return 0;
    }

    private static String line(Conflict conflict) {
        return String.join("\t", conflict.code(), conflict.place().no(), conflict.place().head(), conflict.place().where(),
            conflict.subject(), conflict.label(), conflict.sentence(Console.TEXTS));
    }
}
