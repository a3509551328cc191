package org.ruhu.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures in memory; ImageIO's own streams would leave the clear picture in a temporary file. */
final class Decoding {
    /** More are skipped while decoding, so that memory stays bounded. */
    private static final double PIXELS_IN_MEMORY = 16_000_000;

    private Decoding() {}

    static BufferedImage picture(byte[] content, Header header) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(header.format().name().toLowerCase(Locale.ROOT)).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) header.width() * header.height() / PIXELS_IN_MEMORY));
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
