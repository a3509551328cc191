package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.Trouble;
import org.ruhu.print.PageChoice;
import org.ruhu.print.Preview;
import org.ruhu.print.PrintJob;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A real queue of CUPS, started by {@code src/test/cups/print.sh}; {@code ruhu.cups} names its folder. */
class PrintQueue extends SheetsOnPaper {
    private static final String QUEUE = "Ruhu";
    private static final String GOING = "Weg";
    private static final String END = "%%EOF";
    private static final double DPI = 60;
    /** The mean over all pixels of a page: the queue may write the same pages otherwise. */
    private static final double MOST_DIFFERENCE = 0.5;

    private final Path out = Path.of(System.getProperty("ruhu.cups", "")).resolve("out");

    private UUID[] households(Workspace centre, int number) {
        UUID[] homes = new UUID[number];
        for (int i = 0; i < number; i++) {
            homes[i] = household(centre, GRID_A, "门牌" + i);
            person(centre, GRID_A, homes[i], "卓玛" + i);
        }
        return homes;
    }

    @Test
    void whatComesOutOfTheQueueIsWhatStandsInThePdf() throws Exception {
        Workspace centre = printingCentre();
        UUID[] homes = households(centre, 60);
        assertTrue(PrintJob.printers().stream().anyMatch(printer -> printer.name().equals(QUEUE)), PrintJob.printers().toString());
        System.out.println("printers " + PrintJob.printers() + ", usual " + PrintJob.usual());
        int before = jobs().size();
        var written = new PrintSheets(centre).print(blank(homes), new PrintJob.Wish(QUEUE, 1, PageChoice.ALL, PrintJob.Sides.ONE),
            StoreTurn.HERE, Progress.NONE);
        List<Path> jobs = awaited(before + 2).subList(before, before + 2);
        assertEquals(60, written.sheets());
        assertEquals(new SheetCounts(60, 60, 0, 0), new SheetRegister(centre).counts(SheetQuery.ALL));
        int pages = 0;
        double most = 0;
        for (Path job : jobs) {
            try (var sent = new Preview(spooled(job)); var came = new Preview(pdf(job))) {
                assertEquals(sent.pages(), came.pages());
                for (int i = 0; i < came.pages(); i++, pages++) {
                    most = Math.max(most, difference(sent.page(i, DPI), came.page(i, DPI)));
                }
                assertTrue(came.find("卓玛").size() >= 10, "every sheet names its people");
            }
        }
        assertEquals(written.pages(), pages);
        System.out.println("pages " + pages + ", greatest difference of a page " + most + " of 255");
        assertTrue(most <= MOST_DIFFERENCE, "difference " + most);
    }

    /** What we handed to the queue for a job, as it lies in its spool. */
    private Path spooled(Path job) {
        String number = job.getFileName().toString().substring(0, 4);
        return out.resolveSibling("spool").resolve("d0" + number + "-001");
    }

    @Test
    void chosenPagesOnBothSides() throws Exception {
        Workspace centre = printingCentre();
        UUID[] homes = households(centre, 3);
        int before = jobs().size();
        var written = new PrintSheets(centre).print(blank(homes), new PrintJob.Wish(QUEUE, 2, PageChoice.read("1").orElseThrow(),
            PrintJob.Sides.LONG_EDGE), StoreTurn.HERE, Progress.NONE);
        assertEquals(2, written.sheets(), "two copies, each with a serial");
        assertEquals(2, written.pages());
        try (var came = new Preview(pdf(awaited(before + 2).getLast()))) {
            assertEquals(2, came.pages(), "the page and the back of its leaf");
        }
        assertEquals(2, new SheetRegister(centre).counts(SheetQuery.ALL).printed());
    }

    @Test
    void aQueueThatGoesInTheMiddleIsSaidAndWhatItDidNotTakeIsVoid() throws Exception {
        Workspace centre = printingCentre();
        UUID[] homes = households(centre, 120);
        var gone = new boolean[1];
        Progress going = new Progress() {
            @Override
            public void at(double share) {
                if (share > 0.6 && !gone[0]) {
                    gone[0] = true;
                    run("lpadmin", "-x", GOING);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        Trouble said = assertThrows(Trouble.class, () -> new PrintSheets(centre).print(blank(homes),
            new PrintJob.Wish(GOING, 1, PageChoice.ALL, PrintJob.Sides.ONE), StoreTurn.HERE, going));
        System.out.println(new Texts(Lang.ZH).of(said.key(), said.args()));
        assertEquals(new SheetCounts(100, 50, 0, 50), new SheetRegister(centre).counts(SheetQuery.ALL));
        Trouble again = assertThrows(Trouble.class, () -> PrintJob.send(new byte[0], "a",
            new PrintJob.Wish("nirgends", 1, PageChoice.ALL, PrintJob.Sides.ONE)));
        System.out.println(new Texts(Lang.ZH).of(again.key(), again.args()));
    }

    private static void run(String... command) {
        try {
            assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> jobs() throws IOException {
        try (var files = Files.list(out)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    /** The queue works beside us. */
    private List<Path> awaited(int number) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (jobs().size() < number || !whole(jobs().get(number - 1))) {
            assertTrue(System.nanoTime() < end, "jobs: " + jobs());
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return jobs();
    }

    private static boolean whole(Path job) throws IOException {
        return text(job).contains(END);
    }

    /** The queue speaks to the printer before and after the PDF. */
    private static byte[] pdf(Path job) throws IOException {
        String all = text(job);
        return all.substring(all.indexOf("%PDF"), all.lastIndexOf(END) + END.length()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(Path job) throws IOException {
        return Files.readString(job, StandardCharsets.ISO_8859_1);
    }

    private static double difference(Preview.Picture meant, Preview.Picture came) {
        assertEquals(meant.width(), came.width(), 1);
        assertEquals(meant.height(), came.height(), 1);
        double sum = 0;
        for (int y = 0; y < Math.min(meant.height(), came.height()); y++) {
            for (int x = 0; x < Math.min(meant.width(), came.width()); x++) {
                sum += Math.abs((meant.argb()[y * meant.width() + x] & 0xFF) - (came.argb()[y * came.width() + x] & 0xFF));
            }
        }
        return sum / meant.argb().length;
    }
}
