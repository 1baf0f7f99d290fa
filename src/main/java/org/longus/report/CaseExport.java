package org.longus.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.Case;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

/**
 * Writes what leaves Longus of one case, for the window and the command line alike: {@code muscle.nii.gz} and
 * {@code section.nii.gz} on the grid of the file that was opened, {@code overlay.png}, {@code report.xlsx} and
 * {@code result.json}. Where nothing was measured the muscle's mask is written empty, so that programs find the file they
 * expect. Where no C3 section is known there is no file of it, for an empty one would say that there is none in the scan;
 * {@code result.json} says why.
 */
public final class CaseExport {
    static final String MUSCLE = "muscle.nii.gz";
    static final String SECTION = "section.nii.gz";

    private CaseExport() {}

    /**
     * A reviewed case as it stands, its row and the times of its last run with it.
     *
     * @param trail who did what to it
     */
    public static void write(Case aCase, CaseTrail trail, Path folder) throws IOException {
        // a mask may be a reader's own, drawn without the models
        C3Result.Seconds stages = aCase.result().map(C3Result::seconds).orElse(new C3Result.Seconds(0, 0));
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("section", stages.section());
        seconds.put("muscle", stages.muscle());
        CaseRow row = CaseRows.of(aCase, trail, OptionalDouble.of(stages.section() + stages.muscle()), Instant.now());
        write(aCase, row, folder, () -> seconds);
    }

    /**
     * @param row the case's row of the workbook
     * @param seconds by stage, asked for last, when the other files are written
     */
    public static void write(Case aCase, CaseRow row, Path folder, Supplier<Map<String, Double>> seconds)
            throws IOException {
        CtSeries series = aCase.series();
        Optional<Mask> section = aCase.section().map(Section::mask);
        Mask empty = Mask.empty(series.ct().geometry());
        Optional<Mask> muscle = aCase.current().map(c -> c.mask().asSliceOf(empty.sizeK(), c.k()));
        NiftiWriter.writeLike(series, muscle.orElse(empty), folder.resolve(MUSCLE));
        if (section.isPresent()) {
            NiftiWriter.writeLike(series, section.get(), folder.resolve(SECTION));
        } else {
            // of an earlier export into this folder
            Files.deleteIfExists(folder.resolve(SECTION));
        }
        OverlayPicture.write(folder.resolve("overlay.png"), series.ct(), layers(aCase, section), row);
        Workbook.write(folder.resolve("report.xlsx"), List.of(row));
        ResultJson.write(folder.resolve("result.json"), aCase, row.review(), seconds.get());
    }

    private static Layers layers(Case aCase, Optional<Mask> section) {
        Optional<SliceMask> current = aCase.current();
        Optional<Muscle> automatic = aCase.automatic();
        return new Layers(
                current.map(c -> OptionalInt.of(c.k())).orElse(OptionalInt.empty()),
                current.map(SliceMask::mask),
                section,
                automatic.map(Muscle::votes).orElse(new byte[0]),
                automatic.map(Muscle::members).orElse(0));
    }
}
