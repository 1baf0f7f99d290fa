package org.longus.review;

/** Hears of every change of a case: the journal, or whoever refuses changes. */
public interface CaseLog {
    /** Keeps nothing and refuses nothing. */
    CaseLog NONE = event -> true;

    /**
     * A change is about to be made.
     *
     * @return false where the case must stay as it is
     */
    boolean admit(CaseEvent event);

    /** The change was made. */
    default void made(CaseEvent event, ReviewedCase changed) {}
}
