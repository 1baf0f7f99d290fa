package org.longus.cohort.input;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** All that a run is to search, a line each in a file: of a hundred thousand studies no more is in memory than of one. */
public final class UnitList implements AutoCloseable {
    private final Path file;
    private final long size;

    private UnitList(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /** Does something with a unit. */
    @FunctionalInterface
    public interface Use {
        void take(CohortUnit unit) throws IOException;
    }

    /**
     * Finds the units of all inputs.
     *
     * @param inputs as they were typed
     * @param list a file with more of them; may be missing
     * @param remarks is told what is passed over
     * @throws CancellationException when {@code stop} says so
     * @throws org.longus.io.UnreadableInputException when the list cannot be used
     */
    public static UnitList of(List<String> inputs, List<Path> list, Consumer<String> remarks, BooleanSupplier stop)
            throws IOException {
        Path file = Files.createTempFile("longus-cohort-", ".units");
        try {
            long[] size = {0};
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                Use write = unit -> {
                    if (stop.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    out.write(unit.line());
                    out.newLine();
                    size[0]++;
                };
                for (String input : inputs) {
                    find(input, remarks, write);
                }
                for (Path each : list) {
                    ListFile.read(each, input -> find(input, remarks, write));
                }
            }
            return new UnitList(file, size[0]);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void find(String input, Consumer<String> remarks, Use write) throws IOException {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            // it gets its row when its turn comes
            write.take(new CohortUnit(input, List.of()));
            return;
        }
        if (input.isEmpty() || !Files.isDirectory(path)) {
            write.take(new CohortUnit(input, List.of()));
            return;
        }
        new UnitSearch(path, input, remarks).find(write);
    }

    public long size() {
        return size;
    }

    /** Hands out all units, one after the other. */
    public void each(Use use) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                use.take(CohortUnit.read(line));
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
