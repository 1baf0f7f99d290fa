package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;

/** The tools of the left button, and the size and HU range that some of them have. */
public final class ToolBox {
    private final ToolModel tools;
    private final ObservableValue<TextScale> scale;
    private final Commands commands;

    /**
     * @param scale of the icons
     * @param commands tell why a tool cannot be used now
     */
    public ToolBox(ToolModel tools, ObservableValue<TextScale> scale, Commands commands) {
        this.tools = tools;
        this.commands = commands;
        this.scale = scale;
    }

    private static String tip(Tool tool) {
        return switch (tool) {
            case NAVIGATE -> "Navigate: left drag moves the cross-hair; the other planes follow";
            case BRUSH -> "Brush: paint muscle; hold Ctrl to erase";
            case ERASER -> "Eraser: take away from the mask";
            case LASSO -> "Lasso: add what you draw around; hold Ctrl to take it away";
            case POLYGON ->
                "Polygon: click its corners, double click or Enter closes it; Ctrl held then takes away,"
                        + " Backspace takes the last corner back, Esc drops it";
            case FILL ->
                "Fill: add what is connected to the click and of muscle density, within the ring; hold Ctrl to take"
                        + " the connected piece of the mask away";
            case MIRROR ->
                "Mirror: click a muscle to give the other side its mirror image about the dashed midline. The report"
                        + " says so";
            case RULER ->
                "Distance in mm: drag, on any plane. Drag its ends or its middle to move them; Delete takes it away";
            case ANGLE ->
                "Angle in degrees: three clicks, the second its apex. Drag a corner, or the middle of a leg to move it"
                        + " all; Delete takes it away";
        };
    }

    /** One button a tool; one is always down. */
    public HBox buttons() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("tool-group");
        for (Tool tool : Tool.values()) {
            boolean first = tool.ordinal() == 0;
            boolean last = tool.ordinal() == Tool.values().length - 1;
            ToggleButton button = button(tool, group);
            button.getStyleClass().add(first ? "left-pill" : last ? "right-pill" : "center-pill");
            box.getChildren().add(Controls.offered(button, commands.whyNot(tool.key())));
        }
        return box;
    }

    private ToggleButton button(Tool tool, ToggleGroup group) {
        String id = "tool-" + tool.name().toLowerCase(Locale.ROOT);
        ToggleButton button = Controls.toggle(id, ToolIcon.of(tool, scale), "", Controls.text(tip(tool), tool.key()));
        button.setToggleGroup(group);
        // icons of two kinds, one height
        button.setMaxHeight(Double.MAX_VALUE);
        tools.toolProperty().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(e -> {
            tools.toolProperty().set(tool);
            // a second click must not leave the window without a tool
            button.setSelected(true);
        });
        return button;
    }

    /** How large the tools that have a size are, and what they may paint. */
    public HBox size() {
        return Controls.styled(new HBox(new ToolSize(tools), held()), "tool-row");
    }

    private ToggleButton held() {
        ToggleButton held = Controls.toggle(
                "hu-held",
                new FontIcon(Feather.FILTER),
                "\u221229\u2026150",
                Controls.text(
                        "Add only pixels of %s, the density of muscle. Taking away is never limited"
                                .formatted(ToolModel.paintRange()),
                        Shortcut.HOLD_HU));
        held.selectedProperty().bindBidirectional(tools.heldToMuscleHuProperty());
        held.disableProperty().bind(tools.toolProperty().map(t -> !t.adds()));
        return held;
    }
}
