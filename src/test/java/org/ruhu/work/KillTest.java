package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Role;

/** {@code kill -9} of a real process in the middle of typing. */
class KillTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasSaidToBeSavedIsLostToAKill() throws IOException, InterruptedException {
        int kills = Integer.getInteger("ruhu.kills", 50);
        long seed = Long.getLong("ruhu.seed", 20261124);
        System.out.println("seed " + seed + ", kills " + kills);
        var random = new Random(seed);
        Path place = folder.resolve("w");
        try (Workspace workspace = Workspace.create(place, Role.FIELD, "格桑", PASSWORD.toCharArray(), TestEnv.real())) {
            var task = new SmallDistrict().write(folder.resolve("task.json"));
            var importPackage = new ImportPackage(workspace);
            importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(task, Progress.NONE), Progress.NONE);
        }
        int last = 0;
        for (int kill = 0; kill < kills; kill++) {
            last = typeAndKill(place, last, 20 + random.nextInt(400));
            last = check(place, last);
        }
        assertTrue(last > 100);
    }

    private static int typeAndKill(Path place, int from, int answers) throws IOException, InterruptedException {
        Process typing = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), TypingProgram.class.getName(),
            place.toString(), PASSWORD, Integer.toString(from)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int said = from;
        try (BufferedReader out = typing.inputReader()) {
            for (int i = 0; i < answers; i++) {
                said = Integer.parseInt(out.readLine());
            }
            // through the handle: the process object would close the stream that we still read
            typing.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
                said = Math.max(said, Integer.parseInt(line));
            }
        } finally {
            typing.destroyForcibly().waitFor();
        }
        return said;
    }

    /** Both answers are at least as new as what was said to be saved, and at most one further. */
    private static int check(Path place, int said) {
        var entry = assertInstanceOf(Entry.Open.class, Workspace.open(place, PASSWORD.toCharArray(), TestEnv.real()));
        try (Workspace workspace = entry.workspace()) {
            var household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
            VisitWork work = VisitWork.open(workspace, household);
            int phone = Integer.parseInt(work.session().value("a/phone"));
            int visitPlace = Integer.parseInt(work.session().value("m/visit_place"));
            int newest = Math.max(phone, visitPlace);
            assertTrue(newest == said || newest == said + 1, "said " + said + ", found " + newest);
            assertEquals(1, Math.abs(phone - visitPlace));
            return newest;
        }
    }
}
