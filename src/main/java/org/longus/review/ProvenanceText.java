package org.longus.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longus.edit.EditAction;
import org.longus.measure.SliceRules;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.volume.SliceNumber;

/** What was done, in words: the one place for window, workbook and {@code result.json}. Nothing reads meaning out of
 * them. Slices are counted from 1, unlike in the fields beside these texts. */
public final class ProvenanceText {
    private ProvenanceText() {}

    /** As in "Excluded: metal" or "Brush, slice 15". */
    public static String of(AuditAct act) {
        return switch (act) {
            case AuditAct.RanModels(var models, String device) -> "Run models: " + run(models, device);
            case AuditAct.MeasuredSlice(int k, boolean asLeft) ->
                "Measure slice " + SliceNumber.of(k) + (asLeft ? ", as it was left" : "");
            case AuditAct.Edited(EditAction action, int k) -> of(action) + ", slice " + SliceNumber.of(k);
            case AuditAct.MovedSection(int slices, var mm) ->
                String.format(Locale.ROOT, "C3 section moved by %d slices", slices);
            case AuditAct.ChoseSlice(String rule, int k) ->
                "Choose slice %s by %s".formatted(SliceNumber.of(k), SliceRules.words(rule));
            case AuditAct.MeasuredTheSection(var models, int slices) ->
                String.format(Locale.ROOT, "Measure the whole section, %d slices: %s", slices, packs(models));
            case AuditAct.ChangedCaliper(var edit) ->
                of(edit.action()) + ": " + edit.mark().text();
            case AuditAct.Undo(var step) -> step("Undo", step);
            case AuditAct.Redo(var step) -> step("Redo", step);
            case AuditAct.Typed(Patient values) -> "Typed: " + of(values);
            case AuditAct.Imported(var patient) ->
                "Imported from %s: %s".formatted(patient.from(), of(patient.values()));
            case AuditAct.Decided(Decision decision) -> of(decision);
            case AuditAct.WithdrewDecision() -> "Decision withdrawn";
            case AuditAct.BeganSlice(int k) -> "Draw on slice " + SliceNumber.of(k);
            case AuditAct.RevealedAi(var models, String device) -> "AI revealed: " + run(models, device);
            case AuditAct.LeftAnnotatorMode() -> "Annotator mode left before the reading was finished";
            case AuditAct.FinishedReading() -> "Reading finished";
            case AuditAct.ReopenedReading() -> "Reading opened again";
            case AuditAct.ChangedScan change -> of(change);
            case AuditAct.AsWritten(var kind, String recorded) -> recorded;
        };
    }

    /** In a word or two, as the undo and redo buttons show it: "Brush", "Lasso, take away", "Copy slice 18". */
    public static String of(EditAction action) {
        String what = switch (action.kind()) {
            case BRUSH -> "Brush";
            case ERASE -> "Erase";
            case LASSO -> "Lasso";
            case POLYGON -> "Polygon";
            case FILL -> "Fill";
            case MIRROR -> "Mirror";
            case FILL_HOLES -> "Fill holes";
            case REMOVE_ISLANDS -> "Remove islands";
            case SMOOTH -> "Smooth";
            case GROW -> "Grow";
            case SHRINK -> "Shrink";
            case COPY_SLICE -> "Copy slice " + SliceNumber.of(action.fromSlice().orElseThrow());
            case RESET -> "Reset to AI";
            case CLEAR -> "Clear";
            case RUN_MODELS -> "Run models";
            case MOVE_SLICE -> "Move slice";
            case RETURN_TO_SLICE -> "Return to slice";
            case BEGIN -> "Draw on slice";
            case MOVE_SECTION -> "Move section";
            case DRAW_DISTANCE -> "Draw distance";
            case MOVE_DISTANCE -> "Move distance";
            case DELETE_DISTANCE -> "Delete distance";
            case DRAW_ANGLE -> "Draw angle";
            case MOVE_ANGLE -> "Move angle";
            case DELETE_ANGLE -> "Delete angle";
            case OPEN_MASK ->
                "Mask opened from " + OpenedMask.name(action.source().orElseThrow());
            case CHOOSE_SLICE -> "Choose slice by rule";
            case OTHER -> action.asWritten();
        };
        return action.takesAway() ? what + ", take away" : what;
    }

    private static String step(String which, Optional<EditAction> step) {
        return step.map(s -> which + ": " + of(s)).orElse(which);
    }

    private static String run(List<C3Result.Model> models, String device) {
        return "%s on %s".formatted(packs(models), device);
    }

    private static String packs(List<C3Result.Model> models) {
        return models.stream().map(m -> m.id() + " " + m.version()).collect(Collectors.joining(", "));
    }

    private static String of(Decision decision) {
        String word = decision.state().word();
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return decision.reason().isEmpty() ? capital : capital + ": " + decision.reason();
    }

    private static String of(Patient p) {
        List<String> known = new ArrayList<>();
        p.sex().ifPresent(s -> known.add(s.name().toLowerCase(Locale.ROOT)));
        p.ageYears().ifPresent(v -> known.add("age " + of(v, "years")));
        p.heightCm().ifPresent(v -> known.add("height " + of(v, "cm")));
        p.weightKg().ifPresent(v -> known.add("weight " + of(v, "kg")));
        return known.isEmpty() ? "nothing" : String.join(", ", known);
    }

    /** To a decimal, as the form shows it: pounds and inches come to many more. */
    private static String of(double value, String unit) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        String digits = Double.isInfinite(value)
                ? Double.toString(value)
                : BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return digits + " " + unit;
    }

    private static String of(AuditAct.ChangedScan change) {
        List<String> said = new ArrayList<>();
        String slices = String.format(
                Locale.ROOT, "%d slices now, %d when it was worked on", change.slicesNow(), change.slicesThen());
        said.add("Scan changed: %s. The work of %s was taken over."
                .formatted(
                        change.otherPixels() == 0
                                ? slices
                                : String.format(
                                        Locale.ROOT,
                                        "%s, and %d of them have other pixels",
                                        slices,
                                        change.otherPixels()),
                        change.worked()));
        change.measured().ifPresent(m -> {
            said.add(String.format(
                    Locale.ROOT,
                    "The measured slice was slice %d and is slice %d; its pixels are %s.",
                    SliceNumber.of(m.kThen()),
                    SliceNumber.of(m.kNow()),
                    m.samePixels() ? "the same" : "not the same any more"));
            String closed = switch (change.closed()) {
                case NOTHING -> "";
                case READING -> "The reading";
                case APPROVAL -> "The approval";
            };
            if (!closed.isEmpty()) {
                said.add(m.samePixels() ? closed + " stands." : closed + " was opened again: look at the mask.");
            }
        });
        if (!change.whole()) {
            said.add("The end of the earlier journal is damaged and was left out.");
        }
        said.add(
                "Run the models again to have C3 looked for in all slices. The work on the earlier scan is kept in '%s'."
                        .formatted(change.earlierFolder()));
        return String.join(" ", said);
    }
}
