package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a back-up into the place of a workspace: put together in a folder beside, opened and proven there, and only then
 * renamed. What stood in the place is kept under another name. The restored workspace always has a new writer.
 */
public final class BackupRestore {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRestore.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path file;
    private final Path place;
    private final Path made;
    private final Env env;
    private final DoubleConsumer share;
    private final BackupParts parts;
    private final BackupFolder folder;
    private LiveState live = LiveState.NONE;
    private long all = 1;
    private long moved;

    /** Why a back-up cannot be used. */
    public enum Unfit {
        /** No back-up of this program. */
        FOREIGN,
        /** Its list of parts has changed. */
        DAMAGED,
        /** Made by a newer program. */
        NEWER,
        /** Parts of the journal, the keyring or the label are missing or damaged. */
        INCOMPLETE,
        /** Its list of parts was not written by the workspace it speaks of. */
        FORGED,
        /** Its journal is not what its list of parts says. */
        OTHER_CONTENT
    }

    /** What came of restoring. In every case but the first nothing was changed. */
    public sealed interface Outcome {
        /**
         * @param before  where the older workspace is now
         * @param changes of it that the back-up has not
         * @param answers of it, in visits that are not completed, that were typed since
         * @param missing hashes of pictures and files that the back-up could not give
         */
        record Restored(BackupManifest manifest, Optional<Path> before, long changes, long answers, List<String> missing)
            implements Outcome {}

        record Unusable(Unfit why) implements Outcome {}

        /** @param failed in a row */
        record WrongPassword(int failed) implements Outcome {}

        /** @param until ISO with offset */
        record Throttled(String until) implements Outcome {}

        /** A workspace is in the place, and it was not said that it may be replaced. */
        record Occupied() implements Outcome {}

        /** The folder holds other files. */
        record NotEmpty() implements Outcome {}

        /** The workspace in the place is another one. */
        record OtherWorkspace() implements Outcome {}

        record InUse() implements Outcome {}

        /** The person may not replace a workspace. */
        record NotAllowed(User user) implements Outcome {}
    }

    /** Ends the work from within the opening. */
    private static final class Ended extends RuntimeException {
        private final transient Outcome outcome;

        Ended(Outcome outcome) {
            super("not restored", null, false, false);
            this.outcome = outcome;
        }
    }

    private BackupRestore(Path file, Path place, Env env, DoubleConsumer share) {
        this.file = file;
        this.place = place.toAbsolutePath().normalize();
        this.made = BackupSwap.making(this.place);
        this.env = env;
        this.share = share;
        this.folder = BackupFolder.around(file);
        this.parts = new BackupParts(folder, this::moved);
    }

    private void moved(long bytes) {
        moved += bytes;
        share.accept(Math.min(1, (double) moved / all));
    }

    /**
     * @param file    a manifest
     * @param place   folder of the workspace
     * @param replace whether a workspace that is there may be put aside
     * @param mayReplace whether a person of the back-up may do so
     * @throws Trouble if a disk failed; then nothing was changed
     */
    public static Outcome run(Path file, Path place, Login login, boolean replace, Predicate<User> mayReplace, Env env,
                              DoubleConsumer share) {
        var restore = new BackupRestore(file, place, env, share);
        try {
            return restore.run(login, replace, mayReplace);
        } catch (Ended e) {
            return e.outcome;
        } catch (IOException e) {
            throw new Trouble("backup.trouble.restore", e, restore.place.toString());
        } finally {
            BackupSwap.discardQuietly(restore.made);
        }
    }

    private Outcome run(Login login, boolean replace, Predicate<User> mayReplace) throws IOException {
        BackupManifest manifest = manifest();
        boolean occupied = occupied(replace);
        all = manifest.bytes() + 1;
        BackupSwap.discard(made);
        Files.createDirectories(made.resolve(BackupManifest.JOURNAL));
        for (BackupManifest.Part part : manifest.parts()) {
            if (!part.isBlob() && !parts.restore(part, made.resolve(part.name())) && !isSpare(part)) {
                throw new Ended(new Outcome.Unusable(Unfit.INCOMPLETE));
            }
        }
        return switch (new Opener(made, env.on(Machine.UNKNOWN), Optional.of(this::proven)).open(login)) {
            case Opening.Open(Store store) -> opened(store, manifest, occupied, mayReplace);
            case Opening.WrongPassword(int failed) -> new Outcome.WrongPassword(failed);
            case Opening.Throttled(String until) -> new Outcome.Throttled(until);
            case Opening.Newer _ -> new Outcome.Unusable(Unfit.NEWER);
            case Opening.InUse _, Opening.NoWorkspace _ -> new Outcome.Unusable(Unfit.INCOMPLETE);
        };
    }

