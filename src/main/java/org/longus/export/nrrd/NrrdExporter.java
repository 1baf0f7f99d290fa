package org.longus.export.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.nrrd.NrrdSegment;
import org.longus.io.nrrd.NrrdWriter;
import org.longus.render.Palette;
import org.longus.volume.Mask;

/**
 * {@code muscle.seg.nrrd} and {@code section.seg.nrrd} for 3D Slicer, on the same grid and with the same rules as the NIfTI
 * masks; {@code models.seg.nrrd} where the models' own mask is asked for.
 */
public final class NrrdExporter implements Exporter {
    public static final String MUSCLE = "muscle.seg.nrrd";
    public static final String SECTION = "section.seg.nrrd";
    public static final String MODELS = "models.seg.nrrd";

    private record Written(String file, Mask mask, NrrdSegment segment) {}

    @Override
    public String id() {
        return "nrrd";
    }

    @Override
    public String label() {
        return "Masks (NRRD)";
    }

    @Override
    public String purpose() {
        return "for 3D Slicer: names, colours and codes with them";
    }

    @Override
    public List<String> files(CaseFindings findings) {
        List<String> files = new ArrayList<>(List.of(MUSCLE));
        findings.section().ifPresent(s -> files.add(SECTION));
        findings.askedModelsMask().ifPresent(m -> files.add(MODELS));
        return files;
    }

    @Override
    public List<String> remarks(CaseFindings findings) {
        return findings.measured().isEmpty()
                ? List.of(MUSCLE + " is empty, for nothing was measured: it does not say that there is no muscle.")
                : List.of();
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        for (Written each : masks(findings)) {
            NrrdWriter.writeLike(findings.series(), each.mask(), each.segment(), folder.resolve(each.file()));
        }
    }

    private static List<Written> masks(CaseFindings findings) {
        Mask empty = Mask.empty(findings.series().ct().geometry());
        List<Written> masks = new ArrayList<>();
        masks.add(new Written(
                MUSCLE,
                findings.measured()
                        .map(m -> m.mask().asSliceOf(empty.sizeK(), m.k()))
                        .orElse(empty),
                NrrdSegment.muscle("muscle", "Skeletal muscle at C3", Palette.MUSCLE)));
        findings.section()
                .ifPresent(s -> masks.add(
                        new Written(SECTION, s.mask(), NrrdSegment.section("section", "C3 section", Palette.SECTION))));
        findings.askedModelsMask()
                .ifPresent(m -> masks.add(new Written(
                        MODELS,
                        m.mask().asSliceOf(empty.sizeK(), m.k()),
                        NrrdSegment.muscle("models", "Skeletal muscle at C3, the models' own", Palette.CHANGES))));
        return masks;
    }
}
