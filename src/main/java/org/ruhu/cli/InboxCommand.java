package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ruhu.model.Env;
import org.ruhu.work.Inbox;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in whatever lands in a folder, until it is stopped. */
@Command(mixinStandardHelpOptions = true)
final class InboxCommand implements Callable<Integer> {
    private static final long BETWEEN = 1_000;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "DIR", descriptionKey = "inbox")
    private Path folder = Path.of("");

    @Option(names = "--once", descriptionKey = "inboxonce")
    private boolean once;

    private final Env env;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    InboxCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() throws InterruptedException {
        Thread onStop = new Thread(this::stopped);
        try (Workspace open = workspace.open(env)) {
            Runtime.getRuntime().addShutdownHook(onStop);
            watch(new Inbox(open, folder, Console.TEXTS));
        } catch (Progress.Cancelled e) {
            // what was under way was not taken in; it is the next time
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** The workspace is closed before the process ends. */
    private void stopped() {
        stop.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file counts as copied when two looks find it the same. */
    private void watch(Inbox inbox) throws InterruptedException {
        int arriving = say(inbox.look(new Stopping()));
        boolean more = true;
        while (more && !stop.await(BETWEEN, TimeUnit.MILLISECONDS)) {
            arriving = say(inbox.look(new Stopping()));
            more = !once;
        }
        if (once && arriving > 0) {
            throw new Refused(Console.TEXTS.of("device.inbox.arriving", arriving));
        }
    }

    private static int say(Inbox.Look look) {
        look.verdicts().forEach(verdict -> System.out.println(verdict.file().getFileName() + "\t" + verdict.said(Console.TEXTS)));
        look.answers().forEach(file -> System.out.println(Console.TEXTS.of("device.inbox.answer", file.toString())));
        look.failed().forEach((file, why) -> System.err.println(file.getFileName() + "\t" + Console.TEXTS.of(why.key(), why.args())));
        System.out.flush();
        return look.arriving();
    }

    private final class Stopping implements Progress {
        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
            return stop.getCount() == 0;
        }
    }
}
