package org.longus.cohort;

import java.io.IOException;
import org.longus.io.Reason;
import org.longus.io.UnreadableInputException;

/** An input is not there, nor is the folder that it lay in: a drive that is not connected, as a rule. */
final class DriveGone extends IOException {
    private static final long serialVersionUID = 1L;

    DriveGone(Throwable e) {
        super(
                Reason.of(e) + " The folder around it is missing, too: is its drive connected?",
                new UnreadableInputException(Reason.of(e), e));
    }
}
