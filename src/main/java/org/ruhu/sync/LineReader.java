package org.ruhu.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream at newlines, with a limit on the length of a line. */
final class LineReader {
    private static final byte NEWLINE = '\n';

    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
    private int at;
    private int end;
    private long number;
    private boolean whole = true;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Number of the line last read, from 1. */
    long number() {
        return number;
    }

    /** Whether the line last read ended with a newline. */
    boolean whole() {
        return whole;
    }

    /** @return the next line without its newline, or null at the end */
    byte @Nullable [] next() throws IOException {
        line.reset();
        number++;
        while (true) {
            if (at == end && !fill()) {
                whole = false;
                return line.size() == 0 ? null : line.toByteArray();
            }
            int newline = at;
            while (newline < end && chunk[newline] != NEWLINE) {
                newline++;
            }
            line.write(chunk, at, newline - at);
            if (line.size() > Json.LINE_LIMIT) {
                throw new Refusal.Refused(number == 1 ? new Refusal.NotAPackage() : new Refusal.TooLarge());
            }
            at = newline;
            if (at < end) {
                at++;
                whole = true;
                return line.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
