package org.ruhu.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Surroundings;
import org.ruhu.work.VisitWork;

/**
 * What the window needs from outside itself.
 *
 * @param opener shows a file with the system's own program
 */
public record Wiring(FileDialogs files, VisitScreens visits, Consumer<Path> opener) {
    /** Makes the screen in which a form is filled. */
    @FunctionalInterface
    public interface VisitScreens {
        Screen of(Surroundings around, VisitWork work, Runnable leave);
    }
}
