package org.ruhu.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Bodies of journal entries that hold changes: length and bytes, one after the other. */
final class Lines {
    private Lines() {}

    static byte[] join(List<byte[]> lines) {
        ByteBuffer body = ByteBuffer.allocate(lines.stream().mapToInt(line -> 4 + line.length).sum());
        lines.forEach(line -> body.putInt(line.length).put(line));
        return body.array();
    }

    static List<byte[]> split(byte[] body) {
        ByteBuffer rest = ByteBuffer.wrap(body);
        List<byte[]> lines = new ArrayList<>();
        while (rest.hasRemaining()) {
            byte[] line = new byte[rest.getInt()];
            rest.get(line);
            lines.add(line);
        }
        return lines;
    }
}
