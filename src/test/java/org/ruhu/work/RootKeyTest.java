package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/** The root key leaves for the safe, and the centre's certificate is renewed with it or without. */
class RootKeyTest {
    @TempDir
    private Path folder;
    private final HandClock clock = new HandClock();
    private final Env env = clock.env(5);
    private Workspace centre;

    @BeforeEach
    void make() {
        centre = RealCentre.in(folder.resolve("centre"), env);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void reopenedAfter(int days) {
        centre.close();
        clock.pass(Duration.ofDays(days));
        centre = assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve("centre"), RealCentre.PASSWORD.toCharArray(), env))
            .workspace();
    }

    private RootKey.State state() {
        return new RootKey(centre).state();
    }

    private void refused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Trouble.class, deed::run).key());
    }

    @Test
    void theKeyLeavesTheWorkspaceOnlyForAFileThatIsThere() throws IOException {
        Path file = folder.resolve("root.txt");
        String secret = new Keys(centre).rootSecret().orElseThrow();
        Files.writeString(folder.resolve("taken"), "another key");
        refused("work.rootkey.exists", () -> new RootKey(centre).moveTo(folder.resolve("taken")));
        refused("package.trouble.write", () -> new RootKey(centre).moveTo(folder.resolve("none/root.txt")));
        assertTrue(state().here());
        new RootKey(centre).moveTo(file);
        assertFalse(state().here());
        assertTrue(Files.readString(file).contains(secret));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        refused("work.rootkey.gone", () -> new RootKey(centre).moveTo(folder.resolve("again")));
        reopenedAfter(1);
        assertFalse(state().here());
    }

    @Test
    void theCertificateIsRenewedByItselfWhileTheKeyIsHere() {
        assertEquals(365, state().days());
        reopenedAfter(300);
        assertEquals(65, state().days());
        reopenedAfter(6);
        assertEquals(centre.today().plusYears(1).toString(), state().until());
        new RootKey(centre).moveTo(folder.resolve("root.txt"));
        reopenedAfter(361);
        assertEquals(5, state().days());
    }

    @Test
    void theKeyFromTheSafeRenewsItAndLaptopsLearnSo() throws IOException {
        Path file = folder.resolve("root.txt");
        try (Workspace laptop = RealCentre.laptop(centre, folder.resolve("甲"), "甲", RealCentre.FIRST)) {
            new RootKey(centre).moveTo(file);
            clock.pass(Duration.ofDays(340));
            Path other = Files.writeString(folder.resolve("other.txt"), "# a key\nAAAA\n" + "A".repeat(43) + "\n");
            refused("work.rootkey.other", () -> new RootKey(centre).renew(other));
            refused("package.trouble.read", () -> new RootKey(centre).renew(folder.resolve("none")));
            assertEquals(25, state().days());
            assertEquals(centre.today().plusYears(1).toString(), new RootKey(centre).renew(file).until());
            assertFalse(state().here());
            RealCentre.take(laptop, new TaskPackages(centre).one(new Devices(centre).of("甲"), folder, Progress.NONE).written().file());
            assertEquals(2, new Keys(laptop).centre().orElseThrow().certificate().serial());
        }
    }
}
