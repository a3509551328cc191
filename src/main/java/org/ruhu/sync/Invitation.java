package org.ruhu.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the centre hands to a laptop that is to become one of its own, {@code sync-spec.md} §10.3: a file of one line, or a QR
 * code.
 *
 * @param root the district's root key: whatever it vouches for is believed from then on
 * @param cert the centre's certificate
 * @param name what the laptop is to be called
 * @param code proves once that the request comes from where the invitation went, Base64url
 */
public record Invitation(String format, String root, String cert, String name, String code) {
    private static final String FORMAT = "ruhu-invitation-1";
    private static final int LARGEST = 8 << 10;

    public Invitation(String root, String cert, String name, String code) {
        this(FORMAT, root, cert, name, code);
    }

    public byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(this);
    }

    /** Empty if it is none, or the root key does not vouch for the certificate in it. */
    public static Optional<Invitation> read(byte[] bytes) {
        try {
            @Nullable Invitation read = bytes.length > LARGEST ? null : Json.MAPPER.readValue(bytes, Invitation.class);
            boolean sound = read != null && FORMAT.equals(read.format) && read.root != null && read.cert != null
                && read.name != null && read.code != null && Certificate.verified(read.cert, read.root).isPresent();
            return Optional.ofNullable(read).filter(one -> sound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
