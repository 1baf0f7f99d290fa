package org.longus.io.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML of a part of a workbook up to a size; also nothing longer than a cell's text without a tag, which would be held at once. */
final class BoundedStream extends FilterInputStream {
    private static final int MAX_RUN_BYTES = 1 << 20;

    private final long most;
    private long bytes;
    private int run;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        for (int i = offset; i < offset + read; i++) {
            run = to[i] == '<' || to[i] == '>' ? 0 : run + 1;
            if (run > MAX_RUN_BYTES) {
                throw new TooLarge();
            }
        }
        bytes += Math.max(0, read);
        if (bytes > most) {
            throw new TooLarge();
        }
        return read;
    }

    /** There is more than there may be. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
