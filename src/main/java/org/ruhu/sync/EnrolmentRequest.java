package org.ruhu.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a laptop answers to an {@link Invitation}: its keys. Their secret halves never leave it.
 *
 * @param device its id in packages
 * @param name   what it is to be called
 * @param sign   verifies what it signs
 * @param box    what others seal to for it
 * @param proof  HMAC-SHA256 of all that with the invitation's code, hex
 */
public record EnrolmentRequest(String format, String device, String name, String sign, String box, String proof) {
    private static final String FORMAT = "ruhu-enrolment-1";
    private static final int LARGEST = 8 << 10;
    private static final int DIGITS = 100_000_000;

    public static EnrolmentRequest of(String device, String name, String sign, String box, String code) {
        return new EnrolmentRequest(FORMAT, device, name, sign, box, proof(device, name, sign, box, code));
    }

    public byte[] bytes() {
        return Json.MAPPER.writeValueAsBytes(this);
    }

    /** Empty if it is none. Whose it is only {@link #answers} says. */
    public static Optional<EnrolmentRequest> read(byte[] bytes) {
        try {
            @Nullable EnrolmentRequest read = bytes.length > LARGEST ? null
                : Json.MAPPER.readValue(bytes, EnrolmentRequest.class);
            boolean sound = read != null && FORMAT.equals(read.format) && read.device != null && !read.device.isEmpty()
                && read.device.length() <= 64 && read.name != null && read.name.length() <= 100 && read.sign != null
                && Signing.isKey(read.sign) && read.box != null && Age.isRecipient(read.box) && read.proof != null;
            return Optional.ofNullable(read).filter(one -> sound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether it was made with an invitation's code. */
    public boolean answers(String code) {
        return MessageDigest.isEqual(proof.getBytes(StandardCharsets.US_ASCII),
            proof(device, name, sign, box, code).getBytes(StandardCharsets.US_ASCII));
    }

    /** Eight digits for two people to compare, over all that was not yet known: {@code 4821-0937}. */
    public String fingerprint() {
        return fingerprint(device, sign, box);
    }

    public static String fingerprint(String device, String sign, String box) {
        byte[] hash = Digests.sha256().digest((device + "\n" + sign + "\n" + box).getBytes(StandardCharsets.UTF_8));
        long number = Long.parseLong(HexFormat.of().formatHex(hash, 0, 7), 16) % DIGITS;
        return "%04d-%04d".formatted(number / 10_000, number % 10_000);
    }

    private static String proof(String device, String name, String sign, String box, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(code), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(String.join("\n", FORMAT, device, name, sign, box)
                .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
