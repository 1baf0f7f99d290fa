package org.longus.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** The form of the patient's values: what is typed goes before what is known, and nothing is lost by a unit. */
class PatientModelTest {
    private final List<Patient> changes = new ArrayList<>();
    private final PatientModel patient = new PatientModel(
            new Patient(Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.empty(), OptionalDouble.of(64)),
            new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
            Optional.empty(),
            changes::add);

    @Test
    void whatIsTypedGoesBeforeTheHeaderUntilTheFieldIsEmptied() {
        patient.weight().textProperty().set("71");
        assertThat(patient.weight().sourceProperty().get()).isEqualTo(InputSource.TYPED);
        assertThat(changes.getLast().weightKg()).hasValue(71);
        patient.weight().textProperty().set("");
        assertThat(changes.getLast().weightKg()).isEmpty();
        patient.weight().backToKnown();
        assertThat(patient.weight().textProperty().get()).isEqualTo("64");
        assertThat(patient.weight().sourceProperty().get()).isNotEqualTo(InputSource.TYPED);
    }

    @Test
    void anotherUnitIsAnotherWayToWriteTheSameHeight() {
        patient.height().textProperty().set("170.2");
        double typed = patient.height().typed().getAsDouble();
        String unit = patient.height().unitProperty().get().toString();
        do {
            patient.height().nextUnit();
            assertThat(patient.height().typed()).hasValue(typed);
        } while (!patient.height().unitProperty().get().toString().equals(unit));
        assertThat(patient.height().textProperty().get()).isEqualTo("170.2");
    }

    @Test
    void textThatIsNoNumberIsUsedByNoFormula() {
        patient.height().textProperty().set("tall");
        assertThat(patient.height().typed().getAsDouble()).isNaN();
        assertThat(patient.height().sourceProperty().get()).isEqualTo(InputSource.NOT_ACCEPTED);
    }

    @Test
    void aSexThatIsTakenBackIsTheOneOfTheHeader() {
        patient.sexProperty().set(Sex.MALE);
        assertThat(changes.getLast().sex()).contains(Sex.MALE);
        patient.sexProperty().set(null);
        assertThat(patient.sexProperty().get()).isEqualTo(Sex.FEMALE);
    }
}
