package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SkippingStreamTest {
    private int read;

    @Test
    void whatIsSkippedIsNotReadThoughTheBeginningWasMarked() throws IOException {
        byte[] bytes = new byte[100_000];
        bytes[60_000] = 7;
        try (InputStream in = new SkippingStream(counted(bytes), 100)) {
            in.mark(10);
            in.readNBytes(10);
            in.reset();
            in.skipNBytes(60_000);
            assertThat(in.read()).isEqualTo(7);
            assertThat(read).isLessThanOrEqualTo(200);
            assertThat(in.readNBytes(100_000)).hasSize(39_999);
        }
    }

    @Test
    void aSkipWithinTheBufferKeepsTheMark() throws IOException {
        try (InputStream in = new SkippingStream(counted(new byte[] {1, 2, 3, 4, 5}), 100)) {
            in.mark(10);
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.skip(2)).isEqualTo(2);
            assertThat(in.read()).isEqualTo(4);
            in.reset();
            assertThat(in.read()).isEqualTo(1);
        }
    }

    private InputStream counted(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                read += Math.max(0, n);
                return n;
            }
        };
    }
}
