package org.ruhu.sync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Role;

/**
 * What a package says of itself, {@code sync-spec.md} §5.2. Members that this program does not know are ignored.
 *
 * @param pkg    the package's own UUID
 * @param from   device that wrote it
 * @param to     device it is for, or {@code field}, {@code centre} for any of that role, or {@code any}
 * @param role   the sender's role
 * @param cert   the sender's certificate, then that of whoever signed it, up to the district's root key; empty if it has none
 * @param demo   evidently fictional data, {@code domain.md} §12.3; refused by a workspace with real data
 * @param epoch  the sender's incarnation
 * @param gen    number of this statement within the incarnation
 * @param echo   the last statement that the sender has from the addressee; null if it never heard of it
 * @param know   what the sender held when it wrote this
 * @param scope  grids that the package is about; empty: all
 * @param count  how many changes follow, so that a truncated copy can say how much of it is here
 * @param digest check digest of what the sender holds, hex: by grid; of what is everybody's under the
 *               empty name, of everything under {@code all}
 * @param want   SHA-256 of pictures and files that the sender knows of and lacks, hex
 * @param forked writers under whose name two have written: whoever writes as one of them goes on as another
 * @param erased orders to erase that were carried out at the sender, by the id of the change that ordered it
 * @param safe   what the centre's last verified back-up holds; null in packages of a laptop
 * @param escrow the sender's data key, sealed to the district's recovery keys, Base64; null if it knows none
 */
public record PackageHead(String pkg, String from, String to, String role, List<String> cert, boolean demo, int epoch,
                          long gen, @Nullable Stand echo, String app, int schema, String created, @Nullable String title,
                          Knowledge know, List<String> scope, Map<String, String> digest, Count count,
                          List<String> want, List<UUID> forked, List<String> erased,
                          @Nullable Knowledge safe, @Nullable String escrow) {
    /** The digest of what belongs to no grid, and so goes to everybody, stands under this name. */
    public static final String EVERYBODYS = "";
    /** So many pictures and files are asked for at once. */
    public static final int MOST_WANTED = 5_000;

    private static final int LONGEST_NAME = 50;
    private static final Pattern WANTED = Pattern.compile("[0-9a-f]{64}\\.[a-z]{1,5}");

    /** The digest of everything held stands under this name. */
    public static final String ALL = "all";

    public PackageHead {
        cert = cert == null ? List.of() : cert;
        scope = scope == null ? List.of() : scope;
        digest = digest == null ? Map.of() : digest;
        want = want == null ? List.of() : want;
        forked = forked == null ? List.of() : forked;
        erased = erased == null ? List.of() : erased;
    }

    /** With what every package has. */
    public PackageHead(String pkg, String from, String to, String role, boolean demo, int epoch, long gen, String app,
                       int schema, String created, Knowledge know, Count count) {
        this(pkg, from, to, role, List.of(), demo, epoch, gen, null, app, schema, created, null, know, List.of(), Map.of(),
            count, List.of(), List.of(), List.of(), null, null);
    }

    public record Count(long changes, long blobs) {}

    /** The same with a title for people. */
    public PackageHead titled(String text) {
        return new PackageHead(pkg, from, to, role, cert, demo, epoch, gen, echo, app, schema, created, text, know, scope,
            digest, count, want, forked, erased, safe, escrow);
    }

    public Stand stand() {
        return new Stand(epoch, gen);
    }

    /** Whether nothing is missing that must be there, and nothing is larger than any package of ours has it. */
    boolean sound() {
        return named() && stand().sound() && (echo == null || echo.sound()) && know != null && know.sound() && count != null
            && (safe == null || safe.sound()) && listed();
    }

    private boolean named() {
        return isShort(pkg) && isShort(from) && !from.isEmpty() && isShort(to) && role != null && Role.isTag(role) && isShort(app)
            && isShort(created);
    }

    private static boolean isShort(@Nullable String name) {
        return name != null && name.length() <= LONGEST_NAME;
    }

    private boolean listed() {
        return want.size() <= MOST_WANTED && want.stream().allMatch(name -> name != null && WANTED.matcher(name).matches())
            && Stream.of(cert, scope, forked, digest.values()).allMatch(list -> list.stream().allMatch(Objects::nonNull));
    }
}
