package org.ruhu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.FoundBackUp;
import org.ruhu.work.Progress;
import org.ruhu.work.RestoreBackUp;
import org.ruhu.work.RestoreBackUp.Mended;
import org.ruhu.work.RestoreBackUp.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a back-up back, lists the back-ups in a folder, or mends a damaged workspace from them. */
@Command(mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "BACKUP", arity = "0..1", descriptionKey = "backup")
    private @Nullable Path backUp;

    @Option(names = "--replace", descriptionKey = "replace")
    private boolean replace;

    @Option(names = "--repair", descriptionKey = "repair")
    private boolean repair;

    @Option(names = "--list", descriptionKey = "list")
    private boolean list;

    private final Env env;

    RestoreCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        Path chosen = backUp;
        if (repair) {
            mend(chosen == null ? List.of() : List.of(chosen));
        } else if (chosen == null) {
            throw Refused.usage(Console.TEXTS.of("cli.restore.what"));
        } else if (list) {
            found(chosen).forEach(RestoreCommand::print);
        } else {
            restore(found(chosen).getFirst().file());
        }
        return 0;
    }

    private static List<FoundBackUp> found(Path chosen) {
        if (!Files.exists(chosen)) {
            throw new Refused(Console.TEXTS.of("cli.nofile", chosen.toString()));
        }
        List<FoundBackUp> all = FoundBackUp.in(chosen);
        if (all.isEmpty()) {
            throw new Refused(Console.TEXTS.of("cli.restore.none", chosen.toString()));
        }
        return all;
    }

    private static void print(FoundBackUp found) {
        String verdict = Console.TEXTS.of(found.verdict());
        System.out.println(found.facts().map(facts -> Console.TEXTS.of("cli.restore.line", found.file().toString(), facts.created(),
            facts.device(), facts.changes(), facts.bytes(), facts.checkCode(), verdict))
            .orElse(found.file() + " " + verdict));
    }

    private void restore(Path file) {
        Path place = workspace.folder();
        switch (RestoreBackUp.run(file, place, Secrets.password(), replace, env, Progress.NONE)) {
            case Outcome.Restored(String created, Optional<Path> before, long changes, long answers, List<String> missing) -> {
                System.out.println(Console.TEXTS.of("cli.restored", place.toString(), created));
                before.ifPresent(older -> System.out.println(Console.TEXTS.of("cli.restore.before", older.toString(), changes,
                    answers)));
                if (!missing.isEmpty()) {
                    System.out.println(Console.TEXTS.of("cli.restore.missing", missing.size(), String.join(" ", missing)));
                }
            }
            case Outcome.WrongPassword(int failed) -> throw new Refused(Console.TEXTS.of("cli.wrongpassword", failed));
            case Outcome.Refused(String key, List<Object> args) -> throw new Refused(Console.TEXTS.of(key, args.toArray()));
        }
    }

    private void mend(List<Path> places) {
        Path place = workspace.folder();
        switch (RestoreBackUp.repair(place, places, Secrets.password(), env, Progress.NONE)) {
            case Mended.Repaired(int files, int damaged, Path aside) ->
                System.out.println(Console.TEXTS.of("cli.repaired", files, aside.toString(), damaged));
            case Mended.Sound(int damaged) -> System.out.println(Console.TEXTS.of("cli.sound", damaged));
            case Mended.WrongPassword(int failed) -> throw new Refused(Console.TEXTS.of("cli.wrongpassword", failed));
            case Mended.Refused(String key, List<Object> args) -> throw new Refused(Console.TEXTS.of(key, args.toArray()));
        }
    }
}
