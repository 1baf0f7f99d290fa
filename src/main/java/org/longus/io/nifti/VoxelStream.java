package org.longus.io.nifti;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The voxels behind a header, one after another as they stand in the file. */
final class VoxelStream {
    private static final int BLOCK = 1 << 15;
    /** Deflate makes at most 1032 bytes of one (a run of 258 in two bits). */
    private static final long INFLATED_MOST = 1032;
    /** From here on a gzip file that promises much more than its size is unpacked once to see whether it keeps it. */
    private static final long LARGE = 256L << 20;

    private static final long SUSPECT = 50;
    /** Unpacked behind the last voxel to reach the check sum: a few seconds. */
    private static final long MOST_BEHIND = 1L << 30;

    private VoxelStream() {}

    /** Told the value of a voxel, scaled as the header says; not a number where the file has none. */
    @FunctionalInterface
    interface Voxel {
        void at(int position, double value);
    }

    /** The file's bytes, unpacked when they begin as gzip does, whatever the name says. */
    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Whether the file can hold what its header promises: asked before memory is taken for it.
     *
     * @throws EOFException when it ends before
     */
    static void requireRoom(Path file, ParsedHeader header) throws IOException {
        long promised =
                header.dataOffset() + header.geometry().voxelCount() * NiftiHeader.bytesPerVoxel(header.datatype());
        long size = Files.size(file);
        try (InputStream in = open(file)) {
            boolean gzip = in instanceof GZIPInputStream;
            if (promised > size * (gzip ? INFLATED_MOST : 1)) {
                throw new EOFException();
            }
            if (gzip && promised > LARGE && promised > SUSPECT * size) {
                in.skipNBytes(promised);
            }
        }
    }

    /**
     * Reads on to the end, where gzip has the check sum of all before it.
     *
     * @param in behind the header's {@value NiftiHeader#SIZE} bytes
     * @return whether the stream goes on behind the last voxel
     * @throws ZipException when the check sum is another's
     */
    static boolean forEach(InputStream in, ParsedHeader header, Voxel voxel) throws IOException {
        in.skipNBytes(header.dataOffset() - NiftiHeader.SIZE);
        int bytes = NiftiHeader.bytesPerVoxel(header.datatype());
        int total = header.voxelCount();
        byte[] block = new byte[bytes * BLOCK];
        ByteBuffer buffer = ByteBuffer.wrap(block).order(header.order());
        for (int done = 0; done < total; ) {
            int voxels = Math.min(BLOCK, total - done);
            if (in.readNBytes(block, 0, voxels * bytes) < voxels * bytes) {
                throw new EOFException();
            }
            for (int v = 0; v < voxels; v++) {
                voxel.at(done + v, stored(buffer, header.datatype(), v) * header.slope() + header.intercept());
            }
            done += voxels;
        }
        boolean more = in.read() >= 0;
        if (more && in instanceof GZIPInputStream) {
            requireEnd(in, block);
        }
        return more;
    }

    private static void requireEnd(InputStream in, byte[] block) throws IOException {
        long left = MOST_BEHIND;
        for (int read = 0; read >= 0; read = in.read(block)) {
            left -= read;
            if (left < 0) {
                throw new ZipException("no end");
            }
        }
    }

    private static double stored(ByteBuffer b, int datatype, int v) {
        return switch (datatype) {
            case NiftiHeader.UINT8 -> b.get(v) & 0xFF;
            case NiftiHeader.INT8 -> b.get(v);
            case NiftiHeader.INT16 -> b.getShort(2 * v);
            case NiftiHeader.UINT16 -> b.getShort(2 * v) & 0xFFFF;
            case NiftiHeader.INT32 -> b.getInt(4 * v);
            case NiftiHeader.FLOAT32 -> b.getFloat(4 * v);
            default -> b.getDouble(8 * v);
        };
    }
}
