package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares the pages of a PDF with pictures that somebody has looked at: {@code src/test/resources/golden/FOLDER/NAME-1.png},
 * 60 dpi in 16 greys. {@code -Druhu.golden=write} makes them anew; look at them before committing. What differs lies in
 * {@code target/golden}.
 */
public final class GoldenPages {
    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final Path FOUND = Path.of("target/golden");
    private static final double DPI = 60;
    private static final int STEP = 17;
    private static final IndexColorModel GREYS = greys();
    /** Of 255. */
    private static final double MEAN = .1;
    private static final int CLEARLY = 96;
    /** Of all pixels: a single letter is more. */
    private static final double SHARE = 5e-5;

    private GoldenPages() {}

    /** Every page is as it was, and there are as many. */
    public static void assertAsBefore(String folder, String name, Path pdf) throws IOException {
        Path kept = KEPT.resolve(folder);
        boolean write = "write".equals(System.getProperty("ruhu.golden"));
        try (Preview preview = new Preview(pdf)) {
            for (int page = 1; page <= preview.pages(); page++) {
                BufferedImage found = grey(preview.page(page - 1, DPI));
                String file = name + "-" + page + ".png";
                if (write) {
                    save(found, kept.resolve(file));
                } else {
                    assertSame(kept.resolve(file), found, FOUND.resolve(folder).resolve(file));
                }
            }
            Path further = kept.resolve(name + "-" + (preview.pages() + 1) + ".png");
            if (write) {
                Files.deleteIfExists(further);
            }
            assertTrue(Files.notExists(further), () -> "there is a page less than in " + further);
        }
    }

    private static IndexColorModel greys() {
        byte[] levels = new byte[16];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (STEP * i);
        }
        return new IndexColorModel(4, levels.length, levels, levels, levels);
    }

    private static BufferedImage grey(Preview.Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_BINARY, GREYS);
        for (int i = 0; i < picture.argb().length; i++) {
            int argb = picture.argb()[i];
            int grey = ((argb >> 16 & 255) * 30 + (argb >> 8 & 255) * 59 + (argb & 255) * 11) / 100;
            image.getRaster().setSample(i % picture.width(), i / picture.width(), 0, grey >> 4);
        }
        return image;
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static void assertSame(Path kept, BufferedImage found, Path shown) throws IOException {
        File file = kept.toFile();
        assertTrue(file.exists(), () -> "nobody has looked at " + kept + " yet");
        BufferedImage before = ImageIO.read(file);
        assertEquals(before.getWidth() + "x" + before.getHeight(), found.getWidth() + "x" + found.getHeight());
        long sum = 0;
        int clearly = 0;
        int all = found.getWidth() * found.getHeight();
        for (int i = 0; i < all; i++) {
            int x = i % found.getWidth();
            int y = i / found.getWidth();
            int difference = STEP * Math.abs(before.getRaster().getSample(x, y, 0) - found.getRaster().getSample(x, y, 0));
            sum += difference;
            clearly += difference > CLEARLY ? 1 : 0;
        }
        double mean = (double) sum / all;
        double share = (double) clearly / all;
        if (mean > MEAN || share > SHARE) {
            save(found, shown);
        }
        assertTrue(mean <= MEAN && share <= SHARE,
            String.format("%s looks different now: mean difference %.3f, clearly different pixels %.6f; see %s", kept, mean, share, shown));
    }
}
