package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;

/**
 * The append-only truth: encrypted entries, each bound to the one before by its authentication tag, in segments of
 * 16 MiB, so that finding the end of the last one is quick. An entry is saved once {@link #force} has returned. An entry that does not authenticate ends the journal.
 *
 * <p>Entry: {@code magic u32 | length u32 | sequence u64 | nonce 12 | ciphertext | tag 16}; the cleartext is
 * {@code kind u8 | digest 32 | body}. Confined to one thread that nobody interrupts: an interrupt closes the file.
 */
final class Journal implements AutoCloseable {
    private static final int MAGIC = 0x52554855;
    private static final int NONCE = 12;
    private static final int PREFIX = 4 + 4 + 8 + NONCE;
    private static final int DIGEST = 32;
    private static final int BODY_LIMIT = 16 << 20;

    private final Path folder;
    private final SecretKey key;
    private final Env env;
    private FileChannel channel;
    private int segment;
    private long end;
    private long sequence;
    private byte[] tag = new byte[Segment.TAG];
    private byte[] digest = new byte[DIGEST];
    private boolean torn;

    private Journal(Path folder, SecretKey key, Env env, FileChannel channel, int segment) {
        this.folder = folder;
        this.key = key;
        this.env = env;
        this.channel = channel;
        this.segment = segment;
    }

