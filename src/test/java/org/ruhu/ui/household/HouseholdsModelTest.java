package org.ruhu.ui.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;

/** The list's model, without a toolkit: this test's own thread is its screen. */
class HouseholdsModelTest {
    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Desk desk = new Desk(failure -> {
        throw new AssertionError(failure);
    }, screen::add);
    private Workspace workspace;
    private HouseholdsModel model;

    @BeforeEach
    void importThreeHouseholds() {
        Env env = TestEnv.of(3);
        Path file = new SmallDistrict().write(folder.resolve("task.json"));
        workspace = desk.now(() -> {
            Workspace made = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", "correct horse".toCharArray(), env);
            var imports = new ImportPackage(made);
            imports.run((ImportPackage.Preview.Ready) imports.preview(file, Progress.NONE), Progress.NONE);
            return made;
        });
        model = new HouseholdsModel(desk, workspace);
    }

    @AfterEach
    void close() {
        desk.now(() -> {
            workspace.close();
            return workspace;
        });
        desk.close();
    }

    @Test
    void ofQuickTypingOnlyTheLastAnswerIsShown() {
        List<Integer> totals = new ArrayList<>();
        model.found().subscribe(found -> found.ifPresent(now -> totals.add(now.page().total())));
        model.search("");
        model.refresh();
        model.search("次仁顿珠");
        settle();
        assertEquals(List.of(1), totals);
    }

    @Test
    void clearingTakesBackEveryFilter() {
        model.search("次仁顿珠");
        model.monitoredOnly(true);
        settle();
        assertEquals(Optional.of(0), model.found().get().map(now -> now.page().total()));
        model.clear();
        settle();
        assertEquals(Optional.of(3), model.found().get().map(now -> now.page().total()));
    }

    /** Lets the store finish, then the screen. */
    private void settle() {
        desk.now(() -> screen);
        for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
            next.run();
        }
    }
}
