package org.longus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.io.SeriesFacts;
import org.longus.io.json.RecordJson;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.review.MeasuredSection;
import org.longus.review.ReviewedCase;
import org.longus.review.SectionCurve;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

/** The figures beside the area, as every writer gets them. */
class FiguresTest {
    /** 200 cm: an index is a quarter of the area. */
    private static final Patient MAN =
            new Patient(Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(96));

    private static ReviewedCase measured(Patient patient) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(patient));
        reviewed.accept(Cases.found(5, 15));
        return reviewed;
    }

    private static MoreFigures figures(ReviewedCase reviewed) {
        return CaseFindings.of(reviewed, CaseTrail.NONE).more();
    }

    @Test
    void aMeasuredCaseHasAllOfThemButTheSectionThatNobodyAskedFor() {
        MoreFigures more = figures(measured(MAN));

        assertThat(more.interval().orElseThrow().areaCm2()).isEqualTo(36);
        assertThat(more.tissue().orElseThrow().whole().normalCm2()).isEqualTo(36);
        // SMD 50 HU, index 9
        assertThat(more.gaugeHuCm2PerM2()).hasValue(450);
        assertThat(more.changes()).hasSize(4);
        assertThat(more.curve()).isEmpty();
    }

    @Test
    void withoutAHeightThereIsNoGaugeAndNoLabelToChangeAndThePlainWordsSayWhatIsMissing() {
        MoreFigures more = figures(measured(Patient.UNKNOWN));

        assertThat(more.gaugeHuCm2PerM2()).isEmpty();
        assertThat(more.changes()).isEmpty();
        assertThat(more.plainWords())
                .contains("Chargi 2022, van Rijn-Dekker 2022, van Rijn-Dekker 2020, Wendrich 2017 cannot say whether it"
                        + " is low: sex, age, height, weight are missing.");
    }

    @Test
    void onlyWhatIsMissingIsNamed() {
        Patient noWeight = new Patient(MAN.sex(), MAN.ageYears(), MAN.heightCm(), OptionalDouble.empty());

        assertThat(figures(measured(noWeight)).plainWords())
                .anyMatch(w -> w.endsWith("cannot say whether it is low: weight is missing."));
    }

    @Test
    void thePlainWordsHoldTheCasesOwnFiguresAndNoPlaceHolder() {
        List<String> words = figures(measured(MAN)).plainWords();

        assertThat(words)
                .contains(
                        "On this one slice at the third neck vertebra (C3) the muscles take up 36.0 cm2 (SMA).",
                        "Measured a little differently it would be from 30.5 to 42.0 cm2: a change between two"
                                + " scans within that range may come from the measuring.",
                        "For this height that is an index (C3 SMI) of 9.0 cm2/m2. Its scale is the neck's: no limit"
                                + " that was made for the lumbar muscles fits it.")
                .anyMatch(
                        w -> w.startsWith("By Chargi 2022 (C3 SMI) it is not low; it would be low if the area were 8.80"
                                + " cm2 smaller"))
                .noneMatch(w -> w.contains("%"));
    }

    @Test
    void nothingMeasuredIsSaidAndHasNoFigures() {
        MoreFigures more = figures(new ReviewedCase(Cases.series(MAN)));

        assertThat(more.interval()).isEmpty();
        assertThat(more.tissue()).isEmpty();
        assertThat(more.plainWords())
                .hasSize(1)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("Nothing is measured, so there is no number to explain.");
    }

    @Test
    void theSectionStandsThereOnceAskedForAndGoesWhenTheSectionIsMovedOrRunAgain() {
        ReviewedCase reviewed = measured(MAN);
        reviewed.sectionWork()
                .keep(new MeasuredSection(
                        Cases.found(5, 15).models(),
                        IntStream.rangeClosed(5, 15)
                                .mapToObj(k -> new AreaCurve.Slice(k, 3.0 * k, 20 + k, OptionalDouble.of(50)))
                                .toList()));

        assertThat(figures(reviewed.snapshot()).curve().orElseThrow().slices()).hasSize(11);
        reviewed.moveSection(1);
        assertThat(figures(reviewed).curve()).isEmpty();
        assertThat(SectionCurve.outdated(reviewed).orElseThrow()).contains("where the section is not any more");
        reviewed.moveSection(-1);
        assertThat(SectionCurve.outdated(reviewed)).isEmpty();
        assertThat(figures(reviewed).curve()).isPresent();
        reviewed.accept(Cases.found(5, 15));
        assertThat(figures(reviewed).curve())
                .as("the same models on the same section")
                .isPresent();
        reviewed.accept(otherModels(Cases.found(5, 15)));
        assertThat(figures(reviewed).curve()).isEmpty();
        assertThat(SectionCurve.outdated(reviewed).orElseThrow()).contains("of other models");
    }

    private static C3Result otherModels(C3Result r) {
        return new C3Result(
                r.section(),
                r.notFoundReason(),
                r.muscle(),
                List.of(new C3Result.Model("another", "1", "ab".repeat(32))),
                r.device(),
                r.seconds());
    }

    @Test
    void aPersonsMaskIsToldBesideTheModelsAndTheRulesStayTheModels() {
        ReviewedCase reviewed = measured(MAN);
        reviewed.sectionWork()
                .keep(new MeasuredSection(
                        Cases.found(5, 15).models(),
                        IntStream.rangeClosed(5, 15)
                                .mapToObj(k -> new AreaCurve.Slice(k, 3.0 * k, 20 + k, OptionalDouble.of(50)))
                                .toList()));
        assertThat(figures(reviewed).curve().orElseThrow().persons()).isEmpty();

        int k = reviewed.current().orElseThrow().k();
        reviewed.edit(EditAction.of(EditKind.BRUSH), Mask.where(40, 40, 1, p -> p < 200));
        AreaCurve curve = figures(reviewed).curve().orElseThrow();
        assertThat(curve.persons().orElseThrow().areaCm2())
                .isEqualTo(reviewed.muscleArea().orElseThrow().areaCm2());
        assertThat(curve.at(k).orElseThrow().areaCm2()).isEqualTo(20 + k);
        assertThat(curve.byRule().getFirst().by()).isEqualTo("the models");
        assertThat(curve.personsText().orElseThrow())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "measured: slice %d, a person's mask, %.1f cm2 (the models %.1f cm2)",
                        k + 1,
                        curve.persons().orElseThrow().areaCm2(),
                        20.0 + k));
    }

    @Test
    void aSliceChosenByAPersonIsToldWhoseMaskItIsMeasuredBy() {
        ReviewedCase reviewed = measured(MAN);
        reviewed.sectionWork().choose(SliceRules.UTRECHT, 7);
        AreaCurve.OfRule chosen =
                figures(reviewed).curve().orElseThrow().byRule().getLast();
        assertThat(chosen.k()).hasValue(7);
        assertThat(chosen.slice()).as("nobody measured it").isEmpty();

        reviewed.begin(7);
        reviewed.edit(EditAction.of(EditKind.BRUSH), Mask.where(40, 40, 1, p -> p < 200));
        chosen = figures(reviewed).curve().orElseThrow().byRule().getLast();
        assertThat(chosen.by()).isEqualTo("a person's mask");
        reviewed.moveTo(Cases.muscle(7, 4));
        chosen = figures(reviewed).curve().orElseThrow().byRule().getLast();
        assertThat(chosen.by()).isEqualTo("the models");
    }

    @Test
    void aRowGoesThroughItsJsonWithoutLossAndOneOfBeforeThereWereAnyIsEmpty() {
        ReviewedCase reviewed = measured(MAN);
        reviewed.sectionWork()
                .keep(new MeasuredSection(
                        Cases.found(5, 5).models(), List.of(new AreaCurve.Slice(5, 15, 25, OptionalDouble.of(50)))));
        CaseRow row = CaseFindings.of(reviewed, CaseTrail.NONE).row();
        var json = RecordJson.write(row);

        assertThat(RecordJson.read(json, CaseRow.class)).isEqualTo(row);
        json.remove("figures");
        RowFigures before = RecordJson.read(json, CaseRow.class).figures();
        assertThat(before).isEqualTo(RowFigures.NONE);
    }

    @Test
    void howTheScanWasMadeIsToldAsStatedAndNeverGuessed() {
        SeriesFacts facts = new SeriesFacts(
                "4", "Neck venous", "B31s", "", "", "", OptionalDouble.of(120), OptionalDouble.of(2), "");

        AcquisitionNote note = AcquisitionNote.of(facts);
        assertThat(note.contrast()).isEqualTo(AcquisitionNote.Contrast.NOT_STATED);
        assertThat(note.text()).isEqualTo("contrast not stated, 120 kV, kernel B31s, slices 2.0 mm thick");
        assertThat(AcquisitionNote.of(SeriesFacts.NONE).text())
                .isEqualTo("contrast not stated, kV not stated, kernel not stated, slice thickness not stated");
        assertThat(note.effects()).hasSize(4).anyMatch(e -> e.contains("ICC 0.207"));
    }
}
