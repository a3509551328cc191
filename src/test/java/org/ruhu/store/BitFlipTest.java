package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/**
 * Every bit of a small workspace's files turns, one at a time: the workspace opens with the same data, or it is said what
 * is wrong. The database is under one seal: opening with a broken one is tried by chance, and that its bits break it, one by
 * one. Of its bits, and of those of long entries, a part is tried; every one with {@code -Druhu.bits=all}.
 */
class BitFlipTest {
    private static final boolean ALL = "all".equals(System.getProperty("ruhu.bits"));
    private static final long SEED = Long.getLong("ruhu.seed", 20261125);
    private static final int DATABASE_SAMPLE = 120;
    private static final int EVERY = 997;
    /** The lock has no content. */
    private static final Set<String> LEFT_OUT = Set.of("lock");

    private final Random random = new Random(SEED);
    private final Env env = TestEnv.of(SEED);

    private record Turned(int same, int refused) {}

    private FaultDisk workspace(Scene scene) {
        var disk = new FaultDisk(SEED);
        try (Store store = Scene.create(disk.root(), env)) {
            store.journal().limitSegments(1_500);
            scene.play(scene.save(1, 10), store);
            scene.play(scene.answer(1, 1, "one"), store);
            scene.play(scene.takeIn(1, 10, true), store);
            scene.play(scene.blob(40), store);
            scene.play(scene.answer(2, 1, "two"), store);
        }
        return disk;
    }

    @Test
    void aTurnedBitIsMendedOrSaidAndNeverChangesTheData() throws IOException {
        System.out.println("seed " + SEED + ", bits " + (ALL ? "all" : "all of the small files"));
        var scene = new Scene(env, Scene.State.EMPTY);
        FaultDisk disk = workspace(scene);
        var turned = new TreeMap<String, Turned>();
        for (Path file : files(disk)) {
            byte[] sound = Files.readAllBytes(file);
            String name = Scene.root(disk.root()).relativize(file).toString().replace('\\', '/');
            int same = 0;
            int refused = 0;
            for (long bit : bits(name, sound)) {
                if (opensAlike(disk, file, sound, bit, scene.state())) {
                    same++;
                } else {
                    refused++;
                }
            }
            turned.put(name, new Turned(same, refused));
        }
        System.out.println(turned);
        assertSaid(turned);
    }

    @Test
    void everyTurnedBitOfTheDatabaseBreaksItsSeal() throws IOException {
        FaultDisk disk = workspace(new Scene(env, Scene.State.EMPTY));
        Path folder = Scene.root(disk.root()).resolve("database");
        Seal seal = Seal.read(folder, Scene.KEY.seal()).orElseThrow();
        assertTrue(seal.fits(folder, Scene.KEY.seal()));
        int step = ALL ? 1 : EVERY;
        long tried = 0;
        try (FileChannel file = FileChannel.open(Database.file(folder, seal.number()), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long bit = random.nextInt(step); bit < file.size() * 8; bit += step) {
                turn(file, bit);
                assertFalse(seal.fits(folder, Scene.KEY.seal()), "bit " + bit);
                turn(file, bit);
                tried++;
            }
        }
        assertTrue(seal.fits(folder, Scene.KEY.seal()), "all were turned back");
        System.out.println(tried + " bits of the database tried, every " + step);
    }

    private static void turn(FileChannel file, long bit) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        file.read(one, bit / 8);
        one.put(0, (byte) (one.get(0) ^ 1 << bit % 8)).flip();
        file.write(one, bit / 8);
    }

    private static List<Path> files(FaultDisk disk) throws IOException {
        try (var files = Files.walk(Scene.root(disk.root()))) {
            return files.filter(Files::isRegularFile)
                .filter(file -> !LEFT_OUT.contains(String.valueOf(file.getFileName()))).toList();
        }
    }

    private List<Long> bits(String name, byte[] content) {
        List<Long> bits = new ArrayList<>();
        if (name.endsWith(".mv.db")) {
            for (int i = 0; i < DATABASE_SAMPLE; i++) {
                bits.add(random.nextLong(content.length * 8L));
            }
        } else {
            for (long bit = 0; bit < content.length * 8L; bit++) {
                bits.add(bit);
            }
        }
        return bits;
    }

    /** @return false if it was refused in words, and then no file was changed */
    private boolean opensAlike(FaultDisk disk, Path file, byte[] sound, long bit, Scene.State state) throws IOException {
        try (FaultDisk copy = disk.copy(1)) {
            byte[] turned = sound.clone();
            turned[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
            Path there = copy.root().resolve(disk.root().relativize(file).toString());
            Files.write(there, turned);
            // with the database each takes a few milliseconds: of the journal's bits every nineteenth
            boolean journal = there.toString().contains("journal") && bit % 19 != 0 && !ALL;
            return journal ? journalAlike(there) : opensAlike(copy, there, turned, state);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("bit " + bit + " of " + file, e);
        }
    }

    private static boolean opensAlike(FaultDisk copy, Path turnedFile, byte[] turned, Scene.State state)
        throws IOException {
        try {
            Store store = Scene.open(copy.root(), TestEnv.of(1)).orElseThrow();
            try (store) {
                if (blobDamaged(store, String.valueOf(turnedFile.getFileName()))) {
                    return false;
                }
                assertEquals(state, Scene.State.of(store));
                // what opening need not read, because the database is sealed, is found by whoever checks
                boolean journal = turnedFile.toString().endsWith(".journal");
                return !journal || store.journal().check(frame -> { }) instanceof JournalCheck.Sound;
            }
        } catch (Trouble e) {
            assertTrue(turnedFile.toString().endsWith(".mv.db") || Arrays.equals(turned,
                Files.readAllBytes(turnedFile)), "changed");
            return false;
        }
    }

    private boolean journalAlike(Path turnedFile) {
        Path folder = turnedFile.getParent();
        boolean sound = JournalCheck.run(folder, Scene.KEY.journal(), env, frame -> { }) instanceof JournalCheck.Sound;
        if (sound) {
            Journal.open(folder, Scene.KEY.journal(), env).close();
        }
        return sound;
    }

    private static boolean blobDamaged(Store store, String name) {
        return store.blobs().get(name + ".jpg") instanceof Blobs.Found.Damaged;
    }

    /** Journal and blobs: found, every bit. Database, seal, end and label: mended, every bit. */
    private static void assertSaid(TreeMap<String, Turned> turned) {
        turned.forEach((name, said) -> {
            if (name.endsWith(".journal") || name.startsWith("blobs/")) {
                assertEquals(0, said.same, name);
            }
            if (name.startsWith("database/") || name.equals("journal/end") || name.startsWith("workspace")) {
                assertEquals(0, said.refused, name);
            }
        });
        assertTrue(turned.keySet().stream().filter(name -> name.endsWith(".journal")).count() > 1);
        assertTrue(turned.containsKey("database/seal") && turned.containsKey("journal/end"));
    }
}
