package org.ruhu.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ruhu.model.Act;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;

/**
 * A folder whose files are taken in as they arrive. Beside each one a verdict is written, and for each laptop that brought
 * something an answer into the folder {@code out} in it. A file is looked at once it is the same at two looks, so that none is
 * read while it is still being copied.
 */
public final class Inbox {
    private static final String OUT = "out";

    private final Workspace workspace;
    private final Path folder;
    private final Texts texts;
    private Map<Path, VerdictFile.Stamp> before = new HashMap<>();
    private final Map<Path, VerdictFile.Stamp> failed = new HashMap<>();
    private final Set<String> owed = new LinkedHashSet<>();

    /** @throws Trouble if there is no such folder */
    public Inbox(Workspace workspace, Path folder, Texts texts) {
        this.workspace = workspace;
        this.folder = folder;
        this.texts = texts;
        if (!Files.isDirectory(folder)) {
            throw new Trouble("device.inbox.nofolder", folder.toString());
        }
    }

    /**
     * What came of a look.
     *
     * @param failed  files that could not be read or taken in for a reason that may pass; each is said once
     * @param answers packages for those who brought something
     * @param arriving so many files may still be being copied
     */
    public record Look(List<Verdict> verdicts, Map<Path, Trouble> failed, List<Path> answers, int arriving) {}

    /** @throws Progress.Cancelled if it was cancelled: what was not taken in yet is left for the next time */
    public Look look(Progress progress) {
        workspace.require(Act.IMPORT);
        workspace.require(Act.EXPORT);
        Map<Path, VerdictFile.Stamp> now = unjudged();
        var use = new ImportPackage(workspace);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Path, Trouble> troubles = new LinkedHashMap<>();
        int arriving = 0;
        for (var file : now.entrySet()) {
            if (!file.getValue().equals(before.get(file.getKey()))) {
                arriving++;
                continue;
            }
            try {
                verdicts.add(judge(use, file.getKey(), file.getValue(), progress));
                failed.remove(file.getKey());
            } catch (Trouble e) {
                if (!file.getValue().equals(failed.put(file.getKey(), file.getValue()))) {
                    troubles.put(file.getKey(), e);
                }
            }
        }
        before = now;
        verdicts.forEach(this::owe);
        return new Look(verdicts, troubles, answers(troubles, progress), arriving);
    }

    private Map<Path, VerdictFile.Stamp> unjudged() {
        Map<Path, VerdictFile.Stamp> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Inbox::mayBeOne).sorted().toList()) {
                stamp(file).filter(stamp -> !VerdictFile.of(file).equals(Optional.of(stamp)))
                    .ifPresent(stamp -> found.put(file, stamp));
            }
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, folder.toString());
        }
        return found;
    }

    private static boolean mayBeOne(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".part") && !VerdictFile.isOne(file)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Empty if it is gone again. */
    private static Optional<VerdictFile.Stamp> stamp(Path file) throws IOException {
        try {
            return Optional.of(VerdictFile.Stamp.of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Verdict judge(ImportPackage use, Path file, VerdictFile.Stamp stamp, Progress progress) {
        Verdict verdict = taken(use, file, progress);
        VerdictFile.write(verdict, stamp, ImportPackage.sha(file), workspace.env().now().toString(), texts);
        return verdict;
    }

    private static Verdict taken(ImportPackage use, Path file, Progress progress) {
        return switch (use.preview(file, progress)) {
            case ImportPackage.Preview.Refused refused -> new Verdict.Refused(file, refused.refusal());
            case ImportPackage.Preview.Ready ready -> switch (use.run(ready, progress)) {
                case ImportPackage.Outcome.Refused refused -> new Verdict.Refused(file, refused.refusal());
                case ImportPackage.Outcome.Done done -> Verdict.Taken.of(ready, done);
            };
        };
    }

    /** Whoever brought something is answered: a laptop in use; among demo data anybody. */
    private void owe(Verdict verdict) {
        if (verdict instanceof Verdict.Taken taken && (taken.demo() || inUse(taken.from()))) {
            owed.add(taken.from());
        }
    }

    private List<Path> answers(Map<Path, Trouble> troubles, Progress progress) {
        List<Path> answers = new ArrayList<>();
        Path out = folder.resolve(OUT);
        for (String sender : List.copyOf(owed)) {
            try {
                Path file = OutFile.folder(out).resolve(PackageName.of(workspace, Optional.of(sender)));
                answers.add(new ExportPackage(workspace).run(file, Optional.of(sender), progress).file());
                owed.remove(sender);
            } catch (Trouble e) {
                troubles.put(out, e);
            }
        }
        return answers;
    }

    private boolean inUse(String device) {
        return new Keys(workspace).device(device).map(kept -> kept.text("revoked").isEmpty()).orElse(false);
    }
}
