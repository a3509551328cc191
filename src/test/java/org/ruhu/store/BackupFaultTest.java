package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.disk.FaultDisk.Fault;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;

/**
 * Every operation on the disk fails once while a back-up is made; and some by chance, all with {@code -Druhu.faults=all},
 * while one is restored, a workspace is mended or upgraded, where a password takes its time. After a fault the state is
 * that of before or that of after; a crash is followed by a power cut.
 */
class BackupFaultTest {
    private static final boolean ALL = "all".equals(System.getProperty("ruhu.faults"));
    private static final long SEED = Long.getLong("ruhu.seed", 20261125);
    private static final int TRIED = Integer.getInteger("ruhu.tries", 6);
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final char[] GOLDEN = "golden golden".toCharArray();

    private final Random chance = new Random(SEED);

    /** What is done while the disk fails. */
    private interface Work {
        void run(FaultDisk disk);
    }

    private static Path root(FaultDisk disk) {
        return disk.root().resolve("Ruhu");
    }

    private static FaultDisk made() {
        var disk = new FaultDisk(SEED);
        Env env = TestEnv.of(SEED);
        var identity = new Identity(env.newId(), "field", "dev-1", env.newId(), 1, "u-1", "格桑", env.now().toString());
        try (Store store = Store.create(root(disk), identity, new User("u-1", "格桑", UserRole.TEAM_LEADER), PASSWORD.clone(), env)) {
            save(store, "first");
            store.blobs().put(new byte[] {1, 2, 3}, "jpg");
            backUp(store);
            save(store, "second");
            backUp(store);
        }
        return disk;
    }

    private static void save(Store store, String name) {
        store.save(List.of(Draft.born("new", RecordType.VILLAGE, new UUID(1, name.hashCode()), "", Map.of("name", name))));
    }

    private static Backup.Made backUp(Store store) {
        return Backup.make(store.backup(BackUpReason.BY_HAND), store.backups(), Backup.Depth.EVERYTHING, share -> { });
    }

    private static Store open(FaultDisk disk, char[] password) {
        return assertInstanceOf(Opening.Open.class,
            Store.open(root(disk), new Login("", password.clone()), TestEnv.of(SEED + 1))).store();
    }

