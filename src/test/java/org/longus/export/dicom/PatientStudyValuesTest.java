package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.ProjectKey;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.open.CtOpener;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Grids;

/** Age, size and weight in the head of an object are the scan's own; what a person typed stands in the report, as such. */
class PatientStudyValuesTest {
    private static final List<Exporter> OBJECTS = List.of(
            new SegExporter(),
            new RtStructExporter(),
            new SrExporter(),
            new CaptureExporter(),
            new EncapsulatedPdfExporter());

    @TempDir
    Path folder;

    private ReviewedCase scan(String age, String size, String weight) throws IOException {
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> 50),
                new CtSeriesWriter.Labels(
                        "values", "Doe^Jane", "ID-1", Patient.UNKNOWN, LocalDate.of(2026, 1, 2), "a", "b", 4, 3),
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN,
                folder.resolve("scan"),
                (a, k) -> {
                    a.setString(Tag.PatientAge, VR.AS, age);
                    a.setString(Tag.PatientSize, VR.DS, size);
                    a.setString(Tag.PatientWeight, VR.DS, weight);
                });
        ReviewedCase reviewed = new ReviewedCase(CtOpener.scan(folder.resolve("scan"))
                .studies()
                .getFirst()
                .preferred()
                .open());
        reviewed.accept(Cases.found(8, 29));
        return reviewed;
    }

    private List<Attributes> objects(CaseFindings findings) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        for (Exporter exporter : OBJECTS) {
            exporter.write(findings, out);
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.sorted().map(PatientStudyValuesTest::read).toList();
        }
    }

    private static Attributes read(Path file) {
        try (ImageInputStream in = new ImageInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String values(Attributes a) {
        return Stream.of(Tag.PatientAge, Tag.PatientSize, Tag.PatientWeight)
                .map(a::getString)
                .map(String::valueOf)
                .reduce((x, y) -> x + " " + y)
                .orElseThrow();
    }

    @Test
    void everyObjectRepeatsTheScansOwnWhateverAPersonTyped() throws IOException {
        ReviewedCase reviewed = scan("064Y", "1.7137", "33.29");
        reviewed.setTyped(new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(180.5), OptionalDouble.of(71.5)));
        assertThat(objects(CaseFindings.of(reviewed, CaseTrail.NONE)))
                .hasSize(7)
                .allSatisfy(a -> assertThat(values(a)).isEqualTo("064Y 1.7137 33.29"));
    }

    /** Each with where it comes from. */
    @Test
    void whatAPersonTypedStandsInTheReportAsObserved() throws IOException {
        ReviewedCase reviewed = scan("064Y", "1.7137", "33.29");
        reviewed.setTyped(new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.empty(), OptionalDouble.of(180.5), OptionalDouble.of(71.5)));
        List<String> said = observed(objects(CaseFindings.of(reviewed, CaseTrail.NONE)).stream()
                        .filter(a -> a.contains(Tag.ContentSequence))
                        .findFirst()
                        .orElseThrow())
                .distinct()
                .toList();
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "LN 8302-2 180.5 cm: typed", "LN 29463-7 71.5 kg: typed", "DCM 121033 64 a: DICOM header");
    }

    /** Numbers that have a source beside them. */
    private static Stream<String> observed(Attributes item) {
        Sequence content = item.getSequence(Tag.ContentSequence);
        if (content == null) {
            return Stream.empty();
        }
        Stream<String> own = Stream.empty();
        Sequence value = item.getSequence(Tag.MeasuredValueSequence);
        if (value != null) {
            Attributes concept = item.getSequence(Tag.ConceptNameCodeSequence).get(0);
            own = content.stream()
                    .filter(c -> c.getSequence(Tag.ConceptNameCodeSequence)
                            .get(0)
                            .getString(Tag.CodeValue)
                            .equals("121112"))
                    .map(source -> "%s %s %s %s: %s"
                            .formatted(
                                    concept.getString(Tag.CodingSchemeDesignator),
                                    concept.getString(Tag.CodeValue),
                                    value.get(0).getString(Tag.NumericValue),
                                    value.get(0)
                                            .getSequence(Tag.MeasurementUnitsCodeSequence)
                                            .get(0)
                                            .getString(Tag.CodeValue),
                                    source.getString(Tag.TextValue)));
        }
        return Stream.concat(own, content.stream().flatMap(PatientStudyValuesTest::observed));
    }

    @ParameterizedTest
    @CsvSource({
        "064Y, 1.7137, 33.29, 064Y 1.7137 33.29",
        "64, 1.7137, 33.29, null 1.7137 33.29",
        "064Y, '1,71', 33 kg, 064Y null null",
        "018M, 0, 4.5E1, 018M 0 4.5E1"
    })
    void whatIsNoValueOfItsKindIsLeftOut(String age, String size, String weight, String expected) throws IOException {
        assertThat(values(objects(CaseFindings.of(scan(age, size, weight), CaseTrail.NONE))
                        .getFirst()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 064Y, null null null",
        "true, 064Y, 064Y 1.7137 33.29",
        "true, 089Y, 089Y 1.7137 33.29",
        "true, 090Y, null 1.7137 33.29",
        "true, Doe, null 1.7137 33.29"
    })
    void whatNamesNobodyHasThemOnRequestAlone(boolean kept, String age, String expected) throws IOException {
        ProjectKey key = ProjectKey.of(folder.resolve("a.key"));
        CaseFindings findings = CaseFindings.of(scan(age, "1.7137", "33.29"), CaseTrail.NONE);
        assertThat(objects(new Deidentifier(key, kept).of(findings)))
                .allSatisfy(a -> assertThat(values(a)).isEqualTo(expected));
    }
}
