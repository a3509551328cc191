package org.ruhu.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file with the system's own dialog; tests answer in its place, since no robot can drive that dialog. */
public interface FileDialogs {
    /** @param kind what such files are called, as in "Task package". @param endings such as {@code .json} */
    Optional<Path> open(String title, String kind, String... endings);

    /** @param endings such as {@code .jpg}, in small letters */
    List<Path> openAll(String title, String kind, List<String> endings);

    Optional<Path> save(String title, String kind, String ending, String suggestedName);

    Optional<Path> folder(String title);

    static FileDialogs of(Window owner) {
        return new FileDialogs() {
            @Override
            public Optional<Path> folder(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return path(chooser.showDialog(owner));
            }

            @Override
            public Optional<Path> open(String title, String kind, String... endings) {
                return path(chooser(title, kind, patterns(List.of(endings))).showOpenDialog(owner));
            }

            @Override
            public List<Path> openAll(String title, String kind, List<String> endings) {
                List<File> chosen = chooser(title, kind, patterns(endings)).showOpenMultipleDialog(owner);
                return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> save(String title, String kind, String ending, String suggestedName) {
                FileChooser chooser = chooser(title, kind, List.of("*" + ending));
                chooser.setInitialFileName(suggestedName);
                return path(chooser.showSaveDialog(owner)).map(file -> withEnding(file, ending));
            }
        };
    }

    /** Cameras write endings in capitals, and some systems tell the two apart. */
    private static List<String> patterns(List<String> endings) {
        return endings.stream().flatMap(ending -> Stream.of("*" + ending, "*" + ending.toUpperCase(Locale.ROOT))).toList();
    }

    private static FileChooser chooser(String title, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        Path home = Path.of(System.getProperty("user.home"));
        Path documents = home.resolve("Documents");
        File start = (documents.toFile().isDirectory() ? documents : home).toFile();
        if (start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        return chooser;
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static Path withEnding(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) ? file : file.resolveSibling(name + ending);
    }
}
