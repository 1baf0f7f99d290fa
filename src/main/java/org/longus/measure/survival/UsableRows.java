package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longus.measure.LeftOut;
import org.longus.measure.LeftOut.Reason;

/** The rows that have all that a statistic needs, by time from the earliest, and those that do not. */
final class UsableRows {
    private final FollowUpUnit unit;
    private final List<Observation> rows;
    private final double[] times;
    private final boolean[] events;
    private final List<LeftOut> leftOut;

    private UsableRows(FollowUpUnit unit, List<Observation> usable, double[] usableTimes, List<LeftOut> leftOut) {
        int[] order = IntStream.range(0, usable.size())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> usableTimes[n]))
                .mapToInt(n -> n)
                .toArray();
        this.unit = unit;
        this.rows = IntStream.of(order).mapToObj(usable::get).toList();
        this.times = IntStream.of(order).mapToDouble(n -> usableTimes[n]).toArray();
        this.events = new boolean[order.length];
        for (int n = 0; n < order.length; n++) {
            events[n] = rows.get(n).event().orElseThrow();
        }
        this.leftOut = List.copyOf(leftOut);
    }

    static UsableRows of(FollowUps followUps, boolean groups, List<CoxTerm> covariates) {
        List<Observation> usable = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Observation row : followUps.rows()) {
            missing(row, groups, covariates).ifPresentOrElse(leftOut::add, () -> usable.add(row));
        }
        double[] times =
                usable.stream().mapToDouble(row -> row.time().orElseThrow()).toArray();
        return new UsableRows(followUps.unit(), usable, TiedTimes.joined(times), leftOut);
    }

    /** The first thing that is missing. */
    private static Optional<LeftOut> missing(Observation row, boolean groups, List<CoxTerm> covariates) {
        double time = row.time().orElse(Double.NaN);
        if (!Double.isFinite(time)) {
            return Optional.of(new LeftOut(row.id(), Reason.TIME_MISSING, ""));
        }
        if (time < 0) {
            return Optional.of(new LeftOut(row.id(), Reason.TIME_NEGATIVE, ""));
        }
        if (row.event().isEmpty()) {
            return Optional.of(new LeftOut(row.id(), Reason.EVENT_MISSING, ""));
        }
        if (groups && row.group().isEmpty()) {
            return Optional.of(new LeftOut(row.id(), Reason.GROUP_MISSING, ""));
        }
        return covariates.stream()
                .filter(term -> !term.isKnown(row))
                .findFirst()
                .map(term -> new LeftOut(row.id(), Reason.COVARIATE_MISSING, term.name()));
    }

    int size() {
        return rows.size();
    }

    FollowUpUnit unit() {
        return unit;
    }

    /** In the order of times. */
    List<Observation> rows() {
        return rows;
    }

    /** Rising; rows of one time have the very same figure. */
    double time(int row) {
        return times[row];
    }

    boolean event(int row) {
        return events[row];
    }

    int eventCount() {
        return (int) IntStream.range(0, events.length).filter(n -> events[n]).count();
    }

    /** The first row of a later time than {@code row}'s, or {@link #size}. */
    int nextTime(int row) {
        int next = row + 1;
        while (next < times.length && times[next] == times[row]) {
            next++;
        }
        return next;
    }

    /** How many of the rows from one to before another had the event. */
    int eventsIn(int from, int to) {
        int count = 0;
        for (int n = from; n < to; n++) {
            count += events[n] ? 1 : 0;
        }
        return count;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
