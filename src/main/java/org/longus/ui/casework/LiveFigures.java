package org.longus.ui.casework;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaCurve;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.FrontBackSplit;
import org.longus.measure.HuRange;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.measure.Sensitivity;
import org.longus.measure.SideSplit;
import org.longus.patient.Patient;
import org.longus.review.ReviewedCase;
import org.longus.review.SectionCurve;
import org.longus.volume.CtVolume;

/** What is measured of a case at this moment, in the middle of a stroke, too. All are null, or empty, before there is a mask. */
public final class LiveFigures {
    private final CtVolume ct;
    private final ReadOnlyObjectWrapper<MuscleArea> area = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SideSplit> sides = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FrontBackSplit> frontBack = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Indices> indices = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Category>> categories = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CategoryChange>> changes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<AreaCurve> curve = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outdated = new ReadOnlyStringWrapper("");
    private SliceMask measured;

    LiveFigures(CtVolume ct) {
        this.ct = ct;
    }

    /** @param slice as drawn this moment; null where none is measured */
    void of(SliceMask slice, ReviewedCase reviewed) {
        Patient patient = reviewed.patient();
        curve.set(SectionCurve.of(reviewed, Optional.ofNullable(slice)).orElse(null));
        outdated.set(SectionCurve.outdated(reviewed).orElse(""));
        if (slice == null) {
            area.set(null);
            sides.set(null);
            frontBack.set(null);
            indices.set(null);
            categories.set(List.of());
            changes.set(List.of());
            measured = null;
            return;
        }
        // typing about the patient leaves them as they are
        if (!slice.equals(measured)) {
            measured = slice;
            MuscleArea now = MuscleMeasure.of(ct, slice.mask(), slice.k(), HuRange.MUSCLE);
            sides.set(SideSplit.of(ct, slice.mask(), slice.k(), now.range()).orElse(null));
            frontBack.set(
                    FrontBackSplit.of(ct, slice.mask(), slice.k(), now.range()).orElse(null));
            area.set(now);
        }
        Indices now = Indices.of(area.get().areaCm2(), patient);
        indices.set(now);
        List<Category> all = Category.all(now, patient, reviewed.judging().inForce());
        categories.set(all);
        changes.set(Sensitivity.of(area.get().areaCm2(), patient, all));
    }

    /** SMA and SMD. */
    public ReadOnlyObjectProperty<MuscleArea> areaProperty() {
        return area.getReadOnlyProperty();
    }

    /** Null, too, where the mask is empty. */
    public ReadOnlyObjectProperty<SideSplit> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /** Null, too, where the mask is empty. */
    public ReadOnlyObjectProperty<FrontBackSplit> frontBackProperty() {
        return frontBack.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Indices> indicesProperty() {
        return indices.getReadOnlyProperty();
    }

    /** What the cut-offs say. */
    public ReadOnlyObjectProperty<List<Category>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    /** What would bring each of them to its other side. */
    public ReadOnlyObjectProperty<List<CategoryChange>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The area over the section; null where nobody asked for it. */
    public ReadOnlyObjectProperty<AreaCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** Why what was measured of the section is not told any more; empty where it is. */
    public ReadOnlyStringProperty curveOutdatedProperty() {
        return outdated.getReadOnlyProperty();
    }
}
