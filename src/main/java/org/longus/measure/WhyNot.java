package org.longus.measure;

/** Why a figure of a cohort is not given. */
public enum WhyNot {
    /** Nothing to compute from, or less than the figure's own minimum. */
    TOO_FEW("too few values"),
    /** All values are the same, so that there is nothing to compare. */
    NO_SPREAD("the values do not differ"),
    /** Nobody had the event. */
    NO_EVENT("nobody had the event"),
    /** A comparison of groups of which there is one. */
    ONE_GROUP("there is one group only"),
    /** No value divides the cohort so that enough lie on both sides. */
    NO_CUT_OFF_ADMITTED("no value leaves enough on both sides"),
    /** What is to be scored is not known itself. */
    VALUE_MISSING("the value is missing"),
    SEX_MISSING("sex is missing"),
    AGE_MISSING("age is missing"),
    /** An age that none of the bands holds. */
    AGE_OUTSIDE("no band holds this age");

    private final String words;

    WhyNot(String words) {
        this.words = words;
    }

    /** For a cell or a line, without a full stop. */
    public String words() {
        return words;
    }
}