    /** The second copy of a small file may be missing; whoever reads the first one finds out whether that is enough. */
    private static boolean isSpare(BackupManifest.Part part) {
        return part.name().contains(".copy.");
    }

    private BackupManifest manifest() throws IOException {
        BackupFile.Read read = Files.isRegularFile(file) ? BackupFile.read(file) : new BackupFile.Read.Foreign();
        return switch (read) {
            case BackupFile.Read.Whole whole -> whole.manifest();
            case BackupFile.Read.Damaged() -> throw new Ended(new Outcome.Unusable(Unfit.DAMAGED));
            case BackupFile.Read.Foreign() -> throw new Ended(new Outcome.Unusable(Unfit.FOREIGN));
            case BackupFile.Read.Newer _ -> throw new Ended(new Outcome.Unusable(Unfit.NEWER));
        };
    }

    private boolean occupied(boolean replace) throws IOException {
        BackupSwap.finish(place);
        if (!Files.exists(place)) {
            return false;
        }
        var folders = new Folders(place);
        if (!folders.looksLikeOne()) {
            try (Stream<Path> files = Files.list(place)) {
                if (files.findAny().isPresent()) {
                    throw new Ended(new Outcome.NotEmpty());
                }
            }
            return false;
        }
        if (!replace) {
            throw new Ended(new Outcome.Occupied());
        }
        // only looked at: some systems do not rename a folder with an open file in it
        folders.lock().ifPresentOrElse(Opener::release, () -> {
            throw new Ended(new Outcome.InUse());
        });
        return true;
    }

    /** The list of parts was written with this key, and the journal is what it says. */
    private int proven(DataKey key, Identity identity, Journal journal) {
        try {
            boolean ours = BackupFile.read(file) instanceof BackupFile.Read.Whole whole && whole.isBy(key.backups());
            if (!ours) {
                throw new Ended(new Outcome.Unusable(Unfit.FORGED));
            }
            BackupManifest manifest = manifest();
            boolean same = journal.end() == manifest.end().position() && manifest.workspace().equals(identity.workspace())
                && Arrays.equals(journal.tag(), HexFormat.of().parseHex(manifest.end().tag()))
                && Arrays.equals(journal.digest(), HexFormat.of().parseHex(manifest.digest()));
            if (!same) {
                throw new Ended(new Outcome.Unusable(Unfit.OTHER_CONTENT));
            }
            Sighting sighting = Sighting.of(place, identity.workspace(), env.machine());
            sighting.doubt(identity.epoch(), journal);
            if (new Folders(place).looksLikeOne()) {
                live = LiveState.look(place, new EntryCodec(key.journal(), env), journal)
                    .orElseThrow(() -> new Ended(new Outcome.OtherWorkspace()));
            }
            return Math.max(sighting.epoch(), live.epoch());
        } catch (IOException e) {
            throw new Trouble("backup.trouble.restore", e, place.toString());
        }
    }

    private Outcome opened(Store store, BackupManifest manifest, boolean occupied, Predicate<User> mayReplace)
        throws IOException {
        List<String> missing = new ArrayList<>();
        Sighting sighting = Sighting.of(place, store.identity().workspace(), env.machine());
        try (store) {
            if (occupied && !mayReplace.test(store.user())) {
                return new Outcome.NotAllowed(store.user());
            }
            Files.createDirectories(made.resolve(BackupManifest.BLOBS));
            for (BackupManifest.Part part : manifest.parts()) {
                if (part.isBlob() && !parts.restore(part, made.resolve(part.name()))) {
                    missing.add(part.name().substring(BackupManifest.BLOBS.length()));
                }
            }
            SafeFile.forceFolder(made.resolve(BackupManifest.BLOBS));
            store.log(Deed.RESTORED, String.valueOf(file.getFileName()), manifest.created());
            sighting.doubt(store.identity().epoch(), store.journal());
        }
        Optional<Path> before = BackupSwap.run(made, place, STAMP.format(env.now()));
        sighting.begin(store.identity().epoch());
        sighting.note(store.journal());
        sighting.close();
        LOG.info("Restored back-up {}", file.getFileName());
        return new Outcome.Restored(manifest, before, live.changes(), live.answers(), missing);
    }
}
