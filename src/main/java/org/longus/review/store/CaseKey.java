package org.longus.review.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Which scan a case belongs to: the SeriesInstanceUID, or the file's path where the file names none, with a checksum of the
 * grid that the header gives. One series can hold several stacks, and a path another file tomorrow.
 *
 * @param text fit for a file name on every system
 */
public record CaseKey(String text) {
    private static final int MAX_UID = 64;

    public static CaseKey of(CtSeries series) {
        return of(series.identity().seriesInstanceUid(), series.source(), series.fileGeometry());
    }

    public static CaseKey of(SeriesChoice choice) {
        return of(choice.identity().seriesInstanceUid(), choice.source(), choice.fileGeometry());
    }

    private static CaseKey of(String seriesInstanceUid, Path source, Geometry grid) {
        if (seriesInstanceUid.isEmpty()) {
            String path = source.toAbsolutePath().normalize().toString();
            return new CaseKey("file-" + digest(path, grid).substring(0, 24));
        }
        String uid = seriesInstanceUid.replaceAll("[^0-9A-Za-z.]", "_");
        return new CaseKey(uid.substring(0, Math.min(MAX_UID, uid.length())) + "-"
                + digest(seriesInstanceUid, grid).substring(0, 8));
    }

    private static String digest(String name, Geometry g) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(name.getBytes(StandardCharsets.UTF_8));
            for (int axis = 0; axis < 3; axis++) {
                out.writeInt(g.size(axis));
                out.writeDouble(g.spacingMm(axis));
                point(g.direction(axis), out);
            }
            point(g.origin(), out);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void point(Vec3 p, DataOutputStream out) throws IOException {
        out.writeDouble(p.x());
        out.writeDouble(p.y());
        out.writeDouble(p.z());
    }
}
