package org.longus.ui.tool;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.longus.render.NeckFrame;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** What of its picture each plane shows: the neck, all of it, and the two sizes that people call 1:1. */
public final class ZoomCommands {
    private final ObservableValue<CaseModel> shown;
    private final Messages messages;
    private final ThreePlanes planes;

    public ZoomCommands(ThreePlanes planes, ObservableValue<CaseModel> shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
        this.planes = planes;
    }

    /** The neck, that on the slice shown, fills the planes; where it does so already, the whole pictures. */
    public void fit() {
        whenFound(this::fit);
    }

    private void fit(NeckFrame neck) {
        if (panes().stream().allMatch(p -> p.shows(neck))) {
            whole();
        } else {
            panes().forEach(p -> p.frame(neck));
            messages.say(
                    "The neck fills the planes. %s again shows the whole pictures.".formatted(Shortcut.FIT.keys()));
        }
    }

    /** The whole pictures. */
    public void whole() {
        panes().forEach(PlanePane::fit);
        if (shown.getValue() != null) {
            messages.say("The whole pictures. %s shows the neck.".formatted(Shortcut.FIT.keys()));
        }
    }

    /** All planes back to the measured slice, through the vertebra, with the neck filling them. */
    public void home() {
        CaseModel model = shown.getValue();
        if (model == null) {
            return;
        }
        int k = model.slice() == null
                ? model.series().ct().geometry().sizeK() / 2
                : model.slice().k();
        model.cursor().indexProperty(2).set(k);
        whenFound(neck -> {
            model.cursor().moveTo(neck.spine());
            panes().forEach(p -> p.frame(neck));
        });
    }

    /** Looks where the neck is on the slice shown. */
    private void whenFound(Consumer<NeckFrame> then) {
        CaseModel model = shown.getValue();
        if (model == null) {
            return;
        }
        CompletableFuture<NeckFrame> found =
                model.look().neck().at(model.cursor().index(2));
        found.thenAcceptAsync(
                neck -> {
                    // another case may have come meanwhile
                    if (model == shown.getValue()) {
                        then.accept(neck);
                    }
                },
                found.isDone() ? Runnable::run : Platform::runLater);
    }

    private List<PlanePane> panes() {
        return planes.panes();
    }

    /** One pixel of the CT on one of the screen. */
    public void pixelForPixel() {
        planes.panes().forEach(PlanePane::pixelForPixel);
    }

    /** By what the screen tells of itself, which not every screen tells rightly: so the user learns how to see it. */
    public void lifeSize() {
        Window window = planes.getScene().getWindow();
        double dotsPerInch =
                Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getDpi();
        planes.panes().forEach(pane -> pane.lifeSize(dotsPerInch));
        if (shown.getValue() != null) {
            messages.say(String.format(
                    Locale.ROOT,
                    "Life size if the screen has %.0f dots an inch, as it says: hold a ruler to the scale bar.",
                    dotsPerInch));
        }
    }
}
