package org.longus.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.longus.io.file.AtomicFile;
import org.longus.pipeline.C3Result;

/**
 * A whole evaluation.
 *
 * @param truth the file or folder with the truth
 * @param groups in the order of their first case
 * @param models the packs, stage 1 first; {@code device} where they ran
 */
public record Evaluation(
        Path truth, List<CaseResult> cases, List<GroupFigures> groups, List<C3Result.Model> models, String device) {
    static Evaluation of(Path truth, List<CaseResult> cases, List<C3Result.Model> models, String device) {
        Map<String, List<CaseResult>> byGroup = new LinkedHashMap<>();
        for (CaseResult one : cases) {
            byGroup.computeIfAbsent(one.truth().group(), g -> new ArrayList<>()).add(one);
        }
        return new Evaluation(
                truth,
                cases,
                byGroup.entrySet().stream()
                        .map(e -> GroupFigures.of(e.getKey(), e.getValue()))
                        .toList(),
                models,
                device);
    }

    /** The sentences of the cases that failed. */
    public List<String> errors() {
        return cases.stream().flatMap(c -> c.error().stream()).distinct().toList();
    }

    /** All groups' figures for people to read. */
    public String table() {
        return EvaluationTable.of(this);
    }

    /** Writes {@code evaluation.json} (all figures, all cases) and {@code evaluation.csv} (a row per case). */
    public void write(Path folder) throws IOException {
        byte[] json = EvaluationJson.of(this);
        AtomicFile.write(folder.resolve("evaluation.json"), out -> out.write(json));
        EvaluationCsv.write(folder.resolve("evaluation.csv"), this);
    }
}
