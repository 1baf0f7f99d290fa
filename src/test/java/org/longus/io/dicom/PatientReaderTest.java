package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.longus.io.PatientRemark;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** What the header says of a person is taken when it is plausible, and dropped with a sentence when it is not. */
class PatientReaderTest {
    private final List<PatientRemark> warnings = new ArrayList<>();
    private final Attributes file = new Attributes();

    private Patient read() {
        return PatientReader.read(SeriesHeader.of(file), warnings);
    }

    private void set(int tag, VR vr, String value) {
        file.setString(tag, vr, value);
    }

    @Test
    void validValuesAreConvertedToTheUnitsOfThePatient() {
        set(Tag.PatientSex, VR.CS, "M");
        set(Tag.PatientAge, VR.AS, "045Y");
        set(Tag.PatientSize, VR.DS, "1.78");
        set(Tag.PatientWeight, VR.DS, "81.5");
        Patient p = read();
        assertThat(p.sex()).isEqualTo(Optional.of(Sex.MALE));
        assertThat(p.ageYears()).isEqualTo(OptionalDouble.of(45));
        assertThat(p.heightCm().orElseThrow()).isCloseTo(178, within(1e-9));
        assertThat(p.weightKg()).isEqualTo(OptionalDouble.of(81.5));
        assertThat(warnings).isEmpty();
    }

    @Test
    void monthsWeeksAndDaysAreYears() {
        set(Tag.PatientAge, VR.AS, "018M");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(1.5));
    }

    @Test
    void withoutAnAgeTheBirthDateAtTheStudyDateCounts() {
        set(Tag.PatientBirthDate, VR.DA, "19600701");
        set(Tag.StudyDate, VR.DA, "20200630");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(59));
        assertThat(warnings).isEmpty();
    }

    @Test
    void placeholderBirthDatesMakeNoAge() {
        set(Tag.PatientBirthDate, VR.DA, "19000101");
        set(Tag.StudyDate, VR.DA, "20260101");
        assertThat(read().ageYears()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("age");
    }

    @Test
    void implausibleValuesAreDroppedEachWithASentence() {
        set(Tag.PatientSex, VR.CS, "X");
        set(Tag.PatientAge, VR.AS, "000Y");
        set(Tag.PatientSize, VR.DS, "178");
        set(Tag.PatientWeight, VR.DS, "7000");
        assertThat(read()).isEqualTo(Patient.UNKNOWN);
        assertThat(warnings).hasSize(4);
    }

    @Test
    void absentAndZeroMeanNotEnteredAndAreNotWorthASentence() {
        set(Tag.PatientSize, VR.DS, "0");
        set(Tag.PatientWeight, VR.DS, "0.0");
        assertThat(read()).isEqualTo(Patient.UNKNOWN);
        assertThat(warnings).isEmpty();
    }

    private void ageAndDates(String age, String born, String scanned) {
        set(Tag.PatientAge, VR.AS, age);
        set(Tag.PatientBirthDate, VR.DA, born);
        set(Tag.StudyDate, VR.DA, scanned);
    }

    @Test
    void anAgeThatItsDatesContradictIsTakenAndSaid() {
        ageAndDates("060Y", "19800315", "20260102");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(60));
        assertThat(warnings).singleElement().satisfies(r -> {
            assertThat(r.input()).isEqualTo(IndexInput.AGE);
            assertThat(r.sentence())
                    .contains("60 years", "make 45", "60 was taken")
                    .doesNotContain("1980", "2026");
        });
    }

    @Test
    void aBirthAfterTheScanContradictsAnyAge() {
        ageAndDates("060Y", "20300101", "20260102");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(60));
        assertThat(warnings).hasSize(1);
    }

    @Test
    void agesThatWereRoundedContradictNothing() {
        for (String age : new String[] {"060Y", "061Y", "062Y"}) {
            // 60 years and 11 months
            ageAndDates(age, "19650201", "20260102");
            read();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void anAgeOverAHundredIsTakenAndFlagged() {
        set(Tag.PatientAge, VR.AS, "101Y");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(101));
        assertThat(warnings).singleElement().asString().contains("101 years old", "check it");
        warnings.clear();
        ageAndDates("", "19200101", "20260102");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(106));
        assertThat(warnings).hasSize(1);
    }

    @Test
    void datesStandInForAnAgeThatIsNoneAndItIsSaid() {
        ageAndDates("XXX", "19600701", "20200801");
        assertThat(read().ageYears()).isEqualTo(OptionalDouble.of(60));
        assertThat(warnings).singleElement().asString().contains("birth date makes 60 years");
    }
}
