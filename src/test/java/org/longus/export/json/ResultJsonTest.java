package org.longus.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.io.json.RecordJson;
import org.longus.measure.MeasurementMark;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.Evidence;
import org.longus.pipeline.Muscle;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

class ResultJsonTest {
    private static JsonNode json(ReviewedCase reviewed) {
        return json(
                reviewed,
                new RunTimes(Optional.of(Instant.EPOCH), Optional.empty(), Instant.EPOCH, RunTimes.Seconds.UNKNOWN));
    }

    private static JsonNode json(ReviewedCase reviewed, RunTimes times) {
        CaseIdentity who = CaseIdentity.of(reviewed.series(), Optional.empty());
        return ResultJson.of(CaseFindings.of(reviewed, CaseTrail.NONE, who, RunNote.WINDOW, times), List.of());
    }

    @Test
    void distancesAndAnglesStandThereWithTheirPlaceInThePatient() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        assertThat(json(reviewed).path("calipers")).isEmpty();
        Vec3 apex = new Vec3(20, 20, 15);
        reviewed.calipers().add(MeasurementMark.of(Plane.CORONAL, 20, List.of(new Vec3(20, 20, 10), apex), Cases.GRID));
        reviewed.calipers()
                .add(MeasurementMark.of(
                        Plane.AXIAL, 15, List.of(new Vec3(25, 20, 15), apex, new Vec3(25, 15, 15)), Cases.GRID));
        JsonNode measurements = json(reviewed.snapshot()).path("calipers");
        assertThat(measurements).hasSize(2);
        assertThat(measurements.get(0))
                .hasToString("{\"kind\":\"distance\",\"plane\":\"coronal\",\"sliceIndex\":20,\"lengthMm\":15.0,"
                        + "\"pointsMm\":[[0.0,0.0,30.0],[0.0,0.0,45.0]]}");
        assertThat(measurements.get(1))
                .hasToString("{\"kind\":\"angle\",\"plane\":\"axial\",\"sliceIndex\":15,\"degrees\":45.0,"
                        + "\"pointsMm\":[[25.0,0.0,45.0],[0.0,0.0,45.0],[25.0,-25.0,45.0]]}");
    }

    @Test
    void whatWasTakenAwayAndTheSlicesAroundStandThere() {
        Muscle plain = Cases.muscle(15, 12);
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        assertThat(json(reviewed).at("/muscle/takenAwayCm2").isNull())
                .as("unknown, not 0")
                .isTrue();
        reviewed.moveTo(new Muscle(
                15,
                plain.mask(),
                plain.votes(),
                5,
                plain.agreement(),
                OptionalDouble.of(1.25),
                List.of(new Muscle.Neighbour(14, 27), new Muscle.Neighbour(16, 40.5)),
                Evidence.NONE));
        JsonNode muscle = json(reviewed).path("muscle");
        assertThat(muscle.path("areaCm2").asDouble()).isEqualTo(36);
        assertThat(muscle.path("takenAwayCm2").asDouble()).isEqualTo(1.25);
        assertThat(muscle.path("neighbours"))
                .hasToString("[{\"sliceIndex\":14,\"towardsHeadMm\":-3.0,\"areaCm2\":27.0,\"changePercent\":-25.0},"
                        + "{\"sliceIndex\":16,\"towardsHeadMm\":3.0,\"areaCm2\":40.5,\"changePercent\":12.5}]");
        CaseRow.Level level = CaseRow.Level.of(reviewed.automatic().orElseThrow(), Cases.GRID);
        assertThat(level.headCm2()).hasValue(40.5);
        assertThat(level.feetCm2()).hasValue(27);
        assertThat(level.stepMm()).hasValue(3);
    }

    @Test
    void twoBuildsAreToldApartByTheCommitThatIsNullWhereItIsNotKnown() {
        JsonNode json = json(new ReviewedCase(Cases.series(Patient.UNKNOWN)));
        assertThat(json.path("version").asText()).isEqualTo(AppInfo.VERSION);
        assertThat(json.has("commit")).isTrue();
        assertThat(json.path("commit").asText(null)).isEqualTo(AppInfo.COMMIT.orElse(null));
    }

    @Test
    void whatIsNotANumberIsNullAndNever0() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        reviewed.setTyped(new Patient(
                Optional.empty(),
                OptionalDouble.of(Double.NaN),
                OptionalDouble.of(Double.POSITIVE_INFINITY),
                OptionalDouble.of(80)));
        RunTimes.Seconds seconds = new RunTimes.Seconds(
                OptionalDouble.of(Double.NEGATIVE_INFINITY),
                OptionalDouble.empty(),
                OptionalDouble.of(1.5),
                OptionalDouble.empty(),
                OptionalDouble.of(Double.NaN));
        JsonNode json = json(reviewed, new RunTimes(Optional.empty(), Optional.empty(), Instant.EPOCH, seconds));
        assertThat(json.at("/indices/patient/ageYears").isNull()).isTrue();
        assertThat(json.at("/indices/patient/heightCm").isNull()).isTrue();
        assertThat(json.at("/indices/patient/weightKg").asDouble()).isEqualTo(80);
        assertThat(json.at("/seconds/read").isNull()).isTrue();
        assertThat(json.at("/seconds/muscle").asDouble()).isEqualTo(1.5);
        assertThat(json.toString()).doesNotContain("NaN", "Infinity", "E17", "e17");
    }

    @Test
    void whoSaidAValueOfThePatientAndWhatWasSaidBesidesIsThere() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(157), OptionalDouble.of(7))));
        reviewed.setTyped(new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(62), OptionalDouble.of(175), OptionalDouble.empty()));
        JsonNode said = json(reviewed).at("/indices/patient/said");
        assertThat(said.path("sex"))
                .hasToString("{\"from\":\"typed\",\"value\":\"MALE\",\"used\":true,\"others\":[{\"from\":\"header\","
                        + "\"value\":\"FEMALE\",\"contradicts\":true}]}");
        assertThat(said.path("ageYears"))
                .hasToString("{\"from\":\"typed\",\"value\":62.0,\"used\":true,\"others\":[{\"from\":\"header\","
                        + "\"value\":61.0,\"contradicts\":false}]}");
        assertThat(said.at("/heightCm/others/0/contradicts").asBoolean()).isTrue();
        assertThat(said.path("weightKg"))
                .hasToString("{\"from\":\"header\",\"value\":7.0,\"used\":false,\"others\":[]}");
    }

    record Known(OptionalDouble a, OptionalDouble b, List<Double> all) {}

    @Test
    void aRecordsUnknownFiguresAreNullAndComeBackAsUnknown() {
        Known odd = new Known(
                OptionalDouble.of(Double.NaN), OptionalDouble.of(2.5), List.of(1.0, Double.NEGATIVE_INFINITY));
        JsonNode json = RecordJson.write(odd);
        assertThat(json).hasToString("{\"a\":null,\"b\":2.5,\"all\":[1.0,null]}");
        record Two(OptionalDouble a, OptionalDouble b) {}
        assertThat(RecordJson.read(json, Two.class)).isEqualTo(new Two(OptionalDouble.empty(), OptionalDouble.of(2.5)));
        JsonNode early = RecordJson.write(odd).put("a", "NaN");
        assertThat(RecordJson.read(early, Two.class).a())
                .as("as version 0.1 wrote it")
                .isEmpty();
    }

    @Test
    void theFiguresBesideTheAreaStandThereAndWhatIsNotComputedIsNull() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(5, 15));
        JsonNode figures = json(reviewed).path("figures");

        assertThat(figures.at("/interval/leastCm2").asDouble()).isEqualTo(30.5);
        assertThat(figures.at("/interval/parts/level/leastCm2").isNull()).isTrue();
        assertThat(figures.at("/interval/parts/level/how").asText()).contains("were not looked at");
        assertThat(figures.at("/interval/areaByVotesCm2")).hasSize(5);
        assertThat(figures.path("section").isNull()).isTrue();
        assertThat(figures.at("/tissue/whole/normalAttenuationCm2").asDouble()).isEqualTo(36);
        assertThat(figures.path("gaugeHuCm2PerM2").isNull()).isTrue();
        assertThat(figures.at("/acquisition/contrastStated").asBoolean()).isFalse();
        assertThat(figures.path("cutOffs")).hasSize(4).allSatisfy(c -> {
            assertThat(c.path("says").asText()).isEqualTo("cannot say");
            assertThat(c.path("missing")).isNotEmpty();
            assertThat(c.path("limits").asText()).isNotBlank();
        });
        assertThat(figures.at("/l3Formula/id").asText()).isEqualTo("swartz-2016");
        assertThat(figures.path("plainWords")).isNotEmpty();
    }
}
