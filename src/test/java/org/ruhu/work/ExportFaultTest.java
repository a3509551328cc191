package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.sync.PackageReader;

/** Every operation on the disk fails once while a package is written or taken in, in the real use cases. */
class ExportFaultTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    private static final int TRIES = 15;

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
            disk.fail(Long.MAX_VALUE, fault);
            export(workspace, out.resolve("whole.json"));
            // each package that leaves is logged, and the next one tells of it: they grow
            long operations = disk.operations();
            long written = 1;
            for (long n = 0; n < operations; n++) {
                Path file = out.resolve(n + ".json");
                disk.fail(n, fault);
                boolean said = export(workspace, file);
                try (FaultDisk cut = disk.cut(n)) {
                    assertWholeOrAbsent(cut.root().resolve("out").resolve(n + ".json"), !said);
                }
                disk.heal();
                assertWholeOrAbsent(file, !said);
                written += said ? 0 : 1;
                readOnce(workspace);
                assertEquals(written, workspace.store().outgoing().statements(), n + " " + disk.struckAt());
                assertEquals(written, logged(workspace, "export"), n + " " + disk.struckAt());
            }
            assertTrue(operations > 5);
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

    /** A write that H2 put off may have failed meanwhile: it tells so once, and is made anew for whoever reads next. */
    private static void readOnce(Workspace workspace) {
        try {
            workspace.store().outgoing().statements();
        } catch (Trouble e) {
            assertEquals("store.trouble.database", e.key());
        }
    }

    /** How many entries the log has of a deed: what is done and what is logged are one. */
    private static long logged(Workspace workspace, String deed) {
        var records = workspace.store().records();
        return records.all(RecordType.AUDIT).stream().filter(id -> records.state(id).fields().text("what").equals(deed)).count();
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
                var reader = new PackageReader(in, PackageReader.Trust.ANYBODY);
                // reading to the end is the verification
                reader.finish(PackageReader.Blobs.NOWHERE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aPackageIsTakenInWhollyOrNotAtAll(Fault fault) throws IOException {
        task();
        create("w").close();
        long operations = taken(Long.MAX_VALUE, fault);
        // each try opens the workspace with its password: some of them, from the last on, where the package is written
        for (int i = 1; i <= TRIES; i++) {
            taken(operations - i * 3L, fault);
        }
    }

    /** @return operations it took */
    private long taken(long n, Fault fault) {
        try (FaultDisk copy = disk.copy(n); Workspace workspace = open(copy)) {
            Path task = copy.root().resolve("task.json");
            String empty = workspace.checkCode();
            copy.fail(n, fault);
            boolean said = false;
            try {
                assertInstanceOf(ImportPackage.Outcome.Done.class, take(workspace, task));
            } catch (Trouble e) {
                said = true;
            }
            long operations = copy.operations();
            copy.heal();
            boolean nothing = workspace.checkCode().equals(empty);
            assertTrue(said || !nothing, n + " " + copy.struckAt());
            assertEquals(nothing ? 0 : 1, logged(workspace, "import"), n + " " + copy.struckAt());
            assertEquals(new ImportPackage.Outcome.Done(nothing ? 13 : 0, 0, 13), take(workspace, task), n + " " + copy.struckAt());
            return operations;
        }
    }

    private static Workspace open(FaultDisk disk) {
        return ((Entry.Open) Workspace.open(disk.root().resolve("w"), PASSWORD, TestEnv.of(6))).workspace();
    }
}
