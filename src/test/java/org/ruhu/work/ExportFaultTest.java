package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.disk.FaultDisk.Fault;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.sync.PackageReader;

/** Every operation on the disk fails once while a package is written or taken in, in the real use cases. */
class ExportFaultTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final FaultDisk disk = new FaultDisk(11);

    private Workspace create(String name) {
        return Workspace.create(disk.root().resolve(name), Role.FIELD, "格桑", PASSWORD, TestEnv.of(4));
    }

    private static ImportPackage.Outcome take(Workspace workspace, Path file) {
        var importPackage = new ImportPackage(workspace);
        return importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(file, Progress.NONE), Progress.NONE);
    }

    private Path task() throws IOException {
        return Files.write(disk.root().resolve("task.json"), new SmallDistrict().bytes());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPackageIsThereWholeOrNotAtAll(Fault fault) throws IOException {
        try (Workspace workspace = create("w")) {
            take(workspace, task());
            Path out = folder("out");
            int n = 0;
            long written = 0;
            for (boolean struck = true; struck; n++) {
                Path file = out.resolve(n + ".json");
                disk.fail(n, fault);
                boolean said = export(workspace, file);
                struck = disk.struck();
                try (FaultDisk cut = disk.cut(n)) {
                    assertWholeOrAbsent(cut.root().resolve("out").resolve(n + ".json"), !said);
                }
                disk.heal();
                assertWholeOrAbsent(file, !said);
                // what was done is logged in an entry of its own: that one may fail when the other is saved
                long noted = workspace.store().outgoing().statements();
                assertTrue(noted == written + 1 || said && noted == written, n + " " + disk.struckAt());
                written = noted;
            }
            assertTrue(n > 5);
        }
    }

    /** One that has been there for long. */
    private Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(disk.root().resolve(name));
        try (FileChannel root = FileChannel.open(disk.root())) {
            root.force(true);
        }
        return folder;
    }

    /** @return whether it was said that it failed */
    private static boolean export(Workspace workspace, Path file) {
        try {
            new ExportPackage(workspace).run(file, Optional.empty(), Progress.NONE);
            return false;
        } catch (Trouble e) {
            return true;
        }
    }

    private static void assertWholeOrAbsent(Path file, boolean mustBeThere) throws IOException {
        if (mustBeThere || Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                var reader = new PackageReader(in);
                while (reader.next() != null) {
                    // reading to the end is the verification
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPackageIsTakenInWhollyOrNotAtAll(Fault fault) throws IOException {
        Path task = task();
        try (Workspace workspace = create("w")) {
            String empty = workspace.checkCode();
            for (int n = 0; ; n++) {
                disk.fail(n, fault);
                boolean done;
                try {
                    done = take(workspace, task) instanceof ImportPackage.Outcome.Done;
                } catch (Trouble e) {
                    done = false;
                }
                disk.heal();
                // as above: taken in, but not logged
                boolean notLogged = !done && !workspace.checkCode().equals(empty);
                if (done || notLogged) {
                    assertEquals(new ImportPackage.Outcome.Done(0, 13), take(workspace, task));
                    assertTrue(n > 5, "nothing failed");
                    return;
                }
                assertTrue(disk.struck());
            }
        }
    }
}
