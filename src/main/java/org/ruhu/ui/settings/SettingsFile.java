package org.ruhu.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.ruhu.print.PrintJob;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.RosterView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the settings between starts. They are a convenience: a file that cannot be read or written stops nobody. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final String LANGUAGE = "language";
    private static final String SIZE = "textSize";
    private static final String ROSTERS = "rosters";
    private static final String IDLE = "lockAfterMinutes";
    private static final String PRINTER = "printer";
    private static final String SIDES = "sides";

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Where the system wants programs to keep such files. */
    public static SettingsFile ofThisPerson() {
        Path home = Path.of(System.getProperty("user.home"));
        return new SettingsFile(folder("APPDATA", folder("XDG_CONFIG_HOME", home.resolve(".config")))
            .resolve("ruhu").resolve("settings.properties"));
    }

    private static Path folder(String variable, Path otherwise) {
        String named = System.getenv(variable);
        return named == null || named.isBlank() ? otherwise : Path.of(named);
    }

    public Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.FIRST;
        }
        var stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
            int size = Integer.parseInt(stored.getProperty(SIZE, "100"));
            int idle = Integer.parseInt(stored.getProperty(IDLE, "10"));
            return new Settings(Lang.valueOf(stored.getProperty(LANGUAGE, "ZH")),
                Settings.SIZES.contains(size) ? size : Settings.FIRST.size(),
                RosterView.valueOf(stored.getProperty(ROSTERS, Settings.FIRST.rosters().name())),
                Settings.IDLE.contains(idle) ? idle : Settings.FIRST.idle(), new PrinterChoice(stored.getProperty(PRINTER, ""),
                    PrintJob.Sides.valueOf(stored.getProperty(SIDES, PrinterChoice.NONE.sides().name()))));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Settings could not be read: {}", e.getClass().getSimpleName());
            return Settings.FIRST;
        }
    }

    public void write(Settings settings) {
        var stored = new Properties();
        stored.setProperty(LANGUAGE, settings.lang().name());
        stored.setProperty(SIZE, Integer.toString(settings.size()));
        stored.setProperty(ROSTERS, settings.rosters().name());
        stored.setProperty(IDLE, Integer.toString(settings.idle()));
        stored.setProperty(PRINTER, settings.printer().printer());
        stored.setProperty(SIDES, settings.printer().sides().name());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(part)) {
                stored.store(out, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("Settings could not be kept: {}", e.getClass().getSimpleName());
        }
    }
}
