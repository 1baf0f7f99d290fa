package org.longus.io.table.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.table.patient.TableColumn.Fit;
import org.longus.patient.InputUnit;

class HeadingTest {
    @ParameterizedTest
    @CsvSource({
        "Height,CM",
        "HEIGHT (CM),CM",
        "height_cm,CM",
        "HeightCm,CM",
        "Height in cm,CM",
        "height_in_cm,CM",
        "Height_In_Cm,CM",
        "Height [in cm],CM",
        "Höhe,",
        "Größe (cm),CM",
        "Groesse (cm),CM",
        "Gro\u0308ße (cm),CM",
        "GRÖSSE CM,CM",
        "Körpergröße [cm],CM",
        "Koerpergroesse in cm,CM",
        "Lengte (cm),CM",
        "Patient's height (cm),CM",
        "Body height / cm,CM",
        "Height (m),METRE",
        "Height in m,METRE",
        "Größe in m,METRE",
        "Height in metres,METRE",
        "height.mm,MILLIMETRE",
        "Height (in),INCH",
        "Height (in.),INCH",
        "height_in,INCH",
        "Height in inches,INCH",
        "Height (inch),INCH",
        "Größe (Zoll),INCH",
        "PatientSize,METRE",
        "Patient Size,METRE",
        "Patient's Size,METRE",
        "Ht (cm),CM",
        "ｈｅｉｇｈｔ（ｃｍ）,CM",
    })
    void heightsAreKnownByNameAndUnitAlone(String heading, InputUnit unit) {
        Heading means = Heading.of(heading);
        if (unit == null) {
            assertThat(means.fit()).isEqualTo(Fit.NONE);
            return;
        }
        assertThat(means.fit()).isEqualTo(Fit.EXACT);
        assertThat(means.field()).contains(TableField.HEIGHT);
        assertThat(means.unit()).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "Weight,KG", "weight_lb,POUND", "WEIGHT (LBS),POUND", "Weight in kg,KG", "Weight_in_lbs,POUND",
                "Gewicht (kg),KG",
        "Körpergewicht in kg,KG", "PatientWeight,KG", "Body weight (g),GRAM", "weightKg,KG", "Wt. [kg],KG",
                "Poids (kg),KG",
        "Peso,KG"
    })
    void weightsToo(String heading, InputUnit unit) {
        Heading means = Heading.of(heading);
        assertThat(means.fit()).isEqualTo(Fit.EXACT);
        assertThat(means.field()).contains(TableField.WEIGHT);
        assertThat(means.unit()).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "PatientID,ID",
        "Patient ID,ID",
        "patient_id,ID",
        "ID,ID",
        "MRN,ID",
        "Patienten-ID,ID",
        "Subject ID,ID",
        "Sex,SEX",
        "PatientSex,SEX",
        "Geschlecht (m/w),SEX",
        "Gender,SEX",
        "Age,AGE",
        "PatientAge,AGE",
        "Age (years),AGE",
        "Alter in Jahren,AGE",
        "Age at scan,AGE",
        "Leeftijd,AGE",
        "Âge (ans),AGE",
        "Age (y),AGE"
    })
    void theOthersToo(String heading, TableField field) {
        Heading means = Heading.of(heading);
        assertThat(means.fit()).isEqualTo(Fit.EXACT);
        assertThat(means.field()).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Weight 6 months ago (kg),WEIGHT",
        "Weight at 3 months,WEIGHT",
        "Weight (kg) post RT,WEIGHT",
        "Weight_2,WEIGHT",
        "Weight3Months,WEIGHT",
        "Gewicht vor 6 Monaten,WEIGHT",
        "Baseline weight (kg),WEIGHT",
        "Height (m/cm),HEIGHT",
        "Mother's height,HEIGHT",
        "Height1,HEIGHT",
        "Size (cm),HEIGHT",
        "Taille (cm),HEIGHT",
        "Age at diagnosis,AGE",
        "Study ID,ID",
        "Old patient ID,ID",
        "Gender identity,SEX"
    })
    void aHeadingThatSaysMoreIsNearAndNothingElse(String heading, TableField field) {
        Heading means = Heading.of(heading);
        assertThat(means.fit()).isEqualTo(Fit.NEAR);
        assertThat(means.field()).contains(field);
        assertThat(means.whyNot()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Weight loss,WEIGHT", "Weight loss (%),WEIGHT", "Weight (%),WEIGHT", "Ideal weight,WEIGHT",
                "Weight change kg,WEIGHT",
        "Weight/height,", "Age group,AGE", "Table height,HEIGHT", "Δ weight,WEIGHT", "Series ID,ID"
    })
    void anotherQuantityIsNeverInDoubt(String heading, TableField field) {
        Heading means = Heading.of(heading);
        assertThat(means.fit()).isEqualTo(Fit.OTHER);
        if (field != null) {
            assertThat(means.field()).contains(field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Weight (stone),WEIGHT",
        "Weight in stone,WEIGHT",
        "weight_st,WEIGHT",
        "Height (ft),HEIGHT",
        "Height in feet,HEIGHT",
        "height_ft,HEIGHT",
        "Age (months),AGE",
        "Baseline weight (stone),WEIGHT"
    })
    void aUnitThatIsNotKnownIsNeverTakenForAnother(String heading, TableField field) {
        Heading means = Heading.of(heading);
        assertThat(means.fit()).isEqualTo(Fit.OTHER);
        assertThat(means.field()).contains(field);
        assertThat(means.whyNot()).contains("unit");
        assertThat(means.unit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Stage",
                "Dosage",
                "Tumour site",
                "Name",
                "StudyInstanceUID",
                "Gewichtsverlust",
                "Sexuality",
                "cm"
            })
    void wordsThatOnlyContainOneAreNone(String heading) {
        assertThat(Heading.of(heading).fit()).isEqualTo(Fit.NONE);
    }

    @Test
    void theUnitOfANearHeadingIsReadToo() {
        assertThat(Heading.of("Weight 6 months ago (lb)").unit()).contains(InputUnit.POUND);
        assertThat(Heading.of("Height in clinic").unit()).contains(InputUnit.CM);
        assertThat(Heading.of("Height in clinic (in)").unit()).contains(InputUnit.INCH);
        assertThat(Heading.of("Height in clinic").isUnitStated()).isFalse();
    }
}
