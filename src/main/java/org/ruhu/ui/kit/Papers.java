package org.ruhu.ui.kit;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.text.Texts;
import org.ruhu.work.PrintPaper;
import org.ruhu.work.StoreTurn;
import org.ruhu.work.Workspace;

/** Saves what a screen shows as a PDF: asks where, writes it beside the window, and says where it is. */
public final class Papers {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final FileDialogs files;
    private final Texts texts;
    private final Consumer<Path> printed;
    private final Consumer<Throwable> trouble;

    /** @param printed shows the person where a file is */
    public Papers(Desk desk, Executor screen, Workspace workspace, FileDialogs files, Texts texts, Consumer<Path> printed,
                  Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.files = files;
        this.texts = texts;
        this.printed = printed;
        this.trouble = trouble;
    }

    /** @param title what the file is called if nothing else is said */
    public void save(String title, Function<PaperHead, OfficialPaper> paper) {
        files.save(texts.of("printing.save"), texts.of("printing.kindoffile"), ".pdf", title + ".pdf").ifPresent(file ->
            Thread.ofVirtual().name("paper").start(() -> write(paper, file)));
    }

    private void write(Function<PaperHead, OfficialPaper> paper, Path file) {
        try {
            new PrintPaper(workspace).run(paper, file, new StoreTurn() {
                @Override
                public <T> T take(Callable<T> work) {
                    return desk.now(work);
                }
            });
            screen.execute(() -> printed.accept(file));
        } catch (RuntimeException e) {
            screen.execute(() -> trouble.accept(e));
        }
    }
}
