package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.longus.app.AppInfo;

/**
 * What a report of a fault needs to tell of this Longus. Nothing of a patient, and of the person no more than the folder of
 * the log.
 *
 * @param log the file of this run; empty where none can be written
 * @param packs what the model packs say of themselves; read in the background
 * @param device where the networks ran last; empty before they did
 * @param selfTest whether they answer as they should; takes seconds in the background
 * @param settings what is set, a line each, without folders and names
 */
public record AboutFacts(
        Optional<Path> log,
        CompletableFuture<List<String>> packs,
        String device,
        CompletableFuture<String> selfTest,
        List<String> settings) {
    private static final String WAITING = "...";

    /** As text, as far as it is known by now. */
    String text() {
        StringBuilder text = new StringBuilder("Longus " + AppInfo.BUILD + "\n");
        text.append(system()).append("\n\n");
        text.append("Device: ")
                .append(device.isEmpty() ? "not used yet" : device)
                .append('\n');
        text.append("Self-test: ").append(known(selfTest)).append("\n\n");
        text.append("Models\n")
                .append(known(packs.thenApply(p -> String.join("\n\n", p))))
                .append('\n');
        if (!settings.isEmpty()) {
            text.append("\nSettings\n").append(String.join("\n", settings)).append('\n');
        }
        return text.toString();
    }

    private static String known(CompletableFuture<String> fact) {
        if (!fact.isDone()) {
            return WAITING;
        }
        String text = fact.isCompletedExceptionally() ? "It cannot be told." : fact.join();
        return text.isEmpty() ? "none" : text;
    }

    private static String system() {
        return String.format(
                Locale.ROOT,
                "%s %s %s, Java %s of %s, %d processors, at most %d MB of memory",
                System.getProperty("os.name", ""),
                System.getProperty("os.version", ""),
                System.getProperty("os.arch", ""),
                System.getProperty("java.version", ""),
                System.getProperty("java.vendor", ""),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
