package org.ruhu.ui.kit;

import java.util.Locale;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.work.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure in plain words: what happened, what to do next, and a short code that can be read out by telephone and found
 * in the log again.
 */
public record Said(String sentence, String next, String code) {
    private static final Logger LOG = LoggerFactory.getLogger(Said.class);
    private static final int CODE_SPACE = 0x10000;

    /** Words the failure and logs it, once. */
    public static Said of(Throwable failure, Texts texts) {
        String code = code(failure);
        LOG.error("Trouble {} {}", code, FailurePlace.of(failure));
        return switch (failure) {
            case Trouble trouble -> new Said(texts.of(trouble.key(), trouble.args()), texts.of("shell.trouble.next"), code);
            default -> new Said(texts.of("shell.trouble.bug"), texts.of("shell.trouble.bugnext"), code);
        };
    }

    /** The same failure at the same place has the same code on every laptop. */
    private static String code(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        int hash = (failure.getMessage() + failure.getClass().getName() + place).hashCode();
        String kind = failure instanceof Trouble ? "T" : "B";
        return kind + String.format(Locale.ROOT, "%04X", Math.floorMod(hash, CODE_SPACE));
    }
}
