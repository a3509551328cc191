package org.ruhu.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;

/**
 * Runs use cases on the one thread on which a workspace lives, which nobody ever interrupts, and brings results back to
 * the JavaFX thread. Called from the JavaFX thread.
 */
public final class Desk implements AutoCloseable {
    private final ExecutorService store = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store").factory());
    private final Consumer<Throwable> trouble;
    private final Executor screen;

    /** @param trouble what shows a failure to the person; called on the JavaFX thread */
    public Desk(Consumer<Throwable> trouble) {
        this(trouble, Platform::runLater);
    }

    /** @param screen where results are handed back: the JavaFX thread, or in tests of models any other */
    public Desk(Consumer<Throwable> trouble, Executor screen) {
        this.trouble = trouble;
        this.screen = screen;
    }

    /** Runs work and hands its result to {@code then} on the JavaFX thread; a failure is shown instead. */
    public <T> void run(Callable<T> work, Consumer<T> then) {
        run(work, then, trouble);
    }

    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Throwable> otherwise) {
        store.execute(() -> {
            try {
                T result = work.call();
                screen.execute(() -> then.accept(result));
            } catch (Throwable e) {
                screen.execute(() -> otherwise.accept(e));
            }
        });
    }

    /** Runs a change. @param answer is handed why it was refused, in words; nothing if it was done. Other failures are shown */
    public void attempt(Runnable change, Texts texts, Consumer<String> answer) {
        run(() -> {
            change.run();
            return "";
        }, answer, failure -> {
            if (failure instanceof Trouble refused) {
                answer.accept(texts.of(refused.key(), refused.args()));
            } else {
                trouble.accept(failure);
            }
        });
    }

    /**
     * Runs short work and waits for it: saving one answer, so that what stands on the screen is what is saved.
     *
     * @throws RuntimeException what the work threw
     */
    public <T> T now(Callable<T> work) {
        Future<T> result = store.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    // the save goes on in any case; its end must be known
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
