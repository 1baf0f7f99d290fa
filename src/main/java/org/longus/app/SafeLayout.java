package org.longus.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A line of the log without a patient in it. Paths, headers and messages of exceptions often hold names, so what is written
 * is what no input can reach: time, level, logger, our own constant words with numbers, enums, error codes and
 * {@link LogFact}s in them, and of an exception its classes and frames. Messages of other people's libraries are left out.
 */
public final class SafeLayout extends LayoutBase<ILoggingEvent> {
    private static final String OURS = "org.longus.";
    private static final String LEFT_OUT = "[...]";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final int MOST_FRAMES = 60;

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(" %-5s ".formatted(event.getLevel()))
                .append(event.getLoggerName())
                .append(": ")
                .append(text(event))
                .append('\n');
        if (event.getThrowableProxy() != null) {
            tell(event.getThrowableProxy(), "", line, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return line.toString();
    }

    private static String text(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith(OURS)) {
            return LEFT_OUT;
        }
        StringBuilder words = new StringBuilder();
        String pattern = String.valueOf(event.getMessage());
        Object[] arguments = event.getArgumentArray() == null ? new Object[0] : event.getArgumentArray();
        int from = 0;
        for (Object argument : arguments) {
            int place = pattern.indexOf("{}", from);
            if (place < 0) {
                break;
            }
            words.append(pattern, from, place).append(safe(argument));
            from = place + 2;
        }
        return words.append(pattern.substring(from)).toString();
    }

    private static String safe(Object argument) {
        return switch (argument) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Enum<?> constant -> constant.name();
            case Duration time -> time.toString();
            case Class<?> type -> type.getName();
            case ErrorCode code -> code.text();
            case LogFact fact -> fact.text();
            default -> LEFT_OUT;
        };
    }

    private static void tell(IThrowableProxy e, String role, StringBuilder out, Set<IThrowableProxy> told) {
        out.append(role).append(e.getClassName()).append('\n');
        if (!told.add(e)) {
            return;
        }
        StackTraceElementProxy[] frames = e.getStackTraceElementProxyArray();
        int count = frames.length - Math.min(e.getCommonFrames(), frames.length);
        for (int n = 0; n < Math.min(count, MOST_FRAMES); n++) {
            out.append("    ").append(frames[n].getSTEAsString()).append('\n');
        }
        if (count > MOST_FRAMES) {
            out.append("    ... ").append(count - MOST_FRAMES).append(" more\n");
        }
        for (IThrowableProxy suppressed : e.getSuppressed()) {
            tell(suppressed, "suppressed: ", out, told);
        }
        if (e.getCause() != null) {
            tell(e.getCause(), "caused by: ", out, told);
        }
    }
}
