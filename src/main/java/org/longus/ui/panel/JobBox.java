package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.common.Jobs;

/** One piece of work while it runs: what it does, how far it is, and a button that stops it. */
public final class JobBox extends HBox {
    private static final double LEAST_BAR = 30;

    /**
     * @param prefix of the nodes' names
     * @param place whether there is room: one piece of work is shown at a time
     * @param stop ends it
     */
    public JobBox(Jobs jobs, String prefix, ObservableBooleanValue place, Runnable stop) {
        ProgressBar bar = new ProgressBar();
        bar.setId(prefix + "progress");
        bar.progressProperty().bind(jobs.fractionProperty());
        Label what = Controls.label("");
        what.setId(prefix + "job");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(jobs), jobs.nameProperty(), jobs.stepProperty(), jobs.cancellingProperty()));
        Button cancel = Controls.button(
                prefix + "cancel", Feather.X, "Cancel", "Stop this work; the case stays as it was", stop);
        cancel.getStyleClass().add("small");
        cancel.disableProperty().bind(jobs.cancellingProperty());
        getChildren().addAll(what, bar, cancel);
        getStyleClass().add("tool-row");
        // where the line is full it is the bar that gives way, not the button
        what.setMinWidth(USE_PREF_SIZE);
        bar.setMinWidth(LEAST_BAR);
        Controls.showWhile(this, jobs.busyProperty().and(place));
    }

    private static String text(Jobs jobs) {
        if (jobs.cancellingProperty().get()) {
            return "Stopping ...";
        }
        String step = jobs.stepProperty().get();
        String name = jobs.nameProperty().get();
        boolean ahead = name.equals(PredictAhead.JOB);
        return step == null || step.isEmpty() ? name : ahead ? "Ahead: " + step : step;
    }
}
