package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.QualityFlag.Code;

/** What header, table and a person say of one patient, and what is asked where it cannot all be true. */
class PatientFlagsTest {
    private static final Patient HEADER = patient(Sex.FEMALE, 61, 157, 70);

    private static Patient patient(Sex sex, double age, double height, double weight) {
        return new Patient(Optional.ofNullable(sex), known(age), known(height), known(weight));
    }

    private static OptionalDouble known(double value) {
        return value == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<String> flags(Patient header, Patient table, Patient typed) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(header));
        reviewed.importPatient(new ImportedPatient(table, "subjects of Anna.csv"));
        reviewed.setTyped(typed);
        return reviewed.flags().stream()
                .filter(f -> f.code() == Code.VALUES_CONTRADICT || f.code() == Code.VALUE_NOT_TAKEN)
                .peek(f -> assertThat(f.isWarning()).isTrue())
                .peek(f -> assertThat(f.bearing()).isEqualTo(QualityFlag.Bearing.INDICES))
                .map(QualityFlag::sentence)
                .toList();
    }

    @Test
    void aTypedValueThatIsNotTheHeadersIsAskedAbout() {
        assertThat(flags(HEADER, Patient.UNKNOWN, patient(null, 0, 175, 0)))
                .containsExactly(
                        "Height: 175 cm, as typed, was used; the DICOM header says 157 cm. Check which is right.");
        assertThat(flags(HEADER, Patient.UNKNOWN, patient(Sex.MALE, 0, 0, 0)))
                .containsExactly("Sex: male, as typed, was used; the DICOM header says female. Check which is right.");
    }

    @Test
    void aTableIsHeldAgainstTheHeaderAndWhatIsTypedAgainstBoth() {
        Patient table = patient(Sex.FEMALE, 70, 0, 0);
        assertThat(flags(HEADER, table, Patient.UNKNOWN))
                .containsExactly(
                        "Age: 70 years from the table was used; the DICOM header says 61 years. Check which is right.");
        assertThat(flags(HEADER, table, patient(null, 65, 0, 0)))
                .hasSize(2)
                .allMatch(f -> f.startsWith("Age: 65 years, as typed, was used; "));
    }

    @Test
    void whatOnePersonMaySayOnAnotherDayIsNoContradiction() {
        assertThat(flags(HEADER, patient(Sex.FEMALE, 62.4, 160, 75), Patient.UNKNOWN))
                .isEmpty();
        assertThat(flags(HEADER, patient(null, 62.6, 0, 0), Patient.UNKNOWN)).hasSize(1);
        assertThat(flags(HEADER, patient(null, 0, 160.1, 0), Patient.UNKNOWN)).hasSize(1);
        assertThat(flags(HEADER, patient(null, 0, 0, 64.9), Patient.UNKNOWN)).hasSize(1);
    }

    @Test
    void aValueThatNobodyBelievesIsNotTakenAndThatIsSaid() {
        assertThat(flags(patient(Sex.MALE, 61, 170, 7), Patient.UNKNOWN, Patient.UNKNOWN))
                .containsExactly(
                        "Weight: 7 kg from the DICOM header is outside 25 to 350 kg and counts as missing. Check the"
                                + " value and its unit.");
        assertThat(flags(HEADER, patient(null, 0, 0, 700), Patient.UNKNOWN))
                .containsExactly(
                        "Weight: 700 kg from the table is outside 25 to 350 kg and counts as missing. Check the value"
                                + " and its unit.");
        assertThat(flags(HEADER, Patient.UNKNOWN, patient(null, Double.NaN, 0, 0)))
                .containsExactly("Age: what was typed is no number, and counts as missing.");
        assertThat(flags(patient(Sex.MALE, 61, 170, 7), Patient.UNKNOWN, patient(null, 0, 0, 70)))
                .as("it was corrected")
                .isEmpty();
    }
}
