package org.ruhu.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.ui.kit.Surroundings;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Entry;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;
import org.testfx.util.WaitForAsyncUtils;

/** The form screen on a real workspace, which can be closed and opened again in the middle of a form. */
public final class VisitWindow implements AutoCloseable {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final int SECONDS = 20;

    private final Stage stage;
    private final Path folder;
    private final Env env = TestEnv.of(21);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private final ObjectProperty<RosterView> rosters = new SimpleObjectProperty<>(RosterView.CARDS);
    private final ChosenFiles files = new ChosenFiles();
    private Desk desk = new Desk(failures::add);
    private Workspace workspace;
    private VisitWork work;
    private VisitScreen screen;

    /** On the JavaFX thread; nothing is shown before {@link #open}. */
    public VisitWindow(Stage stage, Path folder, SmallDistrict district) {
        this.stage = stage;
        this.folder = folder.resolve("w");
        Fonts.load();
        Look.apply();
        workspace = desk.now(() -> Workspace.create(this.folder, Role.FIELD, "格桑", PASSWORD, env));
        take(district.write(folder.resolve("task.json")));
    }

    private void take(Path file) {
        desk.now(() -> {
            var importPackage = new ImportPackage(workspace);
            return importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(file, Progress.NONE), Progress.NONE);
        });
    }

    /** Shows a form of the first household, on the JavaFX thread. */
    public void open(String form) {
        open(form, Lang.ZH);
    }

    public void open(String form, Lang lang) {
        work = desk.now(() -> VisitWork.open(workspace, new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST)
            .orElseThrow(), form));
        screen = new VisitScreen(new Surroundings(desk, new Texts(lang), files, rosters), work, left::incrementAndGet);
        Scene scene = new Scene(new StackPane(screen.view()), 1366, 768);
        Look.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.shown();
    }

    /** Closes the workspace as the lock does, and opens the same form again, on the JavaFX thread. */
    public void reopen(String form) {
        screen.hidden();
        desk.now(() -> {
            workspace.close();
            return workspace;
        });
        workspace = desk.now(() -> ((Entry.Open) Workspace.open(folder, PASSWORD, env)).workspace());
        open(form);
    }

    public VisitWork work() {
        return work;
    }

    public Workspace workspace() {
        return workspace;
    }

    public <T> T now(java.util.concurrent.Callable<T> use) {
        return desk.now(use);
    }

    public Path folder() {
        return folder;
    }

    public ChosenFiles files() {
        return files;
    }

    public ObjectProperty<RosterView> rosters() {
        return rosters;
    }

    public int timesLeft() {
        return left.get();
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Node node(String id) {
        return stage.getScene().getRoot().lookupAll("*").stream().filter(candidate -> id.equals(candidate.getId())).findFirst()
            .orElse(null);
    }

    public String words(String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return ((Labeled) node(id)).getText();
    }

    /** The answer that stands in the form now. */
    public String answer(String path) {
        WaitForAsyncUtils.waitForFxEvents();
        return work.session().kept(path);
    }

    public void await(String what, BooleanSupplier there) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, there::getAsBoolean));
        } catch (TimeoutException e) {
            Screenshots.save(scene(), "99-stuck");
            throw new AssertionError("never came: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void picture(String name) {
        Screenshots.save(scene(), name);
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, screen::hidden);
        desk.now(() -> {
            workspace.close();
            return true;
        });
        desk.close();
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.toString());
        }
    }
}
