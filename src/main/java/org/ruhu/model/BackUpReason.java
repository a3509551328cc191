package org.ruhu.model;

import java.util.Locale;
import java.util.Optional;

/** Why a back-up was made. */
public enum BackUpReason {
    HOURLY, EXIT, IMPORT, UPGRADE, BY_HAND;

    /** The name in files. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a reason that only a newer program knows. */
    public static Optional<BackUpReason> of(String tag) {
        for (BackUpReason reason : values()) {
            if (reason.tag().equals(tag)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
