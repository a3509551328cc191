package org.ruhu.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures good and bad, made up. */
public final class SamplePictures {
    private SamplePictures() {}

    /** A red upper half over a blue lower one. @param format {@code jpg} or {@code png} */
    public static byte[] halves(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width, height / 2);
        paint.setColor(Color.BLUE);
        paint.fillRect(0, height / 2, width, height - height / 2);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with an EXIF block: how the camera was held, and a place in clear letters. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = "GPS 29.65N 91.14E".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 8 + 2 + 12 + 4 + place.length;
        ByteBuffer block = ByteBuffer.allocate(2 + length);
        block.putShort((short) 0xFFE1).putShort((short) length).putInt(0x45786966).putShort((short) 0)
            .putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 0x0112)
            .putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return ByteBuffer.allocate(2 + block.capacity() + rest.length).put(jpeg, 0, 2).put(block.array()).put(rest).array();
    }

    /** A few bytes that say to be a picture of billions of pixels. */
    public static byte[] bomb() {
        ByteBuffer out = ByteBuffer.allocate(8 + 25 + 12);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(40_000).putInt(40_000)
            .put(new byte[] {8, 2, 0, 0, 0}).array();
        chunk(out, 13, header);
        chunk(out, 0, "IEND".getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }

    private static void chunk(ByteBuffer out, int length, byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        out.putInt(length).put(body).putInt((int) sum.getValue());
    }
}
