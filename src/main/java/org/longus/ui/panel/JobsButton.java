package org.longus.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.common.Jobs;

/**
 * Where several pieces of work run at once the bar shows one of them; this says how many more there are, and shows them all,
 * each with its own way to stop it.
 */
public final class JobsButton extends Button {
    /** @param stop ends it */
    public record Work(Jobs jobs, String prefix, Runnable stop) {}

    private final Bubble bubble;

    public JobsButton(List<Work> all) {
        super("", new FontIcon(Feather.CHEVRON_UP));
        setId("all-jobs");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("small");
        setTooltip(Controls.tip("All work that runs now, each with a button that stops it"));
        setAccessibleText("All work that runs now");
        List<Node> rows = new ArrayList<>();
        all.forEach(work -> rows.add(row(work)));
        bubble = new Bubble("jobs-bubble", PopOver.ArrowLocation.BOTTOM_RIGHT, rows.toArray(Node[]::new));
        IntegerBinding running = Bindings.createIntegerBinding(
                () -> (int) all.stream().filter(w -> w.jobs().isBusy()).count(),
                all.stream().map(w -> w.jobs().busyProperty()).toArray(javafx.beans.Observable[]::new));
        textProperty().bind(running.subtract(1).asString("%d more"));
        Controls.showWhile(this, running.greaterThan(1));
        running.subscribe(n -> {
            if (n.intValue() == 0) {
                bubble.hide();
            }
        });
        setOnAction(e -> bubble.toggle(this));
    }

    private static VBox row(Work work) {
        Label name = Controls.label("", "row-name");
        name.textProperty().bind(work.jobs().nameProperty());
        JobBox box = new JobBox(
                work.jobs(),
                "all-" + work.prefix(),
                new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(),
                work.stop());
        // bars and buttons stand under each other
        Region what = (Region) box.getChildren().getFirst();
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        VBox row = Controls.styled(new VBox(name, box), "gap-small");
        row.setId("all-" + work.prefix() + "row");
        Controls.showWhile(row, work.jobs().busyProperty());
        return row;
    }
}
