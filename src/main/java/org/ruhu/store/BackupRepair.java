package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends a damaged workspace from its back-ups: bytes of the journal, the small files, and pictures are put back as they
 * were, and what the workspace has beyond the back-ups stays. The damaged files are kept aside.
 */
public final class BackupRepair {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRepair.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path root;
    private final Folders folders;
    private final Env env;
    private final DoubleConsumer share;
    private final Path work;
    private final Path aside;
    private final List<Source> sources;
    private final List<String> mended = new ArrayList<>();

    /** A back-up that may help. */
    record Source(BackupFolder folder, BackupManifest manifest, BackupFile.Read.Whole read) {
        Optional<BackupManifest.Part> part(String name) {
            return manifest.parts().stream().filter(part -> part.name().equals(name)).findFirst();
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param files   names of what was put back
         * @param damaged hashes of pictures and files that no back-up could give
         * @param aside   where the damaged files are now
         */
        record Repaired(List<String> files, List<String> damaged, Path aside) implements Outcome {}

        /** All is as it should be. @param damaged as above */
        record Sound(List<String> damaged) implements Outcome {}

        /** No back-up has what is damaged. Nothing was changed. @param file of the workspace, @param offset in it */
        record NotCovered(String file, long offset) implements Outcome {}

        /** No back-up of this workspace was found. */
        record NoBackUp() implements Outcome {}

        record WrongPassword(int failed) implements Outcome {}

        /** @param until ISO with offset */
        record Throttled(String until) implements Outcome {}

        record InUse() implements Outcome {}

        record Newer(int format) implements Outcome {}
    }

    private BackupRepair(Path root, List<Path> places, Env env, DoubleConsumer share) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.folders = new Folders(this.root);
        this.env = env;
        this.share = share;
        this.work = this.root.resolveSibling(this.root.getFileName() + "-mending");
        this.aside = this.root.resolveSibling(this.root.getFileName() + "-damaged-" + STAMP.format(env.now()));
        this.sources = sources(places);
    }

    /**
     * @param places folders with back-ups, besides the one beside the workspace
     * @throws Trouble if a disk failed; what was put back until then is as it was in the back-up
     */
    public static Outcome run(Path root, List<Path> places, Login login, Env env, DoubleConsumer share) {
        BackupRepair repair = null;
        try {
            repair = new BackupRepair(root, places, env, share);
            return repair.run(login);
        } catch (IOException e) {
            throw new Trouble("backup.trouble.repair", e, root.toString());
        } finally {
            if (repair != null) {
                BackupSwap.discardQuietly(repair.work);
            }
        }
    }

