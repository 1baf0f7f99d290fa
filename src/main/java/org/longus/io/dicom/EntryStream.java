package org.longus.io.dicom;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ZIP, which closes with it. Whoever reads to the end is told when the bytes do not match the entry's check
 * sum: {@link ZipFile} does not look.
 */
final class EntryStream extends FilterInputStream {
    private final ZipFile zip;
    private final CheckedInputStream checked;
    private final long crc;

    EntryStream(ZipFile zip, ZipEntry entry) throws IOException {
        this(zip, new CheckedInputStream(zip.getInputStream(entry), new CRC32()), entry.getCrc());
    }

    private EntryStream(ZipFile zip, CheckedInputStream checked, long crc) {
        super(checked);
        this.zip = zip;
        this.checked = checked;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        try {
            return verified(super.read());
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return verified(super.read(into, offset, length));
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        }
    }

    /** By reading, for the check sum; in large pieces, as inflating skips in tiny steps. */
    @Override
    public long skip(long n) throws IOException {
        byte[] passed = new byte[(int) Math.clamp(n, 0, 1 << 16)];
        return passed.length == 0 ? 0 : Math.max(0, read(passed));
    }

    private int verified(int read) throws IOException {
        if (read < 0 && crc >= 0 && checked.getChecksum().getValue() != crc) {
            throw damaged(null);
        }
        return read;
    }

    private static IOException damaged(@Nullable IOException cause) {
        return new IOException("its bytes in the ZIP are damaged", cause);
    }

    /** No: going back would upset the check sum. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            super.close();
        }
    }
}
