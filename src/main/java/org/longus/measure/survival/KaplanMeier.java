package org.longus.measure.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The curve of Kaplan and Meier (J Am Stat Assoc 1958;53:457): {@code S(t)} is the product of {@code 1 - d/n} over the times
 * of events up to t. Its standard error is Greenwood's, {@code S * sqrt(sum d / (n (n - d)))}, and its 95 % band that of
 * {@code log(-log S)}, as R's {@code survfit(conf.type = "log-log")}. The median is where the curve first is at 0.5 or below,
 * or, where it runs along 0.5, the middle of that piece; its interval is where the band's ends do so.
 *
 * @param group whose curve it is; empty for everyone together
 * @param n how many people
 * @param steps one for each time at which somebody had the event or left, rising
 * @param median in {@code unit}; empty where the curve does not come down to 0.5, likewise its interval's ends
 */
public record KaplanMeier(
        FollowUpUnit unit,
        String group,
        int n,
        int events,
        List<Step> steps,
        OptionalDouble median,
        OptionalDouble medianLower,
        OptionalDouble medianUpper) {
    private static final double HALF = 0.5;
    /** What rounding may do to a curve that is at 0.5. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /**
     * @param atRisk how many were still followed just before this time
     * @param censored how many left at this time without the event
     * @param survival from this time on
     * @param standardError of {@code survival}; empty once nobody survives
     * @param lower of the band; empty where {@code survival} is 1 or 0, where this band has no ends; likewise {@code upper}
     */
    public record Step(
            double time,
            int atRisk,
            int events,
            int censored,
            double survival,
            OptionalDouble standardError,
            OptionalDouble lower,
            OptionalDouble upper) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** How many were still followed just before a time: the line of numbers below a curve. */
    public int atRisk(double time) {
        for (Step step : steps) {
            if (step.time >= time) {
                return step.atRisk;
            }
        }
        return 0;
    }

    /** The curve's height at a time, 0..1; 1 before the first step, and the last one's after it. */
    public double survivalAt(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            survival = step.survival;
        }
        return survival;
    }

    /** Of rows of one group. */
    static KaplanMeier of(String group, UsableRows rows) {
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int next;
        for (int row = 0; row < rows.size(); row = next) {
            next = rows.nextTime(row);
            int atRisk = rows.size() - row;
            int events = rows.eventsIn(row, next);
            survival *= 1 - (double) events / atRisk;
            greenwood += events == 0 ? 0 : events / ((double) atRisk * (atRisk - events));
            steps.add(step(rows.time(row), atRisk, events, next - row - events, survival, Math.sqrt(greenwood)));
        }
        return new KaplanMeier(
                rows.unit(),
                group,
                rows.size(),
                rows.eventCount(),
                steps,
                whereHalf(steps, Step::survival),
                whereHalf(steps, step -> step.lower.orElse(Double.NaN)),
                whereHalf(steps, step -> step.upper.orElse(Double.NaN)));
    }

    /** @param logError the standard error of log survival */
    private static Step step(double time, int atRisk, int events, int censored, double survival, double logError) {
        OptionalDouble error = survival > 0 ? OptionalDouble.of(survival * logError) : OptionalDouble.empty();
        if (survival == 0 || survival == 1) {
            return new Step(
                    time, atRisk, events, censored, survival, error, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double logSurvival = Math.log(survival);
        double middle = Math.log(-logSurvival);
        // log survival is negative: so is the half width, and the lower end comes first
        double half = Normal.Z95 * logError / logSurvival;
        return new Step(
                time,
                atRisk,
                events,
                censored,
                survival,
                error,
                OptionalDouble.of(Math.exp(-Math.exp(middle - half))),
                OptionalDouble.of(Math.exp(-Math.exp(middle + half))));
    }

    /** The time at which a falling figure of the steps comes to a half. */
    private static OptionalDouble whereHalf(List<Step> steps, ToDoubleFunction<Step> figure) {
        for (int n = 0; n < steps.size(); n++) {
            double height = figure.applyAsDouble(steps.get(n));
            if (height < HALF + TOLERANCE) {
                double time = steps.get(n).time;
                return OptionalDouble.of(
                        Math.abs(height - HALF) < TOLERANCE ? middle(steps.subList(n, steps.size()), figure) : time);
            }
        }
        return OptionalDouble.empty();
    }

    /** Between the first of these steps and the first one that lies lower; the first's where none does. */
    private static double middle(List<Step> steps, ToDoubleFunction<Step> figure) {
        double start = steps.getFirst().time;
        double height = figure.applyAsDouble(steps.getFirst());
        return steps.stream()
                .filter(step -> figure.applyAsDouble(step) < height)
                .findFirst()
                .map(lower -> (start + lower.time) / 2)
                .orElse(start);
    }
}
