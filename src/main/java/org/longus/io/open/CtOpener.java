package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.nifti.NiftiReader;

/** Opens a DICOM folder, a ZIP of one, one DICOM file (its series comes with it) or a NIfTI file. */
public final class CtOpener {
    private CtOpener() {}

    /**
     * What an input offers; pixels are not read yet.
     *
     * @throws UnreadableInputException when there is no CT that can be opened, with a sentence that says why
     */
    public static InputScan scan(Path input) throws IOException {
        if (!Files.exists(input)) {
            throw new UnreadableInputException("'%s' does not exist. Check the path.".formatted(input));
        }
        if (!Files.isReadable(input)) {
            throw new UnreadableInputException("'%s' may not be read. Check your rights to it.".formatted(input));
        }
        if (Files.isRegularFile(input) && NiftiReader.isNifti(input)) {
            return new InputScan(List.of(NiftiReader.offer(input)), List.of());
        }
        return SeriesScanner.scan(input);
    }

    /** The series with most slices, read. */
    public static CtSeries open(Path input) throws IOException {
        return scan(input).preferred().open();
    }
}
