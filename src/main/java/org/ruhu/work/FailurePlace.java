package org.ruhu.work;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;

/**
 * A failure for the log: what kind it was and where it happened, and that of its causes. Never their messages: a database
 * puts values into them, a parser what it read. Pure.
 */
public final class FailurePlace {
    private static final int MOST_FRAMES = 30;

    private FailurePlace() {}

    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable Throwable each = failure; each != null && told.add(each); each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ").append(each.getClass().getName());
            if (each instanceof Trouble trouble) {
                text.append(' ').append(trouble.key());
            }
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                text.append("\n    ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
