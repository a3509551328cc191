package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a workspace. */
@Command(mixinStandardHelpOptions = true)
final class Init implements Callable<Integer> {
    @Mixin
    private FolderOption workspace = new FolderOption();

    @Option(names = "--role", paramLabel = "field|centre", defaultValue = "field", descriptionKey = "role")
    private String role = "field";

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
    private String user = System.getProperty("user.name");

    private final Env env;

    Init(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        Role wanted = switch (role) {
            case "field" -> Role.FIELD;
            case "centre" -> Role.CENTRE;
            default -> throw Refused.usage(Console.TEXTS.of("cli.role", role));
        };
        if (Workspace.isAt(workspace.folder())) {
            throw new Refused(Console.TEXTS.of("cli.exists", workspace.folder().toString()));
        }
        char[] password = Secrets.password();
        try (Workspace made = Workspace.create(workspace.folder(), wanted, user, password, env)) {
            System.out.println(Console.TEXTS.of("cli.made", workspace.folder().toString(), made.device()));
        }
        return 0;
    }
}
