package org.longus.ui.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.longus.export.Review;

/**
 * Two ways in which the same scans were measured.
 *
 * @param first whose areas, in words; {@code second} likewise
 * @param leftOut sentences on cases that are not among them
 */
public record Comparison(String first, String second, List<Pair> pairs, List<String> leftOut) {
    private static final String MODELS = "models";
    private static final String TRUTH = "truth";

    /** @param key of the case that can be opened */
    public record Pair(String key, double firstCm2, double secondCm2) {}

    public Comparison {
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
    }

    /** As in "models against truth". */
    public String name() {
        return first + " against " + second;
    }

    /** All that a cohort allows: each two of the models, the readers, and whoever the table has areas of. */
    static List<Comparison> of(List<CohortMember> members, CohortTable table) {
        Map<String, Map<String, Double>> byScan = new HashMap<>();
        Map<String, String> opens = new HashMap<>();
        int edited = 0;
        TreeSet<String> others = new TreeSet<>();
        for (CohortMember m : members) {
            if (m.excluded() || m.smaCm2().isEmpty()) {
                continue;
            }
            Map<String, Double> of = byScan.computeIfAbsent(m.scan(), s -> new TreeMap<>());
            if (!m.reader().isEmpty()) {
                of.put(m.reader(), m.smaCm2().getAsDouble());
                others.add(m.reader());
                opens.putIfAbsent(m.scan(), m.key());
                continue;
            }
            opens.put(m.scan(), m.key());
            if (m.mask() == Review.Mask.MODELS) {
                of.put(MODELS, m.smaCm2().getAsDouble());
            } else {
                edited++;
            }
            table.of(m).areasCm2().forEach(of::put);
        }
        others.addAll(table.areasBy());
        List<String> ways = new ArrayList<>(others);
        // truth is what the others are held against
        if (ways.remove(TRUTH)) {
            ways.addFirst(TRUTH);
        }
        ways.addFirst(MODELS);
        return pairs(ways, byScan, opens, edited);
    }

    private static List<Comparison> pairs(
            List<String> ways, Map<String, Map<String, Double>> byScan, Map<String, String> opens, int edited) {
        List<Comparison> all = new ArrayList<>();
        for (int a = 0; a < ways.size(); a++) {
            for (int b = a + 1; b < ways.size(); b++) {
                String first = ways.get(a);
                String second = ways.get(b);
                List<Pair> pairs = byScan.entrySet().stream()
                        .filter(s ->
                                s.getValue().containsKey(first) && s.getValue().containsKey(second))
                        .map(s -> new Pair(
                                opens.get(s.getKey()),
                                s.getValue().get(first),
                                s.getValue().get(second)))
                        .sorted(java.util.Comparator.comparing(Pair::key))
                        .toList();
                if (!pairs.isEmpty()) {
                    boolean models = first.equals(MODELS);
                    all.add(new Comparison(
                            first, second, pairs, models && edited > 0 ? List.of(edited(edited)) : List.of()));
                }
            }
        }
        return all;
    }

    private static String edited(int n) {
        return String.format(
                Locale.ROOT,
                "Masks changed or drawn by a person are not the models': %d cases are not counted as theirs.",
                n);
    }
}
