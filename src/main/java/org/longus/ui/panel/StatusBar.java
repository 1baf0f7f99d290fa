package org.longus.ui.panel;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Probe;
import org.longus.ui.commands.Workbench;
import org.longus.ui.common.Jobs;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.viewer.PlanePane;
import org.longus.volume.WindowLevel;

/**
 * What lies under the pointer, how it is shown, where the models run, and the job at work: one line, or two where one is too
 * short. Never by what stands in it: the planes must not move because something is said.
 */
public final class StatusBar extends VBox {
    /** Of the usual size of text: below the first there are two lines, below the second only what no plane tells. */
    private static final double ONE_LINE = 1100;

    private static final double ALL_PARTS = 800;

    private static final double LEAST_BAR = 30;

    private final HBox first = Controls.styled(new HBox(), "status-line");
    private final HBox second = Controls.styled(new HBox(), "status-line");
    private final Label message = Controls.label("");
    private final List<Node> jobs;
    private final DisplayModel display;

    public StatusBar(Workbench bench, ObjectProperty<PlanePane> active, ObjectProperty<Probe> probe) {
        display = bench.display();
        getStyleClass().add("status-bar");
        message.setId("message");
        message.textProperty().bind(bench.messageProperty());
        message.setTooltip(Controls.tip(""));
        message.getTooltip().textProperty().bind(bench.messageProperty());
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        first.getChildren()
                .addAll(
                        part("probe", probe.map(Probe::words).orElse("")),
                        optional(part("slice", slice(bench, active))),
                        part(
                                "zoom",
                                active.flatMap(PlanePane::zoomProperty)
                                        .map(z -> "zoom %.0f %%".formatted(100 * z.doubleValue()))),
                        optional(part(
                                "window-level", bench.display().windowProperty().map(StatusBar::window))),
                        part("device", bench.deviceProperty().map(d -> d.isEmpty() ? "models idle" : d)));
        jobs = List.of(
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
        // or the bar, made as wide as its one line, would never find out that it needs two
        setMinWidth(0);
        getChildren().add(first);
        arrange();
        widthProperty().subscribe(this::arrange);
        display.scaleProperty().subscribe(this::arrange);
    }

    private double atUsualSize() {
        return getWidth() / display.scale().factor();
    }

    private void arrange() {
        boolean oneLine = getWidth() == 0 || atUsualSize() >= ONE_LINE;
        HBox line = oneLine ? first : second;
        if (message.getParent() != line) {
            for (HBox each : List.of(first, second)) {
                each.getChildren().remove(message);
                each.getChildren().removeAll(jobs);
            }
            line.getChildren().add(message);
            line.getChildren().addAll(jobs);
            getChildren().remove(second);
            if (!oneLine) {
                getChildren().add(second);
            }
        }
    }

    /** A part that the planes tell, too. */
    private Label optional(Label part) {
        Controls.showWhile(
                part,
                Bindings.createBooleanBinding(
                        () -> atUsualSize() >= ALL_PARTS, widthProperty(), display.scaleProperty()));
        return part;
    }

    private static String window(WindowLevel w) {
        return "W %.0f  L %.0f".formatted(w.widthHu(), w.levelHu());
    }

    private static Label part(String id, ObservableValue<String> text) {
        Label label = Controls.label("", "figures", "status-part");
        label.setId("status-" + id);
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
        // where the line is full it is the bar that gives way, not the button
        what.setMinWidth(USE_PREF_SIZE);
        bar.setMinWidth(LEAST_BAR);
        Controls.showWhile(box, jobs.busyProperty().and(place));
        return box;
    }

    private static String words(Jobs jobs) {
        if (jobs.cancellingProperty().get()) {
            return "Stopping ...";
        }
        String step = jobs.stepProperty().get();
        String name = jobs.nameProperty().get();
        boolean ahead = name.equals(PredictAhead.JOB);
        return step == null || step.isEmpty() ? name : ahead ? "Ahead: " + step : step;
    }
}
