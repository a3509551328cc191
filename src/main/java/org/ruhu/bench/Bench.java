package org.ruhu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Role;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.store.RawInsert;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Invitation;
import org.ruhu.work.CheckWorkspace;
import org.ruhu.work.Devices;
import org.ruhu.work.Entry;
import org.ruhu.work.ExportPackage;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/**
 * Measures starting, saving, importing, exporting, searching and printing over a demo workspace of a given size, each beside its floor.
 */
public final class Bench {
    private static final char[] PASSWORD = "beside its floor".toCharArray();
    private static final long SEED = 1;
    /** Answers until the program is as quick as it stays. */
    private static final int WARM_UP = 10_000;
    private static final int LAPTOPS = 100;
    private static final int SHEETS = 300;
    /** Of what is kept of a household or person. */
    private static final int RECORD_BYTES = 420;

    private final Path folder;
    private final int households;
    private final Consumer<Figure> out;
    private final Env env = Env.real();

    /** @param folder where to work; removed by the caller */
    public Bench(Path folder, int households, Consumer<Figure> out) {
        this.folder = folder;
        this.households = households;
        this.out = out;
    }

    /** The program from nothing to its first screen; the floor is an empty window, both in a process of their own. */
    public void start() throws Exception {
        var program = new Launch(folder, "org.ruhu.Main", "ui", "--once", "--workspace", folder.resolve("none").toString());
        var empty = new Launch(folder, "org.ruhu.ui.EmptyWindow");
        Sampling ours = Sampling.of(1, 7, program::run);
        Sampling floor = Sampling.of(1, 7, empty::run);
        out.accept(new Figure("start", ours.median(), floor.median(), "ms",
            "to the first screen and out; floor: an empty JavaFX window" + (program.headless() ? "; no display here, both drawn in memory" : "")));
    }

