package org.longus.export.nifti;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/**
 * {@code muscle.nii.gz} and {@code section.nii.gz}. Where nothing was measured the muscle's mask is written empty, so that
 * programs find the file they expect. Where no C3 section is known there is no file of it, for an empty one would say that
 * there is none in the scan; {@code result.json} says why. {@code models.nii.gz}, where it is asked for, has the models' own
 * mask of the measured slice; there is none where they did not look at it.
 */
public final class MaskExporter implements Exporter {
    public static final String MUSCLE = "muscle.nii.gz";
    public static final String SECTION = "section.nii.gz";
    public static final String MODELS = "models.nii.gz";

    @Override
    public String id() {
        return "nifti";
    }

    @Override
    public String label() {
        return "Masks (NIfTI)";
    }

    @Override
    public String purpose() {
        return "for programs of research";
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
        Mask empty = Mask.empty(findings.series().ct().geometry());
        Optional<Mask> muscle = findings.measured().map(m -> m.mask().asSliceOf(empty.sizeK(), m.k()));
        NiftiWriter.writeLike(findings.series(), muscle.orElse(empty), folder.resolve(MUSCLE));
        Optional<Mask> section = findings.section().map(Section::mask);
        if (section.isPresent()) {
            NiftiWriter.writeLike(findings.series(), section.get(), folder.resolve(SECTION));
        }
        Optional<Muscle> models = findings.askedModelsMask();
        if (models.isPresent()) {
            Mask own = models.get().mask().asSliceOf(empty.sizeK(), models.get().k());
            NiftiWriter.writeLike(findings.series(), own, folder.resolve(MODELS));
        }
    }
}
