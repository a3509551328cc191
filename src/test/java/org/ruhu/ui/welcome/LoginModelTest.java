package org.ruhu.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Workspace;

/** The login's model, without a toolkit: this test's own thread is its screen. */
class LoginModelTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private static void fail(Throwable failure) {
        throw new AssertionError(failure);
    }

    @Test
    void theSecondsThatOpeningTakesAreCounted() throws InterruptedException {
        Env env = TestEnv.of(3);
        List<Workspace> entered = new ArrayList<>();
        try (var desk = new Desk(LoginModelTest::fail, screen::add)) {
            desk.now(() -> {
                Workspace.create(folder, Role.FIELD, "格桑", PASSWORD.toCharArray(), env).close();
                return folder;
            });
            var model = new LoginModel(desk, folder, env, LoginModelTest::fail, entered::add);
            model.refresh();
            screen.take().run();
            model.enter(PASSWORD);
            model.tick();
            model.tick();
            assertEquals(new LoginModel.State.Trying(2), model.state().get());
            screen.take().run();
            assertEquals(new LoginModel.State.Waiting(), model.state().get());
            desk.now(() -> {
                entered.getFirst().close();
                return entered;
            });
        }
    }
}