    public void save() throws Exception {
        try (Workspace workspace = filled("save", 120)) {
            var find = new FindHouseholds(workspace);
            VisitWork work = VisitWork.open(workspace, find.page(HouseholdQuery.ALL).lines().getFirst().id());
            ByteBuffer bytes = ByteBuffer.allocate(420);
            int[] i = {0};
            try (FileChannel file = FileChannel.open(folder.resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                Sampling.Pair pair = Sampling.Pair.of(WARM_UP, 4_000, () -> work.answer("m/visit_place", "place " + i[0]++), () -> {
                    file.write(bytes.rewind(), file.size());
                    file.force(false);
                });
                out.accept(new Figure("save", pair.ours().median(), pair.floor().median(), "ms",
                    "one answer; floor: append and force of the same bytes, in turn with it"));
            }
        }
    }

    public void importing() throws Exception {
        Path task = task(households);
        Sampling parse = Sampling.of(1, 3, () -> Floors.parse(task));
        Sampling rows = Sampling.of(0, 1, () -> RawInsert.run(folder.resolve("raw"), count(task), RECORD_BYTES));
        try (Workspace empty = Workspace.create(folder.resolve("import"), Role.FIELD, "bench", PASSWORD, env)) {
            var use = new ImportPackage(empty);
            Sampling preview = Sampling.of(1, 3, () -> ready(use, task));
            out.accept(new Figure("preview", preview.median(), parse.median(), "ms", "every hash recomputed; floor: parsing the JSON"));
            ImportPackage.Preview.Ready ready = ready(use, task);
            Sampling ours = Sampling.of(0, 1, () -> use.run(ready, Progress.NONE));
            out.accept(new Figure("import", ours.median(), parse.median() + rows.median(), "ms", households
                + " households, " + (Files.size(task) >> 20) + " MB; floor: parsing the JSON and raw JDBC batches into H2"));
        }
    }

    public void exporting() throws Exception {
        try (Workspace workspace = filled("export", households)) {
            Path file = folder.resolve("export.json");
            Sampling ours = Sampling.of(1, 3, () -> new ExportPackage(workspace).run(file, Optional.empty(), Progress.NONE));
            Sampling floor = Sampling.of(1, 3, () -> Floors.copied(file, folder.resolve("copy.json")));
            out.accept(new Figure("export", ours.median(), floor.median(), "ms", (Files.size(file) >> 20)
                + " MB; floor: decrypting as much, copying and forcing the file, its SHA-256 then and when read back"));
        }
    }

    /** A hundred laptops come back from one sweep. */
    public void merging() throws Exception {
        Path task = task(households);
        try (Workspace centre = Workspace.create(folder.resolve("centre"), Role.CENTRE, "bench", PASSWORD, env)) {
            Invitation invitation = new Devices(centre).invite("bench", List.of());
            String box = Certificate.verified(invitation.cert(), invitation.root()).orElseThrow().certificate().box();
            take(centre, task);
            var print = new PrintSheets(centre);
            Returns.Made made = new Returns(env, folder, box).write(LAPTOPS, print.select(new SheetSelection.Everything()));
            var use = new ImportPackage(centre);
            Sampling ours = Sampling.of(0, 1, () -> made.files().forEach(file -> take(use, file)));
            Sampling rows = Sampling.of(0, 1, () -> RawInsert.run(folder.resolve("raw"), made.changes(), (int) (made.bytes() / made.changes())));
            out.accept(new Figure("merge", ours.median(), rows.median(), "ms",
                "%d changes of %d laptops, %.0f a second: each looked at, backed up, merged; floor: raw JDBC batches into H2"
                    .formatted(made.changes(), LAPTOPS, made.changes() / ours.median() * 1000)));
            Path sealed = folder.resolve("first.ruhu");
            Path plain = folder.resolve("first.json");
            new ExportPackage(centre).run(plain, Optional.empty(), Progress.NONE);
            Sampling floor = Sampling.of(0, 3, () -> Floors.sealed(plain, sealed, box));
            out.accept(new Figure("seal", floor.median(), Double.NaN, "ms", "gzip and age of %d MB of JSON, %d MB sealed"
                .formatted(Files.size(plain) >> 20, Files.size(sealed) >> 20)));
        }
    }

    /** Entering a workspace that was left in order, and making its database anew. */
    public void opening() throws Exception {
        Path task = task(households);
        int changes = count(task);
        importInto("open", task).close();
        Sampling ours = Sampling.of(1, 5, () -> opened("open").close());
        try (Workspace empty = Workspace.create(folder.resolve("empty"), Role.FIELD, "bench", PASSWORD, env)) {
            empty.userName();
        }
        Sampling floor = Sampling.of(1, 5, () -> opened("empty").close());
        out.accept(new Figure("open", ours.median(), floor.median(), "ms",
            households + " households, opened and closed; floor: an empty workspace, most of it stretching the password"));
        Sampling rebuild = Sampling.of(0, 3, () -> {
            remove(folder.resolve("open/database"));
            opened("open").close();
        });
        Sampling rows = Sampling.of(0, 3, () -> RawInsert.run(folder.resolve("raw rows"), changes, RECORD_BYTES));
        out.accept(new Figure("rebuild", rebuild.median(), rows.median(), "ms", "%d changes, %.0f a second: opened without its database; floor: raw JDBC batches into H2"
            .formatted(changes, changes / rebuild.median() * 1000)));
        try (Workspace workspace = opened("open")) {
            Sampling verify = Sampling.of(0, 1, () -> new CheckWorkspace(workspace).verify(Progress.NONE));
            out.accept(new Figure("verify", verify.median(), rows.median(), "ms", "every hash, chain and digest, and the database made anew beside it"));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Workspace opened(String name) {
        return ((Entry.Open) Workspace.open(folder.resolve(name), PASSWORD, env)).workspace();
    }

    public void search() throws Exception {
        try (Workspace workspace = filled("search", households)) {
            var find = new FindHouseholds(workspace);
            List<String> typed = typed(find);
            int[] i = {0};
            Sampling ours = Sampling.of(100, 1_000, () -> find.page(query(typed.get(i[0]++ % typed.size()))));
            Sampling floor = Sampling.of(100, 1_000, () -> find.page(HouseholdQuery.ALL));
            out.accept(new Figure("search", ours.median(), floor.median(), "ms",
                "p99 %.1f ms; %d households; floor: the first page of the list, with nothing to search".formatted(
                    ours.percentile(.99), households)));
            Sampling home = Sampling.of(3, 20, find::progress);
            out.accept(new Figure("home", home.median(), Double.NaN, "ms", "figures by village"));
            var read = new ReadHousehold(workspace);
            List<HouseholdLine> lines = find.page(HouseholdQuery.ALL).lines();
            Sampling page = Sampling.of(20, 200, () -> read.read(lines.get(i[0]++ % lines.size()).id()));
            out.accept(new Figure("household", page.median(), Double.NaN, "ms", "one household's page"));
        }
    }

    /** Blank sheets of a village as one file. */
    public void sheet() throws Exception {
        try (Workspace workspace = filled("sheet", SHEETS)) {
            var print = new PrintSheets(workspace);
            SheetOrder some = SheetOrder.of(print.select(new SheetSelection.Everything()).subList(0, SHEETS),
                VisitSheet.Kind.BLANK, SheetLanguage.ZH_BO);
            Path file = folder.resolve("sheets.pdf");
            Sampling first = Sampling.of(0, 1, () -> print.run(some.forOnly(some.households().subList(0, 1)), file));
            Sampling ours = Sampling.of(1, 3, () -> print.run(some, file));
            int pages = print.run(some, file).pages();
            out.accept(new Figure("sheet", ours.median() / pages, Double.NaN, "ms",
                "a page, %.0f pages a second; %d sheets, %d pages, %d KB; first sheet %.0f ms".formatted(pages / ours.median() * 1000,
                    some.households().size(), pages, Files.size(file) >> 10, first.median())));
        }
    }

    /** What people type: beginnings of names, initials, ends of ID numbers and household numbers, letter by letter. */
    private List<String> typed(FindHouseholds find) {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        List<String> typed = new ArrayList<>();
        var page = find.page(new HouseholdQuery("", Optional.empty(), Optional.empty(), false, 0, 500));
        for (int i = 0; i < 40; i++) {
            HouseholdLine line = page.lines().get(random.nextInt(page.lines().size()));
            for (int end = 1; end <= line.head().length(); end++) {
                typed.add(line.head().substring(0, end));
            }
            typed.add(line.no().substring(line.no().length() - 4));
            typed.add(line.no());
            typed.add("zxcr".substring(0, 1 + i % 4));
        }
        return typed;
    }

    private static HouseholdQuery query(String text) {
        return new HouseholdQuery(text, Optional.empty(), Optional.empty(), false, 0, 100);
    }

    private Workspace filled(String name, int size) throws Exception {
        return importInto(name, task(size));
    }

    private Workspace importInto(String name, Path task) {
        Workspace workspace = Workspace.create(folder.resolve(name), Role.FIELD, "bench", PASSWORD, env);
        take(workspace, task);
        return workspace;
    }

    static void take(Workspace workspace, Path task) {
        take(new ImportPackage(workspace), task);
    }

    private static void take(ImportPackage importPackage, Path task) {
        importPackage.run(ready(importPackage, task), Progress.NONE);
    }

    private static ImportPackage.Preview.Ready ready(ImportPackage importPackage, Path task) {
        return switch (importPackage.preview(task, Progress.NONE)) {
            case ImportPackage.Preview.Ready ready -> ready;
            case ImportPackage.Preview.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    Path task(int size) throws IOException {
        Path file = folder.resolve("task-" + size + ".json");
        if (!Files.exists(file)) {
            try (OutputStream json = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                new DemoPackage(size, SEED).write(json, OutputStream.nullOutputStream());
            }
        }
        return file;
    }

    private static int count(Path task) throws IOException {
        try (var lines = Files.lines(task)) {
            return (int) lines.filter(line -> line.startsWith("{\"w\":")).count();
        }
    }
}
