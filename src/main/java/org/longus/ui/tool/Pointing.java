package org.longus.ui.tool;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.longus.ui.viewer.PlanePane;

/**
 * What the pointer tells the window, whichever plane it is over.
 *
 * @param active the plane that keys scroll: the one that the pointer was over last
 * @param alone told that a double click asks for this plane alone, or for all three again
 */
public record Pointing(ObjectProperty<PlanePane> active, Consumer<PlanePane> alone) {}
