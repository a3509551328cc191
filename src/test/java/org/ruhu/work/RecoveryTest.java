package org.ruhu.work;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;
import org.ruhu.sync.RecoveryAnswer.Released;
import org.ruhu.work.ForgottenPassword.Answer;
import org.ruhu.work.ForgottenPassword.Asked;
import org.ruhu.work.ForgottenPassword.Used;

/** Somebody forgot their password: from the recovery key to the new password, over files only. */
class RecoveryTest {
    private static final char[] DISTRICT = "the registry of the district".toCharArray();
    private static final char[] LEADER = "雪山下的牦牛".toCharArray();
    private static final char[] VISITOR = "seven yaks by the lake".toCharArray();
    private static final char[] NEW = "barley in the blue valley".toCharArray();

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(44);
    private Path centre;
    private Path laptop;

    @BeforeEach
    void make() {
        centre = folder.resolve("centre");
        laptop = folder.resolve("laptop");
        Workspace.create(centre, Role.CENTRE, "区里", DISTRICT, env).close();
        try (Workspace made = Workspace.create(laptop, Role.FIELD, "格桑", LEADER, env)) {
            new Users(made).add("卓玛央金", UserRole.ENUMERATOR, VISITOR);
        }
    }

    private Workspace enter(Path place, int number, char[] password) {
        return assertInstanceOf(Entry.Open.class, Workspace.open(place, seat(place, number), password, env)).workspace();
    }

    private String seat(Path place, int number) {
        return Door.of(place, env).user(number).orElseThrow().id();
    }

    private static void take(Workspace workspace, Path file) {
        var ready = assertInstanceOf(ImportPackage.Preview.Ready.class, new ImportPackage(workspace).preview(file, Progress.NONE));
        assertInstanceOf(ImportPackage.Outcome.Done.class, new ImportPackage(workspace).run(ready, Progress.NONE));
    }

    /** The district's key reaches the laptop with the next task package. */
    private void prepared(String... keys) {
        Path task = folder.resolve("task.json");
        try (Workspace open = enter(centre, 1, DISTRICT)) {
            take(open, new SmallDistrict().write(folder.resolve("register.json")));
            for (String key : keys) {
                new RecoveryKeys(open).make(folder.resolve(key));
            }
            new ExportPackage(open).run(task, Optional.empty(), Progress.NONE);
        }
        try (Workspace open = enter(laptop, 1, LEADER)) {
            take(open, task);
        }
    }

    private Asked.Written ask(int number) {
        return assertInstanceOf(Asked.Written.class, ForgottenPassword.ask(laptop, seat(laptop, number), folder, env));
    }

    private AnswerRecovery.Outcome answer(Path request, String key) {
        try (Workspace open = enter(centre, 1, DISTRICT)) {
            return new AnswerRecovery(open).run(request, folder.resolve(key), folder.resolve("answer.json"));
        }
    }

    private Answer read() {
        return ForgottenPassword.read(laptop, folder.resolve("answer.json"));
    }

    private static List<String> deeds(Workspace workspace) {
        var records = workspace.store().records();
        return records.all(RecordType.AUDIT).stream().map(id -> records.state(id).fields().text("what")).toList();
    }

