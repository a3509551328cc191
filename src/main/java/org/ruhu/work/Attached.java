package org.ruhu.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.store.Blobs;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Store;
import org.ruhu.sync.PackageHead;

/** The pictures and files that changes name: which go along with them, and which are not here yet. */
final class Attached {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.(?:jpg|pdf)");

    private final Store store;

    Attached(Workspace workspace) {
        this.store = workspace.store();
    }

    /** Names of those that go along with changes, and those that the addressee asked for; as far as they are here. */
    List<String> of(Outgoing.Selected changes, List<String> wanted) {
        Set<String> here = new HashSet<>(store.blobs().all());
        Set<String> named = new LinkedHashSet<>();
        if (!here.isEmpty()) {
            try {
                changes.each(line -> {
                    Matcher names = NAME.matcher(new String(line, StandardCharsets.ISO_8859_1));
                    while (names.find()) {
                        named.add(names.group());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        named.addAll(wanted);
        // one that is damaged keeps nothing else from going out; verifying the workspace names it
        named.removeIf(name -> !here.contains(hash(name)) || !(store.blobs().get(name) instanceof Blobs.Found.Here));
        return List.copyOf(named);
    }

    /** Names of those that changes here name and that are not here. */
    List<String> missing() {
        Set<String> here = new HashSet<>(store.blobs().all());
        return store.records().attachments().stream().filter(name -> !here.contains(hash(name))).limit(PackageHead.MOST_WANTED).toList();
    }

    private static String hash(String name) {
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    /** What a file is by its first bytes; anything else is not kept. */
    static String ending(byte[] content) {
        boolean jpeg = content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8;
        boolean pdf = content.length > 4 && new String(content, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
        return jpeg ? "jpg" : pdf ? "pdf" : "";
    }
}
