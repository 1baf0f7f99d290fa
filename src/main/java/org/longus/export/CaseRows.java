package org.longus.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.longus.app.AppInfo;
import org.longus.edit.SliceMask;
import org.longus.measure.Category;
import org.longus.measure.FrontBackSplit;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.SideSplit;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/** A workbook's row from a case. */
public final class CaseRows {
    private CaseRows() {}

    static CaseRow of(ReviewedCase reviewed, Review review, RunTimes times, MoreFigures more) {
        Optional<C3Result> result = reviewed.result();
        Optional<Indices> indices = reviewed.indices();
        return new CaseRow(
                reviewed.series().name(),
                reviewed.series().identity().patientId(),
                SeriesText.source(reviewed.series()),
                section(reviewed),
                muscle(reviewed),
                reviewed.patient(),
                reviewed.patientSource(),
                indices.map(CaseRow.Indexes::of).orElse(CaseRow.Indexes.NONE),
                indices.isPresent() ? categories(reviewed.judging().categories()) : "",
                reviewed.flags().stream().map(QualityFlag::sentence).toList(),
                review,
                new CaseRow.Run(
                        result.map(C3Result::device).orElse(""),
                        times.seconds().toResult(),
                        result.map(CaseRows::models).orElse(List.of()),
                        AppInfo.VERSION,
                        times.modelsAt(),
                        times.editedAt(),
                        Optional.of(times.exportedAt())),
                RowFigures.of(more, reviewed.judging().inForce()),
                Optional.empty());
    }

    /**
     * The row of an input that failed, so that nobody is dropped in silence.
     *
     * @param input its path
     */
    public static CaseRow failed(String caseName, String patientId, String input, String sentence, Instant at) {
        return new CaseRow(
                caseName,
                patientId,
                CaseRow.Source.of(input),
                CaseRow.Section.NOT_FOUND,
                CaseRow.Muscle.NONE,
                Patient.UNKNOWN,
                "",
                CaseRow.Indexes.NONE,
                "",
                List.of(),
                Review.none(),
                new CaseRow.Run(
                        "",
                        OptionalDouble.empty(),
                        List.of(),
                        AppInfo.VERSION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at)),
                Optional.of(sentence));
    }

    private static CaseRow.Section section(ReviewedCase reviewed) {
        Optional<Section> found = reviewed.result().flatMap(C3Result::section);
        Geometry g = reviewed.series().ct().geometry();
        OptionalInt k = reviewed.current().map(c -> OptionalInt.of(c.k())).orElse(OptionalInt.empty());
        return new CaseRow.Section(
                found.isPresent(),
                k,
                k.isPresent() ? OptionalDouble.of(g.sliceCentre(k.getAsInt()).z()) : OptionalDouble.empty(),
                found.map(s -> OptionalInt.of(s.middle().k())).orElse(OptionalInt.empty()),
                found.map(s -> OptionalDouble.of(s.lengthMm())).orElse(OptionalDouble.empty()),
                found.map(Section::agreement).orElse(OptionalDouble.empty()));
    }

    private static CaseRow.Muscle muscle(ReviewedCase reviewed) {
        Optional<MuscleArea> area = reviewed.muscleArea();
        return area.map(a -> new CaseRow.Muscle(
                        OptionalDouble.of(a.areaCm2()),
                        OptionalDouble.of(a.maskAreaCm2()),
                        a.meanHu(),
                        OptionalDouble.of(a.tiltDegrees()),
                        reviewed.automatic().map(m -> m.agreement()).orElse(OptionalDouble.empty()),
                        parts(reviewed),
                        reviewed.automatic()
                                .map(m -> CaseRow.Level.of(
                                        m, reviewed.series().ct().geometry()))
                                .orElse(CaseRow.Level.NONE)))
                .orElse(CaseRow.Muscle.NONE);
    }

    private static CaseRow.Parts parts(ReviewedCase reviewed) {
        if (reviewed.current().isEmpty()) {
            return CaseRow.Parts.NONE;
        }
        SliceMask now = reviewed.current().get();
        CtVolume ct = reviewed.series().ct();
        Optional<SideSplit> sides = SideSplit.of(ct, now.mask(), now.k(), HuRange.MUSCLE);
        Optional<FrontBackSplit> depth = FrontBackSplit.of(ct, now.mask(), now.k(), HuRange.MUSCLE);
        return new CaseRow.Parts(
                number(sides.map(SideSplit::leftCm2)),
                number(sides.map(SideSplit::rightCm2)),
                number(depth.map(FrontBackSplit::frontCm2)),
                number(depth.map(FrontBackSplit::backCm2)),
                depth.map(d -> d.throughVertebra() ? "vertebra" : "muscle's centre (no bone)")
                        .orElse(""));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static String categories(List<Category> categories) {
        return categories.stream().map(Category::text).collect(Collectors.joining("; "));
    }

    private static List<String> models(C3Result result) {
        return result.models().stream()
                .map(m -> "%s %s (%s)".formatted(m.id(), m.version(), m.sha256().substring(0, 12)))
                .toList();
    }
}