    @Test
    void theDistrictLetsSomebodyInWhoForgotTheirPassword() {
        prepared("R1.txt", "R2.txt");
        Asked.Written asked = ask(2);
        assertTrue(asked.code().matches("(\\d{4}-){7}\\d{4}"), asked.code());
        assertTrue(asked.file().getFileName().toString().matches("ruhu-recovery-dev-[0-9a-f]{8}\\.json"));
        assertEquals(asked.code(), Door.of(laptop, env).waiting().orElseThrow().code());
        var written = assertInstanceOf(AnswerRecovery.Outcome.Written.class, answer(asked.file(), "R2.txt"));
        assertEquals(asked.code() + " 2", written.code() + " " + written.number());
        var fits = assertInstanceOf(Answer.Fits.class, read());
        assertEquals("work.password.short", assertThrows(Trouble.class, () -> ForgottenPassword.use(laptop, fits.answer(),
            "short".toCharArray(), env)).key());
        assertEquals(Used.DONE, ForgottenPassword.use(laptop, fits.answer(), NEW, env));
        assertEquals(Used.NOT_OURS, ForgottenPassword.use(laptop, fits.answer(), LEADER, env));
        assertFalse(Files.exists(laptop.resolve("recovery.json")) || Files.exists(laptop.resolve("recovery.copy.json")));
        assertInstanceOf(Entry.WrongPassword.class, Workspace.open(laptop, seat(laptop, 2), VISITOR, env));
        try (Workspace open = enter(laptop, 2, NEW)) {
            assertEquals("卓玛央金 ENUMERATOR", open.userName() + " " + open.user().role());
            assertEquals(3, new FindHouseholds(open).progress().stream().mapToInt(village -> village.households()).sum());
            assertTrue(deeds(open).containsAll(List.of(Deed.RECOVERY_ASKED.tag(), Deed.RECOVERED.tag())));
        }
        try (Workspace open = enter(centre, 1, DISTRICT)) {
            assertTrue(deeds(open).contains(Deed.RECOVERY_ANSWERED.tag()));
        }
        enter(laptop, 1, LEADER).close();
    }

