package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Age;
import org.ruhu.sync.Draft;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.Refusal;
import org.ruhu.sync.Sealed;

/**
 * A package of 50 KiB, cut off at every byte and altered in every byte, sealed and plain: always refused, with nothing
 * written. Every byte of the head and every seventh after it; all of them with {@code -Druhu.bytes=all}.
 */
class PackageTortureTest {
    private static final int STEP = "all".equals(System.getProperty("ruhu.bytes")) ? 1 : 7;
    private static final long SEED = Long.getLong("ruhu.seed", 20261127);
    private static final int SIZE = 50 << 10;
    /** More than what stands before the changes. */
    private static final int HEAD = 1_000;

    private final Trio trio = new Trio();
    private final List<Age.Identity> keys = List.of(new Keys(trio.centre.workspace()).box());
    private final Trust trust = new Trust(trio.centre.workspace());
    private final Random random = new Random(SEED);

    @AfterEach
    void close() {
        trio.close();
    }

    /** Random texts do not get smaller when they are packed. */
    private byte[] sealed(int size) {
        var noise = new byte[900];
        byte[] bytes = Trio.packed(trio.laptop, trio.centre);
        while (bytes.length < size) {
            for (int i = 0; i < 10; i++) {
                random.nextBytes(noise);
                trio.laptop.store().save(List.of(Draft.born("new", RecordType.PERSON, trio.laptop.workspace().env().newId(),
                    FleetBase.GRIDS.getFirst().toString(), Map.of("name", java.util.Base64.getEncoder().encodeToString(noise)))));
            }
            bytes = Trio.packed(trio.laptop, trio.centre);
        }
        return bytes;
    }

    private void assertRefused(byte[] bytes, String what) {
        assertThrows(Refusal.Refused.class, () -> {
            var reader = new PackageReader(Sealed.open(new ByteArrayInputStream(bytes), keys), trust);
            while (reader.next() != null) {
                assertTrue(bytes.length > 0);
            }
            reader.finish(PackageReader.Blobs.NOWHERE);
        }, what);
    }

    private void assertEveryCutAndEveryFlipIsRefused(byte[] whole) {
        System.out.println("seed " + SEED + ", " + whole.length + " bytes, every " + STEP);
        byte[] before = trio.centre.store().digest();
        long statements = trio.centre.store().outgoing().statements();
        for (int at = 0; at < whole.length; at += at < HEAD ? 1 : STEP) {
            assertRefused(Arrays.copyOf(whole, at), "cut off at " + at);
            byte[] altered = whole.clone();
            altered[at] ^= (byte) (1 + random.nextInt(255));
            assertRefused(altered, "altered at " + at);
        }
        for (int i = 0; i < 20; i++) {
            byte[] altered = whole.clone();
            altered[random.nextInt(whole.length)] ^= 64;
            Trio.refusal(altered, trio.centre);
        }
        assertArrayEquals(before, trio.centre.store().digest());
        assertEquals(statements, trio.centre.store().outgoing().statements());
        assertEquals(Optional.empty(), trio.centre.store().peers().stand(trio.laptop.workspace().device()));
        Trio.deliver(whole, trio.centre);
    }

    @Test
    void aSealedPackageCutOffOrAlteredAnywhereIsRefused() {
        assertEveryCutAndEveryFlipIsRefused(sealed(SIZE));
    }

    @Test
    void aPlainPackageCutOffOrAlteredAnywhereIsRefused() throws IOException {
        byte[] clear = Trio.clear(sealed(30 << 10), trio.centre);
        assertTrue(new String(clear, StandardCharsets.UTF_8).startsWith("{\"format\""));
        assertEveryCutAndEveryFlipIsRefused(clear);
    }
}
