package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.Release;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;

/**
 * What a back-up is made of at one moment: taken on the store's thread in an instant, read from any thread. The journal up
 * to its end and the blobs never change; the small files are held in memory.
 *
 * @param head  the manifest without its number and parts
 * @param small the workspace's small files by name
 */
public record BackupSource(Path root, BackupManifest head, Map<String, byte[]> small, EntryCodec codec, SecretKey mac) {

    static BackupSource of(Folders folders, Identity identity, DataKey key, Journal journal, Copy copy, BackUpReason why,
                           Env env) {
        var end = new BackupManifest.End(Segment.number(journal.end()), Segment.offset(journal.end()),
            HexFormat.of().formatHex(journal.tag()));
        int label = folders.label().map(Folders.Label::format).orElse(Folders.FORMAT);
        var head = new BackupManifest(BackupManifest.FORMAT, 0, Release.VERSION, identity.workspace(), label,
            identity.device(), identity.role(), env.now().toString(), why.tag(), Digests.checkCode(journal.digest()),
            HexFormat.of().formatHex(journal.digest()), end, copy.held(), List.of());
        return new BackupSource(folders.root(), head, smallFiles(folders.root()), new EntryCodec(key.journal(), env),
            key.backups());
    }

    /** The small files that make a workspace: not what is kept for convenience, not what is being written. */
    static Map<String, byte[]> smallFiles(Path root) {
        Map<String, byte[]> small = new TreeMap<>();
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (BackupManifest.isName(name) && !name.equals(BackupMemo.FILE)) {
                    small.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new Trouble("backup.trouble.read", e, root.toString());
        }
        return small;
    }

    /** Where the journal ended, as one word: the same word, nothing saved in between. */
    public String mark() {
        return head.end().segment() + ":" + head.end().offset() + ":" + head.end().tag();
    }

    /** Where its back-ups lie at a place. */
    public Path folder(Path place) {
        return BackupFolder.of(place, head.device()).path();
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** Bytes of a segment that count. */
    long length(int segment) throws IOException {
        return segment == head.end().segment() ? head.end().offset()
            : Files.size(file(BackupManifest.JOURNAL + Segment.file(segment)));
    }

    /** Whether the journal went on from an earlier end; not so after an older state was brought back. */
    boolean isLater(BackupManifest.End earlier) throws IOException {
        if (earlier.position() > head.end().position() || earlier.offset() < Segment.HEADER) {
            return false;
        }
        Path segment = file(BackupManifest.JOURNAL + Segment.file(earlier.segment()));
        try (FileChannel in = FileChannel.open(segment, StandardOpenOption.READ)) {
            return in.size() >= earlier.offset()
                && HexFormat.of().formatHex(Segment.tagBefore(in, earlier.offset())).equals(earlier.tag());
        }
    }

    /** Names of the blobs that are here; every one that an entry before the end names is among them. */
    List<String> blobs() throws IOException {
        Path folder = root.resolve(BackupManifest.BLOBS);
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> BackupManifest.BLOBS + file.getFileName()).filter(BackupManifest::isName).sorted()
                    .forEach(names::add);
            }
        }
        return names;
    }
}
