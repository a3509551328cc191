package org.ruhu.work;

import java.util.concurrent.Callable;

/**
 * Runs a short piece of work where the workspace lives and waits for it, so that long work beside it keeps nobody from saving
 * an answer in between.
 */
@FunctionalInterface
public interface StoreTurn {
    /** For long work that is itself on the workspace's thread. */
    StoreTurn HERE = new StoreTurn() {
        @Override
        public <T> T take(Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** @throws RuntimeException what the work threw */
    <T> T take(Callable<T> work);
}
