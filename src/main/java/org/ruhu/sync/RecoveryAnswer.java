package org.ruhu.sync;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * The district's answer to a {@link RecoveryRequest}.
 *
 * @param sealed the {@link Released} data key, sealed to the request's one-time key, Base64
 */
public record RecoveryAnswer(String format, int version, UUID workspace, String user, String sealed) {
    public static final String FORMAT = "ruhu-recovery-answer";
    private static final int LARGEST = 1 << 17;

    /** What is sealed: in the escrow, and in the answer. @param key the data key, Base64 */
    public record Released(UUID workspace, String device, String key) {
        public byte[] bytes() {
            return Json.MAPPER.writeValueAsBytes(this);
        }

        /** Empty if it is something else. */
        public static Optional<Released> read(byte[] clear) {
            try {
                Released read = Json.MAPPER.readValue(clear, Released.class);
                return Optional.ofNullable(read).filter(all -> all.workspace != null && all.key != null && all.device != null);
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return device;
        }
    }

    public static RecoveryAnswer of(RecoveryRequest request, Released released) {
        byte[] sealed = Age.seal(released.bytes(), List.of(request.recipient()));
        return new RecoveryAnswer(FORMAT, 1, request.workspace(), request.user(), Base64.getEncoder().encodeToString(sealed));
    }

    public byte[] bytes() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Empty if it is something else, or is damaged. */
    public static Optional<RecoveryAnswer> read(byte[] file) {
        try {
            RecoveryAnswer read = file.length > LARGEST ? null : Json.MAPPER.readValue(file, RecoveryAnswer.class);
            return Optional.ofNullable(read).filter(all -> FORMAT.equals(all.format) && all.version == 1
                && all.workspace != null && all.user != null && all.sealed != null);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Empty if it was sealed to another key, or was altered. */
    public Optional<Released> open(Age.Identity key) {
        try {
            return Age.open(Base64.getDecoder().decode(sealed), List.of(key)).flatMap(Released::read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
