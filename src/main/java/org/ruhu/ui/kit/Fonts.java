package org.ruhu.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The fonts that come with the program: machines in the field lack Tibetan and often Chinese ones. JavaFX finds a glyph
 * missing in one of them in the other by itself.
 */
public final class Fonts {
    private static final List<String> FILES =
        List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf", "Jomolhari.ttf");
    private static final double ANY_SIZE = 14;

    private Fonts() {}

    /** Makes the families known to style sheets; once, before the first window. */
    public static void load() {
        loadAll();
        Thread.ofVirtual().start(() -> FontLeftovers.delete(Path.of(System.getProperty("java.io.tmpdir")), sizes()));
    }

    private static void loadAll() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/org/ruhu/fonts/" + file)) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("not in the program: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Set<Long> sizes() {
        Set<Long> sizes = new HashSet<>();
        for (String file : FILES) {
            URL font = Objects.requireNonNull(Fonts.class.getResource("/org/ruhu/fonts/" + file));
            try {
                sizes.add(font.openConnection().getContentLengthLong());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sizes;
    }
}
