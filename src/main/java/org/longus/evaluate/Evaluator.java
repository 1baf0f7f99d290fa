package org.longus.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.longus.io.CtSeries;
import org.longus.io.InputName;
import org.longus.io.open.CtOpener;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** Runs the pipeline over cases with truth. Each CT is read once; what fails, fails its own case and no other. */
public final class Evaluator {
    private final C3Pipeline pipeline;
    private final Function<Throwable, String> sentence;
    private final Function<String, Progress> progress;
    private final Set<List<Object>> judgedSections = new HashSet<>();

    /**
     * @param sentence an error in the user's words
     * @param progress asked for once per input, with what is worked on
     */
    public Evaluator(C3Pipeline pipeline, Function<Throwable, String> sentence, Function<String, Progress> progress) {
        this.pipeline = pipeline;
        this.sentence = sentence;
        this.progress = progress;
    }

    /**
     * @param truth a CSV or a folder of cases
     * @throws org.longus.io.UnreadableInputException when the truth itself cannot be understood
     */
    public Evaluation evaluate(Path truth) throws IOException {
        List<TruthCase> cases = TruthFile.read(truth);
        Map<Path, List<TruthCase>> byInput = new LinkedHashMap<>();
        for (TruthCase one : cases) {
            byInput.computeIfAbsent(one.input(), input -> new ArrayList<>()).add(one);
        }
        Map<TruthCase, CaseResult> results = new HashMap<>();
        int done = 0;
        for (Map.Entry<Path, List<TruthCase>> input : byInput.entrySet()) {
            String what =
                    String.format(Locale.ROOT, "%s (%d of %d)", InputName.of(input.getKey()), ++done, byInput.size());
            for (CaseResult result : ofInput(input.getKey(), input.getValue(), progress.apply(what))) {
                results.put(result.truth(), result);
            }
        }
        return Evaluation.of(truth, cases.stream().map(results::get).toList(), pipeline.models(), pipeline.device());
    }

    private List<CaseResult> ofInput(Path input, List<TruthCase> cases, Progress running) {
        long start = System.nanoTime();
        CtSeries series;
        try {
            running.report(0, "Reading");
            series = CtOpener.open(input);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return cases.stream()
                    .map(c -> CaseResult.failed(c, sentence.apply(e)))
                    .toList();
        }
        double readSeconds = (System.nanoTime() - start) / 1e9;
        // rows that let the same members vote share a run
        Map<List<Object>, C3Result> runs = new HashMap<>();
        List<CaseResult> results = new ArrayList<>();
        for (TruthCase one : cases) {
            try {
                results.add(ofCase(one, series, readSeconds, runs, running));
            } catch (CancellationException e) {
                throw e;
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                results.add(CaseResult.failed(one, sentence.apply(e)));
            }
        }
        running.report(1, "Done");
        return results;
    }

    private CaseResult ofCase(
            TruthCase one, CtSeries series, double readSeconds, Map<List<Object>, C3Result> runs, Progress running)
            throws IOException {
        CtVolume ct = series.ct();
        C3Pipeline voting = pipeline.among(one.sectionMembers(), one.members());
        C3Result result = runs.computeIfAbsent(
                List.of(one.sectionMembers(), one.members()), key -> voting.run(ct, OptionalInt.empty(), running));
        Optional<MuscleScore> muscle = one.masks().isEmpty()
                ? Optional.empty()
                : Optional.of(MuscleScore.of(voting, series, result, TruthMasks.of(one, ct), one.masks()));
        // an input with several slices is still one neck: its section counts once in a group
        boolean first = !(one.c3() instanceof C3Truth.Unknown)
                && judgedSections.add(List.of(one.group(), one.input(), one.sectionMembers()));
        return new CaseResult(
                one,
                first ? SectionScore.of(one.c3(), result, series) : Optional.empty(),
                muscle,
                result.muscle().map(m -> ChosenSlice.of(ct, m)),
                Optional.of(new CaseResult.Seconds(
                        readSeconds,
                        result.seconds().section(),
                        result.seconds().muscle())),
                Optional.empty());
    }
}
