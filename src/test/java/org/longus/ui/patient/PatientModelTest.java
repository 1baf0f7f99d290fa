package org.longus.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.patient.InputUnit;
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
    void whatTheHeaderSaysIsWrittenAnewInAnotherUnitAndStaysTheSame() {
        patient.weight().chooseUnit(InputUnit.POUND);
        assertThat(patient.weight().textProperty().get()).isEqualTo("141.1");
        assertThat(patient.weight().typed()).as("nobody has typed anything").isEmpty();
        assertThat(patient.weight().remarkProperty().get()).isEqualTo("141.1 lb = 64.0 kg.");
        patient.weight().chooseUnit(InputUnit.KG);
        assertThat(patient.weight().textProperty().get()).isEqualTo("64");
        assertThat(changes.getLast().weightKg()).isEmpty();
    }

    @Test
    void whatAnEarlierSessionKeptIsNotRoundedByAnotherUnit() {
        patient.height().show(OptionalDouble.of(170.2));
        for (InputUnit unit : List.of(InputUnit.INCH, InputUnit.FOOT, InputUnit.CM)) {
            patient.height().chooseUnit(unit);
            assertThat(patient.height().typed()).hasValue(170.2);
        }
        assertThat(patient.height().textProperty().get()).isEqualTo("170.2");
    }

    @Test
    void whatAPersonTypedStaysAsItStandsAndIsInTheUnitThatIsChosen() {
        patient.height().textProperty().set("67");
        assertThat(patient.height().remarkProperty().get())
                .isEqualTo("67 cm: accepted is 100 to 230 cm, else it counts as missing. Is it in inches?");
        patient.height().chooseUnit(InputUnit.INCH);
        assertThat(patient.height().textProperty().get()).isEqualTo("67");
        assertThat(changes.getLast().heightCm().getAsDouble()).isCloseTo(170.18, within(1e-9));
        assertThat(patient.height().remarkProperty().get()).isEqualTo("67 in = 170.2 cm.");
    }

    @Test
    void feetHaveInchesBesideThem() {
        patient.height().chooseUnit(InputUnit.FOOT);
        for (String text : List.of("5'7", "5' 7\"", "5 7", "5 ft 7 in")) {
            patient.height().textProperty().set(text);
            assertThat(changes.getLast().heightCm().getAsDouble()).as(text).isCloseTo(170.18, within(1e-9));
        }
        patient.height().textProperty().set("5'13");
        assertThat(patient.height().sourceProperty().get()).isEqualTo(InputSource.NOT_ACCEPTED);
        patient.height().show(OptionalDouble.of(182.88));
        assertThat(patient.height().textProperty().get()).isEqualTo("6'0");
    }

    @Test
    void aRareValueIsAcceptedAndQuestionedInWords() {
        patient.weight().textProperty().set("190");
        assertThat(patient.weight().sourceProperty().get()).isEqualTo(InputSource.TYPED);
        assertThat(patient.remark().get()).isEqualTo("190 kg is rare: is it right? Is it in pounds?");
        patient.weight().textProperty().set("heavy");
        assertThat(patient.remark().get()).isEqualTo("'heavy' is no weight in kg, and counts as missing.");
        patient.weight().textProperty().set("72");
        assertThat(patient.remark().get()).isEmpty();
    }

    @Test
    void whatWasTypedIsTakenBackValueByValue() {
        patient.mark();
        patient.weight().textProperty().set("71");
        patient.mark();
        patient.height().textProperty().set("67");
        patient.mark();
        patient.height().chooseUnit(InputUnit.INCH);
        patient.mark();
        patient.sexProperty().set(Sex.MALE);
        assertThat(patient.takeBack()).isTrue();
        assertThat(changes.getLast().sex()).isEmpty();
        assertThat(patient.sexProperty().get()).isEqualTo(Sex.FEMALE);
        assertThat(patient.takeBack()).isTrue();
        assertThat(patient.height().unitProperty().get()).isEqualTo(InputUnit.CM);
        assertThat(changes.getLast().heightCm()).hasValue(67);
        assertThat(patient.takeBack()).isTrue();
        assertThat(changes.getLast().heightCm()).isEmpty();
        assertThat(patient.takeBack()).isTrue();
        assertThat(changes.getLast().weightKg()).isEmpty();
        assertThat(patient.weight().textProperty().get()).isEqualTo("64");
        assertThat(patient.takeBack()).isFalse();
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
