package org.ruhu.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a back-up: parts first, each forced before it has its name, the manifest last. Nothing is decrypted for it but to
 * be verified. May run on any thread, one at a time at one place; an older back-up goes only after the new one was read
 * back in full.
 */
public final class Backup {
    /** How much is read back. */
    public enum Depth {
        /** What was written now; nothing older goes. */
        NEW_PARTS,
        /** All of it, the journal entry by entry; then the older ones are rotated out. */
        EVERYTHING
    }

    /**
     * A back-up that was made.
     *
     * @param verified whether everything was read back
     * @param damaged  names of older manifests there that cannot be read any more; they were left as they are
     */
    public record Made(Path file, BackupManifest manifest, boolean verified, List<String> damaged) {}

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final long ROOM = 1 << 20;

    private final BackupSource source;
    private final BackupFolder folder;
    private final DoubleConsumer share;
    private final BackupParts parts;
    private final Set<String> fresh = new HashSet<>();
    private long moved;
    private long all = 1;

    private Backup(BackupSource source, Path place, DoubleConsumer share) {
        this.source = source;
        this.folder = BackupFolder.of(place, source.head().device());
        this.share = share;
        this.parts = new BackupParts(folder, this::moved);
    }

    /**
     * @param place folder that is there already, or whose parent is
     * @param share told how far it is, 0 to 1; whoever wants to stop throws from it, and then no back-up was made
     * @throws Trouble if it could not be made or is not what it should be; older ones are still there
     */
    public static Made make(BackupSource source, Path place, Depth depth, DoubleConsumer share) {
        try {
            return new Backup(source, place, share).run(depth);
        } catch (IOException e) {
            throw failed(place, e);
        } catch (Trouble e) {
            throw e.getCause() instanceof IOException cause ? failed(place, cause) : e;
        }
    }

    private static Trouble failed(Path place, IOException cause) {
        try {
            FileStore store = Files.getFileStore(place);
            if (store.getUsableSpace() < ROOM) {
                return new Trouble("backup.trouble.full", cause, place.toString());
            }
        } catch (IOException | UnsupportedOperationException e) {
            // not every file system says how full it is
            cause.addSuppressed(e);
        }
        return new Trouble("backup.trouble.write", cause, place.toString());
    }

    private Made run(Depth depth) throws IOException {
        Files.createDirectories(folder.parts());
        parts.clean();
        List<BackupFolder.Listed> before = folder.list();
        List<String> blobs = source.blobs();
        all = bytes(blobs);
        BackupManifest manifest = kept(blobs, known(before), number(before));
        verify(manifest, depth);
        Path file = publish(manifest);
        List<String> damaged = depth == Depth.EVERYTHING ? folder.rotate(manifest.workspace()) : List.of();
        damaged.forEach(name -> LOG.warn("An older back-up is damaged: {}", name));
        LOG.info("Back-up {} of {} parts", file.getFileName(), manifest.parts().size());
        return new Made(file, manifest, depth == Depth.EVERYTHING, damaged);
    }

    private long bytes(List<String> blobs) throws IOException {
        long bytes = 1;
        for (int number = 1; number <= source.head().end().segment(); number++) {
            bytes += source.length(number);
        }
        for (String blob : blobs) {
            bytes += Files.size(source.file(blob));
        }
        // written, then read back
        return 2 * bytes;
    }

    private void moved(long bytes) {
        moved += bytes;
        share.accept(Math.min(1, (double) moved / all));
    }

    /** What the workspace's last back-up here names: immutable files need not be read again to know their hash. */
    private Map<String, BackupManifest.Part> known(List<BackupFolder.Listed> before) throws IOException {
        Map<String, BackupManifest.Part> known = new HashMap<>();
        for (BackupFolder.Listed one : before) {
            if (one.read() instanceof BackupFile.Read.Whole whole && whole.isBy(source.mac())) {
                int full = source.isLater(whole.manifest().end()) ? whole.manifest().end().segment() - 1 : 0;
                String last = BackupManifest.JOURNAL + Segment.file(full);
                whole.manifest().parts().stream()
                    .filter(part -> part.isBlob() || part.isSegment() && part.name().compareTo(last) <= 0)
                    .forEach(part -> known.put(part.name(), part));
                break;
            }
        }
        return known;
    }

