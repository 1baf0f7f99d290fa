package org.longus.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.longus.io.table.CsvFile;
import org.longus.review.QualityFlag.Code;

/** {@code evaluation.csv}: a row per case, empty cells for what is unknown; several readers' or members' values stand between semicolons. */
final class EvaluationCsv {
    private record Column(String header, Function<CaseResult, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("case", r -> r.truth().name()),
            new Column("group", r -> r.truth().group()),
            new Column("input", r -> r.truth().input().toString()),
            new Column("c3_expected", r -> text(r.section().map(SectionScore::expected))),
            new Column("c3_found", r -> text(r.section().map(SectionScore::found))),
            new Column("not_found_reason", r -> text(r.section().map(SectionScore::notFoundReason))),
            fit("c3_error_mm", SectionScore.Fit::errorMm),
            fit("chosen_slice_z_mm", SectionScore.Fit::chosenSliceZMm),
            new Column("right_vertebra", r -> text(fit(r).map(SectionScore.Fit::rightVertebra))),
            new Column("judged_by_discs", r -> text(fit(r).map(SectionScore.Fit::byDiscs))),
            fit("section_dice", f -> orNaN(f.dice())),
            fit("section_mm", SectionScore.Fit::lengthMm),
            fit("section_agreement", f -> orNaN(f.agreement())),
            new Column("section_flags", r -> codes(fit(r).map(SectionScore.Fit::warnings))),
            steps("coarse_error_mm", StepsFit::coarseErrorMm),
            steps("coarse_section_mm", StepsFit::coarseLengthMm),
            steps("upper_disc_error_mm", s -> orNaN(s.upperDiscErrorMm())),
            steps("lower_disc_error_mm", s -> orNaN(s.lowerDiscErrorMm())),
            steps("difference_mm", s -> orNaN(s.differenceMm())),
            steps("spread_mm", s -> orNaN(s.spreadMm())),
            new Column(
                    "believed",
                    r -> text(fit(r).flatMap(SectionScore.Fit::steps).map(StepsFit::believed))),
            muscle("muscle_z_mm", MuscleScore::sliceZMm),
            muscle("area_cm2", MuscleScore::areaCm2),
            readers("reader_area_cm2", MuscleScore.Comparison::trueAreaCm2),
            readers("dice", MuscleScore.Comparison::dice),
            readers("hd95_mm", c -> orNaN(c.hd95Mm())),
            readers("area_error_cm2", MuscleScore.Comparison::areaErrorCm2),
            readers("area_error_percent", MuscleScore.Comparison::areaErrorPercent),
            list("dice_between_readers", m -> m.betweenReaders(), MuscleScore.Comparison::dice),
            list("member_dice", m -> m.members(), MuscleScore.Member::dice),
            muscle("agreement", m -> orNaN(m.agreement())),
            muscle("apart_percent", m -> orNaN(m.apartPercent())),
            new Column("flags", r -> codes(r.muscle().map(MuscleScore::warnings))),
            chosen("chosen_slice_area_cm2", ChosenSlice::areaCm2),
            chosen("chosen_slice_hu", c -> orNaN(c.meanHu())),
            chosen("chosen_slice_neck_cm2", ChosenSlice::neckCm2),
            chosen("pixel_mm", ChosenSlice::pixelMm),
            chosen("slice_mm", ChosenSlice::sliceMm),
            seconds("read_seconds", CaseResult.Seconds::read),
            seconds("section_seconds", CaseResult.Seconds::section),
            seconds("muscle_seconds", CaseResult.Seconds::muscle),
            new Column("error", r -> r.error().orElse("")));

    private EvaluationCsv() {}

    static void write(Path file, Evaluation evaluation) throws IOException {
        CsvFile.write(
                file,
                COLUMNS.stream().map(Column::header).toList(),
                evaluation.cases().stream()
                        .map(one ->
                                COLUMNS.stream().map(c -> c.value().apply(one)).toList())
                        .toList());
    }

    private static Optional<SectionScore.Fit> fit(CaseResult result) {
        return result.section().flatMap(SectionScore::fit);
    }

    private static Column fit(String header, ToDoubleFunction<SectionScore.Fit> figure) {
        return new Column(header, r -> text(fit(r).map(f -> number(figure.applyAsDouble(f)))));
    }

    private static Column steps(String header, ToDoubleFunction<StepsFit> figure) {
        return new Column(
                header, r -> text(fit(r).flatMap(SectionScore.Fit::steps).map(s -> number(figure.applyAsDouble(s)))));
    }

    private static Column muscle(String header, ToDoubleFunction<MuscleScore> figure) {
        return new Column(header, r -> text(r.muscle().map(m -> number(figure.applyAsDouble(m)))));
    }

    private static Column chosen(String header, ToDoubleFunction<ChosenSlice> figure) {
        return new Column(header, r -> text(r.chosenSlice().map(c -> number(figure.applyAsDouble(c)))));
    }

    private static Column seconds(String header, ToDoubleFunction<CaseResult.Seconds> figure) {
        return new Column(header, r -> text(r.seconds().map(s -> number(figure.applyAsDouble(s)))));
    }

    private static Column readers(String header, ToDoubleFunction<MuscleScore.Comparison> figure) {
        return list(header, MuscleScore::readers, figure);
    }

    private static <T> Column list(String header, Function<MuscleScore, List<T>> items, ToDoubleFunction<T> figure) {
        return new Column(
                header,
                r -> text(r.muscle()
                        .map(m -> items.apply(m).stream()
                                .map(i -> number(figure.applyAsDouble(i)))
                                .collect(Collectors.joining(";")))));
    }

    private static String codes(Optional<List<Code>> warnings) {
        return warnings.map(w -> w.stream().map(Code::name).collect(Collectors.joining(";")))
                .orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "";
    }
}
