package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Refusal;

/** What goes between a centre and its laptops. */
class SyncTest extends TwoSides {
    @Test
    void aLaptopGetsItsGridsAndTheCentreWhatItWrote() {
        Workspace centre = centre();
        UUID mine = household(centre, GRID_A, "一号");
        UUID other = household(centre, GRID_B, "二号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        assertEquals("一号", address(laptop, mine));
        assertEquals("", address(laptop, other));
        assertEquals(new Enrolment.State.Admitted("卓玛centre", "甲"), new Enrolment(laptop).state());
        write(laptop, GRID_A, mine, "address", "一号院");
        send(laptop, centre);
        assertEquals("一号院", address(centre, mine));
        assertEquals(List.of(), centre.store().doubts().flagged(10));
    }

    @Test
    void whatTheOtherSideHoldsIsNotSentAgain() {
        Workspace centre = centre();
        UUID mine = household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        send(laptop, centre);
        write(laptop, GRID_A, mine, "address", "一号院");
        send(centre, laptop);
        Path file = packed(laptop, centre);
        var done = take(centre, file);
        assertTrue(done.all() <= 6, "changes sent: " + done.all());
        assertEquals("一号院", address(centre, mine));
    }

    @Test
    void twoWhoWriteDifferentThingsAreInConflictEverywhere() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号");
        Workspace first = laptop(centre, "甲", GRID_A);
        Workspace second = laptop(centre, "乙", GRID_A);
        send(centre, first);
        send(centre, second);
        write(first, GRID_A, home, "address", "一号院");
        write(second, GRID_A, home, "address", "一号楼");
        send(first, centre);
        send(second, centre);
        assertEquals(List.of("address"), centre.store().records().state(home).conflicts());
        send(centre, first);
        assertEquals(List.of("address"), first.store().records().state(home).conflicts());
    }

    @Test
    void aHouseholdThatMovesBringsItsHistoryAlong() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号");
        Workspace second = laptop(centre, "乙", GRID_B);
        send(centre, second);
        assertEquals("", address(second, home));
        write(centre, GRID_A, home, "grid", GRID_B.toString());
        send(centre, second);
        assertEquals("一号", address(second, home));
    }

    @Test
    void aPackageForAnotherLaptopCannotBeOpened() {
        Workspace centre = centre();
        Workspace first = laptop(centre, "甲", GRID_A);
        Workspace second = laptop(centre, "乙", GRID_B);
        assertEquals(new Refusal.NotForUs(), refusal(second, packed(centre, first)));
    }

    @Test
    void aLaptopThatIsNotAdmittedIsNotBelieved() {
        Workspace centre = centre();
        Workspace stranger = made("外", Role.FIELD);
        household(stranger, GRID_A, "假");
        var invitation = new Devices(centre).invite("外", List.of());
        new Enrolment(stranger).answer(invitation.bytes());
        assertEquals(new Refusal.UnknownSender(stranger.device()), refusal(centre, packed(stranger, centre)));
    }

    @Test
    void whatARevokedLaptopBringsWaitsForAPerson() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        write(laptop, GRID_A, home, "address", "一号院");
        new Devices(centre).revoke(laptop.device());
        var done = take(centre, packed(laptop, centre));
        assertEquals(0, done.fresh());
        assertEquals("一号", address(centre, home));
        var waiting = centre.store().doubts().waiting();
        assertEquals(1, waiting.size());
        assertEquals(done.waiting(), waiting.getFirst().changes());
        centre.store().doubts().accept(waiting.getFirst().id());
        assertEquals("一号院", address(centre, home));
        assertEquals(List.of(), centre.store().doubts().waiting());
    }

    @Test
    void whatIsWrittenOutsideItsGridsCountsAndIsShown() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        new Devices(centre).assign(laptop.device(), List.of(GRID_A.toString()), Devices.Way.NONE);
        write(laptop, GRID_A, home, "address", "一号院");
        send(laptop, centre);
        assertEquals("一号院", address(centre, home));
        assertEquals(List.of("outside"), centre.store().doubts().flagged(10).stream().map(flag -> flag.reason()).toList());
    }

    @Test
    void realDataDoNotLeaveInClear() {
        Workspace centre = centre();
        household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        Path file = folder.resolve("clear.json");
        org.junit.jupiter.api.Assertions.assertThrows(Trouble.class,
            () -> new ExportPackage(laptop).run(file, Optional.empty(), Progress.NONE));
        assertTrue(Files.notExists(file));
    }

    @Test
    void itIsSaidWhatTheCentreHasAndWhichPackagesCanBeWiped() {
        Workspace centre = centre();
        UUID mine = household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        write(laptop, GRID_A, mine, "address", "一号院");
        var before = new SyncState(laptop).others().getFirst();
        assertEquals(Optional.empty(), before.upTo());
        assertTrue(before.missing() > 0);
        Path file = packed(laptop, centre);
        assertEquals(List.of(false), new OldPackages(laptop).in(folder).stream().map(OldPackages.Old::arrived).toList());
        take(centre, file);
        send(centre, laptop);
        var after = new SyncState(laptop).others().getFirst();
        assertEquals(0, after.missing());
        assertTrue(after.upTo().isPresent());
        assertEquals(Optional.empty(), after.since());
        var old = new OldPackages(laptop).in(folder);
        assertEquals(List.of(file), old.stream().filter(OldPackages.Old::arrived).map(OldPackages.Old::file).toList());
        new OldPackages(laptop).wipe(old.getFirst());
        assertTrue(Files.notExists(file));
        assertEquals(List.of("applied", "", "applied"), new SyncState(laptop).packages(9).stream().map(line -> line.verdict()).toList());
    }

    @Test
    void theSignedBeginningOfAFileThatWasCutShortCanBeSaved() throws java.io.IOException {
        Workspace centre = centre();
        Workspace laptop = laptop(centre, "甲", GRID_A);
        for (int i = 0; i < 1_600; i++) {
            household(centre, GRID_A, "门牌" + i);
        }
        Path file = packed(centre, laptop);
        byte[] whole = Files.readAllBytes(file);
        // cut in the last sealed block but one: what is before it can be opened
        Path cut = Files.write(folder.resolve("cut.ruhu"), java.util.Arrays.copyOf(whole, whole.length - 3_000));
        var refused = org.junit.jupiter.api.Assertions.assertInstanceOf(ImportPackage.Preview.Refused.class,
            new ImportPackage(laptop).preview(cut, Progress.NONE));
        org.junit.jupiter.api.Assertions.assertInstanceOf(Refusal.Truncated.class, refused.refusal());
        assertEquals(1_000, refused.vouched());
        assertEquals(refused.refusal().key(), new SyncState(laptop).packages(1).getFirst().verdict());
        var done = org.junit.jupiter.api.Assertions.assertInstanceOf(ImportPackage.Outcome.Done.class,
            new ImportPackage(laptop).salvage(cut, refused.vouched(), Progress.NONE));
        assertEquals(1_000, done.fresh());
        take(laptop, file);
        assertEquals(centre.store().records().state(GRID_A).fields(), laptop.store().records().state(GRID_A).fields());
    }
}