    /** All that people entered; the log grows with every opening. */
    private static Set<String> contents(Store store) {
        Set<String> lines = new TreeSet<>();
        try {
            store.outgoing().select(new Outgoing.Wanted(Knowledge.NOTHING, false, Optional.empty())).each(line -> lines.add(new String(line, java.nio.charset.StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static List<BackupList.Found> backUps(FaultDisk disk) {
        return BackupList.in(new Folders(root(disk)).backups());
    }

    private static boolean ends(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Trouble e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBackUpThatFailsLeavesTheOlderOnesWholeAndNoHalfOne(Fault fault) {
        System.out.println("seed " + SEED);
        FaultDisk base = made();
        int tried = 0;
        for (long n = 0; struckWhileBackingUp(base, n, fault); n += ALL ? 1 : 1 + chance.nextInt(3)) {
            tried++;
        }
        assertTrue(tried > 20, "only " + tried);
        System.out.println(fault + ": " + tried + " operations failed");
    }

    /** @return false if the back-up has no such operation */
    private boolean struckWhileBackingUp(FaultDisk base, long n, Fault fault) {
        try (FaultDisk disk = base.copy(SEED + n)) {
            Store store = openWithKey(disk);
            save(store, "third");
            disk.fail(n, fault);
            boolean done = ends(() -> backUp(store));
            if (disk.struck()) {
                assertWhole(disk, fault, done, backUps(base).size());
            }
            disk.heal();
            if (disk.struck() && fault != Fault.CRASH) {
                assertTrue(ends(() -> backUp(store)), disk::struckAt);
            }
            ends(store::close);
            return disk.struck();
        }
    }

    private static void assertWhole(FaultDisk disk, Fault fault, boolean done, int before) {
        try (FaultDisk left = fault == Fault.CRASH ? disk.cut(SEED) : disk.copy(SEED)) {
            var all = backUps(left);
            all.forEach(one -> assertEquals(BackupList.Look.WHOLE, one.look(), disk::struckAt));
            assertTrue(all.size() >= (done ? Math.min(3, before + 1) : before) && all.size() <= before + 1, disk::struckAt);
            all.forEach(one -> assertSound(one, left, disk.struckAt()));
        }
    }

    /** Every part, byte by byte. */
    private static void assertSound(BackupList.Found one, FaultDisk disk, String struckAt) {
        var parts = new BackupParts(BackupFolder.around(one.file()), bytes -> { });
        for (BackupManifest.Part part : java.util.Objects.requireNonNull(one.manifest()).parts()) {
            try {
                assertTrue(parts.isSound(part), () -> part.name() + " after " + struckAt + " on " + disk.root());
            } catch (IOException e) {
                throw new AssertionError(struckAt, e);
            }
        }
    }

    private static DataKey key(FaultDisk disk) {
        return ((Keyring.Try.Right) Keyring.read(root(disk)).unlock(new Login("", PASSWORD.clone()), TestEnv.of(SEED))).key();
    }

    private byte[] known = new byte[0];

    /** The password is tried once only. */
    private Store openWithKey(FaultDisk disk) {
        if (known.length == 0) {
            known = key(disk).bytes();
        }
        return new Opener(root(disk), TestEnv.of(SEED + 2)).opened(new Folders(root(disk)).lock().orElseThrow(), new DataKey(known),
            identity -> new Opener.Keys(new DataKey(known), Keyring.empty(root(disk)), new User("u-1", "格桑", UserRole.TEAM_LEADER)));
    }

    /** Which operations fail: all, or some by chance over the whole length of the work. */
    private long[] chosen(FaultDisk base, Work work) {
        long operations;
        try (FaultDisk disk = base.copy(SEED)) {
            disk.fail(Long.MAX_VALUE, Fault.IO_ERROR);
            work.run(disk);
            operations = disk.operations();
        }
        return ALL ? java.util.stream.LongStream.range(0, operations).toArray() : chance.longs(TRIED, 0, operations).sorted().toArray();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aRestoreThatFailsLeavesWhatWasOrWhatIsRestored(Fault fault) {
        FaultDisk base = made();
        Path older = backUps(base).getLast().file();
        Set<String> before = contentsOf(base, PASSWORD);
        Work work = disk -> BackupRestore.run(other(older, base, disk),
            root(disk), new Login("", PASSWORD.clone()), true, user -> true, TestEnv.of(SEED + 5), share -> { });
        FaultDisk whole = base.copy(SEED);
        work.run(whole);
        Set<String> after = contentsOf(whole, PASSWORD);
        assertTrue(after.size() < before.size());
        for (long n : chosen(base, work)) {
            failing(base, n, fault, work, left -> {
                Set<String> now = contentsOf(left, PASSWORD);
                assertTrue(now.equals(before) || now.equals(after));
            });
        }
    }

    /** Does the work while its n-th operation fails; then the disk is well again, after a power cut if it had crashed. */
    private static void failing(FaultDisk base, long n, Fault fault, Work work, Consumer<FaultDisk> then) {
        try (FaultDisk disk = base.copy(SEED + n)) {
            disk.fail(n, fault);
            ends(() -> work.run(disk));
            try (FaultDisk left = fault == Fault.CRASH ? disk.cut(SEED + n) : disk) {
                disk.heal();
                then.accept(left);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(n + " " + disk.struckAt(), e);
            }
        }
    }

    /** The same path on another disk. */
    private static Path other(Path path, FaultDisk from, FaultDisk to) {
        Path result = to.root();
        for (int i = from.root().getNameCount(); i < path.getNameCount(); i++) {
            result = result.resolve(path.getName(i).toString());
        }
        return result;
    }

    private static Set<String> contentsOf(FaultDisk disk, char[] password) {
        try (Store store = open(disk, password)) {
            return contents(store);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aRepairThatFailsCanBeDoneAgain(Fault fault) throws IOException {
        FaultDisk base = made();
        Set<String> before = contentsOf(base, PASSWORD);
        Path journal = root(base).resolve("journal").resolve(Segment.file(1));
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 4] ^= 1;
        Files.write(journal, bytes);
        Work work = disk -> BackupRepair.run(root(disk), List.of(), new Login("", PASSWORD.clone()), TestEnv.of(SEED + 6), share -> { });
        for (long n : chosen(base, work)) {
            failing(base, n, fault, work, left -> {
                work.run(left);
                assertEquals(before, contentsOf(left, PASSWORD));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anUpgradeThatFailsIsDoneAtTheNextOpening(Fault fault) throws IOException {
        FaultDisk base = golden();
        Set<String> after = contentsOf(base.copy(SEED), GOLDEN);
        Work work = disk -> {
            if (Store.open(root(disk), new Login("", GOLDEN.clone()), TestEnv.of(SEED + 7)) instanceof Opening.Open(Store store)) {
                store.close();
            }
        };
        for (long n : chosen(base, work)) {
            failing(base, n, fault, work, left -> {
                assertEquals(after, contentsOf(left, GOLDEN));
                assertEquals(Optional.of(Folders.FORMAT), new Folders(root(left)).label().map(Folders.Label::format));
            });
        }
    }

    private static FaultDisk golden() throws IOException {
        var disk = new FaultDisk(SEED);
        try (InputStream in = BackupFaultTest.class.getResourceAsStream("/golden/0.1.0.zip"); var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = disk.root();
                for (String name : entry.getName().split("/")) {
                    file = file.resolve(name);
                }
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return disk.copy(SEED);
    }

    @Test
    void whatIsRestoredFromIsNotChanged() throws IOException {
        FaultDisk base = made();
        BackupList.Found one = backUps(base).getFirst();
        byte[] before = Files.readAllBytes(one.file());
        BackupRestore.run(one.file(), root(base), new Login("", PASSWORD.clone()), true, user -> true, TestEnv.of(SEED + 5), share -> { });
        assertArrayEquals(before, Files.readAllBytes(one.file()));
        assertSound(one, base, "");
    }
}
