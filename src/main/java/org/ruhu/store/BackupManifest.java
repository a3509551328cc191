package org.ruhu.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What one back-up consists of. It holds nothing personal; its parts are encrypted or wrapped already.
 *
 * @param number    counts the back-ups in their folder, so that a wrong clock cannot change their order
 * @param label     format of the workspace's files
 * @param created   ISO with offset
 * @param why       a {@link org.ruhu.model.BackUpReason}'s tag
 * @param checkCode of all that is held, as people compare it
 * @param digest    the same in full, 64 hex digits
 * @param changes   how many changes are held
 * @param parts     the files of the workspace, in order
 */
public record BackupManifest(int format, int number, String program, UUID workspace, int label, String device, String role,
                             String created, String why, String checkCode, String digest, End end, long changes,
                             List<Part> parts) {
    static final int FORMAT = 1;
    static final String JOURNAL = "journal/";
    static final String BLOBS = "blobs/";
    /** Nothing else is ever written on a restore: a name from a file must not lead out of the workspace. */
    private static final Pattern NAME =
        Pattern.compile("[a-z][a-z.-]{0,40}\\.(json|age)|journal/\\d{8}\\.journal|blobs/[0-9a-f]{64}");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{64}");

    /** The journal's end: segment, offset in it, and the tag of the last entry, 32 hex digits. */
    public record End(int segment, long offset, String tag) {
        long position() {
            return Segment.at(segment, offset);
        }
    }

    /** A file of the workspace. @param name from the workspace's folder, with {@code /} */
    public record Part(String name, long size, String sha256) {
        boolean isBlob() {
            return name.startsWith(BLOBS);
        }

        boolean isSegment() {
            return name.startsWith(JOURNAL);
        }

        boolean isSmall() {
            return !isBlob() && !isSegment();
        }
    }

    /** Whether a manifest that was read says something usable. */
    boolean isSane() {
        return number > 0 && Objects.nonNull(workspace) && Objects.nonNull(device) && Objects.nonNull(created)
            && Objects.nonNull(why) && Objects.nonNull(role) && Objects.nonNull(digest) && Objects.nonNull(end)
            && Objects.nonNull(parts) && parts.stream().allMatch(BackupManifest::isSane);
    }

    private static boolean isSane(Part part) {
        return Objects.nonNull(part.name) && NAME.matcher(part.name).matches() && Objects.nonNull(part.sha256)
            && SHA.matcher(part.sha256).matches() && part.size >= 0;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    List<Part> segments() {
        return parts.stream().filter(Part::isSegment).toList();
    }

    /** Bytes of all parts. */
    public long bytes() {
        return parts.stream().mapToLong(Part::size).sum();
    }
}
