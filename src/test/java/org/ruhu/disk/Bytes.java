package org.ruhu.disk;

import java.util.Arrays;

/** The content of a file: bytes that grow. */
final class Bytes {
    private byte[] bytes;
    private int length;

    Bytes() {
        this(new byte[0]);
    }

    Bytes(byte[] content) {
        bytes = content;
        length = content.length;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    int read(int at, byte[] into, int offset, int count) {
        int read = Math.min(count, length - at);
        if (read > 0) {
            System.arraycopy(bytes, at, into, offset, read);
        }
        return read;
    }

    /** Bytes between the end and {@code at} become zeros. */
    void write(int at, byte[] from, int offset, int count) {
        reach(at + count);
        System.arraycopy(from, offset, bytes, at, count);
    }

    void reach(int end) {
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 3 / 2 + 64));
        }
        length = Math.max(length, end);
    }

    void truncate(int size) {
        if (size < length) {
            Arrays.fill(bytes, size, length, (byte) 0);
            length = size;
        }
    }
}
