package org.longus.cohort.study;

import java.util.List;
import org.longus.export.study.FigureColumn;

/** What the tables of agreement hold. */
final class AgreementColumns {
    private static final FigureColumn FIRST =
            FigureColumn.of("first", "", "whose reading: models, edited, truth or a reader");
    private static final FigureColumn SECOND = FigureColumn.of("second", "", "against whose");
    private static final FigureColumn BY = FigureColumn.of("by", "", "of what the areas are");

    static final List<FigureColumn> AREAS = List.of(
            FIRST,
            SECOND,
            BY,
            FigureColumn.of("within", "", "everyone, or one sex"),
            FigureColumn.of("n", "scans", "pairs"),
            FigureColumn.of("bias_cm2", "cm2", "mean difference, first less second"),
            FigureColumn.of("bias_lower_cm2", "cm2", "95 % interval of the bias"),
            FigureColumn.of("bias_upper_cm2", "cm2", "95 % interval of the bias"),
            FigureColumn.of("sd_cm2", "cm2", "standard deviation of the differences"),
            FigureColumn.of("limit_lower_cm2", "cm2", "lower limit of agreement, bias - 1.96 sd"),
            FigureColumn.of("limit_lower_from_cm2", "cm2", "95 % interval of that limit"),
            FigureColumn.of("limit_lower_to_cm2", "cm2", "95 % interval of that limit"),
            FigureColumn.of("limit_upper_cm2", "cm2", "upper limit of agreement, bias + 1.96 sd"),
            FigureColumn.of("limit_upper_from_cm2", "cm2", "95 % interval of that limit"),
            FigureColumn.of("limit_upper_to_cm2", "cm2", "95 % interval of that limit"),
            FigureColumn.of("slope", "", "how much the difference grows with the area"),
            FigureColumn.of("slope_p", "", "whether it does; below 0.05 one pair of limits does not fit all"),
            FigureColumn.of("icc_2_1", "", "ICC(2,1), agreement of any raters"),
            FigureColumn.of("icc_lower", "", "95 % interval"),
            FigureColumn.of("icc_upper", "", "95 % interval"),
            FigureColumn.of("pearson_r", "", "Pearson's r; it says nothing of a constant difference"),
            FigureColumn.of("r_lower", "", "95 % interval, Fisher"),
            FigureColumn.of("r_upper", "", "95 % interval, Fisher"),
            FigureColumn.of("r_p", "", "whether r is 0"),
            FigureColumn.of("left_out", "", "scans that both should have read and that cannot be compared"),
            FigureColumn.of("withheld", "", "figures that are not given, and why"));

    static final List<FigureColumn> MASKS = List.of(
            FIRST,
            SECOND,
            FigureColumn.of("figure", "", "dice; hd95: 95th percentile Hausdorff distance; mean_surface_distance"),
            FigureColumn.of("unit", "", "of the figure"),
            FigureColumn.of("n", "scans", "pairs on one slice"),
            FigureColumn.of("n_other_slice", "scans", "pairs on different slices, which have none"),
            FigureColumn.of("mean", "unit", "mean"),
            FigureColumn.of("median", "unit", "median"),
            FigureColumn.of("p95", "unit", "95th percentile"),
            FigureColumn.of("least", "unit", "least"),
            FigureColumn.of("most", "unit", "most"),
            FigureColumn.of("withheld", "", "why there is none"));

    static final List<FigureColumn> KAPPAS = List.of(
            FIRST,
            SECOND,
            BY,
            FigureColumn.of("cut_off", "", "low or not low by which cut-off"),
            FigureColumn.of("n", "scans", "to which both readings give a category"),
            FigureColumn.of("n_without", "scans", "without one: sex, height, age or weight missing"),
            FigureColumn.of("first_low", "scans", "low by the first reading"),
            FigureColumn.of("second_low", "scans", "low by the second"),
            FigureColumn.of("agreement", "0-1", "share in which both say the same"),
            FigureColumn.of("kappa", "", "Cohen's kappa, not weighted"),
            FigureColumn.of("kappa_lower", "", "95 % interval"),
            FigureColumn.of("kappa_upper", "", "95 % interval"),
            FigureColumn.of("withheld", "", "why there is none"));

    static final List<FigureColumn> PAIRS = List.of(
            FIRST,
            SECOND,
            BY,
            FigureColumn.of("case", "", "the case's key", "folder"),
            FigureColumn.of("sex", "", "of the patient"),
            FigureColumn.of("first_cm2", "cm2", "area by the first"),
            FigureColumn.of("second_cm2", "cm2", "area by the second"),
            FigureColumn.of("difference_cm2", "cm2", "first less second"),
            FigureColumn.of("dice", "0-1", "overlap of the whole masks"),
            FigureColumn.of("hd95_mm", "mm", "95th percentile Hausdorff distance of the outlines"),
            FigureColumn.of("mean_surface_distance_mm", "mm", "mean distance of the outlines"),
            FigureColumn.of("note", "", "why overlap and distance are unknown"));

    private AgreementColumns() {}
}
