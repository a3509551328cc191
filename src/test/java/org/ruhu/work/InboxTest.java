package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.store.PackageLog;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lands in the centre's folder is taken in or refused, each with its verdict, and answered. */
class InboxTest {
    @TempDir
    private Path folder;
    private final Env env = TestEnv.of(22);
    private Workspace centre;
    private Workspace laptop;
    private Path in;
    private Inbox inbox;

    @BeforeEach
    void make() throws IOException {
        centre = RealCentre.in(folder.resolve("centre"), env);
        laptop = RealCentre.laptop(centre, folder.resolve("laptop"), "甲", RealCentre.FIRST);
        in = Files.createDirectories(folder.resolve("in"));
        inbox = fresh();
    }

    @AfterEach
    void close() {
        laptop.close();
        centre.close();
    }

    private Inbox fresh() {
        return new Inbox(centre, in, new Texts(Lang.ZH));
    }

    private Path brought(String name) {
        Path file = in.resolve(name);
        new ExportPackage(laptop).run(file, Optional.empty(), Progress.NONE);
        return file;
    }

    /** The files settle between two looks. */
    private Inbox.Look looked() {
        inbox.look(Progress.NONE);
        return inbox.look(Progress.NONE);
    }

    private static JsonNode verdict(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".verdict.json")));
    }

    private List<Path> out() throws IOException {
        try (var files = Files.list(in.resolve("out"))) {
            return files.toList();
        }
    }

    @Test
    void whatIsBroughtIsTakenInAndAnswered() throws IOException {
        RealCentre.write(laptop, "一组2号院");
        Path file = brought("a.ruhu");
        assertEquals(1, inbox.look(Progress.NONE).arriving());
        assertEquals("一组1号", RealCentre.address(centre));
        Inbox.Look look = inbox.look(Progress.NONE);
        assertEquals("一组2号院", RealCentre.address(centre));
        JsonNode said = verdict(file);
        assertEquals("taken", said.path("verdict").asString());
        assertEquals(laptop.device(), said.path("from").asString());
        assertTrue(said.path("new").asLong() > 0, said::toString);
        assertEquals(0, said.path("waiting").asLong(-1));
        assertTrue(Files.readString(in.resolve("a.ruhu.verdict.txt")).contains("校验码 " + said.path("checkCode").asString()));
        assertEquals(look.answers(), out());
        RealCentre.write(centre, "一组3号院");
        RealCentre.take(laptop, out().getFirst());
        Inbox.Look again = looked();
        assertEquals(new Inbox.Look(List.of(), Map.of(), List.of(), 0), again);
        inbox = fresh();
        assertEquals(List.of(), looked().verdicts());
    }

    @Test
    void everyFileThatIsRefusedHasAVerdict() throws IOException {
        Path whole = brought("whole.ruhu");
        byte[] bytes = Files.readAllBytes(whole);
        Files.delete(whole);
        Path cut = Files.write(in.resolve("cut.ruhu"), Arrays.copyOf(bytes, bytes.length - 9));
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(in.resolve("altered.ruhu"), bytes);
        Path letter = Files.writeString(in.resolve("letter.txt"), "您好");
        Inbox.Look look = looked();
        assertEquals(3, look.verdicts().size());
        assertEquals(List.of(), look.answers());
        assertTrue(Set.of("truncated", "cut").contains(verdict(cut).path("verdict").asString()), verdict(cut)::toString);
        assertTrue(Set.of("truncated", "cut", "altered").contains(verdict(altered).path("verdict").asString()), verdict(altered)::toString);
        assertEquals("format", verdict(letter).path("verdict").asString());
        assertEquals("没有导入：这不是入户数据包。", verdict(letter).path("said").asString());
        assertEquals(64, verdict(letter).path("sha256").asString().length());
        assertEquals("一组1号", RealCentre.address(centre));
        var kept = centre.store().packages().latest(10).stream().filter(line -> !line.out())
            .collect(Collectors.toMap(PackageLog.Line::sum, PackageLog.Line::verdict));
        assertEquals("package.refused.format", kept.get(verdict(letter).path("sha256").asString()));
        assertEquals(Set.of(cut, altered, letter).size(), kept.size());
        assertEquals(List.of(), looked().verdicts());
        Files.move(brought("b.ruhu"), letter, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("taken", looked().verdicts().getFirst().code());
        assertEquals("taken", verdict(letter).path("verdict").asString());
    }

    @Test
    void whatIsStillBeingCopiedIsLeftAlone() throws IOException {
        byte[] bytes = Files.readAllBytes(brought("x.ruhu"));
        Files.delete(in.resolve("x.ruhu"));
        Files.write(in.resolve("a.ruhu.part"), bytes);
        Files.write(in.resolve(".hidden.ruhu"), bytes);
        Files.createDirectory(in.resolve("folder.ruhu"));
        Path growing = Files.write(in.resolve("a.ruhu"), Arrays.copyOf(bytes, 100));
        assertEquals(1, inbox.look(Progress.NONE).arriving());
        Files.write(growing, Arrays.copyOf(bytes, 200));
        assertEquals(new Inbox.Look(List.of(), Map.of(), List.of(), 1), inbox.look(Progress.NONE));
        Files.write(growing, bytes);
        assertEquals(1, inbox.look(Progress.NONE).arriving());
        assertEquals("taken", inbox.look(Progress.NONE).verdicts().getFirst().code());
    }

    @Test
    void whatARevokedLaptopBringsWaitsAndIsNotAnswered() throws IOException {
        RealCentre.write(laptop, "一组2号院");
        new Devices(centre).revoke(laptop.device());
        Path file = brought("a.ruhu");
        Inbox.Look look = looked();
        assertEquals(List.of(), look.answers());
        assertFalse(Files.exists(in.resolve("out")));
        assertTrue(verdict(file).path("waiting").asLong() > 0);
        assertEquals("一组1号", RealCentre.address(centre));
    }

    @Test
    void whatCannotBeWrittenIsSaidOnceAndTriedAgain() throws IOException {
        RealCentre.write(laptop, "一组2号院");
        brought("a.ruhu");
        Path inTheWay = Files.createDirectories(in.resolve("a.ruhu.verdict.txt/x")).getParent();
        Inbox.Look look = looked();
        assertEquals("package.trouble.write", look.failed().get(in.resolve("a.ruhu")).key());
        assertEquals(Map.of(), inbox.look(Progress.NONE).failed());
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        assertEquals(1, inbox.look(Progress.NONE).verdicts().size());
        Path notAFolder = Files.writeString(in.resolve("out2"), "");
        assertThrows(Trouble.class, () -> new Inbox(centre, notAFolder, new Texts(Lang.ZH)));
    }
}
