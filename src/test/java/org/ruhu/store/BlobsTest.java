package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Trouble;

class BlobsTest {
    private static final byte[] CONTENT = "一张照片 and its many many bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    private final DataKey key = new DataKey(new byte[DataKey.BYTES]);

    private Path folder() {
        return root.resolve("blobs");
    }

    private Blobs blobs() {
        return new Blobs(folder(), key.blobs(), TestEnv.of(3));
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder())) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.getFirst();
        }
    }

    @Test
    void aBlobIsThereAgainUnderTheHashOfItsContent() throws IOException {
        String name = blobs().put(CONTENT, "jpg");
        assertTrue(name.matches("[0-9a-f]{64}\\.jpg"), name);
        assertEquals(name, blobs().put(CONTENT, "jpg"), "the same content is kept once");
        assertArrayEquals(CONTENT, assertInstanceOf(Blobs.Found.Here.class, blobs().get(name)).content());
        assertEquals(List.of(name.substring(0, 64)), blobs().all());
        onlyFile();
    }

    @Test
    void nothingOfItsContentIsOnTheDiskInClear() throws IOException {
        blobs().put(CONTENT, "jpg");
        String disk = new String(Files.readAllBytes(onlyFile()), StandardCharsets.UTF_8);
        assertFalse(disk.contains("many") || disk.contains("照片"));
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        String name = blobs().put(CONTENT, "jpg");
        byte[] whole = Files.readAllBytes(onlyFile());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(onlyFile(), damaged);
            assertEquals(new Blobs.Found.Damaged(), blobs().get(name));
        }
        Files.write(onlyFile(), new byte[5]);
        assertEquals(new Blobs.Found.Damaged(), blobs().get(name));
        assertEquals(name, blobs().put(CONTENT, "jpg"), "attached again it is whole again");
        assertInstanceOf(Blobs.Found.Here.class, blobs().get(name));
    }

    @Test
    void aBlobUnderAnothersNameIsNoticed() throws IOException {
        String name = blobs().put(CONTENT, "jpg");
        String other = "0".repeat(64);
        Files.move(onlyFile(), folder().resolve(other));
        assertEquals(new Blobs.Found.Missing(), blobs().get(name));
        assertEquals(new Blobs.Found.Damaged(), blobs().get(other + ".jpg"));
    }

    @Test
    void aNameThatIsNoBlobsLeadsNowhere() {
        assertEquals(new Blobs.Found.Missing(), blobs().get("../keyring.json"));
        assertEquals(new Blobs.Found.Missing(), blobs().get(""));
        assertEquals(List.of(), blobs().all());
    }

    @Test
    void whatDoesNotFitOnTheDiskLeavesNothingBehind() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        String name = blobs().put(CONTENT, "jpg");
        Files.delete(onlyFile());
        Files.createSymbolicLink(folder().resolve(name.substring(0, 64) + ".part"), full);
        assertThrows(Trouble.class, () -> blobs().put(CONTENT, "jpg"));
        assertEquals(new Blobs.Found.Missing(), blobs().get(name));
        try (var files = Files.list(folder())) {
            assertEquals(0, files.count());
        }
    }
}
