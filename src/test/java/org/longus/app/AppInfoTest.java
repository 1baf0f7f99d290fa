package org.longus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AppInfoTest {
    /** The properties lie beside the class: one of them moved alone once. */
    @Test
    void theProgramKnowsItsVersion() {
        assertThat(AppInfo.VERSION).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

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

    private static Optional<String> commit(String commit, String changed) {
        Properties properties = new Properties();
        properties.setProperty("commit", commit);
        properties.setProperty("changed", changed);
        return AppInfo.commit(properties);
    }

    @Test
    void aBuildOfACommitIsNamedAfterIt() {
        assertThat(commit("593e704bd9", "false")).contains("593e704bd9");
    }

    @Test
    void aBuildWithChangesThatAreInNoCommitSaysSo() {
        assertThat(commit("593e704bd9", "true")).contains("593e704bd9-changed");
    }

    @Test
    void aBuildWithoutACheckoutHasNoCommit() {
        assertThat(commit("", "")).isEmpty();
        assertThat(commit("${git.commit.id.abbrev}", "${git.dirty}")).isEmpty();
        assertThat(AppInfo.commit(new Properties())).isEmpty();
    }

    @Test
    void theBuildIsVersionAndCommitWhereThatIsKnown() {
        assertThat(AppInfo.build("1.2.3", Optional.of("593e704bd9"))).isEqualTo("1.2.3 (593e704bd9)");
        assertThat(AppInfo.build("1.2.3", Optional.empty())).isEqualTo("1.2.3");
    }
}
