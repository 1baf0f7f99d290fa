package org.longus.io.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.AtomicFile;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffReader;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffWriter;
import org.longus.measure.CutOffs;

/** A user's own cut-offs in a file ({@link CutOffReader}). */
public final class CutOffFile {
    /** A list of definitions is some thousand bytes long. */
    private static final long MOST_BYTES = 1_000_000;

    private CutOffFile() {}

    /**
     * @throws CutOffFault with a sentence that names the file and what is wrong in it
     * @throws IOException when it cannot be read; as an {@link UnreadableInputException} when it is no such file
     */
    public static CutOffTable read(Path file) throws IOException, CutOffFault {
        if (Files.isDirectory(file)) {
            throw new UnreadableInputException("%s is a folder. Name the file with the cut-offs.".formatted(file));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableInputException(
                    "%s is too large for a list of cut-offs. Name another file.".formatted(file));
        }
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(
                    "%s is no text in UTF-8. Name the JSON file with the cut-offs.".formatted(file), e);
        }
        return CutOffReader.read(text, file.getFileName().toString(), CutOffs.published());
    }

    /** Replaces the file, whole or not at all, by one that {@link #read} reads. */
    public static void write(Path file, CutOffTable table) throws IOException {
        byte[] bytes = CutOffWriter.json(table).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
