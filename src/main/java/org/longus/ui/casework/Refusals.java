package org.longus.ui.casework;

import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;

/** What cannot be done to a case now, said where it was asked for. */
public final class Refusals {
    private Refusals() {}

    /** Returns whether another window has the case, so that it cannot be changed here, and says so. */
    public static boolean ofReadOnly(CaseModel on, Messages messages) {
        if (on.isReadOnly()) {
            messages.show(
                    new About(on, "remarks"),
                    new Notice(Notice.Kind.WARNING, String.join(" ", on.opened().remarks())));
        }
        return on.isReadOnly();
    }
}
