package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.ruhu.model.Act;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.store.BackupRepair;
import org.ruhu.store.BackupRestore;
import org.ruhu.store.BackupRestore.Unfit;
import org.ruhu.store.Login;

/** Brings a back-up into the place of a workspace, or mends a damaged workspace from its back-ups. The workspace must be closed. */
public final class RestoreBackUp {
    private RestoreBackUp() {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param created when the back-up was made, ISO
         * @param before  where the older workspace is now
         * @param changes of the older one that the back-up has not
         * @param answers of the older one, in visits that are not completed, that were typed since
         * @param missing hashes of pictures and files that the back-up could not give
         */
        record Restored(String created, Optional<Path> before, long changes, long answers, List<String> missing)
            implements Outcome {}

        /** Nothing was changed. @param failed wrong passwords in a row */
        record WrongPassword(int failed) implements Outcome {}

        /** Nothing was changed. The words say why. */
        record Refused(String key, List<Object> args) implements Outcome {
            Refused(String key, Object... args) {
                this(key, List.of(args));
            }
        }
    }

    /** What came of mending. */
    public sealed interface Mended {
        /**
         * @param files   how many were put back
         * @param damaged how many pictures and files no back-up could give
         * @param aside   where the damaged files are now
         */
        record Repaired(int files, int damaged, Path aside) implements Mended {}

        /** Nothing had to be done. @param damaged as above */
        record Sound(int damaged) implements Mended {}

        record WrongPassword(int failed) implements Mended {}

        record Refused(String key, List<Object> args) implements Mended {
            Refused(String key, Object... args) {
                this(key, List.of(args));
            }
        }
    }

    /**
     * @param replace whether a workspace in the place may be put aside; the person must be allowed to
     * @throws Trouble if a disk failed; then nothing was changed
     */
    public static Outcome run(Path backUp, Path place, char[] password, boolean replace, Env env, Progress progress) {
        return switch (BackupRestore.run(backUp, place, new Login("", password), replace, user -> user.role().may(Act.RESTORE),
            env, watched(progress))) {
            case BackupRestore.Outcome.Restored done -> new Outcome.Restored(done.manifest().created(), done.before(),
                done.changes(), done.answers(), done.missing());
            case BackupRestore.Outcome.WrongPassword(int failed) -> new Outcome.WrongPassword(failed);
            case BackupRestore.Outcome.Throttled(String until) -> new Outcome.Refused("backup.refused.throttled", until);
            case BackupRestore.Outcome.Unusable(Unfit why) -> new Outcome.Refused(words(why), name(backUp));
            case BackupRestore.Outcome.Occupied() -> new Outcome.Refused("backup.refused.occupied", place.toString());
            case BackupRestore.Outcome.NotEmpty() -> new Outcome.Refused("store.trouble.notempty", place.toString());
            case BackupRestore.Outcome.OtherWorkspace() -> new Outcome.Refused("backup.refused.other", place.toString());
            case BackupRestore.Outcome.InUse() -> new Outcome.Refused("store.trouble.inuse", place.toString());
            case BackupRestore.Outcome.NotAllowed _ -> new Outcome.Refused("work.denied.restore");
        };
    }

    private static String words(Unfit why) {
        return switch (why) {
            case FOREIGN -> "backup.refused.foreign";
            case DAMAGED -> "backup.refused.damaged";
            case NEWER -> "backup.refused.newer";
            case INCOMPLETE -> "backup.refused.incomplete";
            case FORGED -> "backup.refused.forged";
            case OTHER_CONTENT -> "backup.refused.content";
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** @param places folders with back-ups, besides the one beside the workspace; @throws Trouble if a disk failed */
    public static Mended repair(Path workspace, List<Path> places, char[] password, Env env, Progress progress) {
        return switch (BackupRepair.run(workspace, places, new Login("", password), env, watched(progress))) {
            case BackupRepair.Outcome.Repaired done -> new Mended.Repaired(done.files().size(), done.damaged().size(), done.aside());
            case BackupRepair.Outcome.Sound(List<String> damaged) -> new Mended.Sound(damaged.size());
            case BackupRepair.Outcome.NotCovered(String file, long offset) ->
                new Mended.Refused("backup.refused.uncovered", file, offset);
            case BackupRepair.Outcome.NoBackUp() -> new Mended.Refused("backup.refused.none");
            case BackupRepair.Outcome.WrongPassword(int failed) -> new Mended.WrongPassword(failed);
            case BackupRepair.Outcome.Throttled(String until) -> new Mended.Refused("backup.refused.throttled", until);
            case BackupRepair.Outcome.InUse() -> new Mended.Refused("store.trouble.inuse", workspace.toString());
            case BackupRepair.Outcome.Newer(int format) -> new Mended.Refused("welcome.newer", format);
        };
    }

    private static DoubleConsumer watched(Progress progress) {
        return share -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(share);
        };
    }
}
