package org.longus.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of this run: a file of its own in the user's {@link LogFolder}, at most twice {@value #MOST_BYTES} bytes long, the
 * user's alone. Where none can be written Longus runs all the same, and warnings go to the terminal.
 */
public final class LogFile {
    static final long MOST_BYTES = 1_000_000;

    private static final String OURS = "org.longus";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private static volatile Optional<Path> current = Optional.empty();

    private LogFile() {}

    /** The file of this run; empty where none could be written, and before {@link #start}. */
    public static Optional<Path> current() {
        return current;
    }

    /**
     * Begins the file, and leads what libraries log by java.util.logging into it. Never fails.
     *
     * @param folder of the logs; empty where the user has no place for it
     */
    public static void start(Optional<Path> folder, OwnFiles files, String version) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            current = folder.flatMap(
                    in -> open(context, in, files, ProcessHandle.current().pid()));
        }
        LoggerFactory.getLogger(LogFile.class)
                .info(
                        "Longus {} on {} {} {}, Java {} of {}, {} processors, {} MB of memory",
                        new LogFact(version),
                        new LogFact(System.getProperty("os.name", "")),
                        new LogFact(System.getProperty("os.version", "")),
                        new LogFact(System.getProperty("os.arch", "")),
                        new LogFact(System.getProperty("java.version", "")),
                        new LogFact(System.getProperty("java.vendor", "")),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    /** @return the file; empty where it cannot be written, and then nothing is changed */
    static Optional<Path> open(LoggerContext context, Path folder, OwnFiles files, long process) {
        Path file = folder.resolve("longus-%s-%d.log".formatted(STAMP.format(LocalDateTime.now()), process));
        try {
            files.folder(folder);
            files.file(file);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        LogFolder.tidy(folder);
        PrivateFileAppender<ILoggingEvent> appender = appender(context, file, files);
        Logger ours = context.getLogger(OURS);
        ours.setLevel(Level.INFO);
        // the terminal has the sentence; the stack is for the file
        ours.setAdditive(false);
        ours.addAppender(appender);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return Optional.of(file);
    }

    private static PrivateFileAppender<ILoggingEvent> appender(LoggerContext context, Path file, OwnFiles files) {
        SafeLayout layout = new SafeLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        PrivateFileAppender<ILoggingEvent> appender = new PrivateFileAppender<>(files);
        appender.setContext(context);
        appender.setName("FILE");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        OneOlderFile rolling = new OneOlderFile();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(MOST_BYTES));
        trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
        trigger.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }
}