    static Journal create(Path folder, SecretKey key, Env env) {
        try {
            Files.createDirectories(folder);
            var journal = new Journal(folder, key, env, newSegment(folder, 1, new byte[Segment.TAG]), 1);
            journal.end = Segment.HEADER;
            return journal;
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    /** Opens the last segment, finds its last whole entry, and cuts off what a power cut left behind it. */
    static Journal open(Path folder, SecretKey key, Env env) {
        try {
            int last = lastSegment(folder);
            if (last > 1 && Files.size(folder.resolve(Segment.file(last))) <= Segment.HEADER) {
                Files.delete(folder.resolve(Segment.file(last)));
                last--;
            }
            var journal = new Journal(folder, key, env, open(folder, last), last);
            journal.findEnd();
            return journal;
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    private void findEnd() throws IOException {
        end = Segment.HEADER;
        if (channel.size() < Segment.HEADER) {
            throw new Trouble("store.trouble.journal", folder.toString());
        }
        tag = read(channel, 4, Segment.TAG);
        try (FileChannel in = open(folder, segment)) {
            for (Entry entry = entry(in, end, tag); entry != null; entry = entry(in, end, tag)) {
                end = entry.end();
                tag = entry.tag();
                sequence = entry.sequence();
                digest = entry.frame(segment).digest();
            }
        }
        if (channel.size() > end) {
            torn = true;
            channel.truncate(end);
            channel.force(true);
        }
    }

    /** Whether the last run left an unfinished entry behind, cut off at the start. */
    boolean wasTorn() {
        return torn;
    }

    /** Position after the last entry. */
    long end() {
        return Segment.at(segment, end);
    }

    /** Tag of the last entry. */
    byte[] tag() {
        return tag.clone();
    }

    /** Tag of the entry that ends at a position; zeroes if there is none such. */
    byte[] tagBefore(long position) {
        if (position > end() || Segment.offset(position) < Segment.HEADER) {
            return new byte[Segment.TAG];
        }
        try (FileChannel in = open(folder, Segment.number(position))) {
            return tagBefore(in, Segment.offset(position));
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** Digest of the last entry. */
    byte[] digest() {
        return digest.clone();
    }

    /** Writes an entry; it is not saved before {@link #force}. @return its position */
    long append(Frame.Kind kind, byte[] newDigest, byte[] body) {
        try {
            if (end >= Segment.LIMIT) {
                nextSegment();
            }
            ByteBuffer entry = seal(kind, newDigest, body);
            long start = end;
            writeAt(entry, start);
            end += entry.limit();
            tag = Arrays.copyOfRange(entry.array(), entry.limit() - Segment.TAG, entry.limit());
            digest = newDigest.clone();
            sequence++;
            return Segment.at(segment, start);
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    private void writeAt(ByteBuffer entry, long start) throws IOException {
        try {
            long at = start;
            while (entry.hasRemaining()) {
                at += channel.write(entry, at);
            }
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    /** Takes back entries that do not count, from {@code position} on: an import that was refused half way. */
    void truncate(Mark mark) {
        try {
            while (segment > mark.segment) {
                channel.close();
                Files.delete(folder.resolve(Segment.file(segment)));
                segment--;
                channel = open(folder, segment);
            }
            channel.truncate(mark.end);
            channel.force(true);
            end = mark.end;
            sequence = mark.sequence;
            tag = mark.tag.clone();
            digest = mark.digest.clone();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    /** Where the journal stands now, to come back to. */
    Mark mark() {
        return new Mark(segment, end, sequence, tag.clone(), digest.clone());
    }

    /** The place right before an entry that begins an import; its digest is still that of the time before. */
    Mark markBefore(Frame begin) {
        int number = Segment.number(begin.start());
        try (FileChannel in = open(folder, number)) {
            long offset = Segment.offset(begin.start());
            return new Mark(number, offset, begin.sequence() - 1, tagBefore(in, offset), begin.digest());
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    record Mark(int segment, long end, long sequence, byte[] tag, byte[] digest) {}

    /** Reads entries from a position (the start of an entry, or the end of one) to the end of the journal. */
    void replay(long from, Consumer<Frame> reader) {
        long position = from;
        try {
            for (int number = Segment.number(from); number <= segment; number++) {
                long offset = Math.max(Segment.offset(position), Segment.HEADER);
                try (FileChannel in = open(folder, number)) {
                    byte[] before = tagBefore(in, offset);
                    for (Entry entry = entry(in, offset, before); entry != null; entry = entry(in, offset, before)) {
                        reader.accept(entry.frame(number));
                        offset = entry.end();
                        before = entry.tag();
                    }
                    if (offset != (number == segment ? end : in.size())) {
                        throw new Trouble("store.trouble.journal", folder.resolve(Segment.file(number)).toString());
                    }
                }
                position = 0;
            }
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** One entry by its position. */
    Frame read(long position) {
        try (FileChannel in = open(folder, Segment.number(position))) {
            long offset = Segment.offset(position);
            Entry entry = entry(in, offset, tagBefore(in, offset));
            if (entry == null) {
                throw new Trouble("store.trouble.journal", folder.toString());
            }
            return entry.frame(Segment.number(position));
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    static long first() {
        return Segment.at(1, Segment.HEADER);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    private ByteBuffer seal(Frame.Kind kind, byte[] newDigest, byte[] body) {
        if (body.length > BODY_LIMIT) {
            throw new IllegalArgumentException("journal entry too large: " + body.length);
        }
        byte[] clear = ByteBuffer.allocate(1 + DIGEST + body.length).put((byte) kind.ordinal()).put(newDigest).put(body)
            .array();
        ByteBuffer entry = ByteBuffer.allocate(PREFIX + clear.length + Segment.TAG);
        byte[] nonce = env.bytes(NONCE);
        entry.putInt(MAGIC).putInt(clear.length).putLong(sequence + 1).put(nonce);
        try {
            Cipher aes = cipher(Cipher.ENCRYPT_MODE, nonce, clear.length, sequence + 1, tag);
            aes.doFinal(clear, 0, clear.length, entry.array(), PREFIX);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        entry.position(0);
        return entry;
    }

    private Cipher cipher(int mode, byte[] nonce, int length, long number, byte[] before)
        throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(Segment.TAG * 8, nonce));
        aes.updateAAD(ByteBuffer.allocate(4 + 4 + 8 + Segment.TAG).putInt(MAGIC).putInt(length).putLong(number)
            .put(before).flip());
        return aes;
    }

    private record Entry(long start, long end, long sequence, byte[] tag, byte[] clear) {
        Frame frame(int segment) {
            return new Frame(Segment.at(segment, start), Segment.at(segment, end), sequence, Frame.Kind.of(clear[0]),
                Arrays.copyOfRange(clear, 1, 1 + DIGEST), Arrays.copyOfRange(clear, 1 + DIGEST, clear.length));
        }
    }

    /** The entry at an offset; null where the file ends or holds nothing that authenticates. */
    private @Nullable Entry entry(FileChannel in, long offset, byte[] before) throws IOException {
        if (offset + PREFIX + Segment.TAG > in.size()) {
            return null;
        }
        ByteBuffer prefix = ByteBuffer.wrap(read(in, offset, PREFIX));
        int magic = prefix.getInt();
        int length = prefix.getInt();
        long number = prefix.getLong();
        if (magic != MAGIC || length < 1 + DIGEST || length > BODY_LIMIT + 1 + DIGEST
            || offset + PREFIX + length + Segment.TAG > in.size()) {
            return null;
        }
        byte[] sealed = read(in, offset + PREFIX, length + Segment.TAG);
        byte[] nonce = Arrays.copyOfRange(prefix.array(), PREFIX - NONCE, PREFIX);
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, nonce, length, number, before).doFinal(sealed);
            return new Entry(offset, offset + PREFIX + sealed.length, number,
                Arrays.copyOfRange(sealed, length, sealed.length), clear);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tag right before an offset: of the entry before, or of the last segment's last entry. */
    private static byte[] tagBefore(FileChannel in, long offset) throws IOException {
        return read(in, offset - Segment.TAG, Segment.TAG);
    }

    private void nextSegment() throws IOException {
        channel.force(true);
        channel.close();
        segment++;
        channel = newSegment(folder, segment, tag);
        end = Segment.HEADER;
    }

    private static FileChannel newSegment(Path folder, int number, byte[] before) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(Segment.file(number)), StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(Segment.HEADER).putInt(MAGIC).put(before).flip());
        channel.force(true);
        SafeFile.forceFolder(folder);
        return channel;
    }

    private static FileChannel open(Path folder, int number) throws IOException {
        return FileChannel.open(folder.resolve(Segment.file(number)), StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    }

    private static int lastSegment(Path folder) {
        int last = 0;
        while (Files.exists(folder.resolve(Segment.file(last + 1)))) {
            last++;
        }
        if (last == 0) {
            throw new Trouble("store.trouble.journal", folder.toString());
        }
        return last;
    }

    private static byte[] read(FileChannel in, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, offset + bytes.position()) < 0) {
                throw new java.io.EOFException();
            }
        }
        return bytes.array();
    }
}
