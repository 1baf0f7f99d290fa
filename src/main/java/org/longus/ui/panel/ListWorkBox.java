package org.longus.ui.panel;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.ListWork;

/** Work on many cases while it is done: which of how many it is at, and a button that stops it. */
public final class ListWorkBox extends HBox {
    private static final double LEAST_BAR = 30;

    public ListWorkBox(ListWork work) {
        Label what = Controls.label("");
        what.setId("list-job");
        what.textProperty().bind(work.textProperty());
        what.setMinWidth(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setId("list-progress");
        bar.setMinWidth(LEAST_BAR);
        bar.progressProperty().bind(work.fractionProperty());
        bar.accessibleTextProperty().bind(work.textProperty());
        Button stop = Controls.button(
                "list-cancel",
                Feather.X,
                "Cancel",
                "Stop after this case; what was done with those before stays",
                work::stop);
        stop.getStyleClass().add("small");
        getChildren().addAll(what, bar, stop);
        getStyleClass().add("tool-row");
        Controls.showWhile(this, work.busyProperty());
    }
}
