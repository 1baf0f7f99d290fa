package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.export.json.ResultJson;
import org.longus.io.json.RecordJson;
import org.longus.io.table.CsvFile;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

/** What files and sentences say is the same on every system. */
class OneLocaleTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"de-DE", "fr-CH", "ja-JP-u-ca-japanese", "ar-EG", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR"})
    void figuresAndWordsAreTheSameInEveryCountry(String language) throws IOException {
        Locale.setDefault(Locale.ROOT);
        String usual = everything();
        assertThat(usual).contains("43.25", "Brush").doesNotContain("43,25");
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(everything()).isEqualTo(usual);
    }

    private static String everything() throws IOException {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(new Patient(
                Optional.of(Sex.FEMALE),
                OptionalDouble.of(63.25),
                OptionalDouble.of(170.5),
                OptionalDouble.of(43.25))));
        reviewed.accept(Cases.found(8, 29));
        reviewed.edit(Edits.BRUSH, reviewed.current().orElseThrow().mask().or(Mask.where(40, 40, 1, p -> p % 40 > 30)));
        reviewed.moveSection(3);
        for (int n = 0; n < 4; n++) {
            reviewed.calipers().add(Cases.measurement(new Random(n)));
        }
        RunTimes times = new RunTimes(
                Optional.of(Instant.EPOCH), Optional.empty(), Instant.EPOCH, RunTimes.Seconds.UNKNOWN.withRead(1234.5));
        CaseIdentity identity = CaseIdentity.of(reviewed.series(), Optional.empty());
        CaseFindings findings = CaseFindings.of(reviewed, CaseTrail.NONE, identity, RunNote.WINDOW, times);
        StringBuilder said = new StringBuilder(RecordJson.write(findings.row()).toPrettyString());
        said.append(ResultJson.of(findings, List.of())
                .without(List.of("review", "exported"))
                .toPrettyString());
        reviewed.flags().forEach(f -> said.append(f.sentence()).append('\n'));
        reviewed.measurements().forEach(c -> said.append(c.text()).append('\n'));
        said.append(ProvenanceText.of(reviewed.undoAction().orElseThrow()));
        said.append(
                new String(CsvFile.bytes(List.of("a", "b"), List.of(List.of(43.25, "Brush"))), StandardCharsets.UTF_8));
        for (IndexInput input : IndexInput.values()) {
            said.append(input.acceptedRange());
        }
        return said.toString();
    }
}
