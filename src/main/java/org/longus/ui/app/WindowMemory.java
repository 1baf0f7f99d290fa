package org.longus.ui.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.longus.measure.HuRange;
import org.longus.review.store.Settings;
import org.longus.ui.common.Preference;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.ui.viewer.Layout;
import org.longus.ui.viewer.ThreePlanes;
import org.longus.volume.PlainNumber;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;
import org.slf4j.LoggerFactory;

/**
 * Keeps the window's place and look, and what was opened, from one session to the next. A preference is written at once, the
 * rest within a second of the first change, however many follow, so that a session which ends badly is remembered too.
 */
final class WindowMemory {
    private static final String X = "x";
    private static final String Y = "y";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMISED = "maximised";

    private final Workbench bench;
    private final ThreePlanes planes;
    private final Stage stage;
    private final Map<String, String> kept = new HashMap<>();
    private boolean over;
    private boolean ordered;
    private final PauseTransition soon = new PauseTransition(Duration.seconds(1));

    WindowMemory(Workbench bench, ThreePlanes planes, Stage stage) {
        this.bench = bench;
        this.planes = planes;
        this.stage = stage;
        soon.setOnFinished(e -> save());
    }

    /** Brings everything back, and from now on keeps it. To be called before the stage is shown. */
    void restore() {
        Settings settings = bench.remembered().settings();
        kept.putAll(settings.window());
        bench.recent().restore(settings);
        place();
        look();
        follow();
    }

    private void place() {
        OptionalDouble width = number(WIDTH);
        OptionalDouble height = number(HEIGHT);
        OptionalDouble x = number(X);
        OptionalDouble y = number(Y);
        if (width.isPresent() && height.isPresent() && x.isPresent() && y.isPresent()) {
            Rectangle2D at = WindowPlace.reachable(
                    x.getAsDouble(),
                    y.getAsDouble(),
                    width.getAsDouble(),
                    height.getAsDouble(),
                    Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
            stage.setX(at.getMinX());
            stage.setY(at.getMinY());
            stage.setWidth(at.getWidth());
            stage.setHeight(at.getHeight());
            bool(MAXIMISED, stage::setMaximized);
            if (at.getWidth() < width.getAsDouble() || at.getHeight() < height.getAsDouble()) {
                // from a larger screen: with its frame it would not quite fit this one
                stage.setMaximized(true);
            }
            return;
        }
        bool(MAXIMISED, stage::setMaximized);
    }

    private void look() {
        DisplayModel display = bench.display();
        for (Preference<?> preference : bench.preferences()) {
            if (kept.containsKey(preference.key())) {
                preference.restore(kept.get(preference.key()));
            }
        }
        bool("cases", display.sides().casesWantedProperty()::set);
        bool("result", display.sides().resultWantedProperty()::set);
        for (Layer layer : display.layers()) {
            bool(kept("layer.", layer), layer.visible()::set);
            number(kept("opacity.", layer)).ifPresent(v -> layer.opacity().set(Math.clamp(v, 0, 1)));
        }
        for (Plane plane : Plane.values()) {
            OptionalDouble widthHu = number(kept("windowWidthHu", plane));
            OptionalDouble levelHu = number(kept("windowLevelHu", plane));
            if (widthHu.isPresent() && levelHu.isPresent()) {
                display.windows().property(plane).set(new WindowLevel(widthHu.getAsDouble(), levelHu.getAsDouble()));
            }
        }
        OptionalDouble low = number("shownLowHu");
        OptionalDouble high = number("shownHighHu");
        if (low.isPresent() && high.isPresent() && low.getAsDouble() <= high.getAsDouble()) {
            display.shownHuProperty().set(new HuRange((int) low.getAsDouble(), (int) high.getAsDouble()));
        }
        for (Layout layout : Layout.values()) {
            if (layout.name().equals(kept.get("layout"))) {
                planes.setLayout(layout);
            }
        }
        planes.dividersProperty().set(KeptDividers.read(kept));
    }

    /** The name of a setting of a layer; up to version 0.1 the one of the models' disagreement was called "doubt". */
    private String kept(String what, Layer layer) {
        String now = what + layer.key();
        return layer.key().equals("disagreement") && !kept.containsKey(now) ? what + "doubt" : now;
    }

    /** The name of a setting of a plane; up to version 0.1 all planes had the window that is the axial one's now. */
    private static String kept(String what, Plane plane) {
        return plane == Plane.AXIAL ? what : what + "." + plane.name();
    }

    private OptionalDouble number(String name) {
        return PlainNumber.scientific(kept.get(name));
    }

    private void bool(String name, Consumer<Boolean> to) {
        String text = kept.getOrDefault(name, "");
        if (text.equals("true") || text.equals("false")) {
            to.accept(text.equals("true"));
        }
    }

    private void follow() {
        DisplayModel display = bench.display();
        InvalidationListener changed = o -> later();
        for (Observable o : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                display.sides().casesWantedProperty(),
                display.sides().resultWantedProperty(),
                display.shownHuProperty(),
                planes.layoutProperty(),
                planes.dividersProperty(),
                bench.list().all(),
                bench.list().chosenProperty())) {
            o.addListener(changed);
        }
        for (Preference<?> preference : bench.preferences()) {
            preference.property().addListener((InvalidationListener) o -> atOnce());
        }
        for (Plane plane : Plane.values()) {
            display.windows().property(plane).addListener(changed);
        }
        for (Layer layer : display.layers()) {
            layer.visible().addListener(changed);
            layer.opacity().addListener(changed);
        }
        stage.setOnHidden(e -> {
            soon.stop();
            save();
            // what closes with the window is not to be forgotten
            over = true;
        });
    }

