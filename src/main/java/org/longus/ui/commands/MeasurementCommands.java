package org.longus.ui.commands;

import org.longus.measure.MeasurementMark;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;

/** Distances and angles of the current case, with words for what was done or cannot be done. */
public final class MeasurementCommands {
    private final CaseList list;
    private final Messages messages;

    public MeasurementCommands(CaseList list, Messages messages) {
        this.list = list;
        this.messages = messages;
    }

    /** Whether nothing can be drawn now; says why. */
    public boolean isRefused() {
        return list.current() == null || Refusals.ofReadOnly(list.current(), messages);
    }

    /** Takes away the selected distance or angle, or the last where none is selected. */
    public void remove() {
        if (list.current() == null || list.current().measurements().shown().isEmpty() || isRefused()) {
            return;
        }
        list.current()
                .measurements()
                .remove()
                .map(MeasurementMark::text)
                .ifPresent(words ->
                        messages.say("Deleted: %s. %s brings it back.".formatted(words, Shortcut.UNDO.keys())));
    }
}
