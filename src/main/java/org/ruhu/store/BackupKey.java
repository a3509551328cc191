package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/** The data key of a damaged workspace: from its own keyring, else from that of a back-up which opens its journal. */
final class BackupKey {
    private final Path root;
    private final Path work;
    private final List<BackupRepair.Source> sources;

    BackupKey(Path root, Path work, List<BackupRepair.Source> sources) {
        this.root = root;
        this.work = work;
        this.sources = sources;
    }

    sealed interface Found {
        /** @param keyring whether the workspace's own is whole, @param ours back-ups of this very workspace */
        record Here(DataKey key, boolean keyring, List<BackupRepair.Source> ours) implements Found {}

        record Wrong(int failed) implements Found {}

        record Throttled(String until) implements Found {}

        /** Its keyring is damaged, and no back-up of it was found. */
        record None() implements Found {}
    }

    Found find(Login login, Env env) throws IOException {
        try {
            return unlocked(root, login, env, true);
        } catch (Trouble e) {
            return fromBackUp(login, env);
        }
    }

    private Found fromBackUp(Login login, Env env) throws IOException {
        Found last = new Found.None();
        for (BackupRepair.Source one : sources) {
            Path folder = Files.createDirectories(work.resolve("keyring"));
            var parts = new BackupParts(one.folder(), bytes -> { });
            boolean whole = true;
            for (BackupManifest.Part part : one.manifest().parts()) {
                if (part.isSmall() && part.name().startsWith("keyring")) {
                    whole &= parts.restore(part, folder.resolve(part.name()));
                }
            }
            Found found = whole ? unlocked(folder, login, env, false) : last;
            if (found instanceof Found.Here(DataKey key, boolean _, List<BackupRepair.Source> _)) {
                if (opensJournal(key, env)) {
                    return found;
                }
                key.close();
            } else {
                last = found;
            }
        }
        return last;
    }

    /** Whose back-up it is shows when its key opens the first entry here. */
    private boolean opensJournal(DataKey key, Env env) throws IOException {
        long[] entries = {0};
        SegmentWalk.walk(LiveState.pieces(root), new EntryCodec(key.journal(), env), frame -> entries[0]++);
        return entries[0] > 0;
    }

    private Found unlocked(Path folder, Login login, Env env, boolean own) {
        return switch (Keyring.read(folder).unlock(login, env)) {
            case Keyring.Try.Right right -> new Found.Here(right.key(), own,
                sources.stream().filter(one -> one.read().isBy(right.key().backups())).toList());
            case Keyring.Try.Wrong(int failed) -> new Found.Wrong(failed);
            case Keyring.Try.Throttled(var until) -> new Found.Throttled(until.toString());
        };
    }
}
