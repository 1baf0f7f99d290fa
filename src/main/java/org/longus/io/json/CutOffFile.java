package org.longus.io.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffReader;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;

/** A user's own cut-offs in a file ({@link CutOffReader}). */
public final class CutOffFile {
    /** A list of definitions is some thousand bytes long. */
    private static final long MOST_BYTES = 1_000_000;

    private CutOffFile() {}

    /**
     * @throws CutOffFault with a sentence that names the file and what is wrong in it
     * @throws IOException when it cannot be read
     */
    public static CutOffTable read(Path file) throws IOException, CutOffFault {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s is too large for a list of cut-offs".formatted(file));
        }
        return CutOffReader.read(
                Files.readString(file, StandardCharsets.UTF_8),
                file.getFileName().toString(),
                CutOffs.published().all().stream().map(CutOff::id).collect(Collectors.toSet()));
    }
}
