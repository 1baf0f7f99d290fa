package org.longus.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.cohort.CaseEnd;
import org.longus.cohort.CohortWatch;
import org.longus.cohort.FaultKind;
import org.longus.cohort.progress.Counts;
import org.longus.cohort.progress.Tally;
import org.longus.io.Counted;

/** What a cohort run says: on a terminal one line that is renewed, and what is wrong above it; in a log a line for each case. */
final class CohortTerminal implements CohortWatch {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Tally tally;
    private final boolean isTerminal;

    CohortTerminal(PrintWriter out, PrintWriter err, Tally tally) {
        this.out = out;
        this.err = err;
        this.tally = tally;
        Console console = System.console();
        isTerminal = console != null && console.isTerminal();
    }

    @Override
    public boolean isStopped() {
        return Interruption.isRequested();
    }

    @Override
    public synchronized void say(String sentence) {
        clear();
        err.println(sentence);
    }

    @Override
    public synchronized void ended(String input, CaseEnd end) {
        String name = String.valueOf(end.folder().getFileName());
        end.moved()
                .ifPresent(where -> say("%s: an earlier result, made otherwise, is now in %s.".formatted(name, where)));
        end.remarks().forEach(r -> say("%s: %s".formatted(name, r)));
        switch (end.outcome()) {
            case DROPPED ->
                say("%s: another program finished it first; its result stays, this one's was dropped.".formatted(name));
            case KEPT -> say("%s: stays as a person left it.".formatted(name));
            case MEASURED, THERE_ALREADY -> {}
        }
        if (!isTerminal) {
            out.println("%s %s: %s%s"
                    .formatted(
                            counted(),
                            name,
                            figures(end),
                            end.outcome() == CaseEnd.Outcome.MEASURED ? "" : " (there already)"));
            out.flush();
        }
    }

    @Override
    public synchronized String failed(String input, String caseName, Throwable why, FaultKind kind, String remark) {
        String sentence = Sentences.of(why);
        String told = (sentence.contains(input) ? sentence : input + ": " + sentence) + remark;
        say("%s (fault of the %s): %s".formatted(caseName, kind.name().toLowerCase(Locale.ROOT), told));
        return told;
    }

    private static String figures(CaseEnd end) {
        OptionalDouble sma = end.row().muscle().smaCm2();
        return sma.isPresent()
                ? String.format(Locale.ROOT, "SMA %.1f cm2", sma.getAsDouble())
                : end.row().section().c3Found() ? "no slice measured" : "no C3";
    }

    /** As in [12/100]; the whole is a guess until all inputs have been looked at. */
    private String counted() {
        Counts c = tally.counts();
        int ended = c.withResult() + c.failed();
        return String.format(Locale.ROOT, "[%d/%d]", ended, ended + c.toGo());
    }

    /** The line at the bottom of a terminal. */
    synchronized void renew() {
        if (isTerminal) {
            err.print("\r\033[K" + line());
            err.flush();
        }
    }

    private void clear() {
        if (isTerminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private String line() {
        OptionalDouble left = tally.secondsLeft();
        return state(tally.counts()) + (left.isPresent() ? ", about %s left".formatted(span(left.getAsDouble())) : "");
    }

    private static String state(Counts c) {
        return String.format(
                Locale.ROOT,
                "%d measured, %d there already, %d failed, %d without C3, %d to go",
                c.measured(),
                c.there() + c.kept() + c.dropped(),
                c.failed(),
                c.withoutC3(),
                c.toGo());
    }

    static String span(double seconds) {
        long s = Math.round(seconds);
        if (s < 2 * MINUTE) {
            return s + " s";
        }
        if (s < 2 * HOUR) {
            return s / MINUTE + " min";
        }
        return s < 2L * DAY ? s / HOUR + " h" : s / DAY + " days";
    }

    /** The last words. */
    synchronized void ended(boolean isMachineAtFault, boolean isInterrupted) {
        clear();
        Counts c = tally.counts();
        if (isInterrupted) {
            err.println("Stopped. Run the same command to go on.");
        } else if (isMachineAtFault) {
            err.println("Given up: one case after the other failed because of this machine, not of the scans. Mend that"
                    + " and run the same command to go on.");
        }
        out.println(String.format(
                Locale.ROOT,
                "%s with a result (%d measured now, %d there already, %d kept as a person left them, %d finished by"
                        + " another program first), %d of them without C3; %d failed (data %d, machine %d).",
                Counted.of(c.withResult(), "case"),
                c.measured(),
                c.there(),
                c.kept(),
                c.dropped(),
                c.withoutC3(),
                c.failed(),
                c.dataFaults(),
                c.machineFaults()));
        out.flush();
        err.flush();
    }
}
