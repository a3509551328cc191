package org.ruhu.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.model.Role;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;

/** A workspace whose one user has any role, with things done in it. */
public final class RoleWorkspace {
    private RoleWorkspace() {}

    public static Workspace create(Path folder, UserRole role, String name, char[] password, Env env) {
        return Workspace.create(folder, Role.FIELD, new User("u-" + role.tag(), name, role), password, env);
    }

    /** The log, the latest first, whoever has entered. */
    public static List<LogLine> log(Workspace workspace) {
        List<LogLine> lines = new ArrayList<>();
        workspace.store().audit().each(LogQuery.ALL, lines::add);
        return lines;
    }

    /** Writes an entry of the log as a use case does. */
    public static void did(Workspace workspace, Deed what, String subject, String detail) {
        workspace.log(what, subject, detail);
    }
}
