package org.ruhu.work;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Trouble;

/**
 * Lets a person see one masked number for a moment, {@code sync-spec.md} §10.5. It is in the log, with the reason and
 * without the number, before the number may be shown.
 */
public final class Reveal {
    /** After this it is masked again. */
    public static final Duration SHOWN = Duration.ofSeconds(30);

    private final Workspace workspace;

    public Reveal(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Why somebody wants to see a number. */
    public enum Reason {
        /** Compare it with the paper the person shows. */
        IDENTITY,
        /** Call the household. */
        CONTACT,
        CORRECTION,
        /** Said in words. */
        OTHER;

        /** The name in the log. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Reason> of(String tag) {
            for (Reason reason : values()) {
                if (reason.tag().equals(tag)) {
                    return Optional.of(reason);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param subject household or person whose number it is
     * @param field   the register's field, or the question's path in a form
     * @param words   more about the reason; must not be blank for {@link Reason#OTHER}
     * @throws Denied if the person who has entered may not
     * @throws Trouble if it cannot be noted; then nothing may be shown
     */
    public void run(UUID subject, String field, Reason reason, String words) {
        workspace.require(Act.REVEAL);
        if (reason == Reason.OTHER && words.isBlank()) {
            throw new Trouble("work.reveal.noreason");
        }
        workspace.log(Deed.REVEAL, subject.toString(), LogDetail.of("field", field, "reason", reason.tag(), "words", words));
    }
}