    @Test
    void theAgeCommandOpensTheEscrowOfALaptopWithThePrintedKey() throws IOException, InterruptedException {
        prepared("R1.txt", "R2.txt");
        assertTrue(Files.readString(folder.resolve("R1.txt")).startsWith("# created: "));
        for (String key : List.of("R1.txt", "R2.txt")) {
            Process age = new ProcessBuilder("age", "-d", "-i", folder.resolve(key).toString(), laptop.resolve("escrow.age").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            byte[] clear = age.getInputStream().readAllBytes();
            assertEquals(0, age.waitFor());
            Released released = Released.read(clear).orElseThrow();
            try (Workspace open = enter(laptop, 1, LEADER)) {
                assertEquals(open.device(), released.device());
            }
            assertEquals(44, released.key().length());
        }
    }

    @Test
    void aKeyThatAgeKeygenMadeServesToo() throws IOException, InterruptedException {
        prepared("R1.txt");
        assertEquals(0, new ProcessBuilder("age-keygen", "-o", folder.resolve("other.txt").toString()).start().waitFor());
        Path request = ask(2).file();
        assertInstanceOf(AnswerRecovery.Outcome.OtherKey.class, answer(request, "other.txt"));
        String both = Files.readString(folder.resolve("other.txt")) + Files.readString(folder.resolve("R1.txt"));
        Files.writeString(folder.resolve("both.txt"), both);
        assertInstanceOf(AnswerRecovery.Outcome.Written.class, answer(request, "both.txt"));
    }

    @Test
    void withoutARecoveryKeyTheDistrictCannotHelp() {
        assertFalse(Door.of(laptop, env).district());
        assertInstanceOf(Asked.NoKey.class, ForgottenPassword.ask(laptop, seat(laptop, 2), folder, env));
        prepared("R1.txt");
        assertTrue(Door.of(laptop, env).district());
    }

    @Test
    void aRequestThatWasExchangedOnItsWayShowsAnotherCode() throws IOException {
        prepared("R1.txt");
        Asked.Written asked = ask(2);
        String text = Files.readString(asked.file());
        String other = org.ruhu.sync.Age.newIdentity(env).recipient();
        Files.writeString(asked.file(), text.replaceFirst("age1[0-9a-z]+", other));
        var written = assertInstanceOf(AnswerRecovery.Outcome.Written.class, answer(asked.file(), "R1.txt"));
        assertFalse(written.code().equals(asked.code()));
        assertInstanceOf(Answer.NotOurs.class, read());
        Files.writeString(asked.file(), text.replaceFirst("\"number\" : 2", "\"number\" : 1"));
        assertFalse(assertInstanceOf(AnswerRecovery.Outcome.Written.class, answer(asked.file(), "R1.txt")).code().equals(asked.code()));
    }

    @Test
    void anAnswerServesOneRequestOfOneUserOnOneLaptop() {
        prepared("R1.txt");
        answer(ask(2).file(), "R1.txt");
        ask(1);
        assertInstanceOf(Answer.NotOurs.class, read());
        answer(ask(2).file(), "R1.txt");
        enter(laptop, 1, LEADER).close();
        assertInstanceOf(Answer.Fits.class, read());
        enter(laptop, 2, VISITOR).close();
        assertInstanceOf(Answer.NotOurs.class, read());
    }

    @Test
    void whatIsNoRequestNoKeyOrNoAnswerIsSaid() throws IOException {
        prepared("R1.txt");
        Path junk = Files.writeString(folder.resolve("junk.json"), "{\"format\":\"ruhu-recovery-request\",\"version\":1}");
        assertInstanceOf(AnswerRecovery.Outcome.NoRequest.class, answer(junk, "R1.txt"));
        assertInstanceOf(AnswerRecovery.Outcome.NoKey.class, answer(ask(2).file(), "junk.json"));
        assertInstanceOf(Answer.NoAnswer.class, ForgottenPassword.read(laptop, junk));
        assertThrows(Trouble.class, () -> ForgottenPassword.read(laptop, folder.resolve("none.json")));
        try (Workspace open = enter(centre, 1, DISTRICT)) {
            byte[] before = Files.readAllBytes(folder.resolve("R1.txt"));
            assertEquals("work.recovery.exists", assertThrows(Trouble.class, () -> new RecoveryKeys(open).make(folder.resolve("R1.txt")))
                .key());
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("R1.txt")));
        }
        try (Workspace open = enter(laptop, 1, LEADER)) {
            assertInstanceOf(Denied.class, assertThrows(Trouble.class, () -> new RecoveryKeys(open).make(folder.resolve("R3.txt"))));
        }
    }

    @Test
    void theSealedKeyTravelsWithEveryPackageAndServesWhereTheRequestsOwnIsDamaged() throws IOException {
        prepared("R1.txt");
        Path back = folder.resolve("back.json");
        try (Workspace open = enter(laptop, 1, LEADER)) {
            new ExportPackage(open).run(back, Optional.empty(), Progress.NONE);
        }
        try (Workspace open = enter(centre, 1, DISTRICT)) {
            take(open, back);
            assertTrue(open.store().escrowOf(enteredDevice()).isPresent());
        }
        Asked.Written asked = ask(2);
        String text = Files.readString(asked.file());
        Files.writeString(asked.file(), text.replaceFirst("(\"escrow\" : \"[^\"]{60})....", "$1AAAA"), StandardCharsets.UTF_8);
        assertInstanceOf(AnswerRecovery.Outcome.Written.class, answer(asked.file(), "R1.txt"));
        assertInstanceOf(Answer.Fits.class, read());
    }

    private String enteredDevice() {
        try (Workspace open = enter(laptop, 1, LEADER)) {
            return open.device();
        }
    }

    @Test
    void aDamagedEscrowIsMadeAgainAndOneThatIsRightIsLeftAlone() throws IOException {
        prepared("R1.txt");
        Path escrow = laptop.resolve("escrow.age");
        byte[] sealed = Files.readAllBytes(escrow);
        enter(laptop, 2, VISITOR).close();
        assertArrayEquals(sealed, Files.readAllBytes(escrow));
        byte[] rotten = sealed.clone();
        rotten[sealed.length - 3] ^= 1;
        Files.write(escrow, rotten);
        assertFalse(Door.of(laptop, env).district());
        enter(laptop, 2, VISITOR).close();
        assertTrue(Door.of(laptop, env).district());
    }
}
