package org.longus.ui.tool;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Messages;
import org.longus.ui.viewer.PlanePane;

/** Plays the slices of one plane, over and over, until a key, a button or the wheel. */
public final class Cine {
    public static final int SLOWEST = 1;
    public static final int FASTEST = 30;
    /** Slices a second that a step of the keys leads to. */
    private static final int[] SPEEDS = {SLOWEST, 2, 3, 5, 8, 10, 12, 15, 20, 25, FASTEST};

    private final ObservableValue<CaseModel> shown;
    private final Messages messages;
    private final Supplier<PlanePane> active;
    private final Timeline timeline = new Timeline();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final IntegerProperty slicesPerSecond = new SimpleIntegerProperty(10) {
        @Override
        public void set(int value) {
            super.set(Math.clamp(value, SLOWEST, FASTEST));
        }
    };
    private CaseModel played;
    private PlanePane pane;

    /**
     * @param shown the case whose slices are played
     * @param active the plane that is played: the one under the pointer when it starts
     */
    public Cine(ObservableValue<CaseModel> shown, Supplier<PlanePane> active, Messages messages) {
        this.shown = shown;
        this.messages = messages;
        this.active = active;
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.getKeyFrames()
                .setAll(new KeyFrame(Duration.seconds(1), e -> played.cursor().playOn(pane.plane())));
        timeline.rateProperty().bind(slicesPerSecond);
        shown.subscribe(c -> stop());
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Slices a second, {@value #SLOWEST} to {@value #FASTEST}. */
    public IntegerProperty slicesPerSecondProperty() {
        return slicesPerSecond;
    }

    /** Plays the plane under the pointer, or stops. */
    public void toggle() {
        if (playing.get()) {
            stop();
        } else if (shown.getValue() != null) {
            played = shown.getValue();
            pane = active.get();
            playing.set(true);
            timeline.play();
            tell();
        }
    }

    /** Stops; what does not play stays as it is. */
    public void stop() {
        if (playing.get()) {
            timeline.stop();
            playing.set(false);
            messages.say("");
        }
    }

    /** The next speed; it goes on playing. */
    public void faster(boolean up) {
        int now = slicesPerSecond.get();
        int next = now;
        for (int speed : SPEEDS) {
            if (up && speed > now) {
                next = speed;
                break;
            }
            if (!up && speed < now) {
                next = speed;
            }
        }
        slicesPerSecond.set(next);
        tell();
    }

    private void tell() {
        messages.say(String.format(
                Locale.ROOT,
                "%s %d slices a second: comma and full stop change it, any other key or a click stops.",
                playing.get() ? "Playing" : "Will play",
                slicesPerSecond.get()));
    }

    void install(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> stop());
        scene.addEventFilter(ScrollEvent.SCROLL, e -> stop());
    }

    /** Whether this key stopped it and was meant for nothing else. */
    boolean stopsAt(KeyEvent e) {
        boolean speed = e.getCode() == KeyCode.COMMA || e.getCode() == KeyCode.PERIOD;
        if (!playing.get() || speed || e.getCode().isModifierKey()) {
            return false;
        }
        stop();
        return e.getCode() == KeyCode.C || e.getCode() == KeyCode.ESCAPE;
    }
}
