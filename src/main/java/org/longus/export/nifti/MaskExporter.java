package org.longus.export.nifti;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/**
 * {@code muscle.nii.gz} and {@code section.nii.gz}. Where nothing was measured the muscle's mask is written empty, so that
 * programs find the file they expect. Where no C3 section is known there is no file of it, for an empty one would say that
 * there is none in the scan; {@code result.json} says why.
 */
public final class MaskExporter implements Exporter {
    public static final String MUSCLE = "muscle.nii.gz";
    public static final String SECTION = "section.nii.gz";

    @Override
    public String id() {
        return "nifti";
    }

    @Override
    public String label() {
        return "Masks (NIfTI)";
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return findings.section().isPresent() ? List.of(MUSCLE, SECTION) : List.of(MUSCLE);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        Mask empty = Mask.empty(findings.series().ct().geometry());
        Optional<Mask> muscle = findings.measured().map(m -> m.mask().asSliceOf(empty.sizeK(), m.k()));
        NiftiWriter.writeLike(findings.series(), muscle.orElse(empty), folder.resolve(MUSCLE));
        Optional<Mask> section = findings.section().map(Section::mask);
        if (section.isPresent()) {
            NiftiWriter.writeLike(findings.series(), section.get(), folder.resolve(SECTION));
        }
    }
}
