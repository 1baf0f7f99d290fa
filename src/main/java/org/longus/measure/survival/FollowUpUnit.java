package org.longus.measure.survival;

/** What times of follow-up are counted in. */
public enum FollowUpUnit {
    DAYS(1),
    /** A twelfth of a year of 365.25 days. */
    MONTHS(30.4375),
    YEARS(365.25);

    private final double days;

    FollowUpUnit(double days) {
        this.days = days;
    }

    /** A time of this unit in days. */
    public double toDays(double time) {
        return time * days;
    }

    /** A time of this unit in another. */
    public double to(FollowUpUnit other, double time) {
        return this == other ? time : time * days / other.days;
    }
}
