package org.longus.ui.casework;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.longus.edit.SliceMask;
import org.longus.measure.MaskComparison;
import org.longus.pipeline.Muscle;

/** A case's mask held against another one, at each moment of a stroke. */
public final class Comparison {
    /**
     * @param name as in "AI"
     * @param warning why it may be of another patient or scan, for as long as it is compared with; empty where nothing says so
     */
    public record Other(String name, SliceMask mask, String warning) {
        /** Of this very scan. */
        public Other(String name, SliceMask mask) {
            this(name, mask, "");
        }
    }

    private final CaseModel model;
    private final ReadOnlyObjectWrapper<Other> other = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MaskComparison> figures = new ReadOnlyObjectWrapper<>();
    private boolean followsModels;

    Comparison(CaseModel model) {
        this.model = model;
        model.sliceProperty().subscribe(s -> measure());
        model.automaticProperty().subscribe(this::follow);
    }

    /** Holds the mask against the models' own of the measured slice; there must be one. */
    public void withModels() {
        followsModels = true;
        follow(model.automaticProperty().get());
    }

    private void follow(Muscle models) {
        if (followsModels) {
            other.set(models == null ? null : new Other("AI", new SliceMask(models.k(), models.mask())));
            measure();
        }
    }

    /** Holds the mask against another one. */
    public void with(Other another) {
        followsModels = false;
        other.set(another);
        measure();
    }

    /** Ends the comparison. */
    public void stop() {
        with(null);
    }

    private void measure() {
        SliceMask mine = model.slice();
        Other with = other.get();
        figures.set(
                with == null || mine == null
                        ? null
                        : MaskComparison.of(
                                model.series().ct(),
                                mine.mask(),
                                mine.k(),
                                with.mask().mask(),
                                with.mask().k()));
    }

    /** What the mask is held against; null: nothing. */
    public ReadOnlyObjectProperty<Other> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public Other other() {
        return other.get();
    }

    /** Null without another mask. */
    public ReadOnlyObjectProperty<MaskComparison> figuresProperty() {
        return figures.getReadOnlyProperty();
    }
}
