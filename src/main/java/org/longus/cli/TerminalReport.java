package org.longus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.longus.cohort.CohortInput;
import org.longus.cohort.CohortListener;
import org.longus.cohort.StudyRun;
import org.longus.export.CaseRow;
import org.longus.export.SeriesText;

/** What a batch says: results on the one stream, everything else on the other, each with the path as it was given. */
public final class TerminalReport implements CohortListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean namesInputs;
    private String counted = "";

    public TerminalReport(PrintWriter out, PrintWriter err) {
        this(out, err, true);
    }

    /** @param namesInputs whether results are told with the inputs' paths; what went wrong always is */
    TerminalReport(PrintWriter out, PrintWriter err, boolean namesInputs) {
        this.out = out;
        this.err = err;
        this.namesInputs = namesInputs;
    }

    @Override
    public void input(int number, int of) {
        counted = String.format(Locale.ROOT, "[%d/%d] ", number, of);
    }

    @Override
    public TerminalProgress progress(String name) {
        return new TerminalProgress(System.err, counted + name);
    }

    @Override
    public void say(String sentence) {
        err.println(sentence);
    }

    @Override
    public void remark(CohortInput input, String sentence) {
        err.println(located(input.given(), sentence));
    }

    @Override
    public void superseded(CohortInput input, Path where) {
        remark(input, "An earlier result of another series of this study is now in %s.".formatted(where));
    }

    @Override
    public String failed(CohortInput input, String name, Throwable why, String remark) {
        String told = located(input.given(), Sentences.of(why) + remark);
        err.println("%s%s: %s".formatted(counted, name, told));
        return told;
    }

    private static String located(String path, String sentence) {
        return sentence.contains(path) ? sentence : path + ": " + sentence;
    }

    @Override
    public void done(CohortInput input, StudyRun run, StudyRun.Done result) {
        String how = switch (result.outcome()) {
            case MEASURED -> "";
            case DONE_ALREADY -> " (done already)";
            case KEPT -> " (kept as a person left it: %s; --overwrite measures it again)".formatted(state(result));
        };
        out.println(
                "%s: %s%s -> %s".formatted(result.folder().getFileName(), figures(result.row()), how, result.folder()));
        result.row().flags().forEach(flag -> out.println("    Look at: " + flag));
        String from = namesInputs ? input.given() + ": " : "";
        out.println("    %s%s".formatted(from, SeriesText.sentence(result.series())));
        result.aside()
                .ifPresent(where -> remark(
                        input,
                        "The result that was replaced, and that a person worked on, is in %s.".formatted(where)));
        result.notWritten().forEach(sentence -> remark(input, sentence));
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
        return what;
    }
}
