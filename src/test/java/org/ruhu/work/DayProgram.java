package org.ruhu.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ruhu.TestEnv;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.picture.ReadAttachment;
import org.ruhu.picture.Reading;
import org.ruhu.picture.SamplePictures;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.slf4j.LoggerFactory;

/** A working day in a program of its own: {@code morning} types until it is killed, {@code evening} goes on after that. */
final class DayProgram {
    static final String USER = "格桑旺堆";
    static final String PASSWORD = "蓝天白云青稞酒 correct horse";
    static final List<String> TYPED = List.of("13987654321", "去年摔伤了腿至今不能干活", "邻居说他家欠信用社三万元", "村东头第三排蓝色铁皮房",
        "想让小儿子学挖掘机", "打电话一直没有人接听");

    private DayProgram() {}

    public static void main(String[] args) throws IOException {
        Path place = Path.of(args[1]);
        Path outside = Path.of(args[2]);
        Env env = TestEnv.real();
        if (args[0].equals("morning")) {
            morning(place, outside, env);
        } else {
            evening(place, outside, env);
        }
    }

    private static void morning(Path place, Path outside, Env env) throws IOException {
        Path task = outside.resolve("task.json");
        try (Workspace made = Workspace.create(place, Role.FIELD, USER, PASSWORD.toCharArray(), env)) {
            OutFile.write(task, json -> new DemoPackage(15, 7).write(json, new ByteArrayOutputStream()));
            var importPackage = new ImportPackage(made);
            importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(task, Progress.NONE), Progress.NONE);
        }
        for (String wrong : List.of(USER, "wrong password", TYPED.getFirst())) {
            Workspace.open(place, wrong.toCharArray(), env);
        }
        Workspace workspace = ((Entry.Open) Workspace.open(place, PASSWORD.toCharArray(), env)).workspace();
        HouseholdId household = first(workspace);
        VisitWork work = VisitWork.open(workspace, household);
        fill(work, outside);
        print(workspace, household, outside.resolve("sheet.pdf"));
        failing(workspace);
        VisitWork other = VisitWork.open(workspace, new FindHouseholds(workspace).page(HouseholdQuery.ALL).lines().get(1).id());
        System.out.println("typing");
        for (int i = 0;; i++) {
            other.answer("a/phone", i % 2 == 0 ? TYPED.getFirst() : "");
            other.note("a/phone", i % 2 == 0 ? TYPED.get(5) : "");
        }
    }

    private static HouseholdId first(Workspace workspace) {
        return new FindHouseholds(workspace).page(HouseholdQuery.ALL).lines().getFirst().id();
    }

    private static void fill(VisitWork work, Path outside) throws IOException {
        work.answer("a/phone", TYPED.getFirst());
        work.note("a/phone", TYPED.get(1));
        Answers.all(work);
        for (String path : work.session().walk()) {
            boolean words = path.endsWith("_note") || path.endsWith("remark") || path.endsWith("_new") || path.endsWith("_wish");
            if (words && work.session().choices(path).isEmpty() && !work.session().required(path)) {
                work.answer(path, TYPED.get(2));
            }
        }
        Path photo = Files.write(outside.resolve("photo.jpg"), SamplePictures.halves(600, 400, "jpg"));
        var reading = (Reading.Ready) new ReadAttachment(ReadAttachment.Kind.PICTURES, ReadAttachment.LONG_SIDE).file(photo);
        work.answer("m/sheet_photo", work.attachments().keep(reading.attachment()));
        work.note("m/visit_place", TYPED.get(3));
        work.answer("m/visit_place", TYPED.get(4));
        Answers.all(work);
        work.complete();
    }

    private static void print(Workspace workspace, HouseholdId household, Path pdf) {
        new PrintSheets(workspace).run(SheetOrder.of(List.of(household), VisitSheet.Kind.FILLED, SheetLanguage.ZH_BO), pdf);
        new PrintSheets(workspace).run(SheetOrder.of(List.of(household), VisitSheet.Kind.BLANK, SheetLanguage.ZH_BO), pdf);
    }

    /** Whatever fails is logged as the program logs it: without what was being done. */
    private static void failing(Workspace workspace) {
        var log = LoggerFactory.getLogger(DayProgram.class);
        try {
            new ExportPackage(workspace).run(Path.of("/nowhere", TYPED.get(2), "return.json"), Optional.empty(), Progress.NONE);
        } catch (Trouble e) {
            log.error("Trouble {}", FailurePlace.of(e));
        }
        try {
            workspace.store().records().form(TYPED.get(1).repeat(40));
            throw new IllegalStateException("Value too long for column: '" + TYPED.get(1) + "'", new IOException(TYPED.get(2)));
        } catch (IllegalStateException e) {
            log.error("Trouble {}", FailurePlace.of(e));
        }
    }

    private static void evening(Path place, Path outside, Env env) throws IOException {
        try (Workspace workspace = ((Entry.Open) Workspace.open(place, PASSWORD.toCharArray(), env)).workspace()) {
            for (String search : List.of(USER, TYPED.getFirst(), "扎西", "0001", "9999")) {
                new FindHouseholds(workspace).page(new HouseholdQuery(search, Optional.empty(), Optional.empty(), false, 0, 50));
            }
            new Reveal(workspace).run(first(workspace).uuid(), "phone", Reveal.Reason.OTHER, TYPED.get(3));
            new WriteSnapshot(workspace).run(outside.resolve("snapshot.json"));
            new ExportPackage(workspace).run(outside.resolve("return.json"), Optional.empty(), Progress.NONE);
            workspace.store().rebuild();
        }
        System.out.println("done");
    }
}
