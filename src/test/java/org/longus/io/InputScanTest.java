package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Which series are one study of one patient, and how the patient is called. */
class InputScanTest {
    private static SeriesChoice choice(String id, String name, String study, String series, String place) {
        return new SeriesChoice(
                place + series,
                "",
                Path.of("input"),
                identity(id, name, study, series),
                Geometry.axial(8, 8, 40, Vec3.ZERO, 1, 1, 2.5),
                List.of(),
                new SeriesOrigin(SeriesFacts.NONE, place, place + series),
                progress -> null);
    }

    private static CtSeries.Identity identity(String id, String name, String study, String series) {
        return new CtSeries.Identity(id, name, "", study, series, "", "", List.of());
    }

    private static List<Integer> seriesPerStudy(SeriesChoice... choices) {
        return new InputScan(List.of(choices), List.of())
                .studies().stream().map(study -> study.choices().size()).toList();
    }

    @Test
    void theSeriesOfOneStudyAreTogetherThoughANameIsMissingOrSpeltOtherwise() {
        assertThat(seriesPerStudy(
                        choice("7", "Doe^Jane", "1.2", "a", "x"),
                        choice("7", "", "1.2", "b", "y"),
                        choice("7", "DOE JANE", "1.2", "c", "z")))
                .containsExactly(3);
    }

    @Test
    void patientsWithOneStudyUidStayApart() {
        assertThat(seriesPerStudy(choice("7", "Doe", "1.2", "a", "x"), choice("8", "Doe", "1.2", "a", "x")))
                .containsExactly(1, 1);
        assertThat(seriesPerStudy(choice("7", "Doe", "1.2", "a", "x"), choice("7", "Roe", "1.2", "a", "x")))
                .containsExactly(1, 1);
    }

    @Test
    void placeholdersWithoutAStudyUidStayApartByPlace() {
        for (String id : List.of("", "ANON", "anonymous", "0", "Anonymized")) {
            assertThat(seriesPerStudy(
                            choice(id, "Anonymous", "", "a", "set/p1"),
                            choice(id, "Anonymous", "", "b", "set/p1"),
                            choice(id, "Anonymous", "", "a", "set/p2")))
                    .as(id)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void placeholdersWithOneStudyUidAreOneStudyUnlessASeriesUidIsThereTwice() {
        assertThat(seriesPerStudy(choice("ANON", "", "1.2", "a", "s1"), choice("ANON", "", "1.2", "b", "s2")))
                .containsExactly(2);
        assertThat(seriesPerStudy(
                        choice("ANON", "", "1.2", "a", "set/p1/s1"),
                        choice("ANON", "", "1.2", "b", "set/p1/s2"),
                        choice("ANON", "", "1.2", "a", "set/p2/s1"),
                        choice("ANON", "", "1.2", "b", "set/p2/s2")))
                .containsExactly(2, 2);
    }

    @Test
    void aSetWithOneMadeUpNameIsKeptApartByPlaceWhateverBecameOfItsSeriesUids() {
        // all UIDs reused
        assertThat(seriesPerStudy(
                        choice("ANON", "SYNTHETIC", "1.2", "a", "p1"), choice("ANON", "SYNTHETIC", "1.2", "a", "p2")))
                .containsExactly(1, 1);
        // no series UIDs
        assertThat(seriesPerStudy(choice("", "SYNTHETIC", "1.2", "", "p1"), choice("", "SYNTHETIC", "1.2", "", "p2")))
                .containsExactly(1, 1);
        // one for each file: the same number and description twice
        assertThat(seriesPerStudy(
                        numbered("4", choice("ANON", "SYNTHETIC", "1.2", "a", "p1")),
                        numbered("4", choice("ANON", "SYNTHETIC", "1.2", "b", "p2"))))
                .containsExactly(1, 1);
        // two series of one study, each in its folder
        assertThat(seriesPerStudy(
                        numbered("4", choice("ANON", "SYNTHETIC", "1.2", "a", "s4")),
                        numbered("5", choice("ANON", "SYNTHETIC", "1.2", "b", "s5"))))
                .containsExactly(2);
    }

    private static SeriesChoice numbered(String number, SeriesChoice of) {
        SeriesFacts facts =
                new SeriesFacts(number, "Neck", "", "", "", "", OptionalDouble.empty(), OptionalDouble.empty(), "");
        return new SeriesChoice(
                of.name(),
                of.description(),
                of.source(),
                of.identity(),
                of.fileGeometry(),
                of.warnings(),
                new SeriesOrigin(facts, of.origin().place(), of.origin().fingerprint()),
                of.opener());
    }

    @Test
    void choicesStandStudyByStudyAndTheFirstOfTheFirstStudyIsPreferred() {
        SeriesChoice first = choice("7", "Doe", "1.2", "a", "x");
        SeriesChoice second = choice("8", "Roe", "1.3", "b", "x");
        SeriesChoice third = choice("7", "Doe", "1.2", "c", "x");
        InputScan scan = new InputScan(List.of(first, second, third), List.of());
        assertThat(scan.choices()).containsExactly(first, third, second);
        assertThat(scan.preferred()).isSameAs(first);
    }

    @Test
    void refusedSeriesAreThoseOfTheSameStudy() {
        RefusedSeries refused = new RefusedSeries(
                SeriesOrigin.UNKNOWN, identity("8", "Roe", "1.3", "z"), 40, 100, "Series: it is damaged.");
        InputScan scan = new InputScan(
                List.of(choice("7", "Doe", "1.2", "a", "x"), choice("8", "Roe", "1.3", "b", "x")),
                List.of(refused),
                List.of());
        assertThat(scan.studies().get(0).refused()).isEmpty();
        assertThat(scan.studies().get(1).refused()).containsExactly(refused);
    }

    @Test
    void aPatientIsCalledByNameElseByIdElseByTheFolder() {
        assertThat(choice("7", "Doe^Jane", "", "", "set/p1").who()).isEqualTo("Doe Jane");
        assertThat(choice("7", "", "", "", "set/p1").who()).isEqualTo("7");
        assertThat(choice("7", "ANONYMOUS", "", "", "set/p1").who()).isEqualTo("7");
        assertThat(choice("ANON", "anonymous", "", "", "set/p1").who()).isEqualTo("anonymous \u00b7 p1");
        assertThat(choice("", "", "", "", "p2").who()).isEqualTo("p2");
    }
}
