package org.longus.ui.viewer;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Workbench;
import org.longus.volume.Plane;

/** The axial plane large, sagittal and coronal beside it, or one of them alone; dividers can be moved. */
public final class ThreePlanes extends SplitPane {
    private final PlanePane axial;
    private final PlanePane sagittal;
    private final PlanePane coronal;
    private final SplitPane side = new SplitPane();
    private PlanePane alone;
    /** Where the dividers stood before one plane was shown alone. */
    private double dividerAt = 0.66;

    private double sideDividerAt = 0.5;

    public ThreePlanes(Workbench bench) {
        axial = new PlanePane(Plane.AXIAL, bench.display(), bench.tools());
        sagittal = new PlanePane(Plane.SAGITTAL, bench.display(), bench.tools());
        coronal = new PlanePane(Plane.CORONAL, bench.display(), bench.tools());
        side.setOrientation(Orientation.VERTICAL);
        getStyleClass().add("planes");
        side.getStyleClass().add("planes");
        showAll();
        bench.currentProperty().subscribe(this::show);
    }

    private void show(CaseModel model) {
        panes().forEach(p -> p.show(model));
    }

    /** Shows one plane over the whole place; where it is so already, all three again with their dividers as they were. */
    public void toggleAlone(PlanePane pane) {
        if (alone != null) {
            showAll();
        } else {
            dividerAt = getDividerPositions()[0];
            sideDividerAt = side.getDividerPositions()[0];
            alone = pane;
            side.getItems().clear();
            getItems().setAll(pane);
        }
        pane.requestFocus();
    }

    private void showAll() {
        alone = null;
        getItems().clear();
        side.getItems().setAll(sagittal, coronal);
        side.setDividerPositions(sideDividerAt);
        getItems().setAll(axial, side);
        setDividerPositions(dividerAt);
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
