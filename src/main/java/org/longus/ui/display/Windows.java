package org.longus.ui.display;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.ui.common.Preference;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;
import org.longus.volume.WindowLevel.Preset;

/**
 * The windows through which HU are seen: each plane has its own, or all have one while they are linked; and the presets.
 */
public final class Windows {
    /** What a plane begins with: the axial one is for muscle, the other two are for counting vertebrae. */
    public static final Map<Plane, WindowLevel> USUAL = Map.of(
            Plane.AXIAL, WindowLevel.SOFT_TISSUE, Plane.CORONAL, WindowLevel.BONE, Plane.SAGITTAL, WindowLevel.BONE);

    private final Map<Plane, ObjectProperty<WindowLevel>> ofPlane = new EnumMap<>(Plane.class);
    private final BooleanProperty linked = new SimpleBooleanProperty();
    private final BooleanProperty freshForACase = new SimpleBooleanProperty();
    private final ObjectProperty<Plane> activePlane = new SimpleObjectProperty<>(Plane.AXIAL);
    private final ReadOnlyObjectWrapper<WindowLevel> active = new ReadOnlyObjectWrapper<>(WindowLevel.SOFT_TISSUE);
    private final ObjectProperty<List<Preset>> presets = new SimpleObjectProperty<>(WindowLevel.PRESETS);

    Windows() {
        for (Plane plane : Plane.values()) {
            ObjectProperty<WindowLevel> window = new SimpleObjectProperty<>(USUAL.get(plane));
            window.subscribe(now -> changed(now));
            ofPlane.put(plane, window);
        }
        linked.subscribe(() -> changed(active.get()));
        activePlane.subscribe(plane -> active.set(of(plane)));
    }

    private void changed(WindowLevel now) {
        if (ofPlane.size() < Plane.values().length) {
            return;
        }
        if (linked.get()) {
            ofPlane.values().forEach(w -> w.set(now));
        }
        active.set(of(activePlane.get()));
    }

    /** The window of a plane; while they are linked, setting one sets all. */
    public ObjectProperty<WindowLevel> property(Plane plane) {
        return ofPlane.get(plane);
    }

    public WindowLevel of(Plane plane) {
        return ofPlane.get(plane).get();
    }

    /** The plane that keys and menus mean. */
    public ObjectProperty<Plane> activePlaneProperty() {
        return activePlane;
    }

    /** The window of the active plane. */
    public ReadOnlyObjectProperty<WindowLevel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public WindowLevel active() {
        return active.get();
    }

    /** Sets the window of the active plane. */
    public void setActive(WindowLevel window) {
        property(activePlane.get()).set(window);
    }

    /** Whether all planes have one window. Those that are linked take the active plane's. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /** Whether a case that was not shown yet gets the usual windows, and not those of the case before it. */
    public BooleanProperty freshForACaseProperty() {
        return freshForACase;
    }

    /** Every plane's window as it is now. */
    public Map<Plane, WindowLevel> all() {
        Map<Plane, WindowLevel> all = new EnumMap<>(Plane.class);
        ofPlane.forEach((plane, window) -> all.put(plane, window.get()));
        return all;
    }

    /** Sets every plane's window; while they are linked all take the axial plane's. */
    public void setAll(Map<Plane, WindowLevel> windows) {
        if (linked.get()) {
            property(Plane.AXIAL).set(windows.get(Plane.AXIAL));
        } else {
            windows.forEach((plane, window) -> property(plane).set(window));
        }
    }

    /** In the order of the menu; the first nine have a key. */
    public ObjectProperty<List<Preset>> presetsProperty() {
        return presets;
    }

    public List<Preset> presets() {
        return presets.get();
    }

    /** The preset of a key 1..9 for the active plane; a number without one changes nothing. */
    public void preset(int number) {
        if (number >= 1 && number <= presets().size()) {
            setActive(presets().get(number - 1).window());
        }
    }

    /** The name of the preset that a window is; empty text for any other. */
    public String name(WindowLevel window) {
        return presets().stream()
                .filter(p -> p.window().equals(window))
                .map(Preset::name)
                .findFirst()
                .orElse("");
    }

    List<Preference<?>> preferences() {
        return List.of(
                Preference.onOrOff(
                        "linkedWindows",
                        Preference.Group.PLANES,
                        "One window for all planes",
                        "Off: bone on the sagittal and coronal plane, soft tissue on the axial one, each changed for"
                                + " itself",
                        linked),
                Preference.onOrOff(
                        "freshWindows",
                        Preference.Group.PLANES,
                        "Usual windows for each new case",
                        "Off: a case that was not shown yet keeps the windows of the case before it",
                        freshForACase),
                new Preference<>(
                        "windowPresets",
                        Preference.Group.PLANES,
                        "Window presets",
                        "Name, width and level of each, as in \"Bone 1800/400\"; the first nine have the keys 1 to 9",
                        presets,
                        List.of(),
                        WindowPresets::text,
                        WindowPresets::text,
                        kept -> Optional.of(WindowPresets.read(kept)).filter(read -> !read.isEmpty())));
    }
}
