package org.ruhu.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Erase;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proposes to erase a household, or any other record, or some of its fields. */
@Command(mixinStandardHelpOptions = true)
final class ErasePropose implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--field", paramLabel = "FIELD", descriptionKey = "erase.field")
    private List<String> fields = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "erase.reason")
    private String reason = "";

    private final Env env;

    /** Which record. */
    private static final class What {
        @Option(names = "--household", paramLabel = "NO", descriptionKey = "erase.household")
        private Optional<String> household = Optional.empty();

        @Option(names = "--record", paramLabel = "UUID", descriptionKey = "erase.record")
        private Optional<UUID> record = Optional.empty();
    }

    ErasePropose(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            UUID record = what.record.or(() -> what.household.flatMap(no -> new ReadHousehold(open).byNumber(no))
                .map(id -> id.uuid())).orElseThrow(() -> new Refused(Console.TEXTS.of("work.erase.unknown",
                what.household.orElse(""))));
            System.out.println(new Erase(open).propose(record, Set.copyOf(fields), reason).id());
        }
        return 0;
    }
}
