package org.ruhu.ui.device;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.device.DevicesModel.Step;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.TaskPackages.Task;

/** Shows over the screen how far task packages are written, and in the end each one's file and check code. */
final class TasksCard {
    private static final double MOST = 320;
    private static final double LINE = 34;

    private final DevicesModel model;
    private final Texts texts;
    private final Sheets sheets;

    TasksCard(DevicesModel model, Texts texts, Sheets sheets) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
    }

    void show(Step step) {
        switch (step) {
            case Step.Waiting() -> {
                if (sheets.isOpen() && sheets.root().lookup("#tasks") != null) {
                    sheets.close();
                }
            }
            case Step.Writing(Watched progress) -> writing(progress);
            case Step.Cancelled() -> end(Feather.SLASH, "muted", texts.of("device.tasks.cancelled"),
                text(texts.of("device.tasks.kept"), "muted"));
            case Step.Done(List<Task> tasks) -> end(Feather.CHECK_CIRCLE, "success", texts.of("device.tasks.done", tasks.size()),
                written(tasks));
        }
    }

    private void writing(Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.of("device.tasks.writing"));
        bar.progressProperty().bind(progress.share());
        Button stop = button("tasks-stop", texts.of("device.leave"), model::cancel);
        show(stop, line(texts.of("device.tasks.writing"), "title"), bar, row(stop));
    }

    private void end(Feather sign, String style, String title, Node content) {
        Button close = primary("tasks-close", texts.of("device.close"), model::cancel);
        show(close, row(icon(sign, "large", style), line(title, "title")), content, row(close));
    }

    private Node written(List<Task> tasks) {
        GridPane lines = new GridPane();
        lines.getStyleClass().add("keys");
        lines.addRow(0, line(texts.of("device.name"), "muted"), line(texts.of("device.enrol.checkcode"), "muted"),
            line(texts.of("device.tasks.file"), "muted"));
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            lines.addRow(i + 1, line(task.device().name(), "strong"), line(task.written().checkCode()),
                line(task.written().file().getFileName().toString(), "muted"));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        double height = Math.min(MOST, LINE * (tasks.size() + 1));
        // the card is as low as it can be
        scroll.setMinHeight(height);
        scroll.setMaxHeight(height);
        scroll.getStyleClass().add("page-over");
        Path folder = Objects.requireNonNull(tasks.getFirst().written().file().toAbsolutePath().getParent());
        return column(text(texts.of("device.tasks.where", folder.toString()), "muted"), scroll,
            text(texts.of("device.tasks.text"), "muted", "small"));
    }

    private void show(Node first, Node... parts) {
        VBox card = card(parts);
        card.setId("tasks");
        card.getStyleClass().addAll("narrow", "tasks");
        sheets.show(card, first, model::cancel);
    }
}
