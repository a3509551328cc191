package org.ruhu.disk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory, with what a real one does when the power goes or it fails. Its paths belong to a file system
 * provider of our own, so that production code uses them as any others; H2 reaches the same files through
 * {@link FaultFilePath}.
 *
 * <p>What was written but not forced may be lost block by block when the power goes, names too until their folder is
 * forced. The n-th operation can be made to fail. Safe for use by several threads, as H2 writes in one of its own.
 */
public final class FaultDisk implements AutoCloseable {
    private static final Map<Integer, FaultDisk> DISKS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int number = NUMBERS.incrementAndGet();
    private final Node.Folder root;
    private final RandomGenerator chance;
    private long operations;
    private long failing = -1;
    private Fault fault = Fault.IO_ERROR;
    private boolean crashed;
    private boolean struck;
    private String struckAt = "";
    private @Nullable LongConsumer watcher;

    /** How an operation fails. */
    public enum Fault {
        /** What needs room does not get it; other operations go on. */
        NO_SPACE,
        IO_ERROR,
        /** Nothing works any more, as after a power cut or when the stick was pulled out. */
        CRASH
    }

    /** What programs do to a disk. */
    enum Operation {
        READ(false), WRITE(true), FORCE(true), TRUNCATE(false), OPEN(false), CREATE(true), NAME(true), LIST(false);

        private final boolean needsRoom;

        Operation(boolean needsRoom) {
            this.needsRoom = needsRoom;
        }
    }

    /** An empty disk. */
    public FaultDisk(long seed) {
        this(new Node.Folder(), seed);
    }

    private FaultDisk(Node.Folder root, long seed) {
        this.root = root;
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        FaultFilePath.register();
        DISKS.put(number, this);
    }

    static FaultDisk of(Path path) throws IOException {
        FaultDisk disk = DISKS.get(Integer.parseInt(path.getName(0).toString()));
        if (disk == null) {
            throw new NoSuchFileException(path.toString(), null, "the disk is gone");
        }
        return disk;
    }

    /** Its topmost folder. */
    public Path root() {
        return new FaultPath(Path.of("/" + number));
    }

    /** The disk after a power cut now; this one goes on as if nothing had happened. */
    public synchronized FaultDisk cut(long seed) {
        RandomGenerator cutting = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var left = (Node.Folder) root.cut(new Cut(cutting), new IdentityHashMap<>());
        return new FaultDisk(left, cutting.nextLong());
    }

    /** The disk as programs see it now, everything forced. */
    public synchronized FaultDisk copy(long seed) {
        return new FaultDisk(copied(root), seed);
    }

    private static Node.Folder copied(Node.Folder folder) {
        var copy = new Node.Folder();
        folder.entries().forEach((name, node) -> copy.put(name, switch (node) {
            case Node.Folder inner -> copied(inner);
            case Node.File file -> new Node.File(file.live().copy());
        }));
        copy.force();
        return copy;
    }

    /** The {@code n}-th operation from now on fails, 0 being the next; of those that need room where none is left. */
    public synchronized void fail(long n, Fault how) {
        operations = 0;
        failing = n;
        fault = how;
        struck = false;
    }

    /** The disk is well again. */
    public synchronized void heal() {
        failing = -1;
        crashed = false;
    }

    /** Whether the operation that was to fail has come. */
    public synchronized boolean struck() {
        return struck;
    }

    /** What failed. */
    public synchronized String struckAt() {
        return struckAt;
    }

    /** Operations since the disk was made or last told to fail. */
    public synchronized long operations() {
        return operations;
    }

    /** Is told of every operation before it happens, while the disk stands still. */
    public synchronized void watch(@Nullable LongConsumer watcher) {
        this.watcher = watcher;
    }

    /** Forgets the disk, so that its memory can be freed. */
    @Override
    public void close() {
        DISKS.remove(number);
    }

    RandomGenerator chance() {
        return chance;
    }

    /** Called under the disk's lock before every operation. @throws IOException if it is the one that fails */
    void operation(Operation operation, Object what) throws IOException {
        if (crashed) {
            throw new IOException("Input/output error (" + operation + ")");
        }
        if (watcher != null) {
            watcher.accept(operations);
        }
        boolean strikes = !struck && failing >= 0 && operations >= failing
            && (fault != Fault.NO_SPACE || operation.needsRoom);
        operations++;
        if (strikes) {
            struck = true;
            struckAt = fault + " at " + operation + " " + what;
            crashed = fault == Fault.CRASH;
            throw new IOException(fault == Fault.NO_SPACE ? "No space left on device" : "Input/output error");
        }
    }

    Node node(Path path) throws IOException {
        Node node = find(path);
        if (node == null) {
            throw new NoSuchFileException(path.toString());
        }
        return node;
    }

    @Nullable Node find(Path path) {
        Node node = root;
        for (int i = 1; i < path.getNameCount() && node != null; i++) {
            node = node instanceof Node.Folder folder ? folder.entries().get(path.getName(i).toString()) : null;
        }
        return node;
    }

    Node.Folder folder(Path path) throws IOException {
        if (node(path) instanceof Node.Folder folder) {
            return folder;
        }
        throw new FileNotFoundException(path + " is no folder");
    }
}
