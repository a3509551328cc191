package org.ruhu.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ruhu.model.Trouble;
import org.ruhu.store.BackupMemo;

/**
 * How the back-ups of a workspace stand.
 *
 * @param place where they go
 * @param last  what is known of those there
 * @param second where a second copy goes, if that was named
 * @param other what is known of those there
 */
public record BackUpState(Path place, Known last, Optional<Path> second, Known other) {
    /**
     * @param at       when the last one was made, ISO
     * @param verified whether all of it was read back
     * @param trouble  why one failed since
     * @param here     whether the place is there now
     */
    public record Known(Optional<String> at, boolean verified, Optional<Trouble> trouble, boolean here) {}

    static BackUpState of(Workspace workspace) {
        BackupMemo memo = workspace.backUps();
        Path place = workspace.store().backups();
        Optional<Path> second = Optional.ofNullable(memo.second()).map(Path::of);
        return new BackUpState(place, known(memo.first(), true), second,
            known(memo.other(), second.filter(Files::isDirectory).isPresent()));
    }

    private static Known known(BackupMemo.Seen seen, boolean here) {
        return new Known(Optional.ofNullable(seen.at()), seen.verified(), seen.trouble(), here);
    }

    /** Names a folder for second copies, or none any more. */
    public static void second(Workspace workspace, Optional<Path> place) {
        workspace.remember(memo -> new BackupMemo(place.map(folder -> folder.toAbsolutePath().toString()).orElse(null),
            memo.first(), BackupMemo.NEVER));
    }
}
