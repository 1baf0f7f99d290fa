package org.longus.ui.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.measure.HuRange;
import org.longus.render.OverlayColours;
import org.longus.render.VoteRamp;
import org.longus.ui.common.Preference;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;

/** How the CT and what lies over it are drawn. */
public final class DisplayModel {
    private final Windows windows = new Windows();
    private final BooleanProperty sameZoom = new SimpleBooleanProperty();
    private final ObjectProperty<Pointed> pointed = new SimpleObjectProperty<>();
    private final BooleanProperty overlaysHeldOff = new SimpleBooleanProperty();
    private final BooleanProperty muscleOutlineOnly = new SimpleBooleanProperty();
    private final BooleanProperty crossHairAsked = new SimpleBooleanProperty();
    private final ObjectProperty<DecimalSign> decimals = new SimpleObjectProperty<>(DecimalSign.POINT);
    private final BooleanProperty dark = new SimpleBooleanProperty(true);
    private final SidePanels sides = new SidePanels();
    private final ObjectProperty<TextScale> scale = new SimpleObjectProperty<>(TextScale.USUAL);

    private final ObjectProperty<OverlayColours> colours = new SimpleObjectProperty<>(OverlayColours.USUAL);

    private final Layer muscle = Layer.of(
            "muscle",
            "Muscle",
            "The mask that is measured, on the measured slice",
            colours.map(OverlayColours::muscle),
            true,
            0.35);
    private final Layer changes = Layer.of(
            "changes",
            "Changes by hand",
            "Filled: added. Dashed: taken away from the models' mask",
            colours.map(OverlayColours::changes),
            true,
            0.6);
    private final Layer section = Layer.of(
            "section",
            "C3 section",
            "What stage 1 marked as the section around C3",
            colours.map(OverlayColours::section),
            true,
            0.22);
    private final Layer disagreement = Layer.of(
            "disagreement",
            "Disagreement",
            "The more of the models disagree on a pixel, the stronger",
            colours.map(OverlayColours::disagreement),
            false,
            0.8);
    private final Layer votes = Layer.of(
            "votes",
            "Agreement",
            "How many of the models mark each pixel as muscle, dark (one) to bright (all)",
            colours.map(c -> VoteRamp.rgb(3, 5)),
            false,
            0.75);
    private final Layer huRange = Layer.of(
            "hu-range",
            "HU range",
            "Every pixel of the axial slice within the range. What counts is the mask within %s  (%s)"
                    .formatted(HuRange.MUSCLE, Shortcut.HU_RANGE.keys()),
            colours.map(OverlayColours::huRange),
            false,
            0.55);
    private final Layer comparison = Layer.of(
            "comparison",
            "Comparison",
            "What both masks hold, what only this one and what only the other; while masks are compared  (%s)"
                    .formatted(Shortcut.COMPARE.keys()),
            colours.map(OverlayColours::onlyOther),
            true,
            0.6);
    private final ObjectProperty<HuRange> shownHu = new SimpleObjectProperty<>(HuRange.MUSCLE);
    private final BooleanProperty legend = new SimpleBooleanProperty();

    /** The windows through which HU are seen. */
    public Windows windows() {
        return windows;
    }

    /** The window of the axial plane. */
    public ObjectProperty<WindowLevel> windowProperty() {
        return windows.property(Plane.AXIAL);
    }

    public WindowLevel window() {
        return windows.of(Plane.AXIAL);
    }

    /** Whether a case is shown at the zoom of the case before it, so that sizes can be compared by eye. */
    public BooleanProperty sameZoomProperty() {
        return sameZoom;
    }

    /** The place that was asked for last, until the next press or another case; null for none. */
    public ObjectProperty<Pointed> pointedProperty() {
        return pointed;
    }

    /** Shows where a place is that was asked for, until the next press. */
    public void point(Pointed at) {
        crossHairAsked.set(true);
        // the same place asked for again is shown again
        pointed.set(null);
        pointed.set(at);
    }

    /** A press, or another case, ends that a place is shown which was asked for. */
    public void endPointing() {
        crossHairAsked.set(false);
        pointed.set(null);
    }

    /** Whether a key holds all layers off, to look at the bare CT. */
    public BooleanProperty overlaysHeldOffProperty() {
        return overlaysHeldOff;
    }

