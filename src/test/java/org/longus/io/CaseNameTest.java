package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseNameTest {
    private static CaseName name(String name, String id, String place) {
        CtSeries.Identity who = new CtSeries.Identity(id, name, "", "", "", "", "", List.of());
        return CaseName.of(who, new SeriesOrigin(SeriesFacts.NONE, place, ""), "neck");
    }

    private static List<String> anon(String... places) {
        return CaseName.apart(
                Arrays.stream(places).map(p -> name("", "ANON", p)).toList());
    }

    @Test
    void nameThenIdThenFolderThenWhatTheFileIsCalled() {
        assertThat(name("Doe^Jane", "P-1", "a/b").who()).isEqualTo("Doe Jane");
        assertThat(name("", " P-1 ", "a/b").who()).isEqualTo("P-1");
        assertThat(name("", "", "a/b").who()).isEqualTo("b");
        assertThat(name("", "", "").who()).isEqualTo("neck");
    }

    @Test
    void ofOneNameTheFoldersTellWhatDiffers() {
        assertThat(anon("p1", "p2")).containsExactly("ANON \u00b7 p1", "ANON \u00b7 p2");
        assertThat(anon("set/p1/CT", "set/p2/CT")).containsExactly("ANON \u00b7 p1", "ANON \u00b7 p2");
        assertThat(anon("set/p1/CT", "set/p2/MR/CT")).containsExactly("ANON \u00b7 p1", "ANON \u00b7 p2/MR");
        assertThat(anon("set", "set/p1")).containsExactly("ANON \u00b7 set", "ANON \u00b7 p1");
        assertThat(anon("p1", "p1", "p2")).containsExactly("ANON \u00b7 p1", "ANON \u00b7 p1", "ANON \u00b7 p2");
    }

    @Test
    void whereNothingDiffersOnlyWhatNamesNobodyHasItsFolderAdded() {
        assertThat(anon("p1")).containsExactly("ANON \u00b7 p1");
        assertThat(anon("p1", "p1")).containsExactly("ANON \u00b7 p1", "ANON \u00b7 p1");
        assertThat(anon("", "p1")).containsExactly("ANON", "ANON \u00b7 p1");
        assertThat(CaseName.apart(List.of(name("Doe^Jane", "1", "a"), name("Doe^John", "2", "b"))))
                .containsExactly("Doe Jane", "Doe John");
        assertThat(CaseName.apart(List.of(name("", "anon", "a"), name("", "ANON", "b"))))
                .as("the case of letters tells nobody apart")
                .containsExactly("anon \u00b7 a", "ANON \u00b7 b");
        assertThat(CaseName.apart(List.of(name("", "", "a/x"), name("", "", "b/x"))))
                .containsExactly("x \u00b7 a", "x \u00b7 b");
    }
}
