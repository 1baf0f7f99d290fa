package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.measure.R;

/**
 * Every figure of time to an event against R's survival: on data sets whose figures are kept, and, where there is an R, once
 * more on them and on lung and aml, which come with R. Relative where a figure is larger than 1, and for a p below it.
 */
class AgainstRTest {
    private static final Path SCRIPT = Path.of("src/test/r/survival.R");
    private static final Path KEPT = Path.of("src/test/resources/org/longus/measure/survival");
    private static final double WITHIN = 1e-6;

    static List<String> sets() throws IOException {
        return names(KEPT);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected.csv"))
                    .map(name -> name.replace(".expected.csv", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFigureIsThatOfR(String set) throws IOException {
        check(KEPT, set);
    }

    @Test
    void rSaysTheSameToday(@TempDir Path folder) throws Exception {
        R.run("survival", SCRIPT, folder.toString());
        assertThat(names(folder)).isEqualTo(names(KEPT));
        for (String set : names(folder)) {
            assertSame(
                    set,
                    RFigures.expected(folder.resolve(set + ".expected.csv")),
                    RFigures.expected(KEPT.resolve(set + ".expected.csv")));
        }
    }

    @Test
    void lungAndAmlAndTenThousandRowsAsInR(@TempDir Path folder) throws Exception {
        R.run("survival", SCRIPT, folder.toString(), "live");
        assertThat(names(folder)).containsExactly("aml", "large", "lung");
        for (String set : names(folder)) {
            check(folder, set);
        }
        // as published with the package, and in ../shared/facts-delivery.md
        Map<String, Double> lung = RFigures.expected(folder.resolve("lung.expected.csv"));
        assertThat(lung.get("logrank.chi2")).isCloseTo(10.32674195, within(1e-8));
        Map<String, Double> aml = RFigures.expected(folder.resolve("aml.expected.csv"));
        assertThat(aml.get("logrank.chi2")).isCloseTo(3.396388699, within(1e-9));
        assertThat(aml.get("km.Maintained.median")).isEqualTo(31);
        assertThat(aml.get("km.Nonmaintained.median")).isEqualTo(23);
        assertThat(aml.get("cox.group.groupNonmaintained.beta")).isCloseTo(0.9155326, within(1e-7));
        assertThat(aml.get("cox.group.groupNonmaintained.se")).isCloseTo(0.5119343, within(1e-7));
    }

    private static void check(Path folder, String set) throws IOException {
        Map<String, Double> expected = RFigures.expected(folder.resolve(set + ".expected.csv"));
        FollowUps data = RFigures.followUps(folder.resolve(set + ".csv"));
        SurvivalFigures said = new SurvivalFigures();
        if (expected.keySet().stream().anyMatch(key -> key.startsWith("km."))) {
            said.curves(data);
        }
        said.logRank(data);
        for (String model : models(expected)) {
            said.cox(data, model, RFigures.terms(set, model));
        }
        if (expected.containsKey("cutoff.value")) {
            said.cutOff(data);
        }
        if (!expected.containsKey("cutoff.permutation.p")) {
            said.figures().remove("cutoff.permutation.p");
        }
        assertSame(set, said.figures(), expected);
    }

    private static TreeSet<String> models(Map<String, Double> expected) {
        return expected.keySet().stream()
                .filter(key -> key.startsWith("cox."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertSame(String set, Map<String, Double> said, Map<String, Double> expected) {
        assertThat(said.keySet()).as(set).containsExactlyInAnyOrderElementsOf(expected.keySet());
        List<String> differing = expected.keySet().stream()
                .filter(key -> differ(key, said.get(key), expected.get(key)))
                .map(key -> "%s: %s, R %s".formatted(key, said.get(key), expected.get(key)))
                .toList();
        assertThat(differing).as(set).isEmpty();
    }

    private static boolean differ(String key, double said, double expected) {
        if (Double.isNaN(expected) || Double.isNaN(said)) {
            return Double.isNaN(expected) != Double.isNaN(said);
        }
        if (key.equals("cutoff.permutation.p")) {
            // two samples of orders, 4000 in R: four standard errors of their difference
            double least = Math.max(expected * (1 - expected), 1e-3);
            return Math.abs(said - expected) > 4 * Math.sqrt(least * (1.0 / CutOffSearch.USUAL.permutations() + 1.0 / 4000));
        }
        double scale = key.endsWith("p") && expected > 0 ? expected : Math.max(1, Math.abs(expected));
        return Math.abs(said - expected) > WITHIN * scale;
    }
}
