package org.ruhu;

import java.util.concurrent.Callable;
import org.ruhu.cli.WorkspaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the program's window. */
@Command(mixinStandardHelpOptions = true)
final class OpenWindow implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Override
    public Integer call() {
        throw new IllegalStateException("no window yet: " + workspace.folder());
    }
}
