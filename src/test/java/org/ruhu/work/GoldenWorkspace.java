package org.ruhu.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ruhu.TestEnv;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.picture.Attachment;
import org.ruhu.picture.SamplePictures;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.store.Blobs;
import org.ruhu.sync.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the workspace that every later program must still open: a small demo district with one visit completed, one half
 * filled and one photo. Run once for each release with that release's own code, never again:
 * {@code java -cp target/test-classes:target/classes:… org.ruhu.work.GoldenWorkspace VERSION FOLDER} writes
 * {@code VERSION.zip}, {@code VERSION-backup.zip} and what they hold as {@code VERSION.json}; they go to {@code src/test/resources/golden}.
 */
public final class GoldenWorkspace {
    static final String PASSWORD = "golden golden";
    private static final String PHOTO = "m/sheet_photo";
    private static final int HOUSEHOLDS = 12;
    private static final int ANSWERED = 9;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<RecordType> TYPES = List.of(RecordType.ROUND, RecordType.VILLAGE, RecordType.GRID,
        RecordType.HOUSEHOLD, RecordType.PERSON, RecordType.VISIT, RecordType.SHEET, RecordType.MOVE);

    private GoldenWorkspace() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path made = folder.resolve("Ruhu");
        Env env = TestEnv.of(12);
        try (Workspace workspace = Workspace.create(made, Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            fill(workspace, folder.resolve("task.json"));
            further(workspace, folder.resolve("sheets.pdf"));
            Files.write(folder.resolve(args[0] + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents(workspace)));
            new BackUp(workspace).now(BackUpReason.BY_HAND, Progress.NONE);
        }
        zip(made, folder.resolve(args[0] + ".zip"));
        zip(folder.resolve("Ruhu-backups"), folder.resolve(args[0] + "-backup.zip"));
    }

    /** Takes in a demo district and works at three doors. */
    static void fill(Workspace workspace, Path task) throws IOException {
        try (var out = Files.newOutputStream(task)) {
            new DemoPackage(HOUSEHOLDS, 1).write(out, java.io.OutputStream.nullOutputStream());
        }
        var importPackage = new ImportPackage(workspace);
        importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(task, Progress.NONE), Progress.NONE);
        List<HouseholdId> households = new FindHouseholds(workspace).page(new HouseholdQuery("", Optional.empty(),
            Optional.empty(), false, 0, HOUSEHOLDS)).lines().stream().map(line -> line.id()).toList();
        VisitWork whole = VisitWork.open(workspace, households.get(0));
        Answers.all(whole);
        if (!(whole.complete() instanceof VisitWork.Completion.Completed)) {
            throw new IllegalStateException("not complete: " + whole.blocking());
        }
        VisitWork half = VisitWork.open(workspace, households.get(1));
        for (int i = 0; i < ANSWERED; i++) {
            String path = Answers.next(half.session()).orElseThrow();
            half.answer(path, Answers.plain(half.session(), path));
        }
        half.answer(PHOTO, half.attachments().keep(new Attachment(SamplePictures.halves(320, 240, "jpg"), "jpg")));
        half.note("a/phone", "号码是儿子的");
    }

    /** What programs before 0.4.0 did not have: printed sheets, and records of who came. */
    private static void further(Workspace workspace, Path sheets) {
        List<HouseholdId> households = new PrintSheets(workspace).select(new SheetSelection.Everything());
        new PrintSheets(workspace).run(SheetOrder.of(households.subList(0, 2), VisitSheet.Kind.BLANK, SheetLanguage.ZH_BO), sheets);
        new AddPerson(workspace).run(households.getLast(), Map.of("name", "小卓玛", "sex", "2", "birth", workspace.today().minusDays(20).toString(),
            "relation", "04"), new Why("B", workspace.today().minusDays(20), "出生证", "出生登记"));
    }

    /** Everything a person can have entered, by stable names. */
    static Map<String, Object> contents(Workspace workspace) {
        Map<String, Object> all = new TreeMap<>();
        for (RecordType type : TYPES) {
            Map<String, Object> records = new TreeMap<>();
            workspace.store().records().each(type, (id, state) ->
                records.put(id.toString(), new TreeMap<>(state.fields().values())));
            if (!records.isEmpty()) {
                all.put(type.tag(), records);
            }
        }
        Map<String, Object> typed = new TreeMap<>();
        workspace.store().visits().unfinished().forEach(visit -> {
            Map<String, String> answers = new TreeMap<>();
            workspace.store().visits().typed(visit).forEach((path, answer) -> answers.put(path, answer.value()));
            typed.put(visit.uuid().toString(), answers);
        });
        all.put("typed", typed);
        Map<String, Object> blobs = new TreeMap<>();
        for (String hash : workspace.store().blobs().all()) {
            if (workspace.store().blobs().get(hash + ".jpg") instanceof Blobs.Found.Here(byte[] content)) {
                blobs.put(hash, HexFormat.of().formatHex(Digests.sha256().digest(content)));
            }
        }
        all.put("blobs", blobs);
        all.put("digest", workspace.checkCode());
        return all;
    }

    /** Without the database, which is made from the journal. */
    private static void zip(Path folder, Path file) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file)); Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).filter(path -> !path.endsWith("lock"))
                .filter(path -> !path.startsWith(folder.resolve("database"))).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.getParent().relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
