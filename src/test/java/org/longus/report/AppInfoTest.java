package org.longus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AppInfoTest {
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
