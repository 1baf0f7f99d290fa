package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.io.CtSeries;
import org.longus.io.PatientRemark;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.review.QualityFlag.Code;

/** What the input is doubted for reaches the case's flags, and leaves them when a person has answered it. */
class InputFlagsTest {
    private static final PatientRemark ODD_AGE = new PatientRemark(IndexInput.AGE, "An age to enter by hand.");

    private static ReviewedCase of(Optional<String> huDoubt) {
        CtSeries plain = Cases.series(Patient.UNKNOWN);
        return new ReviewedCase(new CtSeries(
                "small",
                Path.of("small"),
                plain.ct(),
                plain.fileGeometry(),
                Patient.UNKNOWN,
                CtSeries.Identity.NONE,
                List.of(),
                List.of(ODD_AGE),
                SeriesOrigin.UNKNOWN,
                SeriesSelection.ONLY_ONE,
                huDoubt,
                SourceHeader.NONE));
    }

    @Test
    void valuesThatAreNoHuAreFlaggedBeforeAnythingElseOfTheResult() {
        ReviewedCase doubted = of(Optional.of("Air lies at +24 HU."));
        doubted.accept(Cases.notFound());
        assertThat(doubted.flags())
                .first()
                .isEqualTo(new QualityFlag(new FlagFact.Told(Code.VALUES_NOT_HU, "Air lies at +24 HU.")));
        assertThat(of(Optional.empty()).flags()).extracting(QualityFlag::code).doesNotContain(Code.VALUES_NOT_HU);
    }

    @Test
    void theDoubtStaysWithTheSeriesUnderAnotherNameAndChoice() {
        CtSeries doubted = of(Optional.of("Air lies at +24 HU.")).series();
        assertThat(doubted.named("other").selected(SeriesSelection.ONLY_ONE).huDoubt())
                .contains("Air lies at +24 HU.");
    }

    @Test
    void whatIsToBeEnteredByHandIsNoLongerAskedForOnceItWas() {
        ReviewedCase reviewed = of(Optional.empty());
        assertThat(reviewed.flags())
                .containsExactly(new QualityFlag(new FlagFact.Told(Code.PATIENT_VALUE, ODD_AGE.sentence())));
        reviewed.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(170), OptionalDouble.empty()));
        assertThat(reviewed.flags()).as("a height answers nothing").hasSize(1);
        reviewed.setTyped(
                new Patient(Optional.empty(), OptionalDouble.of(61), OptionalDouble.of(170), OptionalDouble.empty()));
        assertThat(reviewed.flags()).isEmpty();
    }
}