    public boolean shows(Layer layer) {
        return layer.isVisible() && !overlaysHeldOff.get();
    }

    /** Whether the muscle's fill is left out, to see the tissue under it. */
    public BooleanProperty muscleOutlineOnlyProperty() {
        return muscleOutlineOnly;
    }

    /** Whether the cross-hair shows a place that was asked for: then it is drawn whatever the tool, until the next press. */
    public BooleanProperty crossHairAskedProperty() {
        return crossHairAsked;
    }

    /** Of all that lies over the CT; its layers follow. */
    public ObjectProperty<OverlayColours> coloursProperty() {
        return colours;
    }

    public OverlayColours colours() {
        return colours.get();
    }

    /** Dark for the reading room, or light. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** How large text and controls are, those on the planes too. */
    public ObjectProperty<TextScale> scaleProperty() {
        return scale;
    }

    /** With which sign figures are shown that a person reads. */
    public ObjectProperty<DecimalSign> decimalsProperty() {
        return decimals;
    }

    /** The panels beside the planes. */
    public SidePanels sides() {
        return sides;
    }

    public TextScale scale() {
        return scale.get();
    }

    public Layer muscle() {
        return muscle;
    }

    public Layer changes() {
        return changes;
    }

    public Layer section() {
        return section;
    }

    /** Where the models disagree. */
    public Layer disagreement() {
        return disagreement;
    }

    public Layer votes() {
        return votes;
    }

    public Layer huRange() {
        return huRange;
    }

    /** Both masks, only this one, only the other: {@code ui.casework.Comparison}. */
    public Layer comparison() {
        return comparison;
    }

    /** The range that {@link #huRange()} shows. Only that: what is measured and painted keeps to {@link HuRange#MUSCLE}. */
    public ObjectProperty<HuRange> shownHuProperty() {
        return shownHu;
    }

    /** Whether the axial plane names the colours that lie on it. */
    public BooleanProperty legendProperty() {
        return legend;
    }

    /** What a person sets once. */
    public List<Preference<?>> preferences() {
        List<Preference<?>> all = new ArrayList<>(List.of(
                Preference.onOrOff(
                        "dark", Preference.Group.LOOK, "Dark window", "Dark for the reading room, or light", dark),
                new Preference<>(
                        "textPercent",
                        Preference.Group.LOOK,
                        "Text and controls",
                        "How large they are, those on the planes too",
                        scale,
                        List.of(TextScale.values()),
                        s -> s.percent() + " %",
                        s -> String.valueOf(s.percent()),
                        kept -> Arrays.stream(TextScale.values())
                                .filter(s -> String.valueOf(s.percent()).equals(kept))
                                .findFirst()),
                Preference.oneOf(
                        "decimalSign",
                        Preference.Group.LOOK,
                        "Decimal sign",
                        "Of figures in the result panel, list, table, status line and on the planes, and of what is"
                                + " copied there. Messages, other dialogs, what stands in a field and all files keep"
                                + " the point. Typed numbers may have either",
                        decimals,
                        DecimalSign.class,
                        DecimalSign::words),
                Preference.onOrOff(
                        "legend",
                        Preference.Group.PLANES,
                        "Legend on the axial plane",
                        "Name the colours that lie on the axial plane",
                        legend),
                Preference.onOrOff(
                        "outlineOnly",
                        Preference.Group.PLANES,
                        "Muscle as an outline only",
                        "Leave the fill out, to see the tissue under it",
                        muscleOutlineOnly),
                Preference.onOrOff(
                        "sameZoom",
                        Preference.Group.PLANES,
                        "Same zoom for all cases",
                        "Each case is shown at the zoom of the case before it, so that sizes can be compared by eye",
                        sameZoom),
                Preference.oneOf(
                        "overlayColours",
                        Preference.Group.PLANES,
                        "Colours of the overlays",
                        "Planes, legend and the swatches beside the layers follow at once."
                                + " Exported pictures and reports keep the usual colours, so that they can be compared",
                        colours,
                        OverlayColours.class,
                        OverlayColours::word)));
        all.addAll(windows.preferences());
        return all;
    }

    public List<Layer> layers() {
        return List.of(muscle, changes, section, disagreement, votes, huRange, comparison);
    }
}