    private List<Source> sources(List<Path> places) throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path place : Stream.concat(Stream.of(folders.backups()), places.stream()).toList()) {
            found.addAll(BackupList.folders(place));
        }
        List<Source> all = new ArrayList<>();
        for (Path path : found) {
            var folder = new BackupFolder(path);
            for (BackupFolder.Listed one : folder.list()) {
                if (one.read() instanceof BackupFile.Read.Whole whole) {
                    all.add(new Source(folder, whole.manifest(), whole));
                }
            }
        }
        all.sort(Comparator.comparing((Source one) -> one.manifest.created()).reversed());
        return all;
    }

    private Outcome run(Login login) throws IOException {
        var lock = Files.isDirectory(root) ? folders.lock() : Optional.<java.nio.channels.FileLock>empty();
        if (lock.isEmpty()) {
            return new Outcome.InUse();
        }
        Opener.release(lock.get());
        BackupSwap.discard(work);
        Files.createDirectories(work);
        return switch (new BackupKey(root, work, sources).find(login, env)) {
            case BackupKey.Found.Wrong(int failed) -> new Outcome.WrongPassword(failed);
            case BackupKey.Found.Throttled(String until) -> new Outcome.Throttled(until);
            case BackupKey.Found.None() -> new Outcome.NoBackUp();
            case BackupKey.Found.Here(DataKey key, boolean keyring, List<Source> ours) -> mend(login, key, keyring, ours);
        };
    }

    private Outcome mend(Login login, DataKey key, boolean keyring, List<Source> ours) throws IOException {
        var codec = new EntryCodec(key.journal(), env);
        var journal = new JournalMending(root, work, codec, ours, acknowledged(key));
        Optional<SegmentWalk.Place> gap = journal.run();
        if (gap.isPresent()) {
            key.close();
            return ours.isEmpty() ? new Outcome.NoBackUp()
                : new Outcome.NotCovered(Segment.file(gap.get().segment()), gap.get().offset());
        }
        for (String name : journal.mended()) {
            replace(name, work.resolve(name));
        }
        small(keyring, ours);
        List<String> damaged = blobs(key, ours);
        key.close();
        if (mended.isEmpty()) {
            return new Outcome.Sound(damaged);
        }
        LOG.info("Repaired {} files from back-ups", mended.size());
        return opened(login, damaged);
    }

    /** What the note of the journal's end and the seal of the database say: opening refuses a journal that is shorter. */
    private long acknowledged(DataKey key) throws IOException {
        long noted = End.read(folders.journal()).map(End.Known::position).orElse(0L);
        return Math.max(noted, Seal.read(folders.database(), key.seal()).map(Seal::applied).orElse(0L));
    }

    /** Opens what was mended, which proves it, and gives it another writer: what was saved last may be missing. */
    private Outcome opened(Login login, List<String> damaged) {
        return switch (new Opener(root, env, Optional.of((key, identity, journal) -> identity.epoch())).open(login)) {
            case Opening.Open(Store store) -> {
                try (store) {
                    store.log(Deed.RESTORED, "repair", String.join(" ", mended));
                }
                yield new Outcome.Repaired(List.copyOf(mended), damaged, aside);
            }
            case Opening.WrongPassword(int failed) -> new Outcome.WrongPassword(failed);
            case Opening.Throttled(String until) -> new Outcome.Throttled(until);
            case Opening.InUse _, Opening.NoWorkspace _ -> new Outcome.InUse();
            case Opening.Newer(int format) -> new Outcome.Newer(format);
        };
    }

    private void small(boolean keyring, List<Source> ours) throws IOException {
        if (ours.isEmpty()) {
            return;
        }
        for (BackupManifest.Part part : ours.getFirst().manifest.parts()) {
            boolean wanted = part.name().startsWith("keyring") ? !keyring : part.name().startsWith("workspace") && !hasLabel();
            if (part.isSmall() && wanted) {
                put(part.name(), ours);
            }
        }
    }

    private boolean hasLabel() {
        try {
            return folders.label().isPresent();
        } catch (Trouble e) {
            return false;
        }
    }

    /** @return hashes of those that stay damaged */
    private List<String> blobs(DataKey key, List<Source> ours) throws IOException {
        var blobs = new Blobs(folders.blobs(), key.blobs(), env);
        Set<String> all = new TreeSet<>(blobs.all());
        ours.stream().limit(1).flatMap(one -> one.manifest.parts().stream()).filter(BackupManifest.Part::isBlob)
            .forEach(part -> all.add(part.name().substring(BackupManifest.BLOBS.length())));
        List<String> damaged = new ArrayList<>();
        int done = 0;
        for (String hash : all) {
            share.accept((double) done++ / all.size());
            if (!isWhole(blobs, hash) && !(put(BackupManifest.BLOBS + hash, ours) && isWhole(blobs, hash))) {
                damaged.add(hash);
            }
        }
        return damaged;
    }

    private static boolean isWhole(Blobs blobs, String hash) {
        return blobs.get(hash + ".jpg") instanceof Blobs.Found.Here;
    }

    /** Puts a file back from the latest back-up that has it whole. */
    private boolean put(String name, List<Source> ours) throws IOException {
        Path made = work.resolve("put");
        for (Source one : ours) {
            Optional<BackupManifest.Part> part = one.part(name);
            if (part.isPresent() && new BackupParts(one.folder, bytes -> share.accept(0)).restore(part.get(), made)) {
                replace(name, made);
                return true;
            }
        }
        return false;
    }

    /** Gives a forced file its place; what stood there is kept aside first. */
    private void replace(String name, Path made) throws IOException {
        Path file = root.resolve(name);
        if (Files.exists(file)) {
            Path kept = aside.resolve(name);
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            Files.write(kept, Files.readAllBytes(file));
            try (FileChannel channel = FileChannel.open(kept, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        SafeFile.publish(made, file);
        mended.add(name);
    }
}
