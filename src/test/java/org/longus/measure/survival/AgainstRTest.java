package org.longus.measure.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final String PERMUTED = "cutoff.permutation.p";

    static List<String> sets() throws IOException {
        return R.names(KEPT);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFigureIsThatOfR(String set) throws IOException {
        check(KEPT, set);
    }

    @Test
    void rSaysTheSameToday(@TempDir Path folder) throws Exception {
        R.run(List.of("survival"), SCRIPT, folder.toString());
        assertThat(R.names(folder)).isEqualTo(R.names(KEPT));
        for (String set : R.names(folder)) {
            R.assertSame(set, R.expected(folder, set), R.expected(KEPT, set));
        }
    }

    @Test
    void lungAndAmlAndTenThousandRowsAsInR(@TempDir Path folder) throws Exception {
        R.run(List.of("survival"), SCRIPT, folder.toString(), "live");
        assertThat(R.names(folder)).containsExactly("aml", "large", "lung");
        for (String set : R.names(folder)) {
            check(folder, set);
        }
        // as published with the package, and in ../shared/facts-delivery.md
        Map<String, Double> lung = R.expected(folder, "lung");
        assertThat(lung.get("logrank.chi2")).isCloseTo(10.32674195, within(1e-8));
        Map<String, Double> aml = R.expected(folder, "aml");
        assertThat(aml.get("logrank.chi2")).isCloseTo(3.396388699, within(1e-9));
        assertThat(aml.get("km.Maintained.median")).isEqualTo(31);
        assertThat(aml.get("km.Nonmaintained.median")).isEqualTo(23);
        assertThat(aml.get("cox.group.groupNonmaintained.beta")).isCloseTo(0.9155326, within(1e-7));
        assertThat(aml.get("cox.group.groupNonmaintained.se")).isCloseTo(0.5119343, within(1e-7));
    }

    private static void check(Path folder, String set) throws IOException {
        Map<String, Double> expected = R.expected(folder, set);
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
        if (expected.containsKey(PERMUTED)) {
            assertSameSampled(said.figures().get(PERMUTED), expected.get(PERMUTED));
        } else {
            said.figures().remove(PERMUTED);
        }
        R.assertSame(set, said.figures(), expected, PERMUTED);
    }

    private static TreeSet<String> models(Map<String, Double> expected) {
        return expected.keySet().stream()
                .filter(key -> key.startsWith("cox."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two samples of orders, 4000 in R: within four standard errors of their difference. */
    private static void assertSameSampled(double said, double expected) {
        double each = Math.max(expected * (1 - expected), 1e-3);
        double error = Math.sqrt(each * (1.0 / CutOffSearch.USUAL.permutations() + 1.0 / 4000));
        assertThat(said).as(PERMUTED).isCloseTo(expected, within(4 * error));
    }
}
