package org.ruhu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The back-ups of one device at one place: manifests, and their parts in {@code parts}, named by the SHA-256 of their
 * bytes, shared and never changed.
 */
final class BackupFolder {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** @param place what was chosen for back-ups */
    static BackupFolder of(Path place, String device) {
        return new BackupFolder(place.resolve("Ruhu-" + device));
    }

    /** The folder in which a manifest lies. */
    static BackupFolder around(Path manifest) {
        return new BackupFolder(Objects.requireNonNull(manifest.toAbsolutePath().getParent()));
    }

    record Listed(Path file, BackupFile.Read read) {
        Optional<BackupManifest> manifest() {
            return read instanceof BackupFile.Read.Whole whole ? Optional.of(whole.manifest()) : Optional.empty();
        }
    }

    Path path() {
        return folder;
    }

    Path parts() {
        return folder.resolve("parts");
    }

    Path part(String sha256) {
        return parts().resolve(sha256);
    }

    /** Whether the part is there in its whole length; its bytes are not looked at. */
    boolean has(BackupManifest.Part part) throws IOException {
        Path file = part(part.sha256());
        return Files.isRegularFile(file) && Files.size(file) == part.size();
    }

    /** All manifests, the latest first; those that cannot be read come last. */
    List<Listed> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Listed> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(BackupFolder::isManifest).sorted().toList()) {
                all.add(new Listed(file, BackupFile.read(file)));
            }
        }
        all.sort(Comparator.comparingInt((Listed one) -> one.manifest().map(BackupManifest::number).orElse(0)).reversed());
        return all;
    }

    private static boolean isManifest(Path file) {
        return file.getFileName().toString().endsWith(BackupFile.ENDING) && Files.isRegularFile(file);
    }

    /** The latest back-up of a workspace. */
    Optional<BackupManifest> latest(UUID workspace) throws IOException {
        return list().stream().flatMap(one -> one.manifest().stream()).filter(one -> one.workspace().equals(workspace))
            .findFirst();
    }

    /**
     * Removes what is no longer kept, after a new one was verified: old manifests of the workspace first, then parts that no
     * manifest names. What stands in a damaged manifest counts as named, and it stays.
     *
     * @return names of manifests that are damaged
     */
    List<String> rotate(UUID workspace) throws IOException {
        List<Listed> all = list();
        Set<Integer> kept = BackupRotation.kept(all.stream().flatMap(one -> one.manifest().stream())
            .filter(one -> one.workspace().equals(workspace)).toList());
        Set<String> named = new HashSet<>();
        List<String> damaged = new ArrayList<>();
        for (Listed one : all) {
            Optional<BackupManifest> manifest = one.manifest();
            if (manifest.isEmpty()) {
                damaged.add(one.file().getFileName().toString());
                named.addAll(hashes(one.file()));
            } else if (manifest.get().workspace().equals(workspace) && !kept.contains(manifest.get().number())) {
                Files.delete(one.file());
            } else {
                manifest.get().parts().forEach(part -> named.add(part.sha256()));
            }
        }
        // a part must not go before the manifest that names it is gone for good
        SafeFile.forceFolder(folder);
        sweep(named);
        return damaged;
    }

    private static List<String> hashes(Path file) throws IOException {
        Matcher found = HASH.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        return found.results().map(result -> result.group()).toList();
    }

    private void sweep(Set<String> named) throws IOException {
        try (Stream<Path> files = Files.list(parts())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (HASH.matcher(name).matches() && !named.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
