package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;
import org.ruhu.store.JournalText;
import org.ruhu.store.Leaving;

/** Grids that are handed over and values that are erased leave the files, and nothing else does. */
class LeavingTest extends TwoSides {
    private static String digest(Workspace at) {
        return Arrays.toString(at.store().digest());
    }

    private static void backUp(Workspace at) {
        assertTrue(new BackUp(at).now(BackUpReason.BY_HAND, Progress.NONE).trouble().isEmpty());
    }

    @Test
    void aGridLeavesOnlyOnceTheCentreHasABackUpOfIt() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        write(laptop, GRID_A, home, "address", "一号院");
        assertEquals(List.of(), new HandOver(laptop).former());
        new Devices(centre).assign(laptop.device(), List.of(GRID_A.toString()), Devices.Way.NONE);
        send(centre, laptop);
        String grid = GRID_A.toString();
        assertEquals(List.of(new HandOver.Former(grid, "第一网格", Optional.of(Leaving.Obstacle.NOT_SAFE), false)),
            new HandOver(laptop).former());
        assertThrows(Trouble.class, () -> new HandOver(laptop).leave(Set.of(grid)));
        send(laptop, centre);
        send(centre, laptop);
        assertEquals(Optional.of(Leaving.Obstacle.NOT_SAFE), new HandOver(laptop).former().getFirst().obstacle());
        backUp(centre);
        send(centre, laptop);
        assertEquals(Optional.empty(), new HandOver(laptop).former().getFirst().obstacle());
    }

    @Test
    void whatLeavesIsGoneFromTheFilesButOwnWorkStaysAside() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号门牌");
        UUID other = household(centre, GRID_B, "二号门牌");
        Workspace laptop = laptop(centre, "甲", GRID_A, GRID_B);
        send(centre, laptop);
        write(laptop, GRID_A, home, "address", "一号院子");
        send(laptop, centre);
        new Devices(centre).assign(laptop.device(), List.of(GRID_A.toString()), Devices.Way.NONE);
        backUp(centre);
        send(centre, laptop);
        new HandOver(laptop).leave(Set.of(GRID_A.toString()));
        Workspace after = reopened(laptop);
        assertEquals("", address(after, home));
        assertEquals("二号门牌", address(after, other));
        assertEquals(0, JournalText.entriesWith(after.store(), "一号门牌"));
        assertEquals(1, JournalText.entriesWith(after.store(), "一号院子"));
        assertEquals(List.of(), new HandOver(after).former());
        // a centre that was restored from before gets it back
        Workspace again = reopened(after);
        assertEquals("", address(again, home));
        write(again, GRID_B, other, "address", "二号院");
        send(again, centre);
        assertEquals("二号院", address(centre, other));
        assertEquals("一号院子", address(centre, home));
    }

    @Test
    void aHouseholdThatMovedIntoAGridThatStaysIsNotTouched() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号门牌");
        Workspace laptop = laptop(centre, "甲", GRID_A, GRID_B);
        send(centre, laptop);
        write(centre, GRID_A, home, "grid", GRID_B.toString());
        new Devices(centre).assign(laptop.device(), List.of(GRID_A.toString()), Devices.Way.NONE);
        send(centre, laptop);
        send(laptop, centre);
        backUp(centre);
        send(centre, laptop);
        new HandOver(laptop).leave(Set.of(GRID_A.toString()));
        assertEquals("一号门牌", address(reopened(laptop), home));
    }

    @Test
    void whatTwoPeopleEraseIsGoneEverywhereAndChainsStillHold() {
        Workspace centre = centre();
        UUID home = household(centre, GRID_A, "一号门牌");
        UUID other = household(centre, GRID_A, "二号门牌");
        Workspace laptop = laptop(centre, "甲", GRID_A);
        send(centre, laptop);
        assertThrows(Denied.class, () -> new Erase(centre).propose(home, Set.of(), "本人要求"));
        var users = new Users(centre);
        users.add("保护员一", UserRole.DATA_PROTECTION, PASSWORD);
        users.add("保护员二", UserRole.DATA_PROTECTION, PASSWORD);
        String first = user(centre, "保护员一");
        String second = user(centre, "保护员二");
        Workspace one = reopened(centre, first);
        String proposal = new Erase(one).propose(home, Set.of(), "本人要求").id();
        assertThrows(Trouble.class, () -> new Erase(one).confirm(proposal));
        Workspace two = reopened(one, second);
        String order = new Erase(two).confirm(proposal);
        String before = digest(two);
        Workspace done = reopened(two, second);
        assertEquals(0, JournalText.entriesWith(done.store(), "一号门牌"));
        assertEquals(1, JournalText.entriesWith(done.store(), "二号门牌"));
        assertEquals(before, digest(done));
        assertEquals(List.of(), new CheckWorkspace(done).verify(Progress.NONE).faults());
        assertEquals(List.of(laptop.device()), new Erase(done).report(order).missing());
        Workspace district = reopened(done, centreUser(done));
        send(district, laptop);
        Workspace cleaned = reopened(laptop);
        assertEquals(0, JournalText.entriesWith(cleaned.store(), "一号门牌"));
        assertEquals("二号门牌", address(cleaned, other));
        send(cleaned, district);
        assertEquals(List.of(), new Erase(reopened(district, second)).report(order).missing());
    }

    private static String user(Workspace at, String name) {
        return new Users(at).list().stream().filter(one -> one.user().name().equals(name)).findFirst().orElseThrow().user().id();
    }

    private static String centreUser(Workspace at) {
        return at.store().members().all().stream().map(member -> member.user()).filter(user -> user.role() == UserRole.DISTRICT)
            .findFirst().orElseThrow().id();
    }
}
