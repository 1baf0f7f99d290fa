package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.SlicePlace;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.WindowPresets;
import org.longus.ui.display.Windows;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.Plane;

/** One of the status bar's texts. */
public final class StatusPart extends Label {
    private final boolean onThePlanes;

    private StatusPart(String id, boolean onThePlanes, ObservableValue<String> text) {
        this.onThePlanes = onThePlanes;
        getStyleClass().addAll("figures", "status-part");
        setId("status-" + id);
        textProperty().bind(text);
    }

    /** Whether the planes tell it, too, so that it can be left out where there is no room. */
    boolean isOnThePlanes() {
        return onThePlanes;
    }

    /**
     * What lies under the pointer.
     *
     * @param sign with which figures are shown
     */
    public static StatusPart probe(ObservableValue<Probe> probe, ObservableValue<DecimalSign> sign) {
        return new StatusPart(
                "probe", false, DecimalSign.shown(sign, probe.map(Probe::text).orElse("")));
    }

    /** Which slice the active plane shows. */
    public static StatusPart slice(ObservableValue<CaseModel> shown, ObservableValue<PlanePane> active) {
        ObservableValue<Number> slice =
                active.flatMap(pane -> shown.flatMap(m -> m.cursor().sliceProperty(pane.plane())));
        return new StatusPart(
                "slice",
                true,
                slice.map(s -> text(shown.getValue(), active.getValue().plane(), s.intValue()))
                        .orElse(""));
    }

    private static String text(CaseModel model, Plane plane, int slice) {
        String name = plane.name().charAt(0) + plane.name().substring(1).toLowerCase(Locale.ROOT);
        SlicePlace place = SlicePlace.of(model.series(), plane, slice);
        return "%s %s".formatted(name, place.counted())
                + place.image().map(n -> ", image " + n).orElse("");
    }

    /** Of the active plane. */
    public static StatusPart zoom(ObservableValue<PlanePane> active) {
        return new StatusPart(
                "zoom",
                false,
                active.flatMap(PlanePane::zoomProperty)
                        .map(z -> String.format(Locale.ROOT, "zoom %.0f %%", 100 * z.doubleValue())));
    }

    /** The window through which HU are seen in the active plane, with its name. */
    public static StatusPart window(Windows windows) {
        return new StatusPart(
                "window-level",
                true,
                Bindings.createStringBinding(
                        () -> WindowPresets.named(windows.active(), windows),
                        windows.activeProperty(),
                        windows.presetsProperty()));
    }

    /**
     * What the models do now, or where they ran last.
     *
     * @param atWork whether they run on any case
     * @param device where they ran last; empty before they did
     */
    public static StatusPart device(ObservableBooleanValue atWork, ObservableStringValue device) {
        return new StatusPart(
                "device",
                false,
                Bindings.createStringBinding(() -> device(atWork.get(), device.get()), atWork, device));
    }

    private static String device(boolean atWork, String device) {
        if (atWork) {
            return device.isEmpty() ? "models at work" : "models at work, " + device;
        }
        return device.isEmpty() ? "models idle" : "models idle, " + device;
    }
}
