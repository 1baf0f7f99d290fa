package org.longus.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of the logs: one file for each run of Longus, so that two at once never write into one, named after its start
 * and its process. Old ones go when a new one comes.
 */
final class LogFolder {
    /** Older ones are deleted, those of runs that still go on excepted. */
    static final int MOST_RUNS = 20;

    private static final Pattern NAME = Pattern.compile("longus-\\d{8}-\\d{6}-(\\d+)\\.log(\\.1)?");

    private LogFolder() {}

    /** Deletes the oldest logs so that at most {@value #MOST_RUNS} runs' are left. What cannot be deleted stays. */
    static void tidy(Path folder) {
        List<Path> logs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    logs.add(file);
                }
            });
            // the names begin with the time
            List<String> runs = logs.stream()
                    .map(LogFolder::run)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .skip(MOST_RUNS)
                    .toList();
            for (Path log : logs) {
                if (runs.contains(run(log)) && !isRunning(log)) {
                    Files.deleteIfExists(log);
                }
            }
        } catch (IOException | RuntimeException e) {
            // tidying up is never worth an error
        }
    }

    private static String run(Path log) {
        return log.getFileName().toString().replaceFirst("\\.1$", "");
    }

    private static boolean isRunning(Path log) {
        Matcher name = NAME.matcher(log.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
