package org.longus.ui.viewer;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Workbench;
import org.longus.volume.Plane;

/** The axial plane large, sagittal and coronal beside it; dividers can be moved. */
public final class ThreePlanes extends SplitPane {
    private final PlanePane axial;
    private final PlanePane sagittal;
    private final PlanePane coronal;

    public ThreePlanes(Workbench bench) {
        axial = new PlanePane(Plane.AXIAL, bench.display(), bench.tools());
        sagittal = new PlanePane(Plane.SAGITTAL, bench.display(), bench.tools());
        coronal = new PlanePane(Plane.CORONAL, bench.display(), bench.tools());
        SplitPane side = new SplitPane(sagittal, coronal);
        side.setOrientation(Orientation.VERTICAL);
        getItems().addAll(axial, side);
        setDividerPositions(0.66);
        getStyleClass().add("planes");
        side.getStyleClass().add("planes");
        bench.currentProperty().subscribe(this::show);
    }

    private void show(CaseModel model) {
        panes().forEach(p -> p.show(model));
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
