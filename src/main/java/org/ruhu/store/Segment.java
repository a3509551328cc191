package org.ruhu.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the journal, and positions in it: the segment's number in the upper 32 bits, the offset in its file in
 * the lower. A segment begins with its magic and the tag of the entry before it.
 */
final class Segment {
    static final long LIMIT = 16L << 20;
    static final int MAGIC = 0x52554855;
    static final int TAG = 16;
    static final int HEADER = 4 + Segment.TAG;

    private static final String NAME = "\\d{8}\\.journal";

    private Segment() {}

    static long at(int segment, long offset) {
        return (long) segment << 32 | offset;
    }

    static int number(long position) {
        return (int) (position >>> 32);
    }

    static long offset(long position) {
        return position & 0xFFFF_FFFFL;
    }

    static String file(int segment) {
        return "%08d.journal".formatted(segment);
    }

    static Path path(Path folder, int segment) {
        return folder.resolve(file(segment));
    }

    /** Numbers of the segments that are there, in order. */
    static List<Integer> numbers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches(NAME))
                .map(name -> Integer.parseInt(name.substring(0, 8))).sorted().toList();
        }
    }

    static FileChannel open(Path folder, int number) throws IOException {
        return FileChannel.open(path(folder, number), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Makes a segment without entries, durable before anything is written to it. */
    static FileChannel create(Path folder, int number, byte[] before) throws IOException {
        FileChannel channel = FileChannel.open(path(folder, number), StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            write(channel, header(before), 0);
            channel.force(true);
            SafeFile.forceFolder(folder);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Removes one that does not count; durably, so that of several the last is gone first. */
    static void delete(Path folder, int number) throws IOException {
        Files.delete(path(folder, number));
        SafeFile.forceFolder(folder);
    }

    static ByteBuffer header(byte[] before) {
        return ByteBuffer.allocate(HEADER).putInt(MAGIC).put(before).flip();
    }

    static void write(FileChannel out, ByteBuffer bytes, long start) throws IOException {
        long at = start;
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
    }

    static byte[] read(FileChannel in, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    /** The tag right before an offset: of the entry before, or of the last segment's last entry. */
    static byte[] tagBefore(FileChannel in, long offset) throws IOException {
        return read(in, offset - TAG, TAG);
    }
}
