package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;

/** The back-ups that lie somewhere, with a quick look at each: nothing but the manifest and the lengths of its parts is read. */
public final class BackupList {
    private BackupList() {}

    /** What the quick look says. */
    public enum Look {
        WHOLE,
        /** Pictures or files are missing. */
        WITHOUT_SOME_BLOBS,
        /** It cannot be restored. */
        INCOMPLETE, DAMAGED, FOREIGN, NEWER
    }

    /** @param manifest null if it cannot be read */
    public record Found(Path file, @Nullable BackupManifest manifest, Look look) {}

    /**
     * @param chosen a back-up, the folder of a device, or a folder up to two above such ones
     * @return the latest first
     * @throws Trouble if the folder cannot be read
     */
    public static List<Found> in(Path chosen) {
        try {
            if (Files.isRegularFile(chosen)) {
                return List.of(look(chosen, BackupFile.read(chosen)));
            }
            List<Found> all = new ArrayList<>();
            for (Path folder : folders(chosen)) {
                for (BackupFolder.Listed one : new BackupFolder(folder).list()) {
                    all.add(look(one.file(), one.read()));
                }
            }
            all.sort(Comparator.comparing((Found one) -> one.manifest == null ? "" : one.manifest.created()).reversed());
            return all;
        } catch (IOException e) {
            throw new Trouble("backup.trouble.read", e, chosen.toString());
        }
    }

    /** Folders with back-ups of one device each: the one that was chosen, else those in it. */
    static List<Path> folders(Path chosen) throws IOException {
        if (!Files.isDirectory(chosen)) {
            return List.of();
        }
        List<Path> candidates = new ArrayList<>(List.of(chosen));
        for (Path inner : inner(chosen)) {
            candidates.add(inner);
            candidates.addAll(inner(inner));
        }
        return candidates.stream().filter(folder -> Files.isDirectory(new BackupFolder(folder).parts())).toList();
    }

    /** Folders of devices, and those beside workspaces that were copied as they are. */
    private static List<Path> inner(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("Ruhu-.*|.*-backups")).filter(Files::isDirectory)
                .sorted().toList();
        }
    }

    private static Found look(Path file, BackupFile.Read read) throws IOException {
        return switch (read) {
            case BackupFile.Read.Whole whole -> new Found(file, whole.manifest(), look(file, whole.manifest()).orElse(Look.WHOLE));
            case BackupFile.Read.Damaged() -> new Found(file, null, Look.DAMAGED);
            case BackupFile.Read.Foreign() -> new Found(file, null, Look.FOREIGN);
            case BackupFile.Read.Newer _ -> new Found(file, null, Look.NEWER);
        };
    }

    private static Optional<Look> look(Path file, BackupManifest manifest) throws IOException {
        if (manifest.label() > Folders.FORMAT) {
            return Optional.of(Look.NEWER);
        }
        BackupFolder folder = BackupFolder.around(file);
        boolean blobs = true;
        for (BackupManifest.Part part : manifest.parts()) {
            boolean here = folder.has(part);
            if (!here && !part.isBlob()) {
                return Optional.of(Look.INCOMPLETE);
            }
            blobs &= here;
        }
        return blobs ? Optional.empty() : Optional.of(Look.WITHOUT_SOME_BLOBS);
    }
}
