package org.longus.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.longus.app.AppInfo;
import org.longus.app.LogFact;
import org.longus.app.LogFile;
import org.longus.volume.PlainNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code longus}: the commands and how their errors are told. */
@Command(
        name = "longus",
        description =
                "Skeletal muscle at the third cervical vertebra (C3) on head-and-neck CT. " + AppInfo.NOT_A_DEVICE,
        mixinStandardHelpOptions = true,
        versionProvider = LongusCommand.Version.class,
        subcommands = {
            AnalyzeCommand.class,
            CohortCommand.class,
            ReportCommand.class,
            EvaluateCommand.class,
            ExportTrainingCommand.class,
            SampleCommand.class
        },
        footer = {"", "Without a command the window opens."})
public final class LongusCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LongusCommand.class);

    /** Shows the window and returns when it is closed. */
    @FunctionalInterface
    public interface Window {
        void show(List<Path> toOpen, PackOptions packs);
    }

    @Option(
            names = "--open",
            arity = "1..*",
            paramLabel = "STUDY",
            description = "Open these studies in the window, as a list of which the first is shown.")
    private List<Path> toOpen = List.of();

    @Mixin
    private final PackOptions packs = new PackOptions();

    private final Window window;

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = "Longus " + AppInfo.BUILD;
            return LogFile.current()
                    .map(log -> new String[] {version, "Logs, without names of patients or files: " + log.getParent()})
                    .orElseGet(() -> new String[] {version});
        }
    }

    private LongusCommand(Window window) {
        this.window = window;
    }

    @Override
    public void run() {
        window.show(toOpen, packs);
    }

    private static Double number(String typed) {
        return PlainNumber.typed(typed)
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'%s' is not a number: write it in digits, as in 43.5".formatted(typed)));
    }

    /**
     * Runs a command line; without a command the window opens.
     *
     * @return the exit status: 0 done, 1 an input failed, 2 the command line is wrong
     */
    public static int run(Window window, String... args) {
        CommandLine line = new CommandLine(new LongusCommand(window));
        long start = System.nanoTime();
        int status = run(line, args);
        LOG.info("{} ended with {} after {}", command(line), status, Duration.ofNanos(System.nanoTime() - start));
        return status;
    }

    /** The command that was given, never what was given to it. */
    private static LogFact command(CommandLine line) {
        CommandLine.ParseResult parsed = line.getParseResult();
        if (parsed == null) {
            return new LogFact("a command line that was refused");
        }
        if (parsed.hasSubcommand()) {
            return new LogFact(parsed.subcommand().commandSpec().name());
        }
        boolean help = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        return new LogFact(help ? "help" : "the window");
    }

    private static int run(CommandLine line, String... args) {
        try {
            return line.registerConverter(Double.class, LongusCommand::number)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((e, command, parsed) -> {
                        LOG.warn("the command failed, {}", e.getClass(), e);
                        command.getErr().println(Sentences.of(e));
                        return 1;
                    })
                    .execute(args);
        } catch (Error e) {
            line.getErr().println(Sentences.of(e));
            return 1;
        }
    }
}
