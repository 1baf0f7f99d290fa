package org.longus.ui.viewer;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.StackPane;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.volume.Plane;

/** The three planes in one of the layouts, or one of them alone; dividers can be moved. */
public final class ThreePlanes extends StackPane {
    private final PlanePane axial;
    private final PlanePane sagittal;
    private final PlanePane coronal;
    private final ShareSplit parts = new ShareSplit(Orientation.HORIZONTAL, this::dragged);
    private final ShareSplit side = new ShareSplit(Orientation.VERTICAL, this::dragged);
    /** What is shown when no plane is alone: never {@link Layout#AXIAL_ALONE}. */
    private Layout together = Layout.AXIAL_LARGE;

    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlanePane> alone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(Layout.AXIAL_LARGE);
    private final ObjectProperty<Dividers> dividers = new SimpleObjectProperty<>(Dividers.USUAL);

    /** @param shown the case on all three; null for none */
    public ThreePlanes(ObservableValue<CaseModel> shown, DisplayModel display, ToolModel tools) {
        axial = new PlanePane(Plane.AXIAL, display, tools);
        sagittal = new PlanePane(Plane.SAGITTAL, display, tools);
        coronal = new PlanePane(Plane.CORONAL, display, tools);
        getChildren().setAll(parts);
        arrange(Layout.AXIAL_LARGE, null);
        dividers.subscribe(this::place);
        shown.subscribe(this::show);
        panes().forEach(p -> p.probeProperty().subscribe(this::probe));
    }

    private void probe() {
        probe.set(panes().stream()
                .map(p -> p.probeProperty().get())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    /** What lies under the pointer, whichever plane that is over; null where it is over none, or outside of the scan. */
    public ReadOnlyObjectProperty<Probe> probeProperty() {
        return probe.getReadOnlyProperty();
    }

    private void show(CaseModel model) {
        panes().forEach(p -> p.show(model));
    }

    /** Shows one plane over the whole place; where it is so already, all three again with their dividers as they were. */
    public void toggleAlone(PlanePane pane) {
        if (alone.get() != null) {
            arrange(together, null);
        } else {
            arrange(together, pane);
        }
        pane.requestFocus();
    }

    /**
     * Arranges the planes; the axial one takes the keyboard. Where they are arranged so already, their dividers go back to
     * the usual places.
     */
    public void setLayout(Layout wanted) {
        if (wanted == layout.get()) {
            dividers.set(dividers.get().withUsual(wanted));
        }
        arrange(wanted == Layout.AXIAL_ALONE ? together : wanted, wanted == Layout.AXIAL_ALONE ? axial : null);
        axial.requestFocus();
    }

    /** Null while another plane than the axial one is alone. */
    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    private void arrange(Layout three, PlanePane only) {
        together = three;
        alone.set(only);
        layout.set(only == null ? three : only == axial ? Layout.AXIAL_ALONE : null);
        // a pane belongs to one place at a time
        parts.getItems().clear();
        side.getItems().clear();
        Dividers at = dividers.get();
        if (only != null) {
            parts.show(new double[0], only);
        } else if (three == Layout.SIDE_BY_SIDE) {
            parts.show(at.row(), axial, sagittal, coronal);
        } else {
            side.show(at.column(), sagittal, coronal);
            parts.show(at.besideAxial(), axial, side);
        }
    }

    private void place(Dividers at) {
        if (alone.get() != null) {
            return;
        }
        parts.setShares(together == Layout.SIDE_BY_SIDE ? at.row() : at.besideAxial());
        side.setShares(at.column());
    }

    private void dragged() {
        Dividers was = dividers.get();
        double[] shares = parts.shares();
        dividers.set(
                together == Layout.SIDE_BY_SIDE
                        ? new Dividers(was.large(), shares[0], shares[1], was.side())
                        : new Dividers(shares[0], was.rowFirst(), was.rowSecond(), side.shares()[0]));
    }

    /** Where a person wants the dividers; no change of a size changes it. */
    public ObjectProperty<Dividers> dividersProperty() {
        return dividers;
    }

    public Dividers dividers() {
        return dividers.get();
    }

    public List<PlanePane> panes() {
        return List.of(axial, sagittal, coronal);
    }

    public PlanePane axial() {
        return axial;
    }

    public PlanePane sagittal() {
        return sagittal;
    }

    public PlanePane coronal() {
        return coronal;
    }
}
