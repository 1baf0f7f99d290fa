package org.longus.io;

import java.util.List;

/**
 * What an input holds.
 *
 * @param choices the CT series that can be opened, most slices first; never empty (an input without one is refused)
 * @param leftOut sentences on what is there besides and why it cannot be opened
 */
public record InputScan(List<SeriesChoice> choices, List<String> leftOut) {
    public InputScan {
        choices = List.copyOf(choices);
        leftOut = List.copyOf(leftOut);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a scan without a choice is a refusal");
        }
    }

    /** The choice to open when nobody chooses: the one with most slices. */
    public SeriesChoice preferred() {
        return choices.getFirst();
    }
}
