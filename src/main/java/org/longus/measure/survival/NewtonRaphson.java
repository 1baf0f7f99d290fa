package org.longus.measure.survival;

/**
 * Climbs the partial likelihood from 0: Newton's steps, halved as long as one leads down. It ends when a step changes the
 * log-likelihood by less than a billionth of it.
 */
final class NewtonRaphson {
    private static final int MOST_STEPS = 30;
    private static final int MOST_HALVINGS = 40;
    private static final double ENOUGH = 1e-9;
    /**
     * Columns have a standard deviation of 1: after the likelihood stands still, the next step of a coefficient that has an end is
     * some 1e-8, and of one without about 1 over the gap that separates, in standard deviations.
     */
    private static final double STILL_MOVING = 1e-4;

    /** A curvature of this share of the one at the start is a slope's that ends. */
    private static final double FLAT = 1e-3;

    /**
     * @param start at zeros
     * @param converged whether the likelihood came to stand still
     * @param moving which coefficients had not
     */
    record Climb(
            PartialLikelihood.At start,
            PartialLikelihood.At end,
            double[] beta,
            double[][] variance,
            int steps,
            boolean converged,
            boolean[] moving) {
        boolean isMoving() {
            return any(moving);
        }

        /**
         * Whether a coefficient that moves does so on a slope that has all but ended: then it is without end. Otherwise the steps
         * were too few or went astray.
         */
        boolean isFlattening() {
            for (int n = 0; n < moving.length; n++) {
                if (moving[n] && end.information()[n][n] < FLAT * start.information()[n][n]) {
                    return true;
                }
            }
            return false;
        }
    }

    private NewtonRaphson() {}

    static Climb of(PartialLikelihood likelihood, int p) {
        double[] beta = new double[p];
        PartialLikelihood.At start = likelihood.at(beta);
        PartialLikelihood.At at = start;
        boolean converged = false;
        int steps = 0;
        while (!converged && steps < MOST_STEPS) {
            steps++;
            double[] step = new Cholesky(at.information()).solve(at.score());
            PartialLikelihood.At next = at;
            double[] there = beta;
            for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
                double[] candidate = plus(beta, step, Math.scalb(1, -halvings));
                PartialLikelihood.At reached = likelihood.at(candidate);
                if (reached.logLikelihood() >= at.logLikelihood() - slack(at)) {
                    next = reached;
                    there = candidate;
                    break;
                }
            }
            converged = Math.abs(next.logLikelihood() - at.logLikelihood()) <= ENOUGH * Math.abs(next.logLikelihood());
            at = next;
            beta = there;
        }
        // the likelihood is flat at its top: one more step takes the coefficients to where it is
        double[] last = new Cholesky(at.information()).solve(at.score());
        boolean[] moving = moving(beta, last);
        if (converged && !any(moving)) {
            double[] polished = plus(beta, last, 1);
            PartialLikelihood.At top = likelihood.at(polished);
            if (top.logLikelihood() >= at.logLikelihood() - slack(at)) {
                at = top;
                beta = polished;
            }
        }
        return new Climb(start, at, beta, new Cholesky(at.information()).inverse(), steps, converged, moving);
    }

    /** What rounding may take from a log-likelihood. */
    private static double slack(PartialLikelihood.At at) {
        return 1e-12 * Math.abs(at.logLikelihood());
    }

    private static double[] plus(double[] beta, double[] step, double share) {
        double[] sum = beta.clone();
        for (int n = 0; n < sum.length; n++) {
            sum[n] += share * step[n];
        }
        return sum;
    }

    private static boolean[] moving(double[] beta, double[] step) {
        boolean[] moving = new boolean[beta.length];
        for (int n = 0; n < beta.length; n++) {
            moving[n] = Math.abs(step[n]) > STILL_MOVING * Math.max(1, Math.abs(beta[n]));
        }
        return moving;
    }

    private static boolean any(boolean[] of) {
        for (boolean is : of) {
            if (is) {
                return true;
            }
        }
        return false;
    }
}
