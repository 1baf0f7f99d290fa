package org.longus.cli;

import java.util.List;
import org.longus.export.folder.ExportRequest;
import org.longus.export.json.JsonExporter;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which kinds of files a cohort run writes of a case: by itself the two that its report and a later look need. */
final class CohortFormats {
    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            completionCandidates = FormatOptions.Words.class,
            description =
                    "What is written of each case, with commas between: ${COMPLETION-CANDIDATES}. Without it, masks and"
                            + " result.json, which report and window need and which cost least; 'usual' adds a picture"
                            + " and a workbook of each case. result.json always is.")
    private List<String> words = List.of("nifti", JsonExporter.ID);

    @Option(
            names = "--models-mask",
            description = "Writes the models' own mask beside the one that was measured, in each format of masks.")
    private boolean modelsMask;

    /** @throws ParameterException for a word that is no format */
    ExportRequest request(CommandLine command) {
        try {
            return ExportRequest.of(words).withModelsMask(modelsMask);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }
}
