package org.longus.io.dicom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A buffer that does not read what is skipped. The usual one does while a mark stands, and parsers mark the beginning of a
 * file and leave it so: to reach the middle of a slice's pixels would be to read half the slice. A skip beyond the buffer
 * ends the mark.
 */
final class SkippingStream extends BufferedInputStream {
    SkippingStream(InputStream in, int bufferBytes) {
        super(in, bufferBytes);
    }

    @Override
    public synchronized long skip(long n) throws IOException {
        int buffered = count - pos;
        if (n <= buffered) {
            return super.skip(n);
        }
        pos = 0;
        count = 0;
        markpos = -1;
        return buffered + in.skip(n - buffered);
    }
}
