package org.longus.review.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.file.Sha256;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Which scan a case belongs to: the SeriesInstanceUID, the PatientID, the grid and a sample of the content
 * ({@link SeriesOrigin#fingerprint}). UIDs alone do not tell: two patients, and two scans of one, may have the same. Of a
 * file that names no series the content tells it wherever the file lies; where that was not sampled, the path does. Two keys
 * are equal when their texts are.
 *
 * @param text fit for a file name on every system
 * @param family what the texts of all scans of the series begin with; empty without a series
 * @param earlier the text that version 0.1 gave the scan: series or path, and grid
 */
public record CaseKey(String text, String family, String earlier) {
    private static final int MAX_UID = 64;
    private static final int EARLIER_HEX = 8;
    private static final int HEX = 12;
    private static final int FILE_HEX = 24;

    public static CaseKey of(CtSeries series) {
        return of(series.identity(), series.source(), series.fileGeometry(), series.origin());
    }

    public static CaseKey of(SeriesChoice choice) {
        return of(choice.identity(), choice.source(), choice.fileGeometry(), choice.origin());
    }

    private static CaseKey of(CtSeries.Identity who, Path source, Geometry grid, SeriesOrigin origin) {
        String series = who.seriesInstanceUid();
        String content = who.patientId().strip() + "\n" + origin.fingerprint();
        if (series.isEmpty()) {
            String path = source.toAbsolutePath().normalize().toString();
            String name = origin.fingerprint().isEmpty() ? path + "\n" + content : content;
            return new CaseKey("file-" + hex(name, grid, FILE_HEX), "", "file-" + hex(path, grid, FILE_HEX));
        }
        String uid = series.replaceAll("[^0-9A-Za-z.]", "_");
        String family = uid.substring(0, Math.min(MAX_UID, uid.length())) + "-";
        return new CaseKey(
                family + hex(series + "\n" + content, grid, HEX), family, family + hex(series, grid, EARLIER_HEX));
    }

    private static String hex(String name, Geometry g, int digits) {
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
            return Sha256.of(bytes.toByteArray()).substring(0, digits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void point(Vec3 p, DataOutputStream out) throws IOException {
        out.writeDouble(p.x());
        out.writeDouble(p.y());
        out.writeDouble(p.z());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
