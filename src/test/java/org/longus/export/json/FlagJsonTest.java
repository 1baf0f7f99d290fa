package org.longus.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.edit.MaskSource;
import org.longus.export.CaseFindings;
import org.longus.io.json.RecordJson;
import org.longus.io.mask.MaskOrigin;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.SaidValue;
import org.longus.patient.Sex;
import org.longus.patient.ValueSource;
import org.longus.review.Cases;
import org.longus.review.FlagFact;
import org.longus.review.QualityFlag;
import org.longus.review.QualityFlag.Code;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** What raised a flag is data with units, and one sentence. */
class FlagJsonTest {
    private static final List<FlagFact> FACTS = List.of(
            new FlagFact.Told(Code.PREFERRED_SERIES_REFUSED, "A better series was refused: \"a\"."),
            new FlagFact.Told(Code.VALUES_NOT_HU, "Air lies at +24 HU."),
            new FlagFact.C3NotFound("no majority"),
            new FlagFact.SectionLength(51.25, 33),
            new FlagFact.SectionComponents(3),
            new FlagFact.SectionAtEdge(),
            new FlagFact.SectionStepsDiffer(-6.2, 5),
            new FlagFact.SectionUnsure(4.4, 4),
            new FlagFact.SectionCoarse(2, 5),
            new FlagFact.SectionMoved(-6.5),
            new FlagFact.SectionMoved(6.5),
            new FlagFact.SliceNotTheModels(18, 15, 9),
            new FlagFact.SliceNotTheModels(18, 12, -18),
            new FlagFact.LowAgreement(0.9123),
            new FlagFact.AreaImplausible(92.125, 12, 80),
            new FlagFact.TakenFromTheModels(1.22),
            new FlagFact.OutsideBody(0.6),
            new FlagFact.NeighbourSlices(
                    30,
                    List.of(
                            new FlagFact.NeighbourSlices.Neighbour(24, -20.5, -3),
                            new FlagFact.NeighbourSlices.Neighbour(36, 20, 3)),
                    8),
            new FlagFact.CoarsePixels(4.25, 3),
            new FlagFact.Metal(),
            new FlagFact.Tilt(21.75),
            new FlagFact.Mirrored(),
            new FlagFact.Edited(0.25, 0.5, 9, OptionalDouble.of(0.875)),
            new FlagFact.Opened(
                    new MaskSource("a.dcm", "DICOM SEG", "Muscle", "ab12", Optional.of(MaskOrigin.UNKNOWN)), true),
            new FlagFact.CutOffsChanged(List.of("Ours said low and is not applied any more")),
            new FlagFact.UnusualBody(11.125),
            new FlagFact.ValuesContradict(
                    IndexInput.HEIGHT, said(ValueSource.TYPED, 175), said(ValueSource.TABLE, 157.5)),
            new FlagFact.ValuesContradict(
                    IndexInput.SEX,
                    new SaidValue(ValueSource.TYPED, OptionalDouble.empty(), Optional.of(Sex.MALE)),
                    new SaidValue(ValueSource.HEADER, OptionalDouble.empty(), Optional.of(Sex.FEMALE))),
            new FlagFact.ValueNotTaken(IndexInput.WEIGHT, said(ValueSource.HEADER, 7)),
            new FlagFact.Told(Code.PATIENT_VALUE, "The header's age is 190 years."),
            new FlagFact.Told(Code.INPUT, "Two copies of slice 4."));

    private static SaidValue said(ValueSource from, double number) {
        return new SaidValue(from, OptionalDouble.of(number), Optional.empty());
    }

    @Test
    void everyFactComesBackFromItsJsonWithItsFiguresAndItsSentence() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (FlagFact fact : FACTS) {
            JsonNode node = json.readTree(json.writeValueAsBytes(RecordJson.write((Record) fact)));
            FlagFact back = (FlagFact) RecordJson.read(node, fact.getClass().asSubclass(Record.class));
            assertThat(back).isEqualTo(fact);
            assertThat(new QualityFlag(back).sentence())
                    .isEqualTo(new QualityFlag(fact).sentence())
                    .endsWith(".")
                    .doesNotContain("%s", "null");
        }
        assertThat(FACTS.stream().map(f -> new QualityFlag(f).sentence())).doesNotHaveDuplicates();
    }

    @Test
    void allCodesAndAllKindsOfFactsAreAmongThem() {
        assertThat(FACTS.stream()
                        .map(FlagFact::code)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class))))
                .isEqualTo(EnumSet.allOf(Code.class));
        Set<Class<?>> kinds = FACTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(FlagFact.class.getPermittedSubclasses()));
    }

    @Test
    void theDirectionIsTheSignOfItsFigure() {
        assertThat(new QualityFlag(new FlagFact.SectionMoved(-6)).sentence())
                .isEqualTo("A person moved the C3 section 6 mm towards the feet.");
        assertThat(new QualityFlag(new FlagFact.SectionMoved(6)).sentence())
                .isEqualTo("A person moved the C3 section 6 mm towards the head.");
    }

    @Test
    void resultJsonHasTheFiguresBesideTheSentence() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(200), OptionalDouble.of(40))));
        reviewed.accept(Cases.found(10, 28));
        reviewed.edit(Edits.ERASE, Cases.muscle(19, 9).mask());
        reviewed.moveSection(-2);
        JsonNode flags = ResultJson.of(CaseFindings.of(reviewed, CaseTrail.NONE), List.of())
                .path("flags");
        assertThat(args(flags, "SECTION_LENGTH").path("lengthMm").asDouble()).isEqualTo(57);
        assertThat(args(flags, "SECTION_MOVED").path("towardsHeadMm").asDouble())
                .isEqualTo(-6);
        assertThat(args(flags, "EDITED").path("changedShare").asDouble()).isEqualTo(0.25);
        assertThat(args(flags, "EDITED").path("takenCm2").asDouble()).isEqualTo(9);
        assertThat(args(flags, "EDITED").path("addedCm2").asDouble()).isZero();
        assertThat(args(flags, "UNUSUAL_BODY").path("bmiKgPerM2").asDouble()).isEqualTo(10);
        assertThat(args(flags, "COARSE_PIXELS").path("pixelMm").asDouble()).isEqualTo(5);
    }

    private static JsonNode args(JsonNode flags, String code) {
        for (JsonNode flag : flags) {
            if (flag.path("code").asText().equals(code)) {
                assertThat(flag.path("text").asText()).isNotEmpty();
                return flag.path("args");
            }
        }
        throw new AssertionError("no flag " + code + " in " + flags);
    }
}
