package org.ruhu.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** The program's look: AtlantaFX and one sheet over it. */
public final class Look {
    private Look() {}

    /** Once, before the first window. */
    public static void apply() {
        // the binary twin of the 165 kB sheet needs no parsing
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet().replace(".css", ".bss"));
    }

    public static void apply(Scene scene) {
        scene.getStylesheets().add(Objects.requireNonNull(Look.class.getResource("/org/ruhu/ui/ruhu.css")).toExternalForm());
    }
}
