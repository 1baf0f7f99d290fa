package org.longus.export.deident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.io.UnreadableInputException;

class OwnPseudonymsTest {
    @TempDir
    Path folder;

    private OwnPseudonyms read(String text) throws IOException {
        return OwnPseudonyms.read(Files.writeString(folder.resolve("mine.csv"), text));
    }

    @Test
    void eachIdHasItsOwnInWhateverOrderTheColumnsAre() throws IOException {
        OwnPseudonyms own = read("site;Pseudonym;ID\nx;S-01;0815\ny;S-02;0816\n");
        assertThat(own.of("0815")).contains("S-01");
        assertThat(own.of("0816")).contains("S-02");
        assertThat(own.of("815")).as("zeros count").isEmpty();
    }

    /** A project's own table can be given to another computer. */
    @Test
    void theTableOfWhoIsWhoIsOneToo() throws IOException {
        WhoIsWho table = WhoIsWho.beside(folder.resolve("a.key"));
        table.note(new WhoIsWho.Entry("0815", "", "Doe^Jane", "", "P0123456789abcdef", "P0123456789abcdef"));
        assertThat(OwnPseudonyms.read(table.file()).of("0815")).contains("P0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "id,name|1,a # has no columns 'id' and 'pseudonym'",
                "id,pseudonym|1,S-01|1,S-02 # row 3, has the ID '1' of row 2 again",
                "id,pseudonym|17,S-a|18,s-A # row 3, has the pseudonym 's-A' of row 2 again",
                "id,pseudonym|,S-01 # row 2, lacks an ID",
                "id,pseudonym|1, # row 2, lacks a pseudonym",
                "id,pseudonym|1,a/b # row 2, has 'a/b' for a pseudonym",
                "id,pseudonym|1,anonymous # row 2, has 'anonymous' for a pseudonym",
                "id,pseudonym|QX77,S-qx77 # row 2, has a patient's ID in its pseudonym",
                "id,pseudonym|QX1,QX2|QX2,S-02 # row 2, has a patient's ID in its pseudonym"
            })
    void aFaultIsASentenceThatNamesTheRow(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace('|', '\n')))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(sentence);
    }
}
