package org.ruhu.model;

import java.util.Locale;
import java.util.Optional;

/** What is kept in the log of who did what. */
public enum Deed {
    LOGIN, LOGIN_FAILED, LOCKED, REVEAL, PRINT, IMPORT, EXPORT, SNAPSHOT, DECISION, REGISTER_CHANGED,
    USER_ADDED, USER_CHANGED, USER_REMOVED, PASSWORD_CHANGED, PASSWORD_RESET,
    RECOVERY_ASKED, RECOVERY_ANSWERED, RECOVERED,
    BACKED_UP, RESTORED, REBUILT, VERIFIED, MIGRATED, WRITER_ROTATED, LOG_EXPORTED,
    ENROLMENT_ASKED, DEVICE_ADMITTED, DEVICE_REVOKED, ASSIGNED, ROOT_KEY_MOVED, CERTIFICATE_RENEWED,
    SHEETS_RETURNED, SHEETS_VOIDED, HANDED_OVER, ROSTER, ROUND, CLUE, ERASURE_PROPOSED, ERASURE_ORDERED,
    /** Somebody said that the date is right although it did not fit what was known. */
    CLOCK_CONFIRMED;

    /** The name in files. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a deed that only a newer program knows. */
    public static Optional<Deed> of(String tag) {
        for (Deed deed : values()) {
            if (deed.tag().equals(tag)) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }
}
