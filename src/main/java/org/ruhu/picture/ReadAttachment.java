package org.ruhu.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads what a person wants to attach ({@code sync-spec.md} §10.4): known by its first bytes and never by its name,
 * its size and pixels checked before anything is decoded. Pictures are made small and written anew as JPEG, without
 * EXIF and so without the place where they were taken. Nothing is written to disk. Thread-safe; takes up to seconds.
 */
public final class ReadAttachment {
    /** Of a file to read; a telephone's picture may be larger than what is kept of it. */
    public static final long MOST_SOURCE = 20L << 20;
    /** Of what is kept. */
    public static final long MOST_KEPT = 5L << 20;
    public static final long MOST_PIXELS = 40_000_000;
    public static final int LONG_SIDE = 2_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Kind kind;
    private final int longSide;

    /** What a question takes. */
    public enum Kind { PICTURES, PICTURES_AND_FILES }

    /** @param longSide pixels to which the longer side is reduced */
    public ReadAttachment(Kind kind, int longSide) {
        this.kind = kind;
        this.longSide = longSide;
    }

    public Reading file(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Reading.Refused(Reading.Why.UNREADABLE);
            }
            return Files.size(file) > MOST_SOURCE ? new Reading.Refused(Reading.Why.BYTES) : bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Reading.Refused(Reading.Why.UNREADABLE);
        }
    }

    public Reading bytes(byte[] content) {
        if (content.length > MOST_SOURCE) {
            return new Reading.Refused(Reading.Why.BYTES);
        }
        if (kind == Kind.PICTURES_AND_FILES && startsWith(content, PDF)) {
            return ready(new Attachment(content, "pdf"));
        }
        Header header;
        try {
            header = Header.of(content);
        } catch (IOException e) {
            return new Reading.Refused(Reading.Why.DAMAGED);
        }
        if (header == null) {
            return new Reading.Refused(Reading.Why.TYPE);
        }
        if ((long) header.width() * header.height() > MOST_PIXELS) {
            return new Reading.Refused(Reading.Why.PIXELS);
        }
        try {
            return ready(Jpeg.of(Decoding.picture(content, header), header.orientation(), longSide));
        } catch (IOException | RuntimeException e) {
            // the JDK's decoders throw whatever a damaged picture leads them to
            return new Reading.Refused(Reading.Why.DAMAGED);
        }
    }

    /** What was drawn or copied. @param argb row by row, the alpha not premultiplied */
    public Reading pixels(int[] argb, int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            return new Reading.Refused(Reading.Why.PIXELS);
        }
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        try {
            return ready(Jpeg.of(picture, Header.UPRIGHT, longSide));
        } catch (IOException e) {
            return new Reading.Refused(Reading.Why.DAMAGED);
        }
    }

    private static Reading ready(Attachment attachment) {
        return attachment.content().length > MOST_KEPT ? new Reading.Refused(Reading.Why.BYTES)
            : new Reading.Ready(attachment);
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
            && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
