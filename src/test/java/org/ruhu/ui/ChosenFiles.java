package org.ruhu.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ruhu.ui.kit.FileDialogs;

/** Answers in place of the system's file dialog: the files in the order in which they are to be chosen. */
public final class ChosenFiles implements FileDialogs {
    private final Deque<Path> next = new ArrayDeque<>();
    private String suggested = "";

    public void choose(Path file) {
        next.add(file);
    }

    /** The name suggested for the last file to be saved. */
    public String suggested() {
        return suggested;
    }

    @Override
    public Optional<Path> open(String title, String kind, String... endings) {
        return Optional.ofNullable(next.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(next.poll());
    }

    @Override
    public List<Path> openAll(String title, String kind, List<String> endings) {
        List<Path> all = List.copyOf(next);
        next.clear();
        return all;
    }

    @Override
    public Optional<Path> save(String title, String kind, String ending, String suggestedName) {
        suggested = suggestedName;
        return Optional.ofNullable(next.poll());
    }
}
