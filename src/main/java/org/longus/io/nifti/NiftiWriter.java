package org.longus.io.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.longus.io.CtSeries;
import org.longus.io.MaskGzip;
import org.longus.io.file.AtomicFile;
import org.longus.volume.AxialOrder;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * Writes NIfTI-1, little endian, with sform and qform both set (code 1, scanner) and mm as the unit. The file appears
 * whole or not at all: it is written beside its target and moved.
 */
public final class NiftiWriter {
    private NiftiWriter() {}

    /** A mask as unsigned bytes, 0 and 1, on {@code geometry}, the mask's own grid. */
    public static void write(Mask mask, Geometry geometry, Path file) throws IOException {
        requireSize(mask, geometry);
        byte[] header = NiftiHeader.of(geometry, NiftiHeader.UINT8);
        if (isGzip(file)) {
            AtomicFile.write(file, out -> MaskGzip.write(out, header, mask));
        } else {
            write(header, mask.toBytes(), file);
        }
    }

    /** A CT as 16-bit HU on its own grid. */
    public static void write(CtVolume ct, Path file) throws IOException {
        short[] hu = ct.voxels();
        ByteBuffer data = ByteBuffer.allocate(Math.multiplyExact(2, hu.length)).order(ByteOrder.LITTLE_ENDIAN);
        data.asShortBuffer().put(hu);
        write(NiftiHeader.of(ct.geometry(), NiftiHeader.INT16), data.array(), file);
    }

    /** A mask on the axial grid of {@code series}, written in the order of the axes that the series' own file has. */
    public static void writeLike(CtSeries series, Mask mask, Path file) throws IOException {
        requireSize(mask, series.ct().geometry());
        AxialOrder back = AxialOrder.of(series.fileGeometry()).inverse();
        write(back.apply(mask), series.fileGeometry(), file);
    }

    private static void requireSize(Mask mask, Geometry g) {
        if (mask.sizeI() != g.sizeI() || mask.sizeJ() != g.sizeJ() || mask.sizeK() != g.sizeK()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the mask %s does not fit the grid %d x %d x %d",
                    mask,
                    g.sizeI(),
                    g.sizeJ(),
                    g.sizeK()));
        }
    }

    private static void write(byte[] header, byte[] data, Path file) throws IOException {
        AtomicFile.write(file, raw -> {
            OutputStream out = isGzip(file) ? new FastGzip(raw) : raw;
            out.write(header);
            out.write(data);
            if (out instanceof FastGzip zipped) {
                zipped.finish();
            }
        });
    }

    private static boolean isGzip(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }

    /** CT noise does not compress: the fast level is three times as quick and costs a few per cent of size. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
