package org.ruhu.ui.kit;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.ruhu.work.Progress;

/** Progress of long work for a bar on the screen, with its cancel button. The work calls it from the store's thread. */
public final class Watched implements Progress {
    private static final double STEP = 0.005;

    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final Executor screen;
    private volatile boolean cancelled;
    private double told;

    /** @param screen the JavaFX thread, or in tests of models any other */
    public Watched(Executor screen) {
        this.screen = screen;
    }

    @Override
    public void at(double now) {
        // a package of a million lines must not become a million events
        if (now - told >= STEP) {
            told = now;
            screen.execute(() -> share.set(now));
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    public void cancel() {
        cancelled = true;
    }

    /** 0 to 1. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }
}
