package org.longus.io.nifti;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.longus.io.CtSeries;
import org.longus.io.PlausibleGrid;
import org.longus.io.PlausibleHu;
import org.longus.io.Reason;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.io.UnreadableInputException;
import org.longus.patient.Patient;
import org.longus.volume.AxialOrder;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Reads NIfTI-1 single files, .nii and .nii.gz, of either byte order. */
public final class NiftiReader {
    private NiftiReader() {}

    /** A mask and the axial grid it lies on. */
    public record MaskFile(Mask mask, Geometry geometry) {}

    /** Whether the name is one that this reader takes. */
    public static boolean isNifti(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".nii") || name.endsWith(".nii.gz");
    }

    /** A CT by its header alone; its voxels are read when it is opened. */
    public static SeriesChoice offer(Path file) throws UnreadableInputException {
        ParsedHeader header = ctHeader(file);
        return new SeriesChoice(
                name(file),
                "",
                file,
                CtSeries.Identity.NONE,
                header.geometry(),
                header.warnings(),
                origin(file, header.geometry()),
                progress -> {
                    CtSeries series = read(file);
                    progress.accept(1);
                    return series;
                });
    }

    private static SeriesOrigin origin(Path file, Geometry geometry) throws UnreadableInputException {
        try {
            return NiftiOrigin.of(file, name(file), geometry);
        } catch (IOException e) {
            throw sentence(file, e);
        }
    }

    /** A header that a CT may have, of a file that is as long as it says. */
    private static ParsedHeader ctHeader(Path file) throws UnreadableInputException {
        ParsedHeader header = header(file);
        Geometry g = header.geometry();
        if (Math.min(g.sizeI(), Math.min(g.sizeJ(), g.sizeK())) < 2) {
            throw ParsedHeader.bad(
                    file, "holds a single slice, and a stack is needed to find C3", "Open the file of the whole scan.");
        }
        Optional<String> problem = PlausibleGrid.problem(g);
        if (problem.isPresent()) {
            throw ParsedHeader.bad(
                    file,
                    "cannot be a CT of a patient as its header has it: " + problem.get(),
                    "Check its unit of length, or export it again in mm.");
        }
        try {
            VoxelStream.requireRoom(file, header);
        } catch (IOException e) {
            throw sentence(file, e);
        }
        return header;
    }

    /** Whether a file's values are too narrow for Hounsfield units: a mask or a picture. */
    public static boolean isTooNarrowForHu(Path file) throws UnreadableInputException {
        int datatype = header(file).datatype();
        return datatype == NiftiHeader.UINT8 || datatype == NiftiHeader.INT8;
    }

    private static ParsedHeader header(Path file) throws UnreadableInputException {
        try (InputStream in = VoxelStream.open(file)) {
            return ParsedHeader.read(in, file);
        } catch (IOException e) {
            throw sentence(file, e);
        }
    }

    /** A CT: values scaled as the header says, rounded to whole HU and held within 16 bits. */
    public static CtSeries read(Path file) throws UnreadableInputException {
        ParsedHeader header = ctHeader(file);
        HuVoxels voxels;
        boolean more;
        try (InputStream in = VoxelStream.open(file)) {
            in.skipNBytes(NiftiHeader.SIZE);
            voxels = new HuVoxels(header.voxelCount());
            more = VoxelStream.forEach(in, header, voxels);
        } catch (IOException e) {
            throw sentence(file, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableInputException(
                    String.format(
                            Locale.ROOT,
                            "%s needs %,d MB of memory, more than there is. Close other series or crop it to head and"
                                    + " neck.",
                            file,
                            2L * header.voxelCount() >> 20),
                    e);
        }
        Geometry fileGeometry = header.geometry();
        CtVolume ct = AxialOrder.of(fileGeometry).apply(new CtVolume(fileGeometry, voxels.hu()));
        String fileName = file.getFileName().toString();
        List<String> warnings = new ArrayList<>(header.warnings());
        warnings.addAll(voxels.remarks(fileName));
        if (more) {
            warnings.add(fileName + " is longer than its header says: what stands behind the last voxel was left out."
                    + " Check that sizes and type of voxel are right.");
        }
        return new CtSeries(
                name(file),
                file,
                ct,
                fileGeometry,
                Patient.UNKNOWN,
                CtSeries.Identity.NONE,
                warnings,
                List.of(),
                origin(file, fileGeometry),
                SeriesSelection.ONLY_ONE,
                PlausibleHu.of(ct, SeriesFacts.NONE, ""),
                SourceHeader.NONE);
    }

    /** A mask: every voxel above a half belongs to it. */
    public static MaskFile mask(Path file) throws UnreadableInputException {
        ParsedHeader header;
        BitSet bits = new BitSet();
        try (InputStream in = VoxelStream.open(file)) {
            header = ParsedHeader.read(in, file);
            VoxelStream.forEach(in, header, (position, value) -> bits.set(position, value > 0.5));
        } catch (IOException e) {
            throw sentence(file, e);
        }
        Geometry g = header.geometry();
        AxialOrder order = AxialOrder.of(g);
        return new MaskFile(order.apply(Mask.of(g.sizeI(), g.sizeJ(), g.sizeK(), bits)), order.apply(g));
    }

    /** The file's name without its endings. */
    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.nii(\\.gz)?$", "");
    }

    static UnreadableInputException sentence(Path file, IOException e) {
        return switch (e) {
            case UnreadableInputException own -> own;
            case NoSuchFileException none ->
                new UnreadableInputException(file + " does not exist. Check the path and open it again.", none);
            case EOFException end ->
                new UnreadableInputException(
                        file + " ends before its last voxel: it was cut off. Copy or export it again.", end);
            case ZipException zip ->
                new UnreadableInputException(file + " is a damaged gzip file. Copy or export it again.", zip);
            default ->
                new UnreadableInputException(
                        "%s could not be read (%s). Check that the file can be opened and try again."
                                .formatted(file, Reason.of(e)),
                        e);
        };
    }
}
