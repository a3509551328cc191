package org.ruhu.ui.kit;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import org.ruhu.text.Texts;
import org.ruhu.work.Reveal;

/**
 * Lets masked numbers be seen one at a time: asks for the reason, has it noted, shows the number, and masks it again after
 * a while or when it is asked for again. On the JavaFX thread.
 */
public final class Reveals {
    private final Desk desk;
    private final Sheets sheets;
    private final Supplier<Texts> texts;
    private final Noting noting;
    private final PauseTransition pause;
    private Runnable onChange = () -> { };
    private String shown = "";

    /** Puts into the log that a number was seen; runs where the workspace lives. */
    @FunctionalInterface
    public interface Noting {
        /** @throws org.ruhu.model.Trouble if it cannot be noted; then the number is not shown */
        void note(String number, Reveal.Reason reason, String words);
    }

    public Reveals(Desk desk, Sheets sheets, Supplier<Texts> texts, Duration shownFor, Noting noting) {
        this.desk = desk;
        this.sheets = sheets;
        this.texts = texts;
        this.noting = noting;
        this.pause = new PauseTransition(javafx.util.Duration.millis(shownFor.toMillis()));
        pause.setOnFinished(event -> end());
    }

    /** What is called when a number is to be shown or masked. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** @param number which one, by a name of the screen's */
    public boolean isShown(String number) {
        return shown.equals(number);
    }

    /** Asks why, and then shows the number; one that is shown is masked. @param label what the number is called */
    public void ask(String number, String label) {
        if (isShown(number)) {
            end();
            return;
        }
        RevealCard.show(sheets, texts.get(), label, (reason, words) -> desk.run(() -> {
            noting.note(number, reason, words);
            return number;
        }, this::show));
    }

    private void show(String number) {
        shown = number;
        onChange.run();
        pause.playFromStart();
    }

    /** Everything is masked again. */
    public void end() {
        pause.stop();
        if (!shown.isEmpty()) {
            shown = "";
            onChange.run();
        }
    }
}
