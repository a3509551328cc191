package org.ruhu.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontLeftoversTest {
    private static final Instant NOW = Instant.parse("2026-06-03T08:00:00Z");

    @TempDir
    private Path folder;

    private void file(String name, int size, Instant made) throws IOException {
        Files.setLastModifiedTime(Files.write(folder.resolve(name), new byte[size]), FileTime.from(made));
    }

    @Test
    void copiesOfOurFontsGoOnceTheyAreOldAndNothingElseDoes() throws IOException {
        file("+JXF1.tmp", 100, NOW);
        file("+JXF2.tmp", 200, NOW.minusSeconds(3600));
        file("+JXF3.tmp", 100, NOW.minusSeconds(3 * 86400));
        file("+JXF4.tmp", 200, NOW.minusSeconds(300 * 86400));
        file("+JXF5.tmp", 300, NOW.minusSeconds(300 * 86400));
        file("else.tmp", 100, NOW.minusSeconds(300 * 86400));
        FontLeftovers.delete(folder, Set.of(100L, 200L));
        try (var files = Files.list(folder)) {
            assertEquals(Set.of("+JXF1.tmp", "+JXF2.tmp", "+JXF5.tmp", "else.tmp"),
                files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }
}
