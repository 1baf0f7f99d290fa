package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;
import org.longus.export.RunNote;
import org.longus.export.json.ResultJson;
import org.longus.export.picture.OverlayPicture;
import org.longus.export.picture.PictureLayers;
import org.longus.export.workbook.Workbook;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.AtomicFolder;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Mask;

/**
 * Writes what leaves Longus of one case, for the window and the command line alike: {@code muscle.nii.gz} and
 * {@code section.nii.gz} on the grid of the file that was opened, {@code overlay.png}, {@code report.xlsx} and
 * {@code result.json}. Where nothing was measured the muscle's mask is written empty, so that programs find the file they
 * expect. Where no C3 section is known there is no file of it, for an empty one would say that there is none in the scan;
 * {@code result.json} says why.
 *
 * <p>The files come all at once ({@link AtomicFolder}), and only in place of the same case's; what else lies in the folder
 * stays there.
 */
public final class CaseExport {
    public static final String MUSCLE = "muscle.nii.gz";
    public static final String SECTION = "section.nii.gz";
    public static final String OVERLAY = "overlay.png";
    public static final String REPORT = "report.xlsx";
    public static final String RESULT = "result.json";

    private CaseExport() {}

    /**
     * Where a case went.
     *
     * @param remark a sentence where it went elsewhere than one would expect
     */
    public record Written(Path folder, Optional<String> remark) {}

    /**
     * A reviewed case as it stands, into a folder of its own in {@code out}; or into {@code out} itself, where that is the
     * case's folder already. An earlier export of the case is replaced, unless it is a person's work and this is not.
     *
     * @param trail who did what to it
     * @param leftOut sentences on what else was in what was opened
     */
    public static Written export(ReviewedCase reviewed, CaseTrail trail, List<String> leftOut, Path out)
            throws IOException {
        CaseIdentity who = CaseIdentity.of(reviewed.series(), trail.reader());
        Path into = out.toAbsolutePath().normalize();
        if (into.getParent() != null
                && ResultFolder.in(into).filter(r -> r.isOf(who)).isPresent()) {
            into = into.getParent();
        }
        CaseFolders folders = new CaseFolders(into);
        CaseFolders.Place place = folders.of(reviewed.series(), who);
        Optional<String> remark = Optional.empty();
        CaseRow row = rowOf(reviewed, trail);
        Optional<ResultFolder> persons = place.before().filter(ResultFolder::isReviewed);
        if (persons.isPresent() && !row.review().isPersons()) {
            remark = Optional.of("'%s' holds a result of this case that a person worked on (%s). It stays as it is."
                    .formatted(place.name(), persons.get().state()));
            place = folders.beside(reviewed.series(), who);
        }
        write(reviewed, trail, row, who, RunNote.ofWindow(leftOut), place.folder(), secondsOf(reviewed));
        return new Written(place.folder(), remark);
    }

    /**
     * A reviewed case as it stands, into exactly this folder.
     *
     * @param trail who did what to it
     * @throws UnreadableInputException when the folder holds anything but this case
     */
    public static void write(ReviewedCase reviewed, CaseTrail trail, Path folder) throws IOException {
        CaseIdentity who = CaseIdentity.of(reviewed.series(), trail.reader());
        write(reviewed, trail, rowOf(reviewed, trail), who, RunNote.WINDOW, folder, secondsOf(reviewed));
    }

    private static CaseRow rowOf(ReviewedCase reviewed, CaseTrail trail) {
        // a mask may be a reader's own, drawn without the models
        OptionalDouble seconds = reviewed.result().isEmpty()
                ? OptionalDouble.of(0)
                : OptionalDouble.of(reviewed.result().get().seconds().section()
                        + reviewed.result().get().seconds().muscle());
        return CaseRows.of(reviewed, trail, seconds, Instant.now());
    }

    private static Supplier<Map<String, Double>> secondsOf(ReviewedCase reviewed) {
        C3Result.Seconds stages = reviewed.result().map(C3Result::seconds).orElse(new C3Result.Seconds(0, 0));
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("section", stages.section());
        seconds.put("muscle", stages.muscle());
        return () -> seconds;
    }

    /**
     * A case that nobody but the models worked on.
     *
     * @param row the case's row of the workbook
     * @param who of {@code reviewed}
     * @param folder the case's own; see {@link CaseFolders}
     * @param seconds by stage, asked for last, when the other files are written
     * @throws UnreadableInputException when the folder holds another case
     */
    public static void write(
            ReviewedCase reviewed,
            CaseRow row,
            CaseIdentity who,
            RunNote run,
            Path folder,
            Supplier<Map<String, Double>> seconds)
            throws IOException {
        write(reviewed, CaseTrail.NONE, row, who, run, folder, seconds);
    }

    private static void write(
            ReviewedCase reviewed,
            CaseTrail trail,
            CaseRow row,
            CaseIdentity who,
            RunNote run,
            Path folder,
            Supplier<Map<String, Double>> seconds)
            throws IOException {
        CaseRow named = row.named(folder.toAbsolutePath().getFileName().toString());
        AtomicFolder.Filling files = part -> {
            masks(reviewed, part);
            OverlayPicture.write(part.resolve(OVERLAY), reviewed.series().ct(), layers(reviewed), named);
            Workbook.write(part.resolve(REPORT), List.of(named));
            ResultJson.write(part, reviewed, trail, named, who, run, seconds.get());
        };
        Optional<ResultFolder> before = ResultFolder.in(folder);
        try {
            if (before.filter(r -> r.isOf(who)).isPresent()) {
                AtomicFolder.replace(folder, before.get()::keptAs, files);
            } else {
                AtomicFolder.create(folder, files);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UnreadableInputException(
                    "%s holds something else than this case and was left as it is. Name another folder."
                            .formatted(folder),
                    e);
        }
    }

    private static void masks(ReviewedCase reviewed, Path part) throws IOException {
        CtSeries series = reviewed.series();
        Mask empty = Mask.empty(series.ct().geometry());
        Optional<Mask> muscle = reviewed.current().map(c -> c.mask().asSliceOf(empty.sizeK(), c.k()));
        NiftiWriter.writeLike(series, muscle.orElse(empty), part.resolve(MUSCLE));
        Optional<Mask> section = reviewed.section().map(Section::mask);
        if (section.isPresent()) {
            NiftiWriter.writeLike(series, section.get(), part.resolve(SECTION));
        }
    }

    private static PictureLayers layers(ReviewedCase reviewed) {
        Optional<SliceMask> current = reviewed.current();
        Optional<Muscle> automatic = reviewed.automatic();
        return new PictureLayers(
                current.map(c -> OptionalInt.of(c.k())).orElse(OptionalInt.empty()),
                current.map(SliceMask::mask),
                reviewed.section().map(Section::mask),
                automatic.map(Muscle::votes).orElse(new byte[0]),
                automatic.map(Muscle::members).orElse(0));
    }
}
