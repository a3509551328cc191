package org.ruhu.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.ruhu.model.Trouble;

/** Sends PDFs to printers of the system. Blocking: call from a background thread. */
public final class PrintJob {
    /** The system takes a job in a moment, or not at all. */
    private static final int SECONDS = 60;

    private PrintJob() {}

    /** Which sides of the paper; the leaf is turned over its long or its short edge. */
    public enum Sides { ONE, LONG_EDGE, SHORT_EDGE }

    /** @param bothSides whether it says that it can */
    public record Printer(String name, boolean bothSides) {}

    /** @param copies of every sheet, each with a serial of its own */
    public record Wish(String printer, int copies, PageChoice pages, Sides sides) {}

    public static List<Printer> printers() {
        return services().map(service -> new Printer(service.getName(), canDuplex(service))).toList();
    }

    /** The one that the system takes if nothing is said. */
    public static Optional<String> usual() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()).map(PrintService::getName);
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null));
    }

    private static boolean canDuplex(PrintService service) {
        return service.isAttributeCategorySupported(javax.print.attribute.standard.Sides.class)
            && service.isAttributeValueSupported(javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE, null, null);
    }

    /**
     * @param pdf as it is to be printed, see {@link PrintCopy}
     * @throws Trouble if there is no such printer (any more), or it does not take the job
     */
    public static void send(byte[] pdf, String title, Wish wish) {
        PrintService service = services().filter(known -> known.getName().equals(wish.printer())).findFirst()
            .orElseThrow(() -> new Trouble("print.trouble.noprinter", wish.printer()));
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet(MediaSizeName.ISO_A4);
        wishes.add(new JobName(title, null));
        if (wish.sides() != Sides.ONE || canDuplex(service)) {
            wishes.add(sides(wish.sides()));
        }
        try {
            if (service.isDocFlavorSupported(DocFlavor.INPUT_STREAM.PDF)) {
                sendFile(pdf, service, wishes);
            } else {
                sendDrawn(pdf, service, wishes);
            }
        } catch (PrintException | PrinterException | IOException e) {
            throw new Trouble("print.trouble.refused", e, wish.printer());
        }
    }

    private static javax.print.attribute.standard.Sides sides(Sides sides) {
        return switch (sides) {
            case ONE -> javax.print.attribute.standard.Sides.ONE_SIDED;
            case LONG_EDGE -> javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE;
            case SHORT_EDGE -> javax.print.attribute.standard.Sides.TWO_SIDED_SHORT_EDGE;
        };
    }

    /** The system is handed the PDF itself; that it was refused is told to listeners only. */
    private static void sendFile(byte[] pdf, PrintService service, PrintRequestAttributeSet wishes)
            throws IOException, PrintException {
        DocPrintJob job = service.createPrintJob();
        var failed = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        job.addPrintJobListener(new PrintJobAdapter() {
            @Override
            public void printJobFailed(PrintJobEvent event) {
                failed.set(true);
                ended.countDown();
            }

            @Override
            public void printJobNoMoreEvents(PrintJobEvent event) {
                ended.countDown();
            }
        });
        try (var in = new ByteArrayInputStream(pdf)) {
            job.print(new SimpleDoc(in, DocFlavor.INPUT_STREAM.PDF, null), wishes);
            if (!ended.await(SECONDS, TimeUnit.SECONDS) || failed.get()) {
                throw new PrintException("the job was not taken");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrintException(e);
        }
    }

    /** Where the system takes no PDF, its pages are drawn. */
    private static void sendDrawn(byte[] pdf, PrintService service, PrintRequestAttributeSet wishes)
            throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(wishes);
        }
    }
}
