package org.ruhu.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param orientation as EXIF counts it, 1 to 8: which way up the camera was held
 */
record Header(Format format, int width, int height, int orientation) {
    static final int UPRIGHT = 1;

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int EXIF = 0x45786966;

    enum Format { JPEG, PNG }

    /**
     * @return null if it is neither JPEG nor PNG
     * @throws IOException if it is cut off or not well-formed
     */
    static @Nullable Header of(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        try {
            if (ReadAttachment.startsWith(content, PNG)) {
                return png(in.position(PNG.length));
            }
            return ReadAttachment.startsWith(content, JPEG) ? jpeg(in.position(2)) : null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new EOFException("cut off");
        }
    }

    private static Header png(ByteBuffer in) throws IOException {
        int length = in.getInt();
        if (in.getInt() != IHDR || length != 13) {
            throw new IOException("no header");
        }
        int start = in.position();
        int width = in.getInt();
        int height = in.getInt();
        check(width, height);
        int kind = IHDR;
        in.position(start + length + 4);
        while (kind != IEND) {
            length = in.getInt();
            kind = in.getInt();
            in.position(Math.addExact(Math.addExact(in.position(), length), 4));
        }
        return new Header(Format.PNG, width, height, UPRIGHT);
    }

    private static void check(int width, int height) throws IOException {
        if (width <= 0 || height <= 0) {
            throw new IOException("no size");
        }
    }

    /** Goes through to the end, since the decoder fills up with grey what is missing. */
    private static Header jpeg(ByteBuffer in) throws IOException {
        int orientation = UPRIGHT;
        Header header = null;
        for (int marker = marker(in); marker != END; marker = marker == SCAN ? afterScan(in) : marker(in)) {
            int start = in.position();
            int length = in.getShort() & 0xFFFF;
            if (isFrame(marker)) {
                in.get();
                int height = in.getShort() & 0xFFFF;
                int width = in.getShort() & 0xFFFF;
                check(width, height);
                header = new Header(Format.JPEG, width, height, orientation);
            } else if (marker == APP1 && length > 8) {
                orientation = orientation(in.slice(in.position(), Math.min(length - 2, in.remaining())), orientation);
            }
            in.position(start + length);
        }
        if (header == null) {
            throw new IOException("no size");
        }
        return new Header(Format.JPEG, header.width, header.height, orientation);
    }

    /** The marker that follows the coded pixels, in which 0xFF stands before 0 or a restart marker only. */
    private static int afterScan(ByteBuffer in) {
        while (true) {
            if (in.get() == (byte) 0xFF) {
                int next = in.get(in.position()) & 0xFF;
                boolean within = next == 0 || next == 0xFF || next >= 0xD0 && next <= 0xD7;
                if (!within) {
                    in.get();
                    return next;
                }
            }
        }
    }

    private static int marker(ByteBuffer in) throws IOException {
        if (in.get() != (byte) 0xFF) {
            throw new IOException("no marker");
        }
        int marker = in.get() & 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    /** SOF0 to SOF15, which DHT, JPG and DAC are not. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** A damaged EXIF block only means that nobody knows which way up. */
    private static int orientation(ByteBuffer block, int otherwise) {
        try {
            if (block.getInt() != EXIF) {
                return otherwise;
            }
            block.getShort();
            ByteBuffer tiff = block.slice();
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : otherwise;
                }
            }
            return otherwise;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return otherwise;
        }
    }
}
