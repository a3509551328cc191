package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.disk.FaultDisk.Fault;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Login;
import org.ruhu.store.Opening;
import org.ruhu.store.Store;

class EnterFaultTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @Test
    void whoeverCannotEnterBecauseTheDiskIsFullEntersOnceThereIsRoom() {
        try (var disk = new FaultDisk(12)) {
            Path place = disk.root().resolve("w");
            Workspace.create(place, Role.FIELD, "格桑", PASSWORD, TestEnv.of(4)).close();
            disk.fail(Long.MAX_VALUE, Fault.NO_SPACE);
            Store store = assertInstanceOf(Opening.Open.class, Store.open(place, new Login("", PASSWORD), TestEnv.of(5))).store();
            long opened = disk.operations();
            store.close();
            // what comes after it is open: the note that somebody has entered
            disk.fail(opened, Fault.NO_SPACE);
            assertThrows(Trouble.class, () -> Workspace.open(place, PASSWORD, TestEnv.of(5)));
            disk.heal();
            assertInstanceOf(Entry.Open.class, Workspace.open(place, PASSWORD, TestEnv.of(5))).workspace().close();
        }
    }
}
