package org.ruhu.sync;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself, {@code sync-spec.md} §5.2. Members that this program does not know are ignored.
 *
 * @param pkg    the package's own UUID
 * @param from   device that wrote it
 * @param to     device it is for, or {@code field}, {@code centre} for any of that role, or {@code any}
 * @param role   the sender's role
 * @param demo   evidently fictional data, {@code domain.md} §12.3; refused by a workspace with real data
 * @param know   what the sender held when it wrote this
 * @param count  how many changes follow, so that a truncated copy can say how much of it is here
 * @param digest check digest per grid, hex
 * @param escrow the sender's data key, sealed to the district's recovery keys, Base64; null if it knows none
 */
public record PackageHead(String pkg, String from, String to, String role, boolean demo, int epoch, long gen, String app,
                          int schema, String created, @Nullable String title, Knowledge know, List<String> scope,
                          Map<String, String> digest, Count count, @Nullable String escrow) {
    /** Without an escrow. */
    public PackageHead(String pkg, String from, String to, String role, boolean demo, int epoch, long gen, String app,
                       int schema, String created, @Nullable String title, Knowledge know, List<String> scope,
                       Map<String, String> digest, Count count) {
        this(pkg, from, to, role, demo, epoch, gen, app, schema, created, title, know, scope, digest, count, null);
    }

    public record Count(long changes, long blobs) {}
}
