package org.longus.measure;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How much of the spread of readings is that of the subjects: Shrout and Fleiss (Psychol Bull 1979;86:420), from the mean
 * squares of subjects (B), raters (J) and what is left (E), n subjects and k raters. ICC(2,1) is {@code (B - E) / (B + (k-1) E + k (J -
 * E) / n)}, ICC(3,1) {@code (B - E) / (B + (k-1) E)}. As R's {@code psych::ICC(lmer = FALSE)}.
 *
 * @param n subjects with a reading of every rater
 * @param leftOut subjects without
 * @param icc 1 for perfect agreement; may be below 0
 * @param interval 95 %; empty where raters agree perfectly but for a constant, so that nothing is left to tell its width
 * @param f B / E, which tests whether it is 0, with {@code df1} and {@code df2}; infinite where E is 0
 */
public record IntraclassCorrelation(
        Form form,
        int n,
        int raters,
        int leftOut,
        double icc,
        Optional<ConfidenceInterval> interval,
        double f,
        int df1,
        int df2,
        double p) {
    private static final double UPPER_TAIL = (1 - ConfidenceInterval.LEVEL) / 2;

    /** Which raters it is about. */
    public enum Form {
        /** ICC(2,1), agreement: these raters stand for any; that one reads higher than another counts against it. */
        RANDOM_RATERS,
        /** ICC(3,1), consistency: these raters alone; a constant difference between them does not count. */
        FIXED_RATERS
    }

    /** @param readings by subject and rater, NaN where one is missing; every subject has as many places */
    public static Computed<IntraclassCorrelation> of(Form form, double[][] readings) {
        double[][] whole = Arrays.stream(readings)
                .filter(subject -> Arrays.stream(subject).allMatch(Double::isFinite))
                .toArray(double[][]::new);
        int n = whole.length;
        if (n < 2) {
            return Computed.tooFew(n, 2);
        }
        int k = whole[0].length;
        if (k < 2) {
            throw new IllegalArgumentException("an ICC of one rater");
        }
        MeanSquares ms = MeanSquares.of(whole);
        if (ms.subjects == 0 && ms.rest == 0) {
            return Computed.not(WhyNot.NO_SPREAD, n);
        }
        int df1 = n - 1;
        int df2 = (n - 1) * (k - 1);
        double f = ms.subjects / ms.rest;
        double between = ms.subjects - ms.rest;
        double within = ms.subjects + (k - 1) * ms.rest;
        double icc = form == Form.RANDOM_RATERS ? between / (within + k * (ms.raters - ms.rest) / n) : between / within;
        Optional<ConfidenceInterval> interval =
                ms.rest == 0 ? Optional.empty() : Optional.of(interval(form, ms, n, k, icc));
        double p = ms.rest == 0 ? 0 : FDistribution.of(df1, df2).survivalProbability(f);
        return Computed.of(new IntraclassCorrelation(form, n, k, readings.length - n, icc, interval, f, df1, df2, p));
    }

    private static ConfidenceInterval interval(Form form, MeanSquares ms, int n, int k, double icc) {
        double df1 = n - 1;
        if (form == Form.FIXED_RATERS) {
            double df2 = df1 * (k - 1);
            double f = ms.subjects / ms.rest;
            double low = f / upper(df1, df2);
            double high = f * upper(df2, df1);
            return ConfidenceInterval.of95((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
        }
        double fj = ms.raters / ms.rest;
        double part = n * (1 + (k - 1) * icc) - k * icc;
        double top = k * icc * fj + part;
        // Satterthwaite's degrees of freedom
        double v = (k - 1) * df1 * top * top / (df1 * k * k * icc * icc * fj * fj + part * part);
        double toUpper = upper(df1, v);
        double toLower = upper(v, df1);
        double rest = k * ms.raters + (k * n - k - n) * ms.rest;
        return ConfidenceInterval.of95(
                n * (ms.subjects - toUpper * ms.rest) / (toUpper * rest + n * ms.subjects),
                n * (toLower * ms.subjects - ms.rest) / (rest + n * toLower * ms.subjects));
    }

    private static double upper(double df1, double df2) {
        return FDistribution.of(df1, df2).inverseSurvivalProbability(UPPER_TAIL);
    }

    /** Of the two-way analysis of variance without repeats. */
    private record MeanSquares(double subjects, double raters, double rest) {
        static MeanSquares of(double[][] x) {
            int n = x.length;
            int k = x[0].length;
            double mean =
                    Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElseThrow();
            double[] ofSubject = new double[n];
            double[] ofRater = new double[k];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    ofSubject[i] += (x[i][j] - mean) / k;
                    ofRater[j] += (x[i][j] - mean) / n;
                }
            }
            double rest = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < k; j++) {
                    double left = x[i][j] - mean - ofSubject[i] - ofRater[j];
                    rest += left * left;
                }
            }
            double size = Rounding.largest(
                    Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray());
            return new MeanSquares(
                    whole(k * squares(ofSubject) / (n - 1), size),
                    n * squares(ofRater) / (k - 1),
                    whole(rest / ((n - 1.0) * (k - 1)), size));
        }

        private static double whole(double square, double size) {
            return Rounding.isNone(Math.sqrt(square), size) ? 0 : square;
        }

        private static double squares(double[] of) {
            return Arrays.stream(of).map(x -> x * x).sum();
        }
    }
}
