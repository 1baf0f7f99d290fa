package org.longus.io.nifti;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.UnreadableInputException;
import org.longus.measure.Patient;
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
        ParsedHeader header = header(file);
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

    /** Whether a file's values are too narrow for Hounsfield units: a mask or a picture. */
    public static boolean isTooNarrowForHu(Path file) throws UnreadableInputException {
        int datatype = header(file).datatype();
        return datatype == NiftiHeader.UINT8 || datatype == NiftiHeader.INT8;
    }

    private static ParsedHeader header(Path file) throws UnreadableInputException {
        try (InputStream in = open(file)) {
            return ParsedHeader.read(in, file);
        } catch (IOException e) {
            throw sentence(file, e);
        }
    }

    /** A CT: values scaled as the header says, rounded to whole HU and held within 16 bits. */
    public static CtSeries read(Path file) throws UnreadableInputException {
        ParsedHeader header;
        short[] hu;
        try (InputStream in = open(file)) {
            header = ParsedHeader.read(in, file);
            hu = new short[header.voxelCount()];
            forEachVoxel(
                    in,
                    header,
                    (position, value) ->
                            hu[position] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE));
        } catch (IOException e) {
            throw sentence(file, e);
        }
        Geometry fileGeometry = header.geometry();
        CtVolume ct = AxialOrder.of(fileGeometry).apply(new CtVolume(fileGeometry, hu));
        List<String> warnings = new ArrayList<>(header.warnings());
        if (!looksLikeHu(hu)) {
            warnings.add(file.getFileName()
                    + " has no value below -200: it may not be in Hounsfield units. Check that it is a CT.");
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
                SeriesSelection.ONLY_ONE);
    }

    /** A mask: every voxel above a half belongs to it. */
    public static MaskFile mask(Path file) throws UnreadableInputException {
        ParsedHeader header;
        BitSet bits = new BitSet();
        try (InputStream in = open(file)) {
            header = ParsedHeader.read(in, file);
            forEachVoxel(in, header, (position, value) -> bits.set(position, value > 0.5));
        } catch (IOException e) {
            throw sentence(file, e);
        }
        Geometry g = header.geometry();
        AxialOrder order = AxialOrder.of(g);
        return new MaskFile(order.apply(Mask.of(g.sizeI(), g.sizeJ(), g.sizeK(), bits)), order.apply(g));
    }

    private static boolean looksLikeHu(short[] hu) {
        for (short value : hu) {
            if (value < -200) {
                return true;
            }
        }
        return false;
    }

    /** The file's name without its endings. */
    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.nii(\\.gz)?$", "");
    }

    /** The file's bytes, unpacked when they begin as gzip does, whatever the name says. */
    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean gzip = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private interface Voxel {
        void at(int position, double value);
    }

    private static void forEachVoxel(InputStream in, ParsedHeader header, Voxel voxel) throws IOException {
        in.skipNBytes(header.dataOffset() - NiftiHeader.SIZE);
        int bytes = NiftiHeader.bytesPerVoxel(header.datatype());
        int total = header.voxelCount();
        byte[] block = new byte[bytes * (1 << 15)];
        ByteBuffer buffer = ByteBuffer.wrap(block).order(header.order());
        for (int done = 0; done < total; ) {
            int voxels = Math.min(1 << 15, total - done);
            if (in.readNBytes(block, 0, voxels * bytes) < voxels * bytes) {
                throw new EOFException();
            }
            for (int v = 0; v < voxels; v++) {
                double stored = stored(buffer, header.datatype(), v);
                // a float file may hold NaN outside the scanned field: air
                voxel.at(done + v, Double.isNaN(stored) ? -1024 : stored * header.slope() + header.intercept());
            }
            done += voxels;
        }
    }

    private static double stored(ByteBuffer b, int datatype, int v) {
        return switch (datatype) {
            case NiftiHeader.UINT8 -> b.get(v) & 0xFF;
            case NiftiHeader.INT8 -> b.get(v);
            case NiftiHeader.INT16 -> b.getShort(2 * v);
            case NiftiHeader.UINT16 -> b.getShort(2 * v) & 0xFFFF;
            case NiftiHeader.INT32 -> b.getInt(4 * v);
            case NiftiHeader.FLOAT32 -> b.getFloat(4 * v);
            default -> b.getDouble(8 * v);
        };
    }

    private static UnreadableInputException sentence(Path file, IOException e) {
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
                                .formatted(file, e.getMessage()),
                        e);
        };
    }
}
