package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KeyringTest {
    private static final User LEADER = new User("u-00000001", "格桑", UserRole.TEAM_LEADER);
    private static final User VISITOR = new User("u-00000002", "卓玛央金", UserRole.ENUMERATOR);
    private static final char[] FIRST = "雪山下的牦牛".toCharArray();
    private static final char[] SECOND = "seven yaks by the lake 27".toCharArray();
    private static final char[] WRONG = "never heard of it".toCharArray();
    private static final Identity IDENTITY = new Identity(new UUID(1, 1), "field", "dev-1", new UUID(2, 2), 1, LEADER.id(),
        LEADER.name(), "2026-05-12");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Env env = clock.env(7);
    private final DataKey key = new DataKey(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32});

    private Path first;
    private Path copy;

    @BeforeEach
    void make() {
        first = folder.resolve("keyring.json");
        copy = folder.resolve("keyring.copy.json");
        Keyring.create(folder, LEADER, FIRST, key, env).add(VISITOR, SECOND, key, env);
    }

    private Keyring.Try enter(User user, char[] password) {
        return Keyring.read(folder).unlock(new Login(user.id(), password), env);
    }

    private User entered(User user, char[] password) {
        Keyring keyring = Keyring.read(folder);
        var right = assertInstanceOf(Keyring.Try.Right.class, keyring.unlock(new Login(user.id(), password), env));
        assertArrayEquals(key.bytes(), right.key().bytes());
        User found = keyring.user(right, IDENTITY);
        keyring.entered(found, new Login(user.id(), password), right.key(), env);
        return found;
    }

    @Test
    void everyUserEntersWithTheirOwnPasswordOnly() {
        assertEquals(LEADER, entered(LEADER, FIRST));
        assertEquals(VISITOR, entered(VISITOR, SECOND));
        assertInstanceOf(Keyring.Try.Wrong.class, enter(VISITOR, FIRST));
        assertEquals(VISITOR, entered(VISITOR, "ｓｅｖｅｎ yaks by the lake ２７".toCharArray()));
    }

    @Test
    void theFileNamesNobody() throws IOException {
        String text = Files.readString(first);
        assertFalse(text.contains("格桑") || text.contains("卓玛"));
        assertTrue(text.contains("\"number\":2") && text.contains("enumerator"));
        assertEquals(text, Files.readString(copy));
    }

    @Test
    void everyFlippedBitOfACopyIsFoundBeforeAnyPasswordAndTheOtherCopySpeaks() throws IOException {
        byte[] bytes = Files.readAllBytes(first);
        var content = Keyring.read(folder).seats(env);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] rotten = bytes.clone();
            rotten[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(first, rotten);
            assertEquals(content, Keyring.read(folder).seats(env), "bit " + bit);
        }
        Files.write(first, new byte[10]);
        entered(LEADER, FIRST);
        assertArrayEquals(Files.readAllBytes(copy), Files.readAllBytes(first));
    }

    @Test
    void everyFlippedBitOfTheOnlyCopyIsSaidAndNothingIsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(first);
        Files.delete(copy);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] rotten = bytes.clone();
            rotten[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(first, rotten);
            assertEquals("store.trouble.keyring", assertThrows(Trouble.class, () -> Keyring.read(folder)).key(), "bit " + bit);
        }
        assertFalse(Files.exists(copy));
    }

    @Test
    void whoEditsARoleANumberOrATagIntoTheFileOpensNothing() {
        TwinFile file = TwinFile.of(folder, "keyring");
        byte[] json = ((TwinFile.Found.Whole) file.read()).json();
        for (String[] edit : List.of(new String[] {"\"role\":\"enumerator\"", "\"role\":\"district\""},
            new String[] {"\"role\":\"enumerator\"", "\"role\":\"emperor\""}, new String[] {"\"number\":2", "\"number\":3"},
            new String[] {VISITOR.id(), "u-00000009"})) {
            String edited = new String(json, StandardCharsets.UTF_8).replace(edit[0], edit[1]);
            file.write(edited.getBytes(StandardCharsets.UTF_8));
            String id = edited.contains(VISITOR.id()) ? VISITOR.id() : "u-00000009";
            Keyring keyring = Keyring.read(folder);
            switch (keyring.unlock(new Login(id, SECOND), env)) {
                case Keyring.Try.Right right -> assertEquals("store.trouble.altered",
                    assertThrows(Trouble.class, () -> keyring.user(right, IDENTITY)).key());
                case Keyring.Try.Wrong _ -> assertFalse(edit[0].contains("role"), edit[1]);
                case Keyring.Try.Throttled _ -> throw new AssertionError();
            }
        }
    }

    @Test
    void fiveWrongPasswordsCostAMinuteAndEachFurtherOneTwiceAsMuchUpToAnHour() {
        for (int i = 1; i < 5; i++) {
            assertEquals(new Keyring.Try.Wrong(i), enter(LEADER, WRONG));
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertInstanceOf(Keyring.Try.Wrong.class, enter(LEADER, WRONG));
            ZonedDateTime until = env.now().plusMinutes(minutes);
            assertEquals(new Keyring.Try.Throttled(until), enter(LEADER, FIRST));
            clock.pass(Duration.ofMinutes(minutes).minusMillis(1));
            assertEquals(new Keyring.Try.Throttled(until), enter(LEADER, FIRST));
            clock.pass(Duration.ofMillis(1));
        }
        assertEquals(LEADER, entered(LEADER, FIRST));
        assertEquals(new Keyring.Try.Wrong(1), enter(LEADER, WRONG));
    }

    @Test
    void oneUsersWaitIsNotTheOthers() {
        for (int i = 0; i < 5; i++) {
            enter(LEADER, WRONG);
        }
        assertInstanceOf(Keyring.Try.Throttled.class, enter(LEADER, FIRST));
        assertEquals(VISITOR, entered(VISITOR, SECOND));
        assertInstanceOf(Keyring.Try.Throttled.class, enter(LEADER, FIRST));
    }

    @Test
    void aClockSetBackMakesTheWaitBeginAnewAndOneSetAheadEndsIt() {
        for (int i = 0; i < 6; i++) {
            enter(LEADER, WRONG);
            clock.pass(Duration.ofSeconds(i == 4 ? 60 : 0));
        }
        clock.pass(Duration.ofDays(-400));
        ZonedDateTime until = env.now().plusMinutes(2);
        assertEquals(new Keyring.Try.Throttled(until), enter(LEADER, FIRST));
        clock.pass(Duration.ofSeconds(100));
        assertEquals(new Keyring.Try.Throttled(until), enter(LEADER, FIRST));
        clock.pass(Duration.ofDays(4000));
        assertEquals(LEADER, entered(LEADER, FIRST));
    }

    @Test
    void wrongTriesAreNotedUntilSomebodyEntersAndNoMoreThanAHundred() {
        enter(VISITOR, WRONG);
        assertEquals(List.of(new KeyringFile.Note(env.now().toString(), VISITOR.id(), Deed.LOGIN_FAILED.tag())),
            Keyring.read(folder).notes());
        for (int i = 0; i < 120; i++) {
            Keyring.read(folder).note(VISITOR.id(), Deed.RECOVERY_ASKED, env);
        }
        assertEquals(100, Keyring.read(folder).notes().size());
        entered(LEADER, FIRST);
        assertEquals(List.of(), Keyring.read(folder).notes());
    }

    @Test
    void theOneWhoEnteredLastIsRemembered() {
        entered(VISITOR, SECOND);
        assertEquals(2, Keyring.read(folder).seats(env).last());
        entered(LEADER, FIRST);
        assertEquals(1, Keyring.read(folder).seats(env).last());
    }

    @Test
    void aRemovedUsersNumberIsNotGivenOutAgain() {
        Keyring.read(folder).remove(VISITOR.id());
        assertInstanceOf(Keyring.Try.Wrong.class, enter(VISITOR, SECOND));
        assertEquals(3, Keyring.read(folder).add(new User("u-3", "索朗", UserRole.AUDITOR), SECOND, key, env));
    }

    @Test
    void aKeyringOfTheFirstFormatOpensAndIsWrittenAsTodays() throws IOException {
        var tree = (ObjectNode) JsonMapper.builder().build().createObjectNode();
        Wrap wrap = Wrap.of(key.bytes(), "ＡＢ short".toCharArray(), "", env);
        tree.put("format", 1).put("failed", 2).putArray("users").addObject().put("id", LEADER.id())
            .put("memoryKib", wrap.memoryKib()).put("passes", wrap.passes()).put("salt", wrap.salt()).put("nonce", wrap.nonce())
            .put("wrapped", wrap.wrapped());
        Files.delete(copy);
        Files.write(first, JsonMapper.builder().build().writeValueAsBytes(tree));
        assertEquals(new Keyring.Try.Wrong(3), enter(LEADER, "AB short".toCharArray()));
        assertFalse(Files.readString(first).contains("\"format\":2"));
        assertEquals(LEADER, entered(LEADER, "ＡＢ short".toCharArray()));
        assertTrue(Files.readString(first).contains("\"format\":2") && Files.readString(first).startsWith("{\"sum\""));
        assertEquals(LEADER, entered(LEADER, "AB short".toCharArray()));
        assertEquals(Optional.of(UserRole.TEAM_LEADER), Keyring.read(folder).seats(env).users().getFirst().role());
    }

    @Test
    void aPasswordIsTriedAtTheCostItWasSetAt() {
        Keyring.read(folder).password(LEADER, SECOND, key, new Env(clock, env.random()));
        assertInstanceOf(Keyring.Try.Wrong.class, enter(LEADER, FIRST));
        assertEquals(LEADER, entered(LEADER, SECOND));
    }

    @Test
    void aKeyThatWouldKeepTheLaptopBusyForHoursIsNoKey() {
        TwinFile file = TwinFile.of(folder, "keyring");
        String json = new String(((TwinFile.Found.Whole) file.read()).json(), StandardCharsets.UTF_8);
        for (String edit : List.of(json.replaceFirst("\"passes\":1", "\"passes\":2000000000"),
            json.replaceFirst("\"memoryKib\":64", "\"memoryKib\":2000000000"), json.replaceFirst("\"users\":\\[.*]", "\"users\":[]"),
            json.replaceFirst("\"key\":\\{[^}]*}", "\"key\":null"), "{\"format\":2}",
            json.replaceFirst("\"salt\":\"[^\"]*\"", "\"salt\":\"" + Base64.getEncoder().encodeToString(new byte[3]) + "\""))) {
            file.write(edit.getBytes(StandardCharsets.UTF_8));
            assertEquals("store.trouble.keyring", assertThrows(Trouble.class, () -> Keyring.read(folder)).key(), edit);
        }
    }
}
