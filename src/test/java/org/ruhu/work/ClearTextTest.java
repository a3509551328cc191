package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.RawBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** After a day's work nothing of it stands in clear in any file that the program wrote by itself. */
class ClearTextTest {
    private static final List<String> PERSONAL = List.of("name", "nameBo", "idNo", "phone", "address", "bankAccount");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};

    @TempDir
    private Path folder;

    private Process day(String part) throws IOException {
        Path log = folder.resolve("own/log-" + part);
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + folder.resolve("own/tmp"),
            "-Duser.home=" + folder.resolve("own/home"), DayProgram.class.getName(), part, folder.resolve("own/w").toString(),
            folder.resolve("outside").toString()).directory(folder.resolve("own/home").toFile()).redirectError(log.toFile());
        builder.environment().put("RUHU_MEMORY", folder.resolve("own/memory").toString());
        return builder.start();
    }

    @Test
    void nothingOfAWholeDayStandsInClearInAnyFile() throws Exception {
        for (String made : List.of("own/tmp", "own/home", "outside")) {
            Files.createDirectories(folder.resolve(made));
        }
        Process morning = day("morning");
        try (BufferedReader out = morning.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("typing", out.readLine(), () -> log("morning"));
            long begun = grown();
            while (grown() < begun + 100_000) {
                Thread.onSpinWait();
            }
            morning.toHandle().destroyForcibly();
        } finally {
            morning.destroyForcibly().waitFor();
        }
        Set<String> secrets = secrets();
        RawBytes search = new RawBytes(secrets).and("a photo", JPEG);
        assertEquals(List.of(), search.in(folder.resolve("own")), "after the kill");
        Process evening = day("evening");
        try (BufferedReader out = evening.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("done", out.readLine(), () -> log("evening"));
        }
        assertEquals(0, evening.waitFor());
        assertEquals(List.of(), search.in(folder.resolve("own")), "after the evening");
        System.out.println(secrets.size() + " secrets, " + search.searched());
        assertTrue(log("morning").contains("caused by java.io.IOException"), log("morning"));
        // and the search does find what is there
        List<String> outside = search.in(folder.resolve("outside"));
        assertTrue(outside.stream().anyMatch(found -> found.startsWith("photo.jpg")), outside.toString());
        for (String file : List.of("task.json", "return.json", "snapshot.json")) {
            assertTrue(outside.stream().anyMatch(found -> found.startsWith(file)), file);
        }
    }

    private long grown() throws IOException {
        return Files.size(folder.resolve("own/w/journal/00000001.journal"));
    }

    private String log(String part) {
        try {
            return Files.readString(folder.resolve("own/log-" + part));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What the demo district says of its people, what was typed, and who typed it. */
    private Set<String> secrets() throws IOException {
        Set<String> secrets = new LinkedHashSet<>(DayProgram.TYPED);
        secrets.add(DayProgram.USER);
        secrets.add(DayProgram.PASSWORD);
        JsonNode task = JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve("outside/task.json")));
        List<JsonNode> changes = new ArrayList<>();
        task.findValues("val").forEach(changes::add);
        for (JsonNode values : changes) {
            for (String field : PERSONAL) {
                String value = values.path(field).path(1).asString("");
                boolean village = values.has("township");
                if (!village && value.length() > 2) {
                    secrets.add(value);
                }
            }
        }
        assertTrue(secrets.size() > 100, secrets.toString());
        return secrets;
    }
}
