package org.longus.io;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.volume.PlainNumber;

/**
 * What a series is preferred by: see {@link SeriesPreference}.
 *
 * @param coverageMm along the slices; 0 where it is not known, which is not held against the series
 * @param thicknessMm as stated, else the distance between slices; 0 where neither is known
 */
record Merit(SeriesFacts facts, SeriesKind kind, boolean axial, double coverageMm, double thicknessMm, int slices) {
    static final int NECK_MM = 60;
    static final int SECTION_MM = 33;
    static final double THIN_MM = 0.5;
    /** Of the slices' normal on the body's axis: 45 degrees. */
    private static final double AXIAL = Math.sqrt(0.5);

    static final Comparator<Merit> ORDER = Comparator.comparing(Merit::value)
            .thenComparing(Merit::reach)
            .thenComparing(Merit::kernel)
            .thenComparing(Merit::thicknessTenths)
            .thenComparing(m -> -m.slices)
            .thenComparing(Merit::seriesNumber);

    /** How much of the neck it can show. */
    private enum Reach {
        NECK,
        SHORT,
        OTHER_PART,
        TOO_SHORT
    }

    static Merit of(SeriesChoice choice) {
        SeriesFacts facts = choice.origin().facts();
        return new Merit(
                facts,
                SeriesKind.of(facts),
                Math.abs(choice.fileGeometry().directionK().z()) > AXIAL,
                choice.slices() * choice.sliceSpacingMm(),
                thickness(facts.sliceThicknessMm(), choice.sliceSpacingMm()),
                choice.slices());
    }

    /** A refused series is taken to be axial unless it says otherwise. */
    static Merit of(RefusedSeries refused) {
        SeriesFacts facts = refused.origin().facts();
        return new Merit(
                facts,
                SeriesKind.of(facts),
                true,
                refused.coverageMm(),
                thickness(facts.sliceThicknessMm(), refused.coverageMm() / refused.slices()),
                refused.slices());
    }

    private static double thickness(OptionalDouble stated, double spacingMm) {
        return stated.isPresent() && stated.getAsDouble() > 0 ? stated.getAsDouble() : spacingMm;
    }

    private SeriesKind.Value value() {
        boolean otherPlane = !axial && kind.value().compareTo(SeriesKind.Value.REFORMATTED) < 0;
        return otherPlane ? SeriesKind.Value.REFORMATTED : kind.value();
    }

    private Reach reach() {
        long mm = Math.round(coverageMm);
        if (mm > 0 && mm < SECTION_MM) {
            return Reach.TOO_SHORT;
        }
        if (Region.of(facts) == Region.ELSEWHERE) {
            return Reach.OTHER_PART;
        }
        return mm > 0 && mm < NECK_MM ? Reach.SHORT : Reach.NECK;
    }

    private KernelKind kernel() {
        return KernelKind.of(facts);
    }

    private long thicknessTenths() {
        return Math.round(10 * Math.max(THIN_MM, thicknessMm));
    }

    private double seriesNumber() {
        return PlainNumber.typed(facts.seriesNumber()).orElse(Double.MAX_VALUE);
    }

    String whyBehind(Merit first) {
        if (value() != first.value()) {
            return kind.value() == value() ? kind.phrase() : "not made axially";
        }
        if (reach() != first.reach()) {
            return reach() == Reach.OTHER_PART
                    ? "names another part of the body"
                    : String.format(Locale.ROOT, "does not cover the neck (%d mm)", Math.round(coverageMm));
        }
        if (kernel() != first.kernel()) {
            return kernelWords();
        }
        if (thicknessTenths() != first.thicknessTenths()) {
            return "thicker slices (%s mm against %s)".formatted(tenths(thicknessMm), tenths(first.thicknessMm));
        }
        if (slices != first.slices) {
            return String.format(Locale.ROOT, "fewer slices (%d against %d)", slices, first.slices);
        }
        return seriesNumber() > first.seriesNumber() ? "higher series number" : toldApart(first.facts);
    }

    /** Equals in all that the rule looks at: what else tells them apart, so that a person can choose. */
    private String toldApart(SeriesFacts first) {
        if (!facts.kvp().equals(first.kvp())) {
            return "equal but for the tube voltage (%s against %s), found later"
                    .formatted(kilovolts(facts), kilovolts(first));
        }
        if (!facts.phase().equals(first.phase())) {
            return "equal but for the phase (%s against %s), found later"
                    .formatted(said(facts.phase()), said(first.phase()));
        }
        if (!facts.acquisitionNumber().equals(first.acquisitionNumber())) {
            return "equal but for the acquisition (%s against %s), found later"
                    .formatted(said(facts.acquisitionNumber()), said(first.acquisitionNumber()));
        }
        return "";
    }

    private static String kilovolts(SeriesFacts facts) {
        return facts.kvp().isPresent() ? tenths(facts.kvp().getAsDouble()) + " kV" : said("");
    }

    private static String said(String value) {
        return value.isEmpty() ? "not stated" : value;
    }

    private String kernelWords() {
        String named = facts.kernel().isEmpty() ? "" : " " + facts.kernel();
        if (kernel() == KernelKind.SHARP) {
            boolean lung = Words.of(facts.kernel() + " " + facts.description()).stream()
                    .anyMatch(word -> word.startsWith("LUNG"));
            return (lung ? "lung kernel" : "bone kernel") + named;
        }
        return named.isEmpty() ? "states no kernel" : "kernel" + named + " is not known as soft";
    }

    private static String tenths(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm).replaceAll("\\.0$", "");
    }
}
