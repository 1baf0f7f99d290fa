package org.longus.cli;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.longus.export.Paper;
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

    @Option(
            names = "--paper",
            paramLabel = "a4|letter",
            description =
                    "The paper that reports are made for: PDF, Excel's print and the DICOM pictures of it. Without it,"
                            + " that of your system's country.")
    private @Nullable String paper;

    /** @throws ParameterException for a word that is no format or no paper */
    ExportRequest request(CommandLine command) {
        try {
            ExportRequest request = ExportRequest.of(words).withModelsMask(modelsMask);
            return paper == null ? request : request.on(paper(command, paper));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }

    private static Paper paper(CommandLine command, String word) {
        return Paper.named(word)
                .orElseThrow(() ->
                        new ParameterException(command, "--paper %s is not known: say a4 or letter.".formatted(word)));
    }
}
