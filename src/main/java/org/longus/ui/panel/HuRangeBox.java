package org.longus.ui.panel;

import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.longus.measure.HuRange;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.HuScale;
import org.longus.ui.display.TypedHu;

/** The ends of the HU range on show, to be typed or slid. */
final class HuRangeBox extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final DisplayModel display;
    private final TextField low = field("hu-low", "Lower end of the HU range");
    private final TextField high = field("hu-high", "Upper end of the HU range");
    private final HuSlider slider;
    private final Label problem = Controls.wrapped("", "text-small", "text-muted");

    HuRangeBox(DisplayModel display) {
        getStyleClass().addAll("gap-small", "indented");
        this.display = display;
        Hyperlink muscle = new Hyperlink("reset");
        muscle.setId("hu-muscle");
        muscle.setTooltip(Controls.tip("Back to %s, the range that counts as muscle".formatted(HuRange.MUSCLE)));
        muscle.setOnAction(e -> {
            muscle.setVisited(false);
            display.shownHuProperty().set(HuRange.MUSCLE);
            show();
        });
        muscle.visibleProperty().bind(display.shownHuProperty().map(r -> !r.equals(HuRange.MUSCLE)));
        HBox ends = new HBox(low, Controls.label("to"), high, Controls.label("HU", "text-muted"), muscle);
        ends.getStyleClass().add("tool-row");
        problem.setId("hu-problem");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        slider = new HuSlider("hu-slider", "Ends of the HU range on show", HuScale.CT, (from, to) -> {
            display.shownHuProperty().set(new HuRange(from, to));
        });
        getChildren().addAll(ends, slider, problem);
        Controls.showWhile(this, display.huRange().visible());
        display.shownHuProperty().subscribe(r -> show());
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name + " on show");
        field.setPrefColumnCount(4);
        field.getStyleClass().add("small");
        field.setTooltip(Controls.tip(
                "%s on show; Enter takes it. What is measured keeps to %s".formatted(name, HuRange.MUSCLE)));
        // Enter ends typing: the keys belong to the planes again
        field.setOnAction(e -> {
            if (take()) {
                getParent().requestFocus();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && getScene() != null) {
                take();
            }
        });
        return field;
    }

    private void show() {
        HuRange range = display.shownHuProperty().get();
        low.setText(String.valueOf(range.lowHu()));
        high.setText(String.valueOf(range.highHu()));
        slider.show(range.lowHu(), range.highHu());
        take();
    }

    /** Shows the range that stands in the fields, or says why it cannot. */
    private boolean take() {
        TypedHu<HuRange> typed = TypedHu.range(low.getText(), high.getText());
        boolean other = typed.value().filter(HuRange.MUSCLE::equals).isEmpty();
        low.pseudoClassStateChanged(DANGER, typed.value().isEmpty());
        high.pseudoClassStateChanged(DANGER, typed.value().isEmpty());
        problem.setText(
                typed.value().isEmpty()
                        ? typed.problem()
                        : other ? "Only shown: what counts stays %s.".formatted(HuRange.MUSCLE) : "");
        typed.value().ifPresent(display.shownHuProperty()::set);
        return typed.value().isPresent();
    }
}
