package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Act;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Role;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.UserRole;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;

/** Every role with every use case: who may not is told so and nothing is done, whoever may does it. */
class RolesTest {
    private static final char[] PASSWORD = "seven yaks by the lake".toCharArray();

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(21);
    private Path task = Path.of("");
    private HouseholdId household = new HouseholdId(ReadHousehold.NOWHERE);

    private interface Doing {
        void run(Workspace workspace) throws IOException;
    }

    private record UseCase(String name, Set<UserRole> may, Doing doing) {}

    private static Set<UserRole> with(Act act) {
        var roles = EnumSet.noneOf(UserRole.class);
        for (UserRole role : UserRole.values()) {
            if (role.may(act)) {
                roles.add(role);
            }
        }
        return roles;
    }

    private List<UseCase> useCases(boolean demo) {
        return List.of(
            new UseCase("list", with(Act.SEE), w -> new FindHouseholds(w).page(new HouseholdQuery("", Optional.empty(),
                Optional.empty(), false, 0, 5))),
            new UseCase("progress", with(Act.SEE), w -> new FindHouseholds(w).progress()),
            new UseCase("read", with(Act.SEE), w -> new ReadHousehold(w).read(household)),
            new UseCase("find", with(Act.SEE), w -> new ReadHousehold(w).byNumber(SmallDistrict.FIRST)),
            new UseCase("fill", with(Act.FILL), w -> VisitWork.open(w, household)),
            new UseCase("fill another form", with(Act.FILL), w -> VisitWork.open(w, household, "FIRE-H")),
            new UseCase("preview", with(Act.IMPORT), w -> new ImportPackage(w).preview(task, Progress.NONE)),
            new UseCase("import", with(Act.IMPORT), w -> new ImportPackage(w).run(
                assertInstanceOf(ImportPackage.Preview.Ready.class, new ImportPackage(w).preview(task, Progress.NONE)), Progress.NONE)),
            new UseCase("export", with(Act.EXPORT), w -> new ExportPackage(w).run(folder.resolve("out.json"), Optional.empty(),
                Progress.NONE)),
            new UseCase("print", with(Act.PRINT), w -> new PrintSheets(w).run(SheetOrder.of(List.of(household),
                VisitSheet.Kind.BLANK, SheetLanguage.ZH_BO), folder.resolve("out.pdf"))),
            new UseCase("print a village", with(Act.PRINT), w -> new PrintSheets(w).village("1")),
            new UseCase("print all", with(Act.PRINT), w -> new PrintSheets(w).select(new SheetSelection.Everything())),
            new UseCase("look at sheets", with(Act.SEE), w -> new SheetRegister(w).counts(SheetQuery.ALL)),
            new UseCase("scan a sheet", with(Act.SEE), w -> new SheetRegister(w).look("no code")),
            new UseCase("return a sheet", with(Act.PRINT), w -> new SheetRegister(w).giveBack(List.of())),
            new UseCase("make a sheet void", with(Act.PRINT), w -> new SheetRegister(w).cancel(List.of(), "lost")),
            new UseCase("snapshot", EnumSet.complementOf(EnumSet.of(UserRole.AUDITOR)), w -> new WriteSnapshot(w).run(
                folder.resolve("snapshot.json"), new WriteSnapshot.Order("statistics", "the county", WriteSnapshot.Numbers.MASKED))),
            new UseCase("snapshot with numbers", with(Act.CLEAR_EXPORT), w -> new WriteSnapshot(w).run(
                folder.resolve("snapshot.json"), new WriteSnapshot.Order("statistics", "the county", WriteSnapshot.Numbers.CLEAR))),
            new UseCase("reveal a number", with(Act.REVEAL), w -> new Reveal(w).run(household.uuid(), "phone",
                Reveal.Reason.CORRECTION, "")),
            new UseCase("read the log", with(Act.READ_LOG), w -> new ReadLog(w).people()),
            new UseCase("back up", with(Act.BACK_UP), w -> new BackUp(w).prepare(BackUpReason.BY_HAND)),
            new UseCase("verify", with(Act.SEE), w -> new CheckWorkspace(w).verify(Progress.NONE)),
            new UseCase("rebuild", with(Act.RESTORE), w -> new CheckWorkspace(w).rebuild()),
            new UseCase("list users", with(Act.USERS), w -> new Users(w).list()),
            new UseCase("add a user", with(Act.USERS), w -> new Users(w).add("", UserRole.ENUMERATOR, PASSWORD)),
            new UseCase("change a user", with(Act.USERS), w -> new Users(w).change(99, "x", UserRole.ENUMERATOR)),
            new UseCase("reset a password", with(Act.USERS), w -> new Users(w).password(99, PASSWORD)),
            new UseCase("remove a user", with(Act.USERS), w -> new Users(w).remove(99)),
            new UseCase("make a recovery key", with(Act.CONFIGURE), w -> new RecoveryKeys(w).make(folder.resolve("key-"
                + env.newId()))),
            new UseCase("read a request", with(Act.RECOVER), w -> new AnswerRecovery(w).read(task)),
            new UseCase("answer a request", with(Act.RECOVER), w -> new AnswerRecovery(w).run(task, task, folder.resolve("answer"))),
            new UseCase("own password", EnumSet.allOf(UserRole.class), w -> new Users(w).own(PASSWORD, PASSWORD)),
            new UseCase("where things stand", EnumSet.allOf(UserRole.class), w -> {
                if (!w.may(Act.SEE)) {
                    assertEquals(List.of(), Standing.of(w).grids());
                }
            }));
    }

    @Test
    void everyRoleMayDoWhatItsRoleSaysAndNothingElse() throws IOException {
        matrix("demo", new SmallDistrict());
        matrix("real", new SmallDistrict().real());
    }

    private void matrix(String name, SmallDistrict district) throws IOException {
        Path place = folder.resolve(name);
        task = Files.write(folder.resolve(name + ".json"), district.bytes("any"));
        boolean demo = name.equals("demo");
        try (Workspace made = Workspace.create(place, Role.CENTRE, "区里", PASSWORD, env)) {
            var users = new Users(made);
            for (UserRole role : UserRole.values()) {
                assertInstanceOf(Users.Outcome.Done.class, users.add(role.tag(), role, PASSWORD));
            }
            if (demo) {
                new ImportPackage(made).run((ImportPackage.Preview.Ready) new ImportPackage(made).preview(task, Progress.NONE),
                    Progress.NONE);
                household = new ReadHousehold(made).byNumber(SmallDistrict.FIRST).orElseThrow();
            }
        }
        for (Door.Seat seat : Door.of(place, env).users()) {
            try (Workspace workspace = ((Entry.Open) Workspace.open(place, seat.id(), PASSWORD, env)).workspace()) {
                for (UseCase useCase : useCases(demo)) {
                    boolean needsData = useCase.name.contains("fill") || useCase.name.contains("print");
                    if (demo || !needsData && !useCase.name.contains("import") && !useCase.name.equals("preview")) {
                        assertEquals(useCase.may.contains(workspace.user().role()), done(useCase, workspace),
                            () -> workspace.user().role() + ": " + useCase.name);
                    }
                }
            }
        }
    }

    private static boolean done(UseCase useCase, Workspace workspace) throws IOException {
        try {
            useCase.doing.run(workspace);
            return true;
        } catch (Denied e) {
            return false;
        }
    }
}
