package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Trouble;
import org.ruhu.store.PackageLog;
import org.ruhu.sync.Digests;

/** Packages that were written here and lie on a stick: which are still needed, and which can be wiped. */
public final class OldPackages {
    private static final int BLOCK = 1 << 16;

    private final Workspace workspace;

    public OldPackages(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * One package of ours.
     *
     * @param written when, ISO
     * @param arrived whether the addressee has since said that it holds all that had been written here by then
     */
    public record Old(Path file, long bytes, String written, String to, boolean arrived) {}

    /** Packages in a folder that were written here; other files are not looked at further. */
    public List<Old> in(Path folder) {
        workspace.require(Act.EXPORT);
        List<Old> old = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(OldPackages::isPackage).sorted().toList()) {
                Optional<PackageLog.Line> line = workspace.store().packages().written(digest(file));
                if (line.isPresent()) {
                    old.add(new Old(file, Files.size(file), line.get().at(), line.get().peer(), arrived(line.get())));
                }
            }
            return old;
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, folder.toString());
        }
    }

    private boolean arrived(PackageLog.Line line) {
        return workspace.store().unsent(workspace.store().peers().surely(line.peer())).since()
            .map(since -> ZonedDateTime.parse(since).isAfter(ZonedDateTime.parse(line.at()))).orElse(true);
    }

    private static boolean isPackage(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(ExportPackage.SEALED) || name.endsWith(".json"));
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    /** Writes over a package and removes it. On a flash stick traces may stay: that is why packages are sealed. */
    public void wipe(Old old) {
        workspace.require(Act.EXPORT);
        try {
            if (workspace.store().packages().written(digest(old.file)).isEmpty()) {
                throw new Trouble("package.trouble.notours", old.file.toString());
            }
            try (FileChannel file = FileChannel.open(old.file, StandardOpenOption.WRITE)) {
                ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
                for (long at = 0; at < old.bytes; at += BLOCK) {
                    file.write(zeros.clear().limit((int) Math.min(BLOCK, old.bytes - at)), at);
                }
                file.force(true);
            }
            Files.delete(old.file);
        } catch (IOException e) {
            throw new Trouble("package.trouble.wipe", e, old.file.toString());
        }
    }
}
