package org.longus.io.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.io.CtSeries;
import org.longus.io.mask.MaskFit.Verdict;
import org.longus.patient.Patient;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Vec3;

/** A mask of another patient, space, study or series is not taken without a word. */
class MaskFitTest {
    private static final Geometry GRID = Geometry.axial(4, 4, 4, Vec3.ZERO, 1, 1, 1);

    private static CtSeries ct(String id, String name) {
        return new CtSeries(
                "ct",
                Path.of("ct"),
                Grids.of(GRID, (i, j, k) -> 40),
                GRID,
                Patient.UNKNOWN,
                new CtSeries.Identity(id, name, "", "1.1", "1.1.1", "1.9", "", List.of("1.1.1.1", "1.1.1.2")),
                List.of());
    }

    private static final CtSeries CT = ct("4711", "Doe^Jane");

    private static MaskFit fit(CtSeries ct, MaskIdentity of) {
        return MaskFit.of(new DrawnMasks(Path.of("in", "drawn.dcm"), "DICOM SEG", "", of, List.of()), ct);
    }

    private static MaskIdentity drawn(String id, String name, String study, String frame, String series, String image) {
        return new MaskIdentity(
                id,
                name,
                study,
                frame,
                series.isEmpty() ? List.of() : List.of(series),
                image.isEmpty() ? List.of() : List.of(image));
    }

    @Test
    void whatWasDrawnOnTheseImagesFits() {
        MaskFit fit = fit(CT, drawn("4711 ", "DOE^JANE", "1.1", "1.9", "1.1.1", "1.1.1.2"));
        assertThat(fit).isEqualTo(new MaskFit(Verdict.SAME, "", ""));
    }

    @Test
    void anotherStudyIsAskedAboutThoughItRefersToTheseImages() {
        MaskFit fit = fit(CT, drawn("4711", "Doe^Jane", "1.5", "1.9", "1.1.1", "1.1.1.2"));
        assertThat(fit.verdict()).isEqualTo(Verdict.ASK);
        assertThat(fit.sentence()).contains("refers to this CT's images, yet names another study", "1.5", "1.1");
        assertThat(fit(CT, drawn("4711", "", "1.5", "", "1.1.1", "")).verdict())
                .as("of this series")
                .isEqualTo(Verdict.ASK);
        assertThat(fit(CT, drawn("4711", "Doe^Jane", "1.5", "1.9", "", "")).verdict())
                .as("in the same space")
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void anotherPatientIsRefusedWithTheFileBothIdentitiesAndTheNextStep() {
        MaskFit fit = fit(CT, drawn("0815", "Smith^John", "1.2", "1.8", "1.2.1", ""));
        assertThat(fit.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(fit.sentence())
                .isEqualTo("'drawn.dcm' belongs to another patient: it is of Smith John (ID 0815), this CT of Doe Jane"
                        + " (ID 4711). It was not taken. Open the CT that it was drawn on; or compare with it, which"
                        + " changes nothing.");
        assertThat(fit(CT, drawn("0815", "", "", "", "", "")).verdict())
                .as("no space is named")
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aPatientIsKnownByNameWhereOneOfTheTwoHasNoId() {
        assertThat(fit(CT, drawn("", "Smith^John", "", "", "", "")).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(fit(CT, drawn("", "Doe^Jane", "", "", "", "")).verdict()).isEqualTo(Verdict.SAME);
        assertThat(fit(ct("", "Doe^Jane"), drawn("0815", "Smith^John", "", "", "", ""))
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aDeidentifiedCopyInTheSameSpaceIsAskedAbout() {
        MaskFit fit = fit(CT, drawn("PSEUDO-1", "PSEUDO-1", "1.7", "1.9", "1.7.1", ""));
        assertThat(fit.verdict()).isEqualTo(Verdict.ASK);
        assertThat(fit.sentence()).contains("PSEUDO-1", "4711", "de-identified copy", "Take it only if");
        assertThat(fit(CT, drawn("PSEUDO-1", "", "", "", "", "1.1.1.1")).verdict())
                .as("of the very images")
                .isEqualTo(Verdict.ASK);
    }

    @Test
    void anotherFrameOfReferenceIsRefusedEvenOfTheSamePatient() {
        MaskFit fit = fit(CT, drawn("4711", "Doe^Jane", "1.1", "1.8", "", ""));
        assertThat(fit.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(fit.sentence()).contains("another frame of reference", "1.8", "1.9", "ID 4711", "drawn.dcm");
    }

    @Test
    void anotherStudyAndAnotherSeriesAreAskedAbout() {
        MaskFit study = fit(CT, drawn("4711", "Doe^Jane", "1.2", "", "", ""));
        assertThat(study.verdict()).isEqualTo(Verdict.ASK);
        assertThat(study.sentence()).contains("another study", "1.2", "1.1");
        MaskFit series = fit(CT, drawn("4711", "Doe^Jane", "1.1", "1.9", "1.1.5", "1.1.5.1"));
        assertThat(series.verdict()).isEqualTo(Verdict.ASK);
        assertThat(series.sentence()).contains("another series", "1.1.5", "1.1.1");
    }

    @Test
    void aFileThatNamesNobodyIsTakenAndThatIsSaid() {
        assertThat(fit(CT, MaskIdentity.NONE)).isEqualTo(MaskFit.unstated());
        assertThat(MaskFit.unstated().sentence()).isEqualTo("This file names no patient.");
        assertThat(fit(CT, drawn("ANONYMOUS", "Anonymous", "1.1", "1.9", "", "")))
                .isEqualTo(MaskFit.unstated());
    }

    @Test
    void noTextOfItGivesThePatientAway() {
        assertThat(drawn("0815", "Smith^John", "", "", "", "").toString()).doesNotContain("0815", "Smith");
    }
}
