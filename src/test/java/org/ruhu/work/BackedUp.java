package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.MovingClock;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.picture.Attachment;
import org.ruhu.picture.SamplePictures;
import org.ruhu.store.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace with an answer and a photo, backed up beside it: what is restored and what is mended. */
abstract class BackedUp {
    static final char[] PASSWORD = "correct horse".toCharArray();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    final Env env = TestEnv.of(new MovingClock(), new Random(4));
    Workspace workspace;
    HouseholdId household;
    String photo = "";
    Path file;
    Map<String, Object> saved;
    Identity identity;

    /** The workspace stays open. */
    @BeforeEach
    void backUp() {
        workspace = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", PASSWORD, env);
        take(workspace, new SmallDistrict().write(folder.resolve("task.json")));
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
        photo = visit().attachments().keep(new Attachment(SamplePictures.halves(40, 30, "jpg"), "jpg"));
        visit().answer("m/sheet_photo", photo);
        visit().answer("a/phone", "12000000001");
        file = ((BackUp.Result.Made) new BackUp(workspace).now(BackUpReason.BY_HAND, Progress.NONE).first()).file();
        saved = GoldenWorkspace.contents(workspace);
        identity = workspace.store().identity();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static void take(Workspace into, Path file) {
        var importPackage = new ImportPackage(into);
        importPackage.run(assertInstanceOf(ImportPackage.Preview.Ready.class, importPackage.preview(file, Progress.NONE)), Progress.NONE);
    }

    VisitWork visit() {
        return VisitWork.open(workspace, household);
    }

    Workspace opened(Path place, Env with) {
        return assertInstanceOf(Entry.Open.class, Workspace.open(place, PASSWORD.clone(), with)).workspace();
    }

    /** Bytes of every file but those that change by being looked at. */
    static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path one : files.filter(Files::isRegularFile).toList()) {
                    all.put(root.relativize(one).toString(), new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    Path part(String name) {
        for (JsonNode part : JSON.readTree(file.toFile()).get("backup").get("parts")) {
            if (part.get("name").asString().equals(name)) {
                return file.resolveSibling("parts").resolve(part.get("sha256").asString());
            }
        }
        throw new AssertionError(name);
    }

    static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        Files.write(file, bytes);
    }
}
