package org.longus.cohort.progress;

/**
 * How far a cohort has come, in cases.
 *
 * @param measured in this run
 * @param there already, of the same scan, models and settings
 * @param kept as a person left them
 * @param dropped because another program finished them first
 * @param withoutC3 among all these
 * @param dataFaults cases and inputs that cannot be measured
 * @param machineFaults those that failed because of the disk, the memory and their like
 * @param running now
 * @param toGo as far as is known: an input that was not looked at yet counts as a case
 */
public record Counts(
        int measured,
        int there,
        int kept,
        int dropped,
        int withoutC3,
        int dataFaults,
        int machineFaults,
        int running,
        int toGo) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Cases that have a result. */
    public int withResult() {
        return measured + there + kept + dropped;
    }

    public int failed() {
        return dataFaults + machineFaults;
    }

    Counts and(Counts o) {
        return new Counts(
                measured + o.measured,
                there + o.there,
                kept + o.kept,
                dropped + o.dropped,
                withoutC3 + o.withoutC3,
                dataFaults + o.dataFaults,
                machineFaults + o.machineFaults,
                running + o.running,
                toGo + o.toGo);
    }
}
