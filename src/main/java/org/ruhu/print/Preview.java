package org.ruhu.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows the pages of a written PDF as pixels, and finds words on them. Keep it on one thread; close it to let go of it. */
public final class Preview implements AutoCloseable {
    private static final double POINTS_PER_INCH = 72;
    private static final int OPAQUE = 0xFF000000;

    /** @param argb opaque pixels, row by row */
    public record Picture(int width, int height, int[] argb) {}

    /** A place on a page, in points from its upper left corner. */
    public record Box(double x, double y, double width, double height) {}

    /** Where words were found. @param page from 0. @param boxes one for each line they stand on */
    public record Hit(int page, List<Box> boxes) {}

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<PageText> texts = new ArrayList<>();

    public Preview(Path pdf) throws IOException {
        this(Files.readAllBytes(pdf));
    }

    public Preview(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** The width of a page in points. */
    public double width(int page) {
        return document.getPage(page).getMediaBox().getWidth();
    }

    /** @param page from 0 */
    public Picture page(int page, double dpi) throws IOException {
        BufferedImage image = renderer.renderImage(page, (float) (dpi / POINTS_PER_INCH), ImageType.RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] argb = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            argb[i] = pixels[i] | OPAQUE;
        }
        return new Picture(image.getWidth(), image.getHeight(), argb);
    }

    /** Where words stand, page by page; blanks, line ends and the size of letters do not matter. */
    public List<Hit> find(String words) throws IOException {
        String wanted = words.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        for (int page = 0; page < pages() && !wanted.isEmpty(); page++) {
            if (texts.size() == page) {
                texts.add(PageText.of(document, page));
            }
            for (List<Box> boxes : texts.get(page).find(wanted)) {
                hits.add(new Hit(page, boxes));
            }
        }
        return hits;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
