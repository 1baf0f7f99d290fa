package org.longus.io.table.patient;

import org.longus.measure.survival.FollowUpUnit;

/** What a column of a study's table holds beside the patient's own values. Nothing of a table is dropped: each has a place here. */
public sealed interface StudyColumn {
    /** As it stands in the table. */
    String heading();

    /** Time to an outcome's event or to the last time without it, as in {@code os_months}. */
    record Time(String heading, String outcome, FollowUpUnit unit) implements StudyColumn {}

    /** Whether the event came, 1 or 0, as in {@code os_event}. */
    record Event(String heading, String outcome) implements StudyColumn {}

    /** The tumour's stage, as written. */
    record Stage(String heading) implements StudyColumn {}

    /**
     * A mask file of a person.
     *
     * @param whose "truth", or the reader's name as in {@code reader_a_mask}
     */
    record MaskPath(String heading, String whose) implements StudyColumn {}

    /** The area in cm2 that a person measured; {@code whose} as in {@link MaskPath}. */
    record Area(String heading, String whose) implements StudyColumn {}

    /** A figure that may go into a model: every cell that is not empty is a number. */
    record Amount(String heading) implements StudyColumn {}

    /** Words of which there are few, which may go into a model. */
    record Levels(String heading, int levels) implements StudyColumn {}

    /** Kept and shown; in no model, for {@code why}. */
    record Kept(String heading, String why) implements StudyColumn {}

    /** Whose masks and areas are held to be true. */
    String TRUTH = "truth";
}
