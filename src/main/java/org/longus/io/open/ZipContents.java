package org.longus.io.open;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a ZIP holds besides DICOM. It is not unpacked: what is packed once more inside is named. */
final class ZipContents {
    private static final int MAX_LOOKED_AT = 10_000;

    private final String name;
    private final ZipFile zip;

    /** @param name how sentences call the ZIP */
    ZipContents(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    private List<? extends ZipEntry> files() {
        return zip.stream().filter(e -> !e.isDirectory()).toList();
    }

    int count() {
        return files().size();
    }

    boolean isOfficeDocument() {
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("META-INF/manifest.xml") != null;
    }

    FormatCensus census() {
        FormatCensus census = new FormatCensus();
        files().stream().limit(MAX_LOOKED_AT).forEach(e -> census.add(e.getName(), format(e)));
        return census;
    }

    /** Sentences on what reading its DICOM files passes over. */
    List<String> passedOver() {
        List<String> sentences = new ArrayList<>();
        FormatCensus packed = new FormatCensus();
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (ZipEntry e : files()) {
            if (!names.add(e.getName())) {
                twice.add(e.getName());
            }
            String lower = e.getName().toLowerCase(Locale.ROOT);
            if (FormatProbe.isWorthALook(lower) || lower.endsWith(".zip") || lower.endsWith(".nii")) {
                packed.add(name + "/" + e.getName(), format(e));
            }
        }
        if (!twice.isEmpty()) {
            sentences.add(
                    "'%s' holds %s under a name that it holds twice ('%s'); one of each was read. Unpack it and open the folder."
                            .formatted(
                                    name,
                                    twice.size() == 1 ? "a file" : twice.size() + " files",
                                    twice.stream().sorted().findFirst().orElseThrow()));
        }
        sentences.addAll(packed.passedOver());
        return sentences;
    }

    private Optional<ForeignFormat> format(ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            FileStart start = FileStart.of(in);
            if (start.isNifti()) {
                return Optional.of(ForeignFormat.NIFTI_IN_ZIP);
            }
            return start.isDicom() ? Optional.of(ForeignFormat.DICOMDIR) : FormatProbe.byContent(start);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
