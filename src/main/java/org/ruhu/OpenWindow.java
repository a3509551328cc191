package org.ruhu;

import java.util.concurrent.Callable;
import org.ruhu.cli.FolderOption;
import org.ruhu.model.Env;
import org.ruhu.ui.RuhuApp;
import org.ruhu.ui.visit.VisitScreen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the program's window. */
@Command(mixinStandardHelpOptions = true)
final class OpenWindow implements Callable<Integer> {
    @Mixin
    private FolderOption workspace = new FolderOption();

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Override
    public Integer call() {
        RuhuApp.launch(workspace.folder(), Env.real(), VisitScreen::new, once);
        return 0;
    }
}
