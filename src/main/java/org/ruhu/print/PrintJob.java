package org.ruhu.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Sends a PDF to a printer of the system. Blocking: call from a background thread. */
public final class PrintJob {
    private PrintJob() {}

    public static List<String> printers() {
        return services().map(PrintService::getName).toList();
    }

    /** @throws IOException if there is no such printer or it refuses */
    public static void send(Path pdf, String printer, int copies) throws IOException {
        PrintService service = services().filter(s -> s.getName().equals(printer)).findFirst()
                .orElseThrow(() -> new IOException("no printer " + printer));
        PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet(MediaSizeName.ISO_A4);
        wishes.add(new Copies(copies));
        try {
            if (service.isDocFlavorSupported(DocFlavor.INPUT_STREAM.PDF)) {
                sendFile(pdf, service, wishes);
            } else {
                sendDrawn(pdf, service, wishes);
            }
        } catch (PrintException | PrinterException e) {
            throw new IOException(e);
        }
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(null, null));
    }

    private static void sendFile(Path pdf, PrintService service, PrintRequestAttributeSet wishes)
            throws IOException, PrintException {
        try (InputStream in = Files.newInputStream(pdf)) {
            service.createPrintJob().print(new SimpleDoc(in, DocFlavor.INPUT_STREAM.PDF, null), wishes);
        }
    }

    /** Where the system takes no PDF, its pages are drawn. */
    private static void sendDrawn(Path pdf, PrintService service, PrintRequestAttributeSet wishes)
            throws IOException, PrinterException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print(wishes);
        }
    }
}
