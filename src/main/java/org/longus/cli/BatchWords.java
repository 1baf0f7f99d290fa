package org.longus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.longus.report.CaseRow;
import org.longus.report.SeriesWords;

/** What a batch says: results on the one stream, everything else on the other, each with the path as it was given. */
final class BatchWords {
    private final PrintWriter out;
    private final PrintWriter err;
    private String counted = "";

    BatchWords(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** @param now which input of how many */
    void counted(String now) {
        counted = now;
    }

    TerminalProgress progress(String name) {
        return new TerminalProgress(System.err, counted + name);
    }

    void say(String sentence) {
        err.println(sentence);
    }

    void remark(BatchInput input, String sentence) {
        err.println(located(input.given(), sentence));
    }

    void superseded(BatchInput input, Path where) {
        remark(input, "An earlier result of another series of this study is now in %s.".formatted(where));
    }

    /** Answers the sentence with all that finds its case. */
    String failed(BatchInput input, String name, String sentence) {
        String told = located(input.given(), sentence);
        err.println("%s%s: %s".formatted(counted, name, told));
        return told;
    }

    private static String located(String path, String sentence) {
        return sentence.contains(path) ? sentence : path + ": " + sentence;
    }

    void done(BatchInput input, StudyRun run, StudyRun.Done result) {
        String how = switch (result.outcome()) {
            case MEASURED -> "";
            case DONE_ALREADY -> " (done already)";
            case KEPT -> " (kept as a person left it: %s; --overwrite measures it again)".formatted(state(result));
        };
        out.println(
                "%s: %s%s -> %s".formatted(result.folder().getFileName(), figures(result.row()), how, result.folder()));
        out.println("    %s: %s".formatted(input.given(), SeriesWords.sentence(result.series())));
        result.aside()
                .ifPresent(where -> remark(
                        input,
                        "The result that was replaced, and that a person worked on, is in %s.".formatted(where)));
        run.tableRemark().ifPresent(sentence -> remark(input, sentence));
        out.flush();
    }

    private static String state(StudyRun.Done result) {
        return result.row().review().state().map(s -> s.word()).orElse("edited");
    }

    private static String figures(CaseRow row) {
        String what = row.muscle().smaCm2().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "SMA %.1f cm2, mean %.0f HU",
                        row.muscle().smaCm2().getAsDouble(),
                        row.muscle().smdHu().orElse(Double.NaN))
                : "no slice measured";
        return row.flags().isEmpty() ? what : what + "; look at: " + row.flags().getFirst();
    }
}
