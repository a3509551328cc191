package org.ruhu.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shows the pages of a written PDF as pixels. Keep it on one thread; close it to let go of the file. */
public final class Preview implements AutoCloseable {
    /** @param argb opaque pixels, row by row */
    public record Picture(int width, int height, int[] argb) {}

    private final PDDocument document;
    private final PDFRenderer renderer;

    public Preview(Path pdf) throws IOException {
        document = Loader.loadPDF(pdf.toFile());
        renderer = new PDFRenderer(document);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** @param page from 0 */
    public Picture page(int page, double dpi) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(page, (float) dpi, ImageType.RGB);
        int width = image.getWidth();
        return new Picture(width, image.getHeight(), image.getRGB(0, 0, width, image.getHeight(), null, 0, width));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
