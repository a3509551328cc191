package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ruhu.disk.FaultDisk;
import org.ruhu.disk.FaultDisk.Fault;
import org.ruhu.model.Trouble;

/** Every operation of putting a restored workspace into its place fails once: the older one stands there, or the newer one. */
class BackupSwapTest {
    private static final String NAME = "Ruhu";
    private static final String CONTENT = "content";

    private static FaultDisk made() throws IOException {
        var disk = new FaultDisk(1);
        folder(disk.root().resolve(NAME), "old");
        folder(BackupSwap.making(disk.root().resolve(NAME)), "new");
        return disk.copy(1);
    }

    private static void folder(Path folder, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(CONTENT), content);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void thePlaceIsNeverLeftEmpty(Fault fault) throws IOException {
        try (FaultDisk base = made()) {
            long n = 0;
            while (struck(base, n, fault)) {
                n++;
            }
            assertTrue(n > 5, "only " + n);
        }
    }

    /** @return false if the swap has no such operation */
    private static boolean struck(FaultDisk base, long n, Fault fault) throws IOException {
        try (FaultDisk disk = base.copy(n)) {
            Path place = disk.root().resolve(NAME);
            disk.fail(n, fault);
            boolean done = swapped(place);
            try (FaultDisk left = fault == Fault.CRASH && disk.struck() ? disk.cut(n) : disk) {
                disk.heal();
                Path there = left.root().resolve(NAME);
                BackupSwap.finish(there);
                String content = Files.readString(there.resolve(CONTENT));
                assertTrue(Set.of("old", "new").contains(content), disk::struckAt);
                assertEquals(done ? "new" : content, content, disk::struckAt);
            }
            return disk.struck();
        }
    }

    /** As a restore does: what was put together and could not be used is removed. */
    private static boolean swapped(Path place) {
        Path made = BackupSwap.making(place);
        try {
            BackupSwap.run(made, place, "now");
            return true;
        } catch (IOException | Trouble e) {
            BackupSwap.discardQuietly(made);
            return false;
        }
    }
}
