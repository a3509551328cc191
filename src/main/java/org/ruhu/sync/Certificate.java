package org.ruhu.sync;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Role;
import tools.jackson.core.JacksonException;

/**
 * Says that keys belong to a device, signed by the centre; or to the centre, signed by the district's root key,
 * {@code sync-spec.md} §10.2. As text: the content in Base64url, a point, the signature.
 *
 * @param device who has the secret keys
 * @param name   what people call it
 * @param role   {@code field} or {@code centre}
 * @param sign   verifies what the device signs, {@link Signing}
 * @param box    what others seal to for it, {@link Age}
 * @param from   first day on which it holds, ISO
 * @param until  last day
 * @param serial increases with every certificate of one device
 */
public record Certificate(String device, String name, String role, String sign, String box, String from, String until,
                          long serial) {
    private static final int LONGEST = 4_000;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** A certificate whose signature is right, and its text. */
    public record Signed(Certificate certificate, String text) {}

    /** Signs it. @param issuer secret key of whoever says so */
    public Signed signed(String issuer) {
        byte[] content = Json.MAPPER.writeValueAsBytes(this);
        String signature = Signing.sign(issuer, Signing.Of.CERTIFICATE, content);
        return new Signed(this, TEXT.encodeToString(content) + "." + signature);
    }

    /** @param issuer open key of whoever must have signed it; empty if he has not, or it is no certificate */
    public static Optional<Signed> verified(String text, String issuer) {
        int point = text.indexOf('.');
        if (point < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(text.substring(0, point).getBytes(StandardCharsets.US_ASCII));
            if (!Signing.verify(issuer, Signing.Of.CERTIFICATE, content, text.substring(point + 1))) {
                return Optional.empty();
            }
            Certificate certificate = Json.MAPPER.readValue(content, Certificate.class);
            return certificate.sound() ? Optional.of(new Signed(certificate, text)) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Follows a chain from whoever uses it to the root: each is signed with the key of the next, and those between say that
     * they are the centre's.
     *
     * @param chain as in {@link PackageHead#cert}: first the sender's own
     * @return the first
     */
    public static Optional<Signed> chained(List<String> chain, String root) {
        Optional<Signed> issuer = Optional.empty();
        for (String text : chain.reversed()) {
            Optional<Signed> next = verified(text, issuer.map(above -> above.certificate.sign).orElse(root));
            if (next.isEmpty() || issuer.isPresent() && !issuer.get().certificate.role.equals(Role.CENTRE.tag())) {
                return Optional.empty();
            }
            issuer = next;
        }
        return issuer;
    }

    private boolean sound() {
        try {
            return Signing.isKey(sign) && Age.isRecipient(box) && !device.isEmpty() && device.length() <= 64
                && Role.isTag(role) && !LocalDate.parse(from).isAfter(LocalDate.parse(until));
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(until));
    }
}
