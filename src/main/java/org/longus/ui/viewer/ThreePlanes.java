package org.longus.ui.viewer;

import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.volume.Plane;

/** The three planes in one of the layouts, or one of them alone; dividers can be moved. */
public final class ThreePlanes extends SplitPane {
    private final PlanePane axial;
    private final PlanePane sagittal;
    private final PlanePane coronal;
    private final SplitPane side = new SplitPane();
    /** What is shown when no plane is alone: never {@link Layout#AXIAL_ALONE}. */
    private Layout together = Layout.AXIAL_LARGE;

    private final ReadOnlyObjectWrapper<Probe> probe = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlanePane> alone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(Layout.AXIAL_LARGE);
    /** Where a person has put the dividers, for each layout. */
    private double[] largeDividers = {0.66};

    private double[] rowDividers = {0.34, 0.67};
    private double sideDividerAt = 0.5;

    /** @param shown the case on all three; null for none */
    public ThreePlanes(ObservableValue<CaseModel> shown, DisplayModel display, ToolModel tools) {
        axial = new PlanePane(Plane.AXIAL, display, tools);
        sagittal = new PlanePane(Plane.SAGITTAL, display, tools);
        coronal = new PlanePane(Plane.CORONAL, display, tools);
        side.setOrientation(Orientation.VERTICAL);
        getStyleClass().add("planes");
        side.getStyleClass().add("planes");
        arrange(Layout.AXIAL_LARGE, null);
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

    /** Arranges the planes; the axial one takes the keyboard. */
    public void setLayout(Layout wanted) {
        arrange(wanted == Layout.AXIAL_ALONE ? together : wanted, wanted == Layout.AXIAL_ALONE ? axial : null);
        axial.requestFocus();
    }

    /** Null while another plane than the axial one is alone. */
    public ReadOnlyObjectProperty<Layout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    private void arrange(Layout three, PlanePane only) {
        rememberDividers();
        together = three;
        alone.set(only);
        layout.set(only == null ? three : only == axial ? Layout.AXIAL_ALONE : null);
        getItems().clear();
        side.getItems().clear();
        if (only != null) {
            getItems().setAll(only);
        } else if (three == Layout.SIDE_BY_SIDE) {
            getItems().setAll(axial, sagittal, coronal);
            setDividerPositions(rowDividers);
        } else {
            side.getItems().setAll(sagittal, coronal);
            side.setDividerPositions(sideDividerAt);
            getItems().setAll(axial, side);
            setDividerPositions(largeDividers);
        }
    }

    private void rememberDividers() {
        if (alone.get() != null || getItems().isEmpty()) {
            return;
        }
        if (together == Layout.SIDE_BY_SIDE) {
            rowDividers = getDividerPositions();
        } else {
            largeDividers = getDividerPositions();
            sideDividerAt = side.getDividerPositions()[0];
        }
    }

    /** Where the dividers are, each as a share (0..1) of what it divides. */
    public record Dividers(double large, double rowFirst, double rowSecond, double side) {}

    public Dividers dividers() {
        rememberDividers();
        return new Dividers(largeDividers[0], rowDividers[0], rowDividers[1], sideDividerAt);
    }

    public void setDividers(Dividers to) {
        largeDividers = new double[] {to.large()};
        rowDividers = new double[] {to.rowFirst(), to.rowSecond()};
        sideDividerAt = to.side();
        getItems().clear();
        arrange(together, alone.get());
    }

    /** Tells of each divider that moves, from now on. */
    public void onDividerMoved(Runnable moved) {
        for (SplitPane each : List.of(this, side)) {
            Runnable listen =
                    () -> each.getDividers().forEach(d -> d.positionProperty().addListener(o -> moved.run()));
            each.getDividers().addListener((InvalidationListener) o -> listen.run());
            listen.run();
        }
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
