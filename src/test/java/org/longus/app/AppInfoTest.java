package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AppInfoTest {
    @Test
    void aDamagedInstallationHasNoVersionAndThrowsNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("bad sector");
            }
        };
        assertThat(AppInfo.version(null)).isEqualTo(AppInfo.UNKNOWN);
        assertThat(AppInfo.version(broken)).isEqualTo(AppInfo.UNKNOWN);
        assertThat(AppInfo.version(of("name=Longus"))).isEqualTo(AppInfo.UNKNOWN);
        assertThat(AppInfo.version(of("version=\\u00"))).isEqualTo(AppInfo.UNKNOWN);
        assertThat(AppInfo.version(of("version=1.2.3"))).isEqualTo("1.2.3");
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
