package org.longus.ui.tool;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.longus.ui.casework.Probe;
import org.longus.ui.viewer.PlanePane;

/**
 * What the pointer tells the window, whichever plane it is over.
 *
 * @param active the plane that keys scroll: the one that the pointer was over last
 * @param probe what lies under the pointer; null outside of the scan
 * @param alone told that a double click asks for this plane alone, or for all three again
 */
public record Pointing(ObjectProperty<PlanePane> active, ObjectProperty<Probe> probe, Consumer<PlanePane> alone) {}
