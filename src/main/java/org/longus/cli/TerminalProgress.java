package org.longus.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.longus.cohort.CaseProgress;

/** Progress on the terminal: one line that is rewritten, or, where the output goes to a file, a line per step. */
public final class TerminalProgress implements CaseProgress {
    private final PrintStream out;
    private final boolean terminal;
    private final String caseName;
    private String last = "";

    TerminalProgress(PrintStream out, String caseName) {
        this.out = out;
        this.caseName = caseName;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    @Override
    public synchronized void report(double fraction, String what) {
        if (terminal) {
            out.printf(Locale.ROOT, "\r\033[K%s: %3.0f %%  %s", caseName, 100 * fraction, what);
            out.flush();
        } else if (!what.equals(last)) {
            out.printf(Locale.ROOT, "%s: %3.0f %%  %s%n", caseName, 100 * fraction, what);
        }
        last = what;
    }

    /** Leaves the line as it stands and begins another. */
    public synchronized void done() {
        if (terminal && !last.isEmpty()) {
            out.println();
        }
    }

    @Override
    public boolean isCancelled() {
        return Interruption.isRequested();
    }
}
