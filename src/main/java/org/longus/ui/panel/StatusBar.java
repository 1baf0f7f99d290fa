package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.job.Jobs;
import org.longus.ui.state.Ahead;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Probe;
import org.longus.ui.state.Workbench;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.WindowLevel;

/** One line: what lies under the pointer, how it is shown, where the models run, and the job at work. */
public final class StatusBar extends HBox {
    public StatusBar(Workbench bench, ObjectProperty<PlanePane> active, ObjectProperty<Probe> probe) {
        getStyleClass().add("status-bar");
        Label message = Controls.label("");
        message.setId("message");
        message.textProperty().bind(bench.messageProperty());
        message.setMinWidth(60);
        getChildren()
                .addAll(
                        part("probe", 400, probe.map(Probe::words).orElse("")),
                        part("slice", 100, slice(bench, active)),
                        part(
                                "zoom",
                                76,
                                active.flatMap(PlanePane::zoomProperty)
                                        .map(z -> "zoom %.0f %%".formatted(100 * z.doubleValue()))),
                        part(
                                "window-level",
                                110,
                                bench.display().windowProperty().map(StatusBar::window)),
                        part("device", 60, bench.deviceProperty().map(d -> d.isEmpty() ? "models idle" : d)),
                        message,
                        Controls.spacer(),
                        job(bench.jobs(), "", bench.jobs().busyProperty(), bench.jobs()::cancel),
                        job(bench.reads(), "read-", bench.jobs().busyProperty().not(), bench::cancelRead),
                        job(
                                bench.ahead().jobs(),
                                "ahead-",
                                bench.jobs()
                                        .busyProperty()
                                        .or(bench.reads().busyProperty())
                                        .not(),
                                () -> bench.ahead().enabledProperty().set(false)));
    }

    private static String window(WindowLevel w) {
        return "W %.0f  L %.0f".formatted(w.widthHu(), w.levelHu());
    }

    private static Label part(String id, double width, ObservableValue<String> text) {
        Label label = Controls.label("", "figures", "status-part");
        label.setId("status-" + id);
        label.setMinWidth(width);
        label.textProperty().bind(text);
        return label;
    }

    private static ObservableValue<String> slice(Workbench bench, ObjectProperty<PlanePane> active) {
        ObservableValue<Number> shown = active.flatMap(pane ->
                bench.currentProperty().flatMap((CaseModel m) -> m.cursor().sliceProperty(pane.plane())));
        return shown.map(s -> "%s %d"
                        .formatted(
                                active.get().plane().name().charAt(0)
                                        + active.get()
                                                .plane()
                                                .name()
                                                .substring(1)
                                                .toLowerCase(java.util.Locale.ROOT),
                                s.intValue()))
                .orElse("");
    }

    /**
     * @param prefix of the nodes' names
     * @param place whether there is room: one piece of work is shown at a time
     */
    private static HBox job(Jobs jobs, String prefix, ObservableBooleanValue place, Runnable stop) {
        ProgressBar bar = new ProgressBar();
        bar.setId(prefix + "progress");
        bar.setPrefWidth(140);
        bar.progressProperty().bind(jobs.fractionProperty());
        Label what = Controls.label("");
        what.setId(prefix + "job");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(jobs), jobs.nameProperty(), jobs.stepProperty(), jobs.cancellingProperty()));
        Button cancel = Controls.button(
                prefix + "cancel", Feather.X, "Cancel", "Stop this work; the case stays as it was", stop);
        cancel.getStyleClass().add("small");
        cancel.disableProperty().bind(jobs.cancellingProperty());
        HBox box = new HBox(what, bar, cancel);
        box.getStyleClass().add("tool-row");
        box.setMinWidth(USE_PREF_SIZE);
        box.visibleProperty().bind(jobs.busyProperty().and(place));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static String words(Jobs jobs) {
        if (jobs.cancellingProperty().get()) {
            return "Stopping ...";
        }
        String step = jobs.stepProperty().get();
        String name = jobs.nameProperty().get();
        boolean ahead = name.equals(Ahead.JOB);
        return step == null || step.isEmpty() ? name : ahead ? "Ahead: " + step : step;
    }
}
