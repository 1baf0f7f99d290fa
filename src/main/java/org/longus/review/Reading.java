package org.longus.review;

/**
 * How far a reader in annotator mode has come with a case.
 *
 * @param finished the mask is closed and may be held against other readers'
 * @param aiSeen whether the reader had or may have seen the models' answer before the last finish
 * @param reopened whether a finished reading was opened again, when another reader's mask may have been seen
 */
public record Reading(boolean finished, boolean aiSeen, boolean reopened) {
    public static final Reading NONE = new Reading(false, false, false);

    Reading finishedNow(boolean isAiShown) {
        return new Reading(true, aiSeen || isAiShown, reopened);
    }

    Reading reopenedNow() {
        return new Reading(false, aiSeen, true);
    }

    /** With the models' answer, or another reader's mask, perhaps seen. */
    Reading exposedNow() {
        return new Reading(false, true, reopened);
    }
}
