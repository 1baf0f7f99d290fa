package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.longus.edit.MaskSource;
import org.longus.patient.IndexInput;
import org.longus.patient.SaidValue;
import org.longus.patient.ValueSource;
import org.longus.review.QualityFlag.Bearing;
import org.longus.review.QualityFlag.Code;

/** Each flag knows whether it touches the number: what does stands beside it, what does not stands below. */
class FlagBearingTest {
    private static final FlagFact.NeighbourSlices NEIGHBOURS =
            new FlagFact.NeighbourSlices(30, List.of(new FlagFact.NeighbourSlices.Neighbour(24, -20, -3)), 8);

    /** All kinds that touch the area or say that there is none. */
    private static final List<FlagFact> OF_THE_AREA = List.of(
            new FlagFact.C3NotFound("no majority"),
            new FlagFact.SectionLength(51, 33),
            new FlagFact.SectionComponents(2),
            new FlagFact.SectionAtEdge(),
            new FlagFact.SectionStepsDiffer(-6.2, 5),
            new FlagFact.SectionUnsure(4.4, 4),
            new FlagFact.SectionCoarse(2, 5),
            new FlagFact.SliceNotTheModels(18, 15, 9),
            new FlagFact.LowAgreement(0.91),
            new FlagFact.AreaImplausible(92, 12, 80),
            new FlagFact.TakenFromTheModels(1.2),
            new FlagFact.OutsideBody(0.6),
            NEIGHBOURS,
            new FlagFact.CoarsePixels(4, 3),
            new FlagFact.Metal(),
            new FlagFact.Tilt(21),
            new FlagFact.Mirrored(),
            new FlagFact.Opened(new MaskSource("a.dcm", "DICOM SEG", "Muscle", ""), false),
            new FlagFact.Edited(0.25, 0, 9, OptionalDouble.of(0.86)));

    private static final SaidValue AGE = new SaidValue(ValueSource.HEADER, OptionalDouble.of(12), Optional.empty());
    private static final List<FlagFact> OF_THE_INDICES = List.of(
            new FlagFact.UnusualBody(11),
            new FlagFact.Told(Code.PATIENT_VALUE, "The header's age is 190."),
            new FlagFact.ValueNotTaken(IndexInput.AGE, AGE),
            new FlagFact.ValuesContradict(IndexInput.AGE, AGE, AGE));
    private static final List<FlagFact> OF_THE_SCAN = List.of(
            new FlagFact.Told(Code.PREFERRED_SERIES_REFUSED, "A better series was refused."),
            new FlagFact.Told(Code.VALUES_NOT_HU, "Air lies at +24 HU."));
    private static final List<FlagFact> OF_NOTHING = List.of(
            new FlagFact.CutOffsChanged(List.of("Ours is new and says low")),
            new FlagFact.SectionMoved(6),
            new FlagFact.Told(Code.INPUT, "Two copies of slice 4."));

    @Test
    void eachFactHasItsClass() {
        assertThat(OF_THE_AREA).extracting(f -> f.code().bearing()).containsOnly(Bearing.AREA);
        assertThat(OF_THE_INDICES).extracting(f -> f.code().bearing()).containsOnly(Bearing.INDICES);
        assertThat(OF_THE_SCAN).extracting(f -> f.code().bearing()).containsOnly(Bearing.SCAN);
        assertThat(OF_NOTHING).extracting(f -> f.code().bearing()).containsOnly(Bearing.NONE);
    }

    @Test
    void noKindAndNoCodeIsLeftOut() {
        List<FlagFact> all = Arrays.asList(OF_THE_AREA, OF_THE_INDICES, OF_THE_SCAN, OF_NOTHING).stream()
                .flatMap(List::stream)
                .toList();
        Set<Class<?>> kinds = all.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(FlagFact.class.getPermittedSubclasses()));
        assertThat(all.stream().map(FlagFact::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class))))
                .isEqualTo(EnumSet.allOf(Code.class));
    }

    @Test
    void aSliceWarnsWhereItMayLieInAnotherVertebra() {
        assertThat(new FlagFact.SliceNotTheModels(18, 15, 9).isWarning()).isFalse();
        assertThat(new FlagFact.SliceNotTheModels(18, 14, -12).isWarning()).isTrue();
        assertThat(new QualityFlag(new FlagFact.SliceNotTheModels(18, 14, -12)).sentence())
                .isEqualTo("Slice 19 is measured, 12 mm towards the feet of the models' slice 15: check the level.");
    }

    @Test
    void besideTheNumberAFewWordsSayIt() {
        for (FlagFact fact : OF_THE_AREA) {
            assertThat(new QualityFlag(fact).brief()).hasSizeBetween(10, 42).doesNotEndWith(".");
        }
        assertThat(new QualityFlag(NEIGHBOURS).brief()).isEqualTo("Slices beside this one: -20 %");
    }
}