    /** What a person sets once is on its way to the disk before anything else can happen. */
    private void atOnce() {
        if (!over && !ordered) {
            ordered = true;
            // one command may set several
            Platform.runLater(() -> {
                ordered = false;
                if (!over) {
                    save();
                }
            });
        }
    }

    private void later() {
        // not from the start again: a window that changes all the time would never be written
        if (!over && soon.getStatus() != Animation.Status.RUNNING) {
            soon.playFromStart();
        }
    }

    /** In the background: the folder may be far away. */
    private void save() {
        gather();
        Settings now = new Settings(
                kept, bench.recent().openingsToKeep(), bench.recent().toKeep());
        bench.store().keep(now, WindowMemory::failed);
    }

    private static void failed(Throwable e) {
        // nothing of the user's work is in it; the next start looks as the first did
        LoggerFactory.getLogger(WindowMemory.class).warn("the settings were not written", e);
    }

    private void gather() {
        DisplayModel display = bench.display();
        keep(MAXIMISED, stage.isMaximized());
        // what a maximised window goes back to is its place before
        if (!stage.isMaximized() && !stage.isIconified()) {
            keep(X, stage.getX());
            keep(Y, stage.getY());
            keep(WIDTH, stage.getWidth());
            keep(HEIGHT, stage.getHeight());
        }
        for (Preference<?> preference : bench.preferences()) {
            keep(preference.key(), preference.kept());
        }
        keep("cases", display.sides().casesWantedProperty().get());
        keep("result", display.sides().resultWantedProperty().get());
        for (Layer layer : display.layers()) {
            keep("layer." + layer.key(), layer.isVisible());
            keep("opacity." + layer.key(), layer.opacity().get());
        }
        for (Plane plane : Plane.values()) {
            keep(kept("windowWidthHu", plane), display.windows().of(plane).widthHu());
            keep(kept("windowLevelHu", plane), display.windows().of(plane).levelHu());
        }
        keep("shownLowHu", display.shownHuProperty().get().lowHu());
        keep("shownHighHu", display.shownHuProperty().get().highHu());
        if (planes.layoutProperty().get() != null) {
            keep("layout", planes.layoutProperty().get());
        }
        KeptDividers.write(planes.dividers(), kept);
    }

    private void keep(String name, Object value) {
        kept.put(name, String.valueOf(value));
    }
}
