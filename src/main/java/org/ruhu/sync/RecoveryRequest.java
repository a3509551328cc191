package org.ruhu.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * What a laptop on which somebody forgot their password sends to the district: a file of plain JSON that holds no name.
 *
 * @param user      tag of the user, {@code number} what the login calls them by
 * @param recipient one-time age key that the answer is sealed to; its other half never leaves the laptop
 * @param escrow    the laptop's data key, sealed to the district's recovery keys, Base64
 */
public record RecoveryRequest(String format, int version, String device, UUID workspace, String user, int number,
                              String recipient, String escrow, String created) {
    public static final String FORMAT = "ruhu-recovery-request";
    private static final int LARGEST = 1 << 17;
    private static final int GROUPS = 8;
    private static final int GROUP = 10_000;

    public byte[] bytes() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Empty if it is something else, or is damaged. */
    public static Optional<RecoveryRequest> read(byte[] file) {
        try {
            RecoveryRequest read = file.length > LARGEST ? null : Json.MAPPER.readValue(file, RecoveryRequest.class);
            return Optional.ofNullable(read).filter(RecoveryRequest::sound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean sound() {
        return FORMAT.equals(format) && version == 1 && device != null && workspace != null && user != null && created != null
            && recipient != null && Age.isRecipient(recipient) && escrow != null && sealed().isPresent();
    }

    /** The sealed data key; empty if it is no Base64. */
    public Optional<byte[]> sealed() {
        try {
            return Optional.of(Base64.getDecoder().decode(escrow));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Eight groups of four digits for two people to compare by telephone before an answer is made: whoever changes anything
     * of the request on its way, most of all to whom the answer is sealed, changes them.
     */
    public String code() {
        String all = String.join("\n", device, workspace.toString(), user, Integer.toString(number), recipient, escrow);
        byte[] hash = Digests.sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        var code = new StringJoiner("-");
        for (int i = 0; i < GROUPS; i++) {
            int word = (hash[3 * i] & 0xff) << 16 | (hash[3 * i + 1] & 0xff) << 8 | hash[3 * i + 2] & 0xff;
            code.add(String.format(java.util.Locale.ROOT, "%04d", word % GROUP));
        }
        return code.toString();
    }
}
