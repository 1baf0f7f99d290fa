package org.longus.cli;

import java.util.Iterator;
import java.util.List;
import org.longus.export.folder.ExportRequest;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which kinds of files are written of a case. */
final class FormatOptions {
    /** What a shell offers behind the option. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ExportRequest.words().iterator();
        }
    }

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = ExportRequest.USUAL_WORD,
            completionCandidates = Words.class,
            description =
                    "What is written of each case, with commas between: ${COMPLETION-CANDIDATES}. result.json always"
                            + " is.")
    private List<String> words = List.of(ExportRequest.USUAL_WORD);

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
