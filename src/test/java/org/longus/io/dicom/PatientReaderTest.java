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
import org.longus.measure.Patient;
import org.longus.measure.Sex;

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
}
