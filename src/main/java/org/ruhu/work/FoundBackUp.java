package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.BackupList;
import org.ruhu.store.BackupManifest;

/**
 * A back-up that lies somewhere.
 *
 * @param facts   empty if it cannot be read
 * @param usable  whether it can be restored, as far as a quick look tells
 * @param verdict key of the words that say so
 */
public record FoundBackUp(Path file, Optional<Facts> facts, boolean usable, String verdict) {
    /** What it says of itself. @param bytes of all its parts */
    public record Facts(String created, String device, Role role, Optional<BackUpReason> why, long changes, long bytes,
                        String checkCode) {}

    /**
     * @param chosen a back-up, or a folder with back-ups
     * @return the latest first
     * @throws Trouble if the folder cannot be read
     */
    public static List<FoundBackUp> in(Path chosen) {
        return BackupList.in(chosen).stream().map(FoundBackUp::of).toList();
    }

    private static FoundBackUp of(BackupList.Found found) {
        boolean usable = found.look() == BackupList.Look.WHOLE || found.look() == BackupList.Look.WITHOUT_SOME_BLOBS;
        return new FoundBackUp(found.file(), Optional.ofNullable(found.manifest()).map(FoundBackUp::facts), usable, words(found.look()));
    }

    private static Facts facts(BackupManifest manifest) {
        return new Facts(manifest.created(), manifest.device(), Role.of(manifest.role()), BackUpReason.of(manifest.why()),
            manifest.changes(), manifest.bytes(), manifest.checkCode());
    }

    private static String words(BackupList.Look look) {
        return switch (look) {
            case WHOLE -> "backup.look.whole";
            case WITHOUT_SOME_BLOBS -> "backup.look.blobs";
            case INCOMPLETE -> "backup.look.incomplete";
            case DAMAGED -> "backup.look.damaged";
            case FOREIGN -> "backup.look.foreign";
            case NEWER -> "backup.look.newer";
        };
    }
}
