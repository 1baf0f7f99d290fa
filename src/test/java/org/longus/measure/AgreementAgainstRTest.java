package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of agreement against R (psych, vcd and R's own): on data sets whose figures are kept, which an R, where there is one, says again. */
class AgreementAgainstRTest {
    private static final Path SCRIPT = Path.of("src/test/r/agreement.R");
    private static final Path KEPT = Path.of("src/test/resources/org/longus/measure/agreement");

    private final Map<String, Double> said = new LinkedHashMap<>();

    static List<String> sets() throws IOException {
        return R.names(KEPT);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyFigureIsThatOfR(String set) throws IOException {
        double[][] table = numbers(KEPT.resolve(set + ".csv"));
        switch (set.split("-")[0]) {
            case "icc" -> {
                icc("random.", IntraclassCorrelation.Form.RANDOM_RATERS, table);
                icc("fixed.", IntraclassCorrelation.Form.FIXED_RATERS, table);
            }
            case "kappa" -> kappa(table);
            default -> pairs(set, column(table, 0), column(table, 1));
        }
        R.assertSame(set, said, R.expected(KEPT, set));
    }

    @Test
    void rSaysTheSameToday(@TempDir Path folder) throws Exception {
        R.run(List.of("psych", "vcd"), SCRIPT, folder.toString());
        assertThat(R.names(folder)).isEqualTo(R.names(KEPT));
        for (String set : R.names(folder)) {
            R.assertSame(set, R.expected(folder, set), R.expected(KEPT, set));
        }
    }

    private static double[][] numbers(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] column(double[][] table, int column) {
        return Arrays.stream(table).mapToDouble(row -> row[column]).toArray();
    }

    private void icc(String at, IntraclassCorrelation.Form form, double[][] readings) {
        IntraclassCorrelation icc =
                IntraclassCorrelation.of(form, readings).figure().orElseThrow();
        said.put(at + "n", (double) icc.n());
        said.put(at + "leftOut", (double) icc.leftOut());
        said.put(at + "icc", icc.icc());
        said.put(at + "f", icc.f());
        said.put(at + "df1", (double) icc.df1());
        said.put(at + "df2", (double) icc.df2());
        said.put(at + "p", icc.p());
        interval(at, icc.interval().orElseThrow());
    }

    private void interval(String at, ConfidenceInterval interval) {
        said.put(at + "lower", interval.lower());
        said.put(at + "upper", interval.upper());
    }

    private void kappa(double[][] table) {
        int[][] counts = Arrays.stream(table)
                .map(row -> Arrays.stream(row).mapToInt(x -> (int) x).toArray())
                .toArray(int[][]::new);
        CohenKappa plain =
                CohenKappa.of(CohenKappa.Weighting.NONE, counts).figure().orElseThrow();
        CohenKappa linear =
                CohenKappa.of(CohenKappa.Weighting.LINEAR, counts).figure().orElseThrow();
        said.put("n", (double) plain.n());
        said.put("kappa", plain.kappa());
        said.put("se", plain.standardError());
        interval("", plain.interval());
        said.put("linear.kappa", linear.kappa());
        said.put("linear.se", linear.standardError());
        said.put("linear.psych.kappa", linear.kappa());
    }

    private void pairs(String set, double[] x, double[] y) throws IOException {
        PearsonCorrelation pearson = PearsonCorrelation.of(x, y).figure().orElseThrow();
        said.put("n", (double) pearson.n());
        said.put("leftOut", (double) pearson.leftOut());
        said.put("r", pearson.r());
        said.put("r.p", pearson.p());
        said.put("r.lower", pearson.interval().map(ConfidenceInterval::lower).orElse(Double.NaN));
        said.put("r.upper", pearson.interval().map(ConfidenceInterval::upper).orElse(Double.NaN));
        BlandAltman plot = BlandAltman.of(x, y).figure().orElseThrow();
        said.put("bias", plot.bias());
        interval("bias.", plot.biasInterval());
        said.put("sd", plot.sd());
        said.put("low.limit", plot.lower().value());
        interval("low.", plot.lower().interval());
        said.put("high.limit", plot.upper().value());
        interval("high.", plot.upper().interval());
        BlandAltman.Slope slope = plot.slope().orElseThrow();
        said.put("slope", slope.perUnit());
        said.put("slope.se", slope.standardError());
        said.put("slope.p", slope.p());
        double[] first = whole(x, y);
        Quartiles quartiles = Quartiles.of(first).figure().orElseThrow();
        said.put("q1", quartiles.q1());
        said.put("median", quartiles.median());
        said.put("q3", quartiles.q3());
        double[][] draws = Files.readAllLines(KEPT.resolve(set + ".draws.csv")).stream()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        interval("mean.", drawn(BootstrapInterval.Of.MEAN, first, draws));
        interval("median.", drawn(BootstrapInterval.Of.MEDIAN, first, draws));
    }

    private static double[] whole(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .mapToDouble(i -> x[i])
                .toArray();
    }

    private static ConfidenceInterval drawn(BootstrapInterval.Of of, double[] values, double[][] draws) {
        PrimitiveIterator.OfDouble places =
                Arrays.stream(draws).flatMapToDouble(Arrays::stream).iterator();
        return BootstrapInterval.interval(of, values, draws.length, () -> (int) places.nextDouble());
    }
}
