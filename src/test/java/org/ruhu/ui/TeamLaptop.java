package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.ruhu.SmallDistrict;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.UserRole;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;

/** A laptop with the small district's task that three people enter: 1 the leader 格桑, 2 the visitor 卓玛央金, 3 the auditor 达瓦. */
final class TeamLaptop {
    static final String LEADER = "yaks on the high pass";
    static final String VISITOR = "seven yaks by the lake";
    static final String AUDITOR = "the ledger of the valley";

    private TeamLaptop() {}

    /** Where a {@link TestWindow} on the folder looks for it; the task stays beside it as {@code task.json}. */
    static Path in(Path folder, Env env) {
        Path laptop = folder.resolve("Ruhu");
        try (Workspace made = Workspace.create(laptop, Role.FIELD, "格桑", LEADER.toCharArray(), env)) {
            var users = new Users(made);
            users.add("卓玛央金", UserRole.ENUMERATOR, VISITOR.toCharArray());
            users.add("达瓦", UserRole.AUDITOR, AUDITOR.toCharArray());
            take(made, new SmallDistrict().write(folder.resolve("task.json")));
        }
        return laptop;
    }

    static void take(Workspace workspace, Path file) {
        var ready = assertInstanceOf(ImportPackage.Preview.Ready.class, new ImportPackage(workspace).preview(file, Progress.NONE));
        assertInstanceOf(ImportPackage.Outcome.Done.class, new ImportPackage(workspace).run(ready, Progress.NONE));
    }
}
