package org.ruhu.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;

/** Beside the {@code age} of the system, which is the one that would be used if this program were gone. */
class AgeTest {
    private static final byte[] SECRET = "the key of a laptop".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(5);

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void theAgeCommandOpensWhatWeSealAndWeOpenWhatItSeals() throws IOException, InterruptedException {
        Age.Identity key = Age.newIdentity(env);
        Files.writeString(folder.resolve("key.txt"), "# public key: " + key.recipient() + "\n" + key.secret() + "\n");
        Files.write(folder.resolve("sealed.age"), Age.seal(SECRET, List.of(Age.newIdentity(env).recipient(), key.recipient())));
        run("age", "-d", "-i", "key.txt", "-o", "clear", "sealed.age");
        assertArrayEquals(SECRET, Files.readAllBytes(folder.resolve("clear")));
        run("age", "-r", key.recipient(), "-o", "theirs.age", "clear");
        assertArrayEquals(SECRET, Age.open(Files.readAllBytes(folder.resolve("theirs.age")), List.of(key)).orElseThrow());
    }

    @Test
    void aKeyOfAgeKeygenIsReadWithItsPublicHalf() throws IOException, InterruptedException {
        run("age-keygen", "-o", "key.txt");
        String file = Files.readString(folder.resolve("key.txt"));
        Age.Identity key = Age.identities("﻿" + file.replace("\n", "\r\n")).getFirst();
        assertTrue(file.contains("public key: " + key.recipient()), file);
        assertTrue(file.contains(key.secret()));
        assertFalse(key.toString().contains("SECRET"));
        assertArrayEquals(SECRET, Age.open(Age.seal(SECRET, List.of(key.recipient())), List.of(Age.newIdentity(env), key)).orElseThrow());
    }

    @Test
    void anotherKeyOpensNothingAndNeitherDoesAnAlteredByte() {
        Age.Identity key = Age.newIdentity(env);
        byte[] sealed = Age.seal(SECRET, List.of(key.recipient()));
        assertEquals(Optional.empty(), Age.open(sealed, List.of(Age.newIdentity(env))));
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 4;
            assertEquals(Optional.empty(), Age.open(altered, List.of(key)), "byte " + at);
        }
    }

    @Test
    void aFileForAWholeCrowdIsNotTried() {
        Age.Identity key = Age.newIdentity(env);
        List<String> crowd = IntStream.range(0, 17).mapToObj(i -> key.recipient()).toList();
        assertEquals(Optional.empty(), Age.open(Age.seal(SECRET, crowd), List.of(key)));
        assertTrue(Age.open(Age.seal(SECRET, crowd.subList(0, 16)), List.of(key)).isPresent());
    }

    @Test
    void onlyPublicKeysAreRecipients() {
        Age.Identity key = Age.newIdentity(env);
        assertTrue(Age.isRecipient(key.recipient()));
        for (String other : List.of("", "age1", key.secret(), key.recipient() + "x", key.recipient().replace('q', 'p'), "次仁")) {
            assertFalse(Age.isRecipient(other) && !other.equals(key.recipient()), other);
        }
    }
}
