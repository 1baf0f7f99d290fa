package org.longus.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.longus.volume.Geometry;

/**
 * A CT that an input offers: enough to choose by, its pixels not read yet.
 *
 * @param name short and fit for a file name; no other choice of the same input has it
 * @param description what the file calls the series, for people; may be empty
 * @param source the file or folder that offers it
 * @param identity who and which scan, as the headers say; its list of slices may be empty
 * @param fileGeometry the grid as it stands in the file; its {@code sizeK} is the number of slices
 * @param warnings sentences for the user; the opened series repeats them
 * @param origin how it was made, where it lies, and what tells it from another with the same UIDs
 * @param opener reads the pixels
 */
public record SeriesChoice(
        String name,
        String description,
        Path source,
        CtSeries.Identity identity,
        Geometry fileGeometry,
        List<String> warnings,
        SeriesOrigin origin,
        Opener opener) {
    /** Reads the pixels of one choice. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @param progress told the fraction read, 0 to 1, from whichever thread read it
         * @throws UnreadableInputException with a sentence for the user
         */
        CtSeries open(DoubleConsumer progress) throws IOException;
    }

    public SeriesChoice {
        warnings = List.copyOf(warnings);
    }

    /** Of a file that says nothing of how it was made. */
    public SeriesChoice(
            String name,
            String description,
            Path source,
            CtSeries.Identity identity,
            Geometry fileGeometry,
            List<String> warnings,
            Opener opener) {
        this(name, description, source, identity, fileGeometry, warnings, SeriesOrigin.UNKNOWN, opener);
    }

    /** How a list calls the patient: see {@link CaseName}. */
    public String who() {
        return CaseName.of(this).alone();
    }

    public int slices() {
        return fileGeometry.sizeK();
    }

    /** Distance between neighbouring slices in mm, from their positions. */
    public double sliceSpacingMm() {
        return fileGeometry.spacingK();
    }

    public CtSeries open() throws IOException {
        return open(fraction -> {});
    }

    public CtSeries open(DoubleConsumer progress) throws IOException {
        return opener.open(progress);
    }
}