    private static int number(List<BackupFolder.Listed> before) {
        return before.stream().flatMap(one -> one.manifest().stream()).mapToInt(BackupManifest::number).max().orElse(0) + 1;
    }

    private BackupManifest kept(List<String> blobs, Map<String, BackupManifest.Part> known, int number) throws IOException {
        List<BackupManifest.Part> named = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : source.small().entrySet()) {
            named.add(parts.keep(file.getKey(), file.getValue()));
        }
        for (int segment = 1; segment <= source.head().end().segment(); segment++) {
            named.add(kept(BackupManifest.JOURNAL + Segment.file(segment), source.length(segment), known));
        }
        for (String blob : blobs) {
            named.add(kept(blob, Files.size(source.file(blob)), known));
        }
        SafeFile.forceFolder(folder.parts());
        BackupManifest head = source.head();
        return new BackupManifest(head.format(), number, head.program(), head.workspace(), head.label(), head.device(),
            head.role(), head.created(), head.why(), head.checkCode(), head.digest(), head.end(), head.changes(), named);
    }

    private BackupManifest.Part kept(String name, long length, Map<String, BackupManifest.Part> known) throws IOException {
        BackupManifest.Part there = known.get(name);
        if (there != null && there.size() == length && folder.has(there)) {
            return there;
        }
        BackupManifest.Part part = parts.keep(name, source.file(name), length);
        fresh.add(part.name());
        return part;
    }

    private void verify(BackupManifest manifest, Depth depth) throws IOException {
        for (BackupManifest.Part part : manifest.parts()) {
            boolean look = depth == Depth.EVERYTHING || fresh.contains(part.name()) || part.isSmall();
            if (look && !parts.isSound(part)) {
                again(part);
            }
        }
        if (depth == Depth.EVERYTHING) {
            authenticate(manifest);
        }
    }

    /** A part that has rotted is written again from the workspace, once. */
    private void again(BackupManifest.Part part) throws IOException {
        LOG.warn("A part of the back-up had rotted and is written again: {}", part.sha256());
        Files.deleteIfExists(folder.part(part.sha256()));
        byte[] small = source.small().get(part.name());
        BackupManifest.Part now = small == null ? parts.keep(part.name(), source.file(part.name()), part.size())
            : parts.keep(part.name(), small);
        if (!now.equals(part) || !parts.isSound(part)) {
            throw new Trouble("backup.trouble.verify", folder.path().toString());
        }
    }

    /** Every entry of the copied journal, and its end and digest as the workspace has them. */
    private void authenticate(BackupManifest manifest) throws IOException {
        List<SegmentWalk.Piece> pieces = manifest.segments().stream()
            .map(part -> new SegmentWalk.Piece(folder.part(part.sha256()), part.size())).toList();
        boolean same = SegmentWalk.walk(pieces, source.codec(), frame -> moved(0)) instanceof SegmentWalk.Result.Sound(var end)
            && HexFormat.of().formatHex(end.tag()).equals(manifest.end().tag())
            && HexFormat.of().formatHex(end.digest()).equals(manifest.digest());
        if (!same) {
            throw new Trouble("backup.trouble.journal", source.root().toString());
        }
    }

    private Path publish(BackupManifest manifest) throws IOException {
        String name = NAME.format(ZonedDateTime.parse(manifest.created()));
        Path file = folder.path().resolve(name + BackupFile.ENDING);
        for (int twin = 2; Files.exists(file); twin++) {
            file = folder.path().resolve(name + "-" + twin + BackupFile.ENDING);
        }
        SafeFile.write(file, BackupFile.bytes(manifest, source.mac()));
        boolean same = BackupFile.read(file) instanceof BackupFile.Read.Whole whole && whole.isBy(source.mac());
        if (!same) {
            Files.delete(file);
            throw new Trouble("backup.trouble.verify", folder.path().toString());
        }
        return file;
    }
}
