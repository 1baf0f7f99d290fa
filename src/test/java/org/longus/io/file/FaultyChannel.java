package org.longus.io.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file of a {@link FaultyDisk}. A write that fails leaves half of its bytes, as a disk does that becomes full. */
final class FaultyChannel extends FileChannel {
    private final FaultyDisk disk;
    private final Path path;
    private final FileChannel real;

    FaultyChannel(FaultyDisk disk, Path path, FileChannel real) {
        this.disk = disk;
        this.path = path;
        this.real = real;
    }

    private void call(String what) throws IOException {
        disk.call(what + " " + path.getFileName());
    }

    private interface Write {
        int of(ByteBuffer bytes) throws IOException;
    }

    private int write(ByteBuffer bytes, Write write) throws IOException {
        try {
            call("write");
        } catch (IOException e) {
            write.of(bytes.slice(bytes.position(), bytes.remaining() / 2));
            throw e;
        }
        return write.of(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        call("read");
        return real.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
        call("read");
        return real.read(bytes, offset, length);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return write(bytes, real::write);
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
        call("write");
        return real.write(bytes, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        call("size");
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        call("truncate");
        real.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        // nobody pulls the plug, and it takes its time
        call("force");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        call("read");
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        call("write");
        return real.transferFrom(source, position, count);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        call("read");
        return real.read(bytes, position);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return write(bytes, part -> real.write(part, position));
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        call("lock");
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        call("lock");
        FileLock lock = real.tryLock(position, size, shared);
        return lock == null
                ? null
                : new FileLock(this, position, size, shared) {
                    @Override
                    public boolean isValid() {
                        return lock.isValid();
                    }

                    @Override
                    public void release() throws IOException {
                        call("unlock");
                        lock.release();
                    }
                };
    }

    /** The system takes the file back even where it says that this failed. */
    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
        call("close");
    }
}
