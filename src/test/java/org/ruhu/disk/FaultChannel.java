package org.ruhu.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.ruhu.disk.FaultDisk.Operation;

/** An open file or folder of a {@link FaultDisk}. */
final class FaultChannel extends FileChannel {
    private static final int SOME = 1 << 16;

    private final FaultDisk disk;
    private final String path;
    private final Node node;
    private final boolean writable;
    private int position;

    FaultChannel(FaultDisk disk, String path, Node node, boolean writable) {
        this.disk = disk;
        this.path = path;
        this.node = node;
        this.writable = writable;
    }

    private Node.File file() throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (node instanceof Node.File file) {
            return file;
        }
        throw new IOException("Is a directory");
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        synchronized (disk) {
            Node.File file = file();
            disk.operation(Operation.READ, path);
            int start = Math.toIntExact(at);
            if (start >= file.live().length()) {
                return -1;
            }
            byte[] bytes = new byte[Math.min(into.remaining(), file.live().length() - start)];
            file.live().read(start, bytes, 0, bytes.length);
            into.put(bytes);
            return bytes.length;
        }
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        synchronized (disk) {
            Node.File file = file();
            if (!writable) {
                throw new NonWritableChannelException();
            }
            try {
                disk.operation(Operation.WRITE, path);
            } catch (IOException e) {
                // a failing write may have begun
                byte[] some = new byte[disk.chance().nextInt(from.remaining() + 1)];
                from.duplicate().get(some);
                if (some.length > 0) {
                    file.write(Math.toIntExact(at), some);
                }
                throw e;
            }
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            if (bytes.length > 0) {
                file.write(Math.toIntExact(at), bytes);
            }
            return bytes.length;
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        synchronized (disk) {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
            try {
                disk.operation(Operation.FORCE, path);
            } catch (IOException e) {
                node.forceFailed(disk.chance());
                throw e;
            }
            node.force();
        }
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        synchronized (disk) {
            Node.File file = file();
            disk.operation(Operation.TRUNCATE, path);
            file.truncate(Math.toIntExact(size));
            position = (int) Math.min(position, size);
            return this;
        }
    }

    @Override
    public long size() throws IOException {
        synchronized (disk) {
            return file().live().length();
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long to) {
        position = Math.toIntExact(to);
        return this;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int read = read(into, position);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int written = write(from, position);
        position += written;
        return written;
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        long read = -1;
        for (int i = offset; i < offset + length; i++) {
            int some = read(into[i]);
            if (some < 0) {
                break;
            }
            read = Math.max(read, 0) + some;
        }
        return read;
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(from[i]);
        }
        return written;
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel to) throws IOException {
        ByteBuffer some = ByteBuffer.allocate((int) Math.min(count, SOME));
        return read(some, at) < 0 ? 0 : to.write(some.flip());
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) throws IOException {
        ByteBuffer some = ByteBuffer.allocate((int) Math.min(count, SOME));
        return from.read(some) < 0 ? 0 : write(some.flip(), at);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) throws IOException {
        return tryLock(at, size, shared);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        synchronized (disk) {
            Node.File file = file();
            if (file.lockedBy != null) {
                throw new OverlappingFileLockException();
            }
            file.lockedBy = this;
            return new Lock(this, at, size, shared);
        }
    }

    private void unlock() {
        synchronized (disk) {
            if (node instanceof Node.File file && file.lockedBy == this) {
                file.lockedBy = null;
            }
        }
    }

    @Override
    protected void implCloseChannel() {
        unlock();
    }

    private static final class Lock extends FileLock {
        private final FaultChannel channel;
        private boolean valid = true;

        Lock(FaultChannel channel, long at, long size, boolean shared) {
            super(channel, at, size, shared);
            this.channel = channel;
        }

        @Override
        public boolean isValid() {
            return valid && channel.isOpen();
        }

        @Override
        public void release() {
            valid = false;
            channel.unlock();
        }
    }
}
