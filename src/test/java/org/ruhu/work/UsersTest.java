package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;
import org.ruhu.work.Users.Outcome;
import org.ruhu.work.Users.Own;

class UsersTest {
    private static final char[] LEADER = "雪山下的牦牛".toCharArray();
    private static final char[] VISITOR = "seven yaks by the lake".toCharArray();
    private static final char[] OTHER = "barley in the blue valley".toCharArray();
    private static final char[] WRONG = "never heard of it".toCharArray();

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Env env = clock.env(3);
    private Path place;

    @BeforeEach
    void make() {
        place = folder.resolve("w");
        try (Workspace made = Workspace.create(place, Role.FIELD, "格桑", LEADER, env)) {
            assertEquals(2, assertInstanceOf(Outcome.Done.class, new Users(made).add(" 卓玛央金 ", UserRole.ENUMERATOR, VISITOR)).number());
        }
    }

    private Entry enter(int number, char[] password) {
        return Workspace.open(place, Door.of(place, env).user(number).map(Door.Seat::id).orElse("u-none"), password, env);
    }

    private Workspace entered(int number, char[] password) {
        return assertInstanceOf(Entry.Open.class, enter(number, password)).workspace();
    }

    private static String refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).key();
    }

    private static List<Fields> records(Workspace workspace, RecordType type) {
        var records = workspace.store().records();
        return records.all(type).stream().map(id -> records.state(id).fields()).toList();
    }

    private static List<String> deeds(Workspace workspace) {
        return records(workspace, RecordType.AUDIT).stream().map(deed -> deed.text("what") + " " + deed.text("subject")).toList();
    }

    @Test
    void whatAColleagueWritesCarriesTheirNameAndTag() {
        try (Workspace workspace = entered(2, VISITOR)) {
            assertEquals("卓玛央金", workspace.userName());
            assertEquals(UserRole.ENUMERATOR, workspace.user().role());
            assertEquals(1, records(workspace, RecordType.AUDIT).stream().filter(deed -> deed.text("who").equals("卓玛央金")).count());
            Fields record = records(workspace, RecordType.USER).stream().filter(user -> user.text("name").equals("卓玛央金")).findFirst()
                .orElseThrow();
            assertEquals("enumerator 1 " + workspace.user().id() + " " + workspace.device(), record.text("role") + " "
                + record.text("active") + " " + record.text("tag") + " " + record.text("device"));
        }
    }

    @Test
    void beforeTheDoorOnlyNumbersAndRolesAreKnown() {
        entered(2, VISITOR).close();
        Door door = Door.of(place, env);
        assertEquals(2, door.last());
        assertEquals(List.of(Optional.of(UserRole.TEAM_LEADER), Optional.of(UserRole.ENUMERATOR)),
            door.users().stream().map(Door.Seat::role).toList());
        assertFalse(door.toString().contains("卓玛"));
    }

    @Test
    void aUserIsChangedGivenAPasswordAndRemovedAndAllOfItIsLogged() {
        try (Workspace workspace = entered(1, LEADER)) {
            var users = new Users(workspace);
            String id = users.list().get(1).user().id();
            assertInstanceOf(Outcome.Done.class, users.change(2, "卓玛", UserRole.TEAM_LEADER));
            assertInstanceOf(Outcome.Done.class, users.password(2, OTHER));
            assertTrue(deeds(workspace).containsAll(List.of(Deed.USER_ADDED.tag() + " " + id, Deed.USER_CHANGED.tag() + " " + id,
                Deed.PASSWORD_RESET.tag() + " " + id)));
        }
        assertInstanceOf(Entry.WrongPassword.class, enter(2, VISITOR));
        try (Workspace workspace = entered(2, OTHER)) {
            assertEquals("卓玛 TEAM_LEADER", workspace.userName() + " " + workspace.user().role());
        }
        try (Workspace workspace = entered(1, LEADER)) {
            assertInstanceOf(Outcome.Done.class, new Users(workspace).remove(2));
            assertEquals(1, new Users(workspace).list().size());
            assertEquals("0", records(workspace, RecordType.USER).stream().filter(user -> user.text("name").equals("卓玛")).findFirst()
                .orElseThrow().text("active"));
            assertEquals(1, deeds(workspace).stream().filter(deed -> deed.startsWith(Deed.USER_REMOVED.tag() + " u-")).count());
        }
        assertEquals(1, Door.of(place, env).users().size());
        assertInstanceOf(Entry.WrongPassword.class, enter(2, OTHER));
    }

    @Test
    void nobodyGivesAwayMoreThanTheyHaveNorChangesThemselves() {
        try (Workspace workspace = entered(1, LEADER)) {
            var users = new Users(workspace);
            assertEquals("work.user.appoint", refused(users.add("索朗", UserRole.DISTRICT, OTHER)));
            assertEquals("work.user.appoint", refused(users.change(2, "卓玛央金", UserRole.DATA_PROTECTION)));
            assertEquals("work.user.oneself", refused(users.remove(1)));
            assertEquals("work.user.oneself", refused(users.change(1, "格桑", UserRole.AUDITOR)));
            assertEquals("work.user.oneself", refused(users.password(1, OTHER)));
            assertEquals("work.user.none", refused(users.remove(7)));
            assertEquals("work.user.taken", refused(users.add("格桑", UserRole.ENUMERATOR, OTHER)));
            assertEquals("work.user.taken", refused(users.change(2, "格桑", UserRole.ENUMERATOR)));
            assertEquals("work.user.name", refused(users.add(" ", UserRole.ENUMERATOR, OTHER)));
            assertEquals("work.password.common", refused(users.add("索朗", UserRole.ENUMERATOR, "password123456".toCharArray())));
            assertEquals("work.password.short", refused(users.password(2, "short".toCharArray())));
            assertEquals("work.password.name", refused(users.password(2, "卓玛央金和七头牦牛".toCharArray())));
            assertEquals(List.of("格桑", "卓玛央金"), users.list().stream().map(member -> member.user().name()).toList());
        }
    }

    @Test
    void aTeamLeaderDoesNotTouchADistrictUser() {
        Path centre = folder.resolve("centre");
        try (Workspace made = Workspace.create(centre, Role.CENTRE, "区里", LEADER, env)) {
            new Users(made).add("组长", UserRole.TEAM_LEADER, VISITOR);
        }
        String id = Door.of(centre, env).user(2).orElseThrow().id();
        try (Workspace leader = ((Entry.Open) Workspace.open(centre, id, VISITOR, env)).workspace()) {
            for (Outcome outcome : List.of(new Users(leader).remove(1), new Users(leader).password(1, OTHER),
                new Users(leader).change(1, "区里", UserRole.ENUMERATOR))) {
                assertEquals("work.user.appoint", refused(outcome));
            }
        }
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOldOneAndWrongOnesCount() {
        try (Workspace workspace = entered(2, VISITOR)) {
            var users = new Users(workspace);
            assertEquals(new Own.Refused("work.password.short"), users.own(VISITOR, "short".toCharArray()));
            for (int i = 1; i <= 5; i++) {
                assertEquals(new Own.Wrong(i), users.own(WRONG, OTHER));
            }
            assertInstanceOf(Own.Throttled.class, users.own(VISITOR, OTHER));
            clock.pass(Duration.ofMinutes(1));
            assertEquals(new Own.Done(), users.own(VISITOR, OTHER));
            assertTrue(deeds(workspace).contains(Deed.PASSWORD_CHANGED.tag() + " " + workspace.user().id()));
        }
        assertInstanceOf(Entry.WrongPassword.class, enter(2, VISITOR));
        entered(2, OTHER).close();
    }

    @Test
    void wrongTriesStandInTheLogOfWhoeverEntersNext() {
        for (int i = 0; i < 5; i++) {
            enter(2, WRONG);
        }
        String at = env.now().toString();
        assertEquals(new Entry.Throttled(env.now().plusMinutes(1).toString()), enter(2, VISITOR));
        try (Workspace workspace = entered(1, LEADER)) {
            String id = new Users(workspace).list().get(1).user().id();
            List<Fields> failed = records(workspace, RecordType.AUDIT).stream()
                .filter(deed -> deed.text("what").equals(Deed.LOGIN_FAILED.tag())).toList();
            assertEquals(5, failed.size());
            assertEquals(id + " " + at, failed.getFirst().text("subject") + " " + failed.getFirst().text("detail"));
        }
        try (Workspace workspace = entered(1, LEADER)) {
            assertEquals(5, deeds(workspace).stream().filter(deed -> deed.startsWith(Deed.LOGIN_FAILED.tag())).count());
        }
    }

    @Test
    void aUserWhoseRecordAPowerCutTookGetsOneAtTheNextLogin() {
        var folders = place;
        try (Workspace workspace = entered(1, LEADER)) {
            workspace.store().members().add(new org.ruhu.model.User("u-lost", "索朗", UserRole.ENUMERATOR), OTHER);
            assertEquals(2, records(workspace, RecordType.USER).size());
        }
        try (Workspace workspace = assertInstanceOf(Entry.Open.class, Workspace.open(folders, "u-lost", OTHER, env)).workspace()) {
            assertTrue(records(workspace, RecordType.USER).stream().anyMatch(user -> user.text("name").equals("索朗")));
        }
    }

    @Test
    void noNameOfAUserStandsInClearInAnyFile() throws IOException {
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String name : List.of("格桑", "卓玛央金")) {
                    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        assertFalse(bytes.contains(new String(name.getBytes(charset), StandardCharsets.ISO_8859_1)), file.toString());
                    }
                }
            }
        }
    }

    @Test
    void aLabelThatIsLostOrDamagedTwiceIsMendedByWhoeverEnters() throws IOException {
        Path label = place.resolve("workspace.json");
        Path copy = place.resolve("workspace.copy.json");
        byte[] whole = Files.readAllBytes(label);
        for (byte[] damaged : List.of(new byte[0], "{\"role\":\"centre\"}".getBytes(StandardCharsets.UTF_8))) {
            Files.write(label, damaged);
            Files.write(copy, damaged);
            assertTrue(Workspace.isAt(place));
            assertTrue(Door.of(place, env).damaged());
            assertInstanceOf(Entry.WrongPassword.class, enter(1, WRONG));
            assertEquals(damaged.length, Files.size(label));
            assertThrows(Trouble.class, () -> Workspace.create(place, Role.FIELD, "索朗", OTHER, env));
            entered(1, LEADER).close();
            assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(label));
            assertEquals(Files.readString(label), Files.readString(copy));
        }
        Files.delete(label);
        Files.delete(copy);
        entered(1, LEADER).close();
        assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(label));
    }

    @Test
    void everyFlippedBitOfTheLabelIsMendedFromItsCopyOrTheJournal() throws IOException {
        Path label = place.resolve("workspace.json");
        byte[] whole = Files.readAllBytes(label);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] rotten = whole.clone();
            rotten[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(label, rotten);
            assertTrue(Workspace.isAt(place));
            assertFalse(Door.of(place, env).damaged(), "bit " + bit);
        }
        entered(1, LEADER).close();
        assertEquals(new String(whole, StandardCharsets.UTF_8), Files.readString(label));
    }

    @Test
    void aLabelThatSaysAnotherRoleThanTheJournalIsMended() throws IOException {
        Path label = place.resolve("workspace.json");
        String whole = Files.readString(label);
        Files.delete(place.resolve("workspace.copy.json"));
        Files.writeString(label, "{\"format\":1,\"role\":\"centre\",\"created\":\"2020\"}");
        try (Workspace workspace = entered(1, LEADER)) {
            assertEquals(Role.FIELD, workspace.role());
        }
        assertEquals(whole, Files.readString(label));
        assertEquals(whole, Files.readString(place.resolve("workspace.copy.json")));
    }

    private void putBack(byte[] keyring) throws IOException {
        Files.write(place.resolve("keyring.json"), keyring);
        Files.write(place.resolve("keyring.copy.json"), keyring);
    }

    @Test
    void anOlderKeyFileThatIsPutBackLetsNobodyInWhoWasRemoved() throws IOException {
        byte[] older = Files.readAllBytes(place.resolve("keyring.json"));
        try (Workspace workspace = entered(1, LEADER)) {
            assertInstanceOf(Outcome.Done.class, new Users(workspace).remove(2));
        }
        putBack(older);
        assertEquals("work.user.removed", assertThrows(Trouble.class, () -> enter(2, VISITOR)).key());
        entered(1, LEADER).close();
        assertEquals(List.of(1), Door.of(place, env).users().stream().map(Door.Seat::number).toList());
    }

    @Test
    void anOlderKeyFileThatIsPutBackGivesNobodyTheirOlderRoleBack() throws IOException {
        try (Workspace workspace = entered(1, LEADER)) {
            assertInstanceOf(Outcome.Done.class, new Users(workspace).change(2, "卓玛央金", UserRole.TEAM_LEADER));
        }
        byte[] older = Files.readAllBytes(place.resolve("keyring.json"));
        try (Workspace workspace = entered(1, LEADER)) {
            assertInstanceOf(Outcome.Done.class, new Users(workspace).change(2, "卓玛央金", UserRole.ENUMERATOR));
        }
        putBack(older);
        try (Workspace workspace = entered(2, VISITOR)) {
            assertEquals(UserRole.ENUMERATOR, workspace.user().role());
        }
    }
}
