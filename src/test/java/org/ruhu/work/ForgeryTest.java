package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.RawPackage;
import org.ruhu.sync.Refusal;
import org.ruhu.sync.Sealed;
import org.ruhu.sync.Signing;

/** Who may say what: forged, replayed, wrongly addressed and oversized packages; and the {@code age} command on either side. */
class ForgeryTest {
    private final Trio trio = new Trio();
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        trio.close();
    }

    private Keys keys(FleetMachine at) {
        return new Keys(at.workspace());
    }

    /** What the centre would send the other laptop, as text. */
    private RawPackage task() {
        return RawPackage.of(Trio.clear(Trio.packed(trio.centre, trio.other), trio.other));
    }

    private static String json(String... texts) {
        return "[\"" + String.join("\",\"", texts) + "\"]";
    }

    private String device(FleetMachine at) {
        return at.workspace().device();
    }

    @Test
    void aLaptopIsNotTakenForTheCentre() {
        String own = keys(trio.laptop).chain().getFirst();
        assertInstanceOf(Refusal.Forged.class, Trio.refusal(task().bytes(trio.secret()), trio.other));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(trio.good().head("role", "\"centre\"").bytes(trio.secret()), trio.centre));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("cert", json(own,
            keys(trio.laptop).chain().getLast())).bytes(trio.secret()), trio.other));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("from", "\"" + device(trio.laptop) + "\"")
            .head("cert", json(own, keys(trio.laptop).chain().getLast())).bytes(trio.secret()), trio.other));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("from", "\"" + device(trio.laptop) + "\"")
            .head("role", "\"field\"").head("cert", json(own, keys(trio.laptop).chain().getLast())).bytes(trio.secret()), trio.other));
    }

    @Test
    void aCertificateThatALaptopHasSignedIsWorthNothing() {
        Certificate centre = keys(trio.centre).centre().orElseThrow().certificate();
        var mine = Signing.newPair(trio.laptop.workspace().env());
        String forged = new Certificate(centre.device(), centre.name(), "centre", mine.open(), centre.box(), centre.from(), centre.until(),
            centre.serial() + 1).signed(trio.secret()).text();
        List<String> chain = keys(trio.laptop).chain();
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("cert", json(forged, chain.getFirst(),
            chain.getLast())).bytes(mine.secret()), trio.other));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("cert", json(forged)).bytes(mine.secret()), trio.other));
        assertInstanceOf(Refusal.UnknownSender.class, Trio.refusal(task().head("cert", "[]").bytes(mine.secret()), trio.other));
    }

    @Test
    void anEditedSignatureIsSeen() {
        String secret = trio.secret();
        assertInstanceOf(Refusal.Forged.class, Trio.refusal(trio.good().bytes(secret, end -> end.replaceFirst("\"sig\":\"..", "\"sig\":\"AA")),
            trio.centre));
        assertInstanceOf(Refusal.Forged.class, Trio.refusal(trio.good().bytes(secret, end -> end.replaceFirst(",\"sig\":\"[^\"]+\"", "")),
            trio.centre));
        assertInstanceOf(Refusal.Forged.class, Trio.refusal(trio.good().bytes(keys(trio.other).sign().secret()), trio.centre));
        Trio.deliver(trio.good().bytes(secret), trio.centre);
    }

    @Test
    void whatIsForSomebodyElseIsLeftAlone() {
        assertEquals(new Refusal.NotForUs(), Trio.refusal(Trio.packed(trio.laptop, trio.centre), trio.other));
        assertEquals(new Refusal.OtherAddressee(), Trio.refusal(trio.good().bytes(trio.secret()), trio.other));
        assertEquals(new Refusal.OtherAddressee(), Trio.refusal(trio.good().head("to", "\"" + device(trio.other) + "\"").bytes(trio.secret()),
            trio.centre));
    }

    @Test
    void anOldPackageThatComesAgainChangesNothing() {
        byte[] old = Trio.packed(trio.laptop, trio.centre);
        Trio.save(trio.laptop);
        Trio.deliver(Trio.packed(trio.laptop, trio.centre), trio.centre);
        byte[] before = trio.centre.store().digest();
        var stand = trio.centre.store().peers().stand(device(trio.laptop));
        assertEquals(0, Trio.deliver(old, trio.centre).fresh());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, trio.centre.store().digest());
        assertEquals(stand, trio.centre.store().peers().stand(device(trio.laptop)));
    }

    @Test
    void whatARevokedLaptopBringsWaitsOnceHoweverOftenItIsBrought() {
        new Devices(trio.centre.workspace()).revoke(device(trio.laptop));
        byte[] bytes = Trio.packed(trio.laptop, trio.centre);
        byte[] before = trio.centre.store().digest();
        assertTrue(Trio.deliver(bytes, trio.centre).waiting() > 0);
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, trio.centre.store().digest());
        assertEquals(0, Trio.deliver(bytes, trio.centre).waiting());
        assertEquals(1, trio.centre.store().doubts().waiting().size());
        trio.centre.store().doubts().reject(trio.centre.store().doubts().waiting().getFirst().id());
        assertEquals(0, Trio.deliver(bytes, trio.centre).waiting());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, trio.centre.store().digest());
    }

    @Test
    void aLaptopThatWasSetBackUnnoticedGoesOnAsAnother() {
        trio.laptop.copyDisk(5);
        Trio.deliver(Trio.packed(trio.laptop, trio.centre), trio.centre);
        Trio.deliver(Trio.packed(trio.laptop, trio.centre), trio.centre);
        byte[] answer = Trio.packed(trio.centre, trio.laptop);
        trio.laptop.restore(0, 6);
        int epoch = trio.laptop.store().identity().epoch();
        Trio.deliver(answer, trio.laptop);
        assertEquals(epoch + 1, trio.laptop.store().identity().epoch());
    }

    @Test
    void aLaptopWhoseGridDiffersFromTheCentresSendsAllOfIt() {
        Trio.deliver(Trio.packed(trio.laptop, trio.centre), trio.centre);
        RawPackage answer = RawPackage.of(Trio.clear(Trio.packed(trio.centre, trio.laptop), trio.laptop));
        String digests = "{\"" + FleetBase.GRIDS.getFirst() + "\":\"" + "0".repeat(64) + "\"}";
        Trio.deliver(answer.head("digest", digests).bytes(keys(trio.centre).sign().secret()), trio.laptop);
        assertTrue(trio.good().changes().size() > 10, "changes " + trio.good().changes().size());
        Trio.deliver(Trio.packed(trio.centre, trio.laptop), trio.laptop);
        assertTrue(trio.good().changes().size() < 10, "changes " + trio.good().changes().size());
    }

    @Test
    void aPackageWithAChangeTwiceCountsItOnce() {
        RawPackage good = trio.good();
        Trio.deliver(good.with(good.changes().getLast()).bytes(trio.secret()), trio.centre);
        assertEquals(List.of(), trio.centre.store().rebuild().differed());
    }

    @Test
    void whatANewerProgramCallsByALongNameTravelsUnchanged() {
        new NewerProgram(trio.laptop).writes(new java.util.UUID(9, 1), FleetBase.GRIDS.getFirst().toString(), 1);
        assertEquals(List.of(), trio.laptop.store().rebuild().differed());
        Trio.deliver(Trio.packed(trio.laptop, trio.centre), trio.centre);
        assertTrue(trio.centre.lines().containsAll(trio.laptop.lines().stream().filter(line -> line.contains("2031")).toList()));
        assertTrue(trio.centre.lines().stream().anyMatch(line -> line.contains("pasture-observation-2031")));
    }

    @Test
    void tenThousandRecipientsAreRefusedByTheFirstBytes() throws IOException {
        String head = "age-encryption.org/v1\n" + "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n"
            .repeat(10_000) + "--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n";
        long[] read = {0};
        var in = new java.io.FilterInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read[0] += Math.max(0, count);
                return count;
            }
        };
        var refused = org.junit.jupiter.api.Assertions.assertThrows(Refusal.Refused.class,
            () -> Sealed.open(in, List.of(keys(trio.centre).box())));
        assertEquals(new Refusal.TooLarge(), refused.refusal());
        assertTrue(read[0] <= 1 << 16, "read " + read[0]);
    }

    @Test
    void whatUnpacksToAHundredTimesAnyPackageIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = Sealed.to(packed, List.of(keys(trio.centre).box().recipient()))) {
            out.write(("{\"format\":\"ruhu-sync\",\"version\":[1,0],\n\"head\":" + trio.good().head() + ",\n\"changes\":[\n")
                .getBytes(StandardCharsets.UTF_8));
            byte[] line = ("{\"ck\":" + " ".repeat(1 << 20) + "},\n").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(line);
            }
        }
        Refusal refusal = Trio.refusal(packed.toByteArray(), trio.centre);
        assertTrue(refusal instanceof Refusal.TooLarge || refusal instanceof Refusal.Altered, refusal.toString());
        try (InputStream in = Sealed.open(new ByteArrayInputStream(packed.toByteArray()), List.of(keys(trio.centre).box()))) {
            var refused = org.junit.jupiter.api.Assertions.assertThrows(Refusal.Refused.class,
                () -> in.transferTo(java.io.OutputStream.nullOutputStream()));
            assertEquals(new Refusal.TooLarge(), refused.refusal());
        }
    }

    private byte[] age(byte[] input, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/age")), "the age command is not installed");
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        List<String> command = new java.util.ArrayList<>(List.of("/usr/bin/age"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-o", out.toString(), in.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return Files.readAllBytes(out);
    }

    @Test
    void theAgeCommandOpensOursWithARecoveryKeyAndWeOpenItsOwn() throws IOException, InterruptedException {
        Path key = folder.resolve("key.txt");
        new RecoveryKeys(trio.centre.workspace()).make(key);
        byte[] sealed = Trio.packed(trio.centre, trio.laptop);
        byte[] opened = age(sealed, "-d", "-i", key.toString());
        org.junit.jupiter.api.Assertions.assertArrayEquals(Trio.clear(sealed, trio.laptop),
            new java.util.zip.GZIPInputStream(new ByteArrayInputStream(opened)).readAllBytes());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(trio.good().bytes(trio.secret()));
        }
        assertEquals(6, Trio.deliver(age(packed.toByteArray(), "-r", keys(trio.centre).box().recipient()), trio.centre).all());
    }
}
