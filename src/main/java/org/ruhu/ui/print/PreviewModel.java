package org.ruhu.ui.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Preview;
import org.ruhu.work.Progress;

/**
 * A PDF that is looked at: its pages as pictures, and where words stand in it. Pages are drawn on a thread of their own; what
 * was asked for before the last question is dropped.
 */
public final class PreviewModel {
    private final Executor screen;
    private final ExecutorService paper = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("paper").factory());
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger drawn = new AtomicInteger();
    /** On the paper's thread only. */
    private @Nullable Preview preview;
    private final ReadOnlyObjectWrapper<Optional<Open>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Page>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int wanted;

    /** @param width of its first page in points */
    public record Open(int pages, double width) {}

    /** @param scale pixels of the picture for each point of the page */
    public record Page(int number, double scale, Preview.Picture picture) {}

    /** @param current which of the hits is shown; -1 if there is none */
    public record Found(String words, List<Preview.Hit> hits, int current) {
        static final Found NOTHING = new Found("", List.of(), -1);

        /** Those on a page. */
        List<Preview.Hit> on(int page) {
            return hits.stream().filter(hit -> hit.page() == page).toList();
        }

        Optional<Preview.Hit> shown() {
            return current < 0 ? Optional.empty() : Optional.of(hits.get(current));
        }
    }

    /** @param screen the JavaFX thread, or in tests of models any other */
    public PreviewModel(Executor screen) {
        this.screen = screen;
    }

    /** Makes the PDF; it is handed what says that somebody asked for another one meanwhile. */
    @FunctionalInterface
    interface Maker {
        byte[] make(Progress unlessOutdated) throws Exception;
    }

    /** @param otherwise told why it could not be made */
    void show(Maker maker, Consumer<Throwable> otherwise) {
        int mine = opened.incrementAndGet();
        busy.set(true);
        paper.execute(() -> {
            if (mine == opened.get()) {
                try {
                    replace(new Preview(maker.make(new Outdated(mine))));
                } catch (Progress.Cancelled e) {
                    // somebody has chosen otherwise; what they chose follows
                } catch (Exception e) {
                    screen.execute(() -> ended(mine, () -> otherwise.accept(e)));
                }
            }
        });
        paper.execute(() -> screen.execute(() -> ended(mine, () -> { })));
    }

    private void ended(int mine, Runnable then) {
        if (mine == opened.get()) {
            busy.set(false);
            then.run();
        }
    }

    private final class Outdated implements Progress {
        private final int mine;

        Outdated(int mine) {
            this.mine = mine;
        }

        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
            return mine != opened.get();
        }
    }

    private void replace(Preview next) throws IOException {
        Preview old = preview;
        preview = next;
        if (old != null) {
            old.close();
        }
        var now = new Open(next.pages(), next.width(0));
        screen.execute(() -> {
            wanted = Math.min(wanted, now.pages() - 1);
            found.set(Found.NOTHING);
            open.set(Optional.of(now));
        });
    }

    /** Nothing is looked at. */
    void clear() {
        opened.incrementAndGet();
        drawn.incrementAndGet();
        busy.set(false);
        open.set(Optional.empty());
        page.set(Optional.empty());
        found.set(Found.NOTHING);
        wanted = 0;
        paper.execute(() -> {
            Preview old = preview;
            preview = null;
            if (old != null) {
                closed(old);
            }
        });
    }

    private static void closed(Preview old) {
        try {
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws the page that is wanted. @param scale pixels for each point */
    void draw(double scale) {
        int mine = drawn.incrementAndGet();
        int number = wanted;
        ask(() -> {
            Preview now = preview;
            if (now == null || mine != drawn.get() || number >= now.pages()) {
                return Optional.<Page>empty();
            }
            return Optional.of(new Page(number, scale, now.page(number, scale * 72)));
        }, drawing -> {
            if (drawing.isPresent() && mine == drawn.get()) {
                page.set(drawing);
            }
        });
    }

    /** Looks for words in the whole PDF. */
    void find(String words) {
        int of = opened.get();
        ask(() -> {
            Preview now = preview;
            return now == null ? List.<Preview.Hit>of() : now.find(words);
        }, hits -> {
            if (of == opened.get()) {
                int first = 0;
                while (first < hits.size() - 1 && hits.get(first).page() < wanted) {
                    first++;
                }
                shown(new Found(words, hits, hits.isEmpty() ? -1 : first));
            }
        });
    }

    /** Goes to the next hit, or with -1 to the one before; round and round. */
    void step(int by) {
        Found now = found.get();
        if (!now.hits().isEmpty()) {
            shown(new Found(now.words(), now.hits(), Math.floorMod(now.current() + by, now.hits().size())));
        }
    }

    private void shown(Found now) {
        now.shown().ifPresent(hit -> wanted = hit.page());
        found.set(now);
    }

    private <T> void ask(Callable<T> work, Consumer<T> then) {
        paper.execute(() -> {
            try {
                T result = work.call();
                screen.execute(() -> then.accept(result));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** From 0. */
    int wanted() {
        return wanted;
    }

    /** @return whether there is another page there */
    boolean turn(int to) {
        int last = open.get().map(now -> now.pages() - 1).orElse(0);
        int next = Math.clamp(to, 0, Math.max(0, last));
        boolean other = next != wanted;
        wanted = next;
        return other;
    }

    public ReadOnlyObjectProperty<Optional<Open>> open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Page>> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether a PDF is being made. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
