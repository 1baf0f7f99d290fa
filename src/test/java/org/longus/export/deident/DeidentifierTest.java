package org.longus.export.deident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.EditAction;
import org.longus.export.CaseFindings;
import org.longus.io.CtSeries;
import org.longus.io.Deidentified.Method;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SourceHeader;
import org.longus.measure.Category;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.SaidValue;
import org.longus.patient.Sex;
import org.longus.patient.ValueSource;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;

/** What stands in the place of names, UIDs and dates, and what becomes of the figures. */
class DeidentifierTest {
    @TempDir
    Path folder;

    private ProjectKey key;

    @BeforeEach
    void key() throws IOException {
        key = ProjectKey.of(folder.resolve("a.key"));
    }

    private static CtSeries.Identity who(String id, String name, String date, String study) {
        return new CtSeries.Identity(id, name, date, study, "1.2.3.4", "1.2.3.5", "", List.of());
    }

    private CtSeries.Identity told(CtSeries.Identity who) {
        return told(key, who);
    }

    private CtSeries.Identity told(ProjectKey with, CtSeries.Identity who) {
        return new Deidentifier(with, false).identity(who, SeriesOrigin.UNKNOWN, folder);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void onePatientHasOnePseudonymUnderOneKeyAndAnotherUnderAnother() throws IOException {
        String first = told(who("123", "A^B", "20260102", "1.2.1")).patientId();
        assertThat(first).matches("P[0-9a-f]{16}");
        assertThat(told(who(" 123 ", "B^A", "20270102", "1.2.2")).patientId()).isEqualTo(first);
        assertThat(told(who("124", "A^B", "20260102", "1.2.1")).patientId()).isNotEqualTo(first);
        ProjectKey same = ProjectKey.of(folder.resolve("a.key"));
        assertThat(same.isFresh()).isFalse();
        assertThat(told(same, who("123", "", "", "")).patientId()).isEqualTo(first);
        ProjectKey other = ProjectKey.of(folder.resolve("b.key"));
        CtSeries.Identity under = told(other, who("123", "A^B", "20260102", "1.2.1"));
        assertThat(under.patientId()).isNotEqualTo(first);
        assertThat(under.studyInstanceUid())
                .isNotEqualTo(told(who("123", "A^B", "20260102", "1.2.1")).studyInstanceUid());
        assertThat(other.name()).isNotEqualTo(key.name());
    }

    /** An anonymised set calls all its patients ANON: they are not one patient. */
    @Test
    void placeholdersAreNoPatient() {
        String first = told(who("ANON", "", "", "1.2.1")).patientId();
        assertThat(told(who("ANON", "", "", "1.2.2")).patientId()).isNotEqualTo(first);
        assertThat(told(who("ANON", "", "", "1.2.1")).patientId()).isEqualTo(first);
        assertThat(told(who("ANON", "Berta", "", "1.2.1")).patientId())
                .isEqualTo(told(who("", "Berta", "", "1.2.2")).patientId());
    }

    @Test
    void theTimeBetweenTwoScansOfAPatientStaysAndTheDatesDoNot() {
        String first = told(who("123", "", "20260102", "")).studyDate();
        String second = told(who("123", "", "20260401", "")).studyDate();
        assertThat(ChronoUnit.DAYS.between(day(first), day(second))).isEqualTo(89);
        long back = ChronoUnit.DAYS.between(day(first), LocalDate.of(2026, 1, 2));
        assertThat(back).isBetween((long) PatientDates.LEAST_DAYS, (long) PatientDates.MOST_DAYS);
        assertThat(told(who("123", "", "no date", "")).studyDate()).isEmpty();
    }

    /** The moment of the work can be guessed from when the files came: it must not give the scan's date away. */
    @Test
    void theDatesOfTheWorkAreMovedByAnotherNumberOfDaysAndAllByThat() throws IOException {
        CaseFindings real = Planted.findings(folder);
        CaseFindings told = new Deidentifier(key, false).of(real);
        Duration back = Duration.between(told.times().exportedAt(), real.times().exportedAt());
        assertThat(back.toDays()).isPositive();
        assertThat(back.minusDays(back.toDays())).isZero();
        for (int n = 0; n < real.history().size(); n++) {
            assertThat(told.history().get(n).at())
                    .isEqualTo(real.history().get(n).at().minus(back));
        }
        assertThat(told.review().decided().orElseThrow().at())
                .isEqualTo(real.review().decided().orElseThrow().at().minus(back));
        assertThat(told.row().run().at()).isPresent().isEqualTo(told.times().modelsAt());
        assertThat(told.row().run().editedAt()).isEqualTo(told.times().editedAt());
        assertThat(told.row().run().exportedAt()).hasValue(told.times().exportedAt());
        long scan = ChronoUnit.DAYS.between(day(told.series().identity().studyDate()), LocalDate.of(2026, 1, 2));
        assertThat(scan).isGreaterThanOrEqualTo(back.toDays());
        boolean differ = false;
        for (int n = 0; n < 20; n++) {
            PatientDates dates = new PatientDates(key, "patient " + n);
            long days = ChronoUnit.DAYS.between(day(dates.scan("20260102")), LocalDate.of(2026, 1, 2));
            differ |= days != dates.back().toDays();
        }
        assertThat(differ).isTrue();
    }

    @Test
    void aUidIsTheSameWhereverItStandsAndThoseOfTheStandardStay() throws IOException {
        CtSeries series =
                new Deidentifier(key, false).of(Planted.findings(folder)).series();
        SourceHeader header = series.header();
        CtSeries.Identity who = series.identity();
        assertThat(header.study().instanceUid())
                .isEqualTo(who.studyInstanceUid())
                .matches("2\\.25\\.[1-9]\\d{30,38}");
        assertThat(header.series().instanceUid()).isEqualTo(who.seriesInstanceUid());
        assertThat(header.series().frameOfReferenceUid()).isEqualTo(who.frameOfReferenceUid());
        assertThat(header.instances())
                .extracting(SourceHeader.Instance::sopInstanceUid)
                .containsExactlyElementsOf(who.sopInstanceUids())
                .doesNotHaveDuplicates();
        assertThat(series.selection().notChosen().getFirst().identity().studyInstanceUid())
                .isEqualTo(who.studyInstanceUid());
        assertThat(header.instances().getFirst().sopClassUid()).isEqualTo("1.2.840.10008.5.1.4.1.1.2");
        assertThat(key.uid("1.2.840.10008.1.4.1.1")).isEqualTo("1.2.840.10008.1.4.1.1");
        assertThat(key.uid("")).isEmpty();
    }

    /** HMAC-SHA-256 over "uid", a line feed and the UID; a site can do the same to its CT. */
    @Test
    void aUidCanBeMadeAgainByAnotherProgramThatHasTheKey() throws IOException {
        Path known = folder.resolve("known.key");
        Files.writeString(known, "00".repeat(32) + "\n");
        assertThat(ProjectKey.of(known).uid("1.2.3")).isEqualTo(KNOWN_UID);
    }

    // Python: hmac.new(bytes(32), b"uid\n1.2.3", "sha256"), first 16 bytes, version 8, variant 2
    private static final String KNOWN_UID = "2.25.173236590418099563955606309178312148919";

    @Test
    void masksAreasAndWhatWasDoneAreAsTheyWere() throws IOException {
        CaseFindings real = Planted.findings(folder);
        CaseFindings told = new Deidentifier(key, true).of(real);
        assertThat(told.measured()).isEqualTo(real.measured());
        assertThat(told.area()).isEqualTo(real.area());
        assertThat(told.section()).isEqualTo(real.section());
        assertThat(told.series().ct()).isSameAs(real.series().ct());
        assertThat(told.indices()).isEqualTo(real.indices());
        assertThat(published(told)).isEqualTo(published(real));
        assertThat(told.categories()).hasSameSizeAs(real.categories());
        assertThat(told.cutOffs().own().all())
                .as("of the user's own the limits alone")
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.judgesAs(real.cutOffs().own().all().getFirst()))
                            .isTrue();
                    assertThat(c.label()).isEqualTo("Own cut-off 1 (the user's own, not published)");
                });
        assertThat(told.review().state()).isEqualTo(real.review().state());
        assertThat(told.review().editors())
                .containsExactly(told.history().getFirst().who());
        assertThat(told.review().reason()).isEqualTo("(left out)");
        assertThat(told.history()).hasSameSizeAs(real.history());
        assertThat(told.patientSource()).isEqualTo("DICOM header, partly imported from a table");
        assertThat(told.series().identity().seriesDescription()).isEqualTo("Neck");
        assertThat(told.series().origin().facts().contrast()).isEqualTo("stated");
        assertThat(real.deidentified()).isEmpty();
        assertThat(told.deidentified().orElseThrow().methods()).containsExactlyInAnyOrder(Method.values());
    }

    private static List<Category> published(CaseFindings findings) {
        return findings.categories().stream().filter(c -> !c.cutOff().isUsers()).toList();
    }

    @Test
    void withoutTheCharacteristicsNoFigureGivesThemAway() throws IOException {
        CaseFindings real = Planted.findings(folder);
        CaseFindings told = new Deidentifier(key, false).of(real);
        assertThat(real.indices().orElseThrow().missing()).isEmpty();
        assertThat(told.indices().orElseThrow().c3Smi()).isEmpty();
        assertThat(told.indices().orElseThrow().l3AreaCm2()).isEmpty();
        assertThat(told.row().indexes().c3SmiCm2PerM2()).isEmpty();
        assertThat(told.patient()).isEqualTo(Patient.UNKNOWN);
        assertThat(told.series().patient()).isEqualTo(Patient.UNKNOWN);
        assertThat(told.more().gaugeHuCm2PerM2()).isEmpty();
        assertThat(told.more().changes()).isEmpty();
        assertThat(real.flags()).anyMatch(f -> f.fact() instanceof FlagFact.UnusualBody);
        assertThat(told.flags()).noneMatch(f -> f.fact() instanceof FlagFact.UnusualBody);
        assertThat(told.row().flags()).noneMatch(f -> f.contains("kg"));
        assertThat(told.deidentified().orElseThrow().methods()).doesNotContain(Method.PATIENT_CHARACTERISTICS);
        assertThat(told.deidentified().orElseThrow().remarks()).anyMatch(r -> r.startsWith("Sex, age, height"));
    }

    @Test
    void anAgeAbove89IsNeverTold() {
        Characteristics kept = new Characteristics(true);
        Patient old = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(90), OptionalDouble.of(170), OptionalDouble.of(70));
        assertThat(kept.told(old).ageYears()).isEmpty();
        assertThat(kept.told(old).heightCm()).hasValue(170);
        Patient younger = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(89.9), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(kept.told(younger)).isEqualTo(younger);
    }

    @Test
    void whatTwoSaidOfAPatientIsToldWithTheCharacteristicsAloneAndNoAgeAbove89() {
        SaidValue young = new SaidValue(ValueSource.HEADER, OptionalDouble.of(45), Optional.empty());
        SaidValue old = new SaidValue(ValueSource.TYPED, OptionalDouble.of(93), Optional.empty());
        FlagFact height = new FlagFact.ValuesContradict(IndexInput.HEIGHT, old, young);
        List<QualityFlag> flags = Stream.of(
                        height,
                        new FlagFact.ValuesContradict(IndexInput.AGE, young, old),
                        new FlagFact.ValueNotTaken(IndexInput.AGE, old))
                .map(QualityFlag::new)
                .toList();
        assertThat(FlagsTold.of(flags, new Characteristics(true))).containsExactly(new QualityFlag(height));
        assertThat(FlagsTold.of(flags, new Characteristics(false))).isEmpty();
    }

    /** Figures may be told; a fact with words needs somebody who decides what of them. */
    @Test
    void noFlagButThoseThatAreKnownHasWords() {
        List<Class<?>> withWords = Arrays.stream(FlagFact.class.getPermittedSubclasses())
                .filter(c -> Arrays.stream(c.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(t -> t.getTypeName().matches(".*(String|MaskSource).*")))
                .<Class<?>>map(c -> c)
                .toList();
        assertThat(withWords)
                .containsExactlyInAnyOrder(
                        FlagFact.Told.class,
                        FlagFact.C3NotFound.class,
                        FlagFact.Opened.class,
                        FlagFact.CutOffsChanged.class);
    }

    /** Likewise what was done: words come in by these two alone, and both are left out. */
    @Test
    void nothingThatWasDoneHasWordsButTheFileOfAMaskAndWhatIsNotKnown() {
        assertThat(Arrays.stream(EditAction.class.getRecordComponents())
                        .filter(c -> c.getGenericType().getTypeName().matches(".*(String|MaskSource).*"))
                        .map(RecordComponent::getName))
                .containsExactly("source", "asWritten");
        assertThat(Arrays.stream(EditAction.class.getRecordComponents())
                        .map(c -> c.getGenericType().getTypeName().replaceAll(".*[.$<]([A-Za-z]+)>?$", "$1")))
                .containsOnly(
                        "EditKind", "boolean", "OptionalDouble", "OptionalInt", "HuRange", "MaskSource", "String");
    }

    @Test
    void ofDescriptionsOnlyKnownWordsAndSizesStay() {
        SeriesFacts soft =
                new SeriesFacts("", "", "B31s", "", "", "", OptionalDouble.empty(), OptionalDouble.of(2), "");
        assertThat(Descriptors.cleaned("Neck  2.0 B31s M\u00fcller 1234567", soft))
                .isEqualTo("Neck 2.0 B31s");
        assertThat(Descriptors.cleaned("RT 03 5mm", soft))
                .as("03 may be the patient's number")
                .isEqualTo("RT 5mm");
        assertThat(Descriptors.cleaned("Neck 2.0 B31s", SeriesFacts.NONE)).isEqualTo("Neck");
        assertThat(Descriptors.cleaned("CT_Hals/Thorax^KM (Dr. Weber) 01.02.1960", soft))
                .isEqualTo("CT Hals Thorax KM");
        assertThat(Descriptors.cleaned("Schmidt", soft)).isEmpty();
    }

    @Test
    void codesAndMeaningsFitTheirFields() {
        for (Method method : Method.values()) {
            assertThat(method.code()).matches("1131\\d\\d");
            assertThat(method.meaning()).hasSizeLessThanOrEqualTo(64);
        }
    }
}
