package org.ruhu.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ruhu.SmallDistrict;
import org.ruhu.model.Change;
import tools.jackson.databind.json.JsonMapper;

class PackageTest {
    private final byte[] whole = new SmallDistrict().bytes();

    private static int read(byte[] bytes) throws IOException {
        var reader = new PackageReader(new ByteArrayInputStream(bytes), PackageReader.Trust.ANYBODY);
        int changes = 0;
        while (reader.next() != null) {
            changes++;
        }
        reader.finish(PackageReader.Blobs.NOWHERE);
        return changes;
    }

    private static Refusal refusalOf(byte[] bytes) {
        return assertThrows(Refusal.Refused.class, () -> read(bytes)).refusal();
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        assertEquals(13, read(whole));
    }

    @Test
    void aPackageIsOneValidJsonDocumentWithOneChangeALine() {
        var tree = JsonMapper.builder().build().readTree(whole);
        assertEquals(13, tree.path("changes").size());
        long lines = new String(whole, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("{\"w\":")).count();
        assertEquals(13, lines);
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        for (int length = 0; length < whole.length; length += length < 400 ? 1 : 997) {
            Refusal refusal = refusalOf(Arrays.copyOf(whole, length));
            assertTrue(refusal instanceof Refusal.Truncated || refusal instanceof Refusal.NotAPackage,
                "length " + length + ": " + refusal);
        }
        assertInstanceOf(Refusal.Truncated.class, refusalOf(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void everySingleAlteredByteIsRefused() {
        long seed = 20261124;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] altered = whole.clone();
            int at = i < 700 ? i : random.nextInt(whole.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(Refusal.Refused.class, () -> read(altered), "byte " + at);
            assertThrows(Refusal.Refused.class, () -> skimmed(altered), "skimmed, byte " + at);
        }
    }

    private static byte[] skimmed(byte[] bytes) throws IOException {
        return new PackageReader(new ByteArrayInputStream(bytes), PackageReader.Trust.ANYBODY).skim();
    }

    @Test
    void whoeverWroteItFindsItsSumWithoutReadingTheChanges() throws IOException {
        var reader = new PackageReader(new ByteArrayInputStream(whole), PackageReader.Trust.ANYBODY);
        while (reader.next() != null) {
            assertTrue(reader.head().count().changes() > 0);
        }
        assertArrayEquals(reader.finish(PackageReader.Blobs.NOWHERE), skimmed(whole));
    }

    @Test
    void aNewerFormatIsRefusedAsSuch() {
        String text = new String(whole, StandardCharsets.UTF_8).replaceFirst("\"version\":\\[1,", "\"version\":[2,");
        assertEquals(new Refusal.Newer(2), refusalOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherFilesAreNoPackage() {
        assertEquals(new Refusal.NotAPackage(), refusalOf(new byte[0]));
        assertEquals(new Refusal.NotAPackage(), refusalOf("{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Refusal.NotAPackage(), refusalOf("PK\u0003\u0004 no package\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Refusal.NotAPackage(), refusalOf(new byte[5 << 20]));
    }

    @Test
    void aLineBeyondTheLimitIsRefusedWithoutReadingItWhole() {
        byte[] head = new String(whole, StandardCharsets.UTF_8).lines().limit(3).reduce("", (a, b) -> a + b + "\n")
            .getBytes(StandardCharsets.UTF_8);
        byte[] long_ = Arrays.copyOf(head, head.length + (3 << 20));
        Arrays.fill(long_, head.length, long_.length, (byte) 'x');
        assertEquals(new Refusal.TooLarge(), refusalOf(long_));
    }

    @Test
    void anErasedValueLeavesTheChangeItsHash() throws IOException {
        var reader = new PackageReader(new ByteArrayInputStream(whole), PackageReader.Trust.ANYBODY);
        Change change = reader.next();
        String line = new String(change.line(), StandardCharsets.UTF_8);
        String header = line.substring(0, line.indexOf(",\"val\":")) + "}";
        Change erased = ChangeCodec.parse(header.getBytes(StandardCharsets.UTF_8));
        assertEquals(change.hash(), erased.hash());
        assertEquals(null, erased.set().values().iterator().next().value());
    }
}
