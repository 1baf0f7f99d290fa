package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** A user's own cut-offs as a file, and whose they are. */
class CutOffWriterTest {
    private static CutOff<?> own(String id, IndexScale on, CutOff.Row... rows) {
        return CutOff.of(id, "Ours", CutOff.Whose.USER, on, List.of(rows), "tenth percentile", "200 people", "");
    }

    private static CutOff.Row all(double limit) {
        return new CutOff.Row(Optional.empty(), BodyMassIndex.Band.ANY, CutOff.Operator.BELOW, limit);
    }

    /** Of any numbers, letters and bands. */
    private static CutOffTable random(Random r) {
        return CutOffTable.of(IntStream.range(0, r.nextInt(4))
                .<CutOff<?>>mapToObj(n -> CutOff.of(
                        "own-" + n,
                        "\u00dcber \"uns\" " + n,
                        CutOff.Whose.USER,
                        IndexScale.values()[r.nextInt(3)],
                        List.of(
                                new CutOff.Row(
                                        Optional.of(Sex.FEMALE),
                                        new BodyMassIndex.Band(r.nextDouble(10, 20), r.nextDouble(20, 40)),
                                        CutOff.Operator.values()[r.nextInt(2)],
                                        r.nextDouble(1, 60)),
                                new CutOff.Row(
                                        Optional.of(Sex.MALE),
                                        r.nextBoolean() ? BodyMassIndex.Band.ANY : BodyMassIndex.Band.FROM_25,
                                        CutOff.Operator.BELOW,
                                        r.nextDouble(1, 60))),
                        "basis",
                        "\u65e5\u672c",
                        r.nextBoolean() ? "kappa 0.5" : ""))
                .toList());
    }

    @RepeatedTest(20)
    void whatIsWrittenIsReadAgainToTheLastDigit(RepetitionInfo n) throws Exception {
        CutOffTable table = random(new Random(n.getCurrentRepetition()));

        String json = CutOffWriter.json(table);

        assertThat(CutOffReader.read(json, "f.json", CutOffTable.NONE)).isEqualTo(table);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        assertThat(table.digest())
                .isEqualTo(table.isEmpty() ? "" : HexFormat.of().formatHex(sha256));
    }

    @Test
    void thePublishedOnesAreAStartThatCanBeWrittenAndRead() throws Exception {
        CutOffTable copies = CutOffReader.read(CutOffWriter.json(CutOffs.published()), "f.json", CutOffTable.NONE);
        assertThat(copies.all()).hasSize(7).allMatch(CutOff::isUsers);
        assertThat(copies.ids()).isEqualTo(CutOffs.published().ids());
        assertThat(CutOffs.published().all()).noneMatch(CutOff::isUsers);
        assertThat(CutOffs.with(copies).own()).isEqualTo(copies);
    }

    @Test
    void aLimitIsShownAsItWasWrittenDownAndNeverRounded() {
        assertThat(all(6.85).text()).isEqualTo("both sexes: < 6.85 cm2/m2");
        assertThat(all(7).text()).isEqualTo("both sexes: < 7.0 cm2/m2");
        assertThat(new BodyMassIndex.Band(18.5, 25).text()).isEqualTo("BMI 18.5 to below 25");
    }

    @Test
    void anIndexIsShownWithTheDecimalsThatTellItsSideOfTheLimit() {
        Patient man = new Patient(
                Optional.of(Sex.MALE),
                java.util.OptionalDouble.of(60),
                java.util.OptionalDouble.of(200),
                java.util.OptionalDouble.of(80));
        CutOffTable ours = CutOffTable.of(List.of(own("o", IndexScale.C3, all(6.85))));

        assertThat(text(27.39, man, ours)).startsWith("low: 6.8 cm2/m2, Ours (the user's own, not published), C3 SMI");
        assertThat(text(27.38, man, ours)).startsWith("low: 6.8 cm2/m2");
        assertThat(text(27.4, man, ours)).as("6.85 is not below 6.85").startsWith("not low: 6.9 cm2/m2");
        assertThat(text(27.398, man, ours))
                .as("6.8495 would read as 6.8 or as 6.9")
                .startsWith("low: 6.8 ");
        CutOffTable sharp = CutOffTable.of(List.of(own("o", IndexScale.C3, all(6.8))));
        assertThat(text(27.19, man, sharp)).as("6.7975, not '6.8, < 6.8'").startsWith("low: 6.798 cm2/m2");
    }

    private static String text(double cm2, Patient man, CutOffTable own) {
        return Category.all(Indices.of(cm2, man), man, own).getFirst().text();
    }

    @Test
    void nothingMeasuredIsSaidByEachOfThoseInForce() {
        CutOffTable inForce = CutOffs.with(CutOffTable.of(List.of(own("o", IndexScale.C3, all(7)))));
        List<Category> all = Category.all(Indices.ofNothing(Patient.UNKNOWN), Patient.UNKNOWN, inForce);
        assertThat(all)
                .hasSize(5)
                .allSatisfy(c -> assertThat(((Category.Unlabelled) c).reason()).startsWith("muscle area"));
    }

    @Test
    void aFileWithAFormulaIsNoFileOfCutOffs() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        CutOffReader.read("{\"format\":1,\"cutOffs\":[],\"formulas\":[]}", "f.json", CutOffTable.NONE))
                .hasMessageContaining("L3 is estimated by the formula that comes with Longus alone");
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        CutOffReader.read("{\"format\":1,\"cutOffs\":[],\"cutoff\":[]}", "f.json", CutOffTable.NONE))
                .hasMessageContaining("'cutoff' is not a field that Longus knows");
    }
}
