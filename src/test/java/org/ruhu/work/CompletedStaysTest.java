package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.HandClock;
import org.ruhu.SmallDistrict;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.model.VisitState;

/** A visit that one team completed is not shown as half done because another team went on drafting it unseen. */
class CompletedStaysTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private Workspace laptop(String name, HandClock clock, long seed) {
        Workspace made = Workspace.create(folder.resolve(name), Role.FIELD, name, PASSWORD, clock.env(seed));
        take(made, new SmallDistrict().write(folder.resolve("task.json")));
        return made;
    }

    private static void take(Workspace to, Path file) {
        var use = new ImportPackage(to);
        use.run((ImportPackage.Preview.Ready) use.preview(file, Progress.NONE), Progress.NONE);
    }

    private static HouseholdId household(Workspace at) {
        return new ReadHousehold(at).byNumber(SmallDistrict.FIRST).orElseThrow();
    }

    private static void complete(Workspace at) {
        VisitWork work = VisitWork.open(at, household(at));
        work.answer("a/visit_result", "1");
        Answers.all(work);
        work.blocking().forEach(finding -> work.confirm(finding, "核实无误"));
        Answers.all(work);
        assertEquals(List.of(), work.blocking());
        work.complete();
    }

    private Path out(Workspace at, String name) {
        Path file = folder.resolve(name);
        new ExportPackage(at).run(file, Optional.empty(), Progress.NONE);
        return file;
    }

    private static VisitState state(Workspace at) {
        return at.store().rounds().households(at.round().orElseThrow()).stream()
            .filter(one -> one.no().equals(SmallDistrict.FIRST)).findFirst().orElseThrow().state();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDraftOfTheOtherTeamHidesNothing(boolean draftIsYounger) {
        var early = new HandClock();
        var late = new HandClock();
        late.pass(Duration.ofHours(5));
        try (Workspace done = laptop("甲组", draftIsYounger ? early : late, 5); Workspace draft = laptop("乙组", draftIsYounger ? late : early, 6)) {
            complete(done);
            VisitWork.open(draft, household(draft)).answer("a/visit_result", "1");
            Path drafted = out(draft, "draft.json");
            take(done, drafted);
            take(draft, out(done, "done.json"));
            assertEquals(VisitState.DONE, state(done));
            assertEquals(VisitState.DONE, state(draft));
        }
    }

}
