package org.ruhu.ui.shell;

import java.time.Duration;
import org.ruhu.model.Env;

/**
 * Locks a window that nobody touches, and one whose laptop was asleep. It looks at the clock about every second; between two
 * looks hours may pass while the lid is closed.
 */
final class IdleWatch {
    private final Env env;
    private final Runnable lock;
    private long limit;
    private long looked;
    private long touched;

    IdleWatch(Env env, Runnable lock) {
        this.env = env;
        this.lock = lock;
    }

    /** Begins to watch. */
    void begin(Duration after) {
        limit = after.toMillis();
        looked = env.millis();
        touched = looked;
    }

    void limit(Duration after) {
        limit = after.toMillis();
    }

    /** A key, the mouse, or work that goes on by itself. Whoever wakes the laptop is not the one who left it. */
    void touch() {
        long now = env.millis();
        if (now - looked < limit) {
            touched = now;
        }
    }

    void look() {
        long now = env.millis();
        touched = Math.min(touched, now);
        looked = now;
        if (now - touched >= limit) {
            lock.run();
        }
    }
}
