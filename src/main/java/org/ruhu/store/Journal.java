package org.ruhu.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only truth: encrypted entries, each bound to the one before by its authentication tag, in segments of
 * 16 MiB, so that finding the end of the last one is quick. An entry is saved once {@link #force} has returned. What a
 * power cut left unfinished is cut off at the start; where acknowledged entries cannot be read any more, opening throws
 * {@link Trouble} with {@link Damage} as its cause, and no file is changed.
 *
 * <p>When writing fails, everything that was not yet acknowledged is taken back; where that fails too, it is tried again
 * before the next entry is written. Confined to one thread that nobody interrupts: an interrupt closes the file.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path folder;
    private final EntryCodec codec;
    private final End known;
    /** Null after a failure: behind what was acknowledged the file may hold anything, and must be cut off first. */
    private @Nullable FileChannel channel;
    private Mark now;
    private Mark acknowledged;
    private long limit = Segment.LIMIT;
    private final boolean torn;

    private Journal(Path folder, EntryCodec codec, End known, FileChannel channel, Mark end, boolean torn) {
        this.folder = folder;
        this.codec = codec;
        this.known = known;
        this.channel = channel;
        this.now = end;
        this.acknowledged = end;
        this.torn = torn;
    }

    static Journal create(Path folder, SecretKey key, Env env) {
        try {
            SafeFile.makeFolders(folder);
            FileChannel channel = Segment.create(folder, 1, Mark.BEGIN.tag());
            return new Journal(folder, new EntryCodec(key, env), End.keep(folder), channel, Mark.BEGIN, false);
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    /** Opens the last segment, finds its last whole entry, and cuts off what a power cut left behind it. */
    static Journal open(Path folder, SecretKey key, Env env) {
        var codec = new EntryCodec(key, env);
        try {
            Tail tail = Tail.find(folder, codec, End.read(folder));
            if (tail.mark().sequence() == 0 && tail.torn()) {
                // a workspace exists only once its first entry is durable: this is another one's journal, or rotten from the start
                throw new Damage(Segment.path(folder, tail.mark().segment()), Segment.HEADER);
            }
            if (tail.empty().isPresent()) {
                Segment.delete(folder, tail.empty().get());
            }
            FileChannel channel = cutOff(folder, tail.mark(), tail.torn());
            return new Journal(folder, codec, End.keep(folder), channel, tail.mark(), tail.torn());
        } catch (Damage e) {
            throw e.trouble();
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    private static FileChannel cutOff(Path folder, Mark mark, boolean torn) throws IOException {
        FileChannel channel = Segment.open(folder, mark.segment());
        try {
            if (channel.size() < mark.end()) {
                throw new EOFException();
            }
            if (torn) {
                channel.truncate(mark.end());
                channel.force(true);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Begins a new segment where one has this many bytes. */
    void limitSegments(long bytes) {
        limit = bytes;
    }

    /** Whether the last run left an unfinished entry behind, cut off at the start. */
    boolean wasTorn() {
        return torn;
    }

    /** Position after the last entry. */
    long end() {
        return now.position();
    }

    /** Tag of the last entry. */
    byte[] tag() {
        return now.tag().clone();
    }

    /** Tag of the entry that ends at a position; zeroes if there is none such. */
    byte[] tagBefore(long position) {
        if (position > end() || Segment.offset(position) < Segment.HEADER) {
            return new byte[Segment.TAG];
        }
        try (FileChannel in = Segment.open(folder, Segment.number(position))) {
            return Segment.tagBefore(in, Segment.offset(position));
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** Digest of the last entry. */
    byte[] digest() {
        return now.digest().clone();
    }

    /** Writes an entry; it is not saved before {@link #force}. @return its position */
    long append(Frame.Kind kind, byte[] digest, byte[] body) {
        try {
            FileChannel out = writable();
            if (now.end() >= limit) {
                out = nextSegment(out);
            }
            ByteBuffer entry = codec.seal(kind, digest, body, now.sequence() + 1, now.tag());
            Segment.write(out, entry, now.end());
            long start = now.position();
            byte[] tag = Arrays.copyOfRange(entry.array(), entry.limit() - Segment.TAG, entry.limit());
            now = new Mark(now.segment(), now.end() + entry.limit(), now.sequence() + 1, tag, digest.clone());
            return start;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FileChannel nextSegment(FileChannel full) throws IOException {
        full.force(true);
        full.close();
        FileChannel next = Segment.create(folder, now.segment() + 1, now.tag());
        channel = next;
        now = new Mark(now.segment() + 1, Segment.HEADER, now.sequence(), now.tag(), now.digest());
        return next;
    }

    /** Makes durable what was appended: it is saved. */
    void force() {
        forceUnacknowledged();
        acknowledged = now;
        known.write(now);
    }

    /** Makes durable what was appended, which does not count yet: what follows proves that all of it was there. */
    void forceUnacknowledged() {
        try {
            writable().force(false);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private FileChannel writable() throws IOException {
        if (channel == null) {
            cutBack();
        }
        return java.util.Objects.requireNonNull(channel);
    }

    private Trouble failed(IOException cause) {
        now = acknowledged;
        try {
            cutBack();
        } catch (IOException e) {
            LOG.warn("The journal could not be taken back yet: {}", e.getClass().getSimpleName());
        }
        return new Trouble("store.trouble.write", cause, folder.toString());
    }

    /**
     * Back to what was acknowledged. The file is opened anew: the system may have closed it, and after a force that failed
     * it no longer tells what is on the disk.
     */
    private void cutBack() throws IOException {
        FileChannel old = channel;
        channel = null;
        if (old != null) {
            old.close();
        }
        for (int number : Segment.numbers(folder).reversed()) {
            if (number > acknowledged.segment()) {
                Segment.delete(folder, number);
            }
        }
        channel = cutOff(folder, acknowledged, true);
        now = acknowledged;
    }

    /** Takes back entries that do not count, from a place on: an import that was refused half way. */
    void truncate(Mark mark) {
        boolean there = now.position() == mark.position() && now.position() == acknowledged.position();
        if (there) {
            return;
        }
        now = mark;
        acknowledged = mark;
        try {
            cutBack();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
    }

    /** Where the journal stands now, to come back to. */
    Mark mark() {
        return now;
    }

    /** The place right before an entry that begins an import; its digest is still that of the time before. */
    Mark markBefore(Frame begin) {
        int number = Segment.number(begin.start());
        try (FileChannel in = Segment.open(folder, number)) {
            long offset = Segment.offset(begin.start());
            return new Mark(number, offset, begin.sequence() - 1, Segment.tagBefore(in, offset), begin.digest());
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** Reads entries from a position (the start of an entry, or the end of one) to the end of the journal. */
    void replay(long from, Consumer<Frame> reader) {
        try {
            JournalCheck.walk(folder, codec, from, now, reader);
        } catch (Damage e) {
            throw e.trouble();
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    /** Authenticates every entry of every segment. */
    JournalCheck check(Consumer<Frame> reader) {
        return JournalCheck.run(folder, codec, reader);
    }

    /** One entry by its position. */
    Frame read(long position) {
        int number = Segment.number(position);
        long offset = Segment.offset(position);
        try (FileChannel in = Segment.open(folder, number)) {
            if (offset < Segment.HEADER || offset > in.size()) {
                throw new Damage(Segment.path(folder, number), Math.min(offset, in.size()));
            }
            EntryCodec.Entry entry = codec.entry(in, offset, Segment.tagBefore(in, offset));
            if (entry == null) {
                throw new Damage(Segment.path(folder, number), offset);
            }
            return entry.frame(number);
        } catch (Damage e) {
            throw e.trouble();
        } catch (IOException e) {
            throw new Trouble("store.trouble.journal", e, folder.toString());
        }
    }

    static long first() {
        return Mark.BEGIN.position();
    }

    /** What a copy that is further than the journal proves: entries were lost at its end. */
    Trouble tooShort() {
        return new Damage(Segment.path(folder, now.segment()), now.end()).trouble();
    }

    /** Everything acknowledged is durable already, so nothing is lost if closing fails. */
    @Override
    public void close() {
        known.close();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.warn("The journal did not close: {}", e.getClass().getSimpleName());
        }
    }
}
