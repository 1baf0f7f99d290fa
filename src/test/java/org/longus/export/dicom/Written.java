package org.longus.export.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;

/**
 * The DICOM objects that were made of a case whose mask a person had changed.
 *
 * @param folder holds them and nothing else
 */
record Written(Scan scan, CaseFindings findings, Path folder) {
    /** Of a scan of each geometry. */
    static List<Written> all(Path root, List<Exporter> exporters) {
        return Scan.all(root.resolve("scans")).stream()
                .map(scan -> of(scan, root.resolve("objects"), exporters))
                .toList();
    }

    static Written of(Scan scan, Path root, List<Exporter> exporters) {
        return of(scan, scan.findings(edited(scan)).withModelsMask(true), root, exporters);
    }

    private static Written of(Scan scan, CaseFindings findings, Path root, List<Exporter> exporters) {
        Path folder = root.resolve(scan.name());
        try {
            Files.createDirectories(folder);
            Shared shared = new Shared(exporters.stream().map(Exporter::id).collect(Collectors.toSet()));
            for (Exporter exporter : exporters) {
                exporter.write(findings, folder, shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(scan, findings, folder);
    }

    /** Of a scan whose muscle has holes, an island in one of them, and pixels that touch by a corner alone. */
    static Written withHoles(Path root, List<Exporter> exporters) {
        Scan scan = Scan.axial(root.resolve("scan with holes"));
        ReviewedCase reviewed = scan.predicted();
        Mask muscle = reviewed.current().orElseThrow().mask();
        int sizeI = muscle.sizeI();
        Mask holed = Mask.where(sizeI, muscle.sizeJ(), 1, p -> {
            int ring = Math.max(Math.abs(p % sizeI - 9), Math.abs(p / sizeI - 9));
            boolean notch = p % sizeI == 7 && p / sizeI == 12;
            return (ring == 5 || ring == 4 || ring == 3 || ring == 0) && !notch;
        });
        reviewed.edit(Edits.ERASE, holed);
        return of(
                new Scan("holes", scan.folder(), scan.series()),
                scan.findings(reviewed).withModelsMask(true),
                root,
                exporters);
    }

    /** With a few pixels taken away. */
    static ReviewedCase edited(Scan scan) {
        ReviewedCase reviewed = scan.predicted();
        Mask muscle = reviewed.current().orElseThrow().mask();
        Mask row = Mask.where(muscle.sizeI(), muscle.sizeJ(), 1, p -> p / muscle.sizeI() == 3);
        reviewed.edit(Edits.ERASE, muscle.minus(row));
        return reviewed;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    List<Path> objects() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As tests name it. */
    @Override
    public String toString() {
        return scan.name();
    }
}
