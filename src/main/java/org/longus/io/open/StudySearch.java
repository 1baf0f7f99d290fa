package org.longus.io.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;

/** Everything that can be opened below an input: a folder of patients may hold DICOM, ZIPs and NIfTI side by side. */
public final class StudySearch {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAMED = 3;

    private final List<SeriesChoice> choices = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private StudySearch() {}

    /**
     * As {@link CtOpener#scan}, but of a folder the ZIPs and NIfTI files in it are offered too.
     *
     * @throws UnreadableInputException when there is no CT that can be opened, with a sentence that says why
     */
    public static InputScan search(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return CtOpener.scan(input);
        }
        StudySearch search = new StudySearch();
        int masks = 0;
        for (Path file : packed(input)) {
            if (NiftiReader.isNifti(file) && search.isMask(file)) {
                masks++;
            } else {
                search.add(file);
            }
        }
        if (masks > 0) {
            search.leftOut.add(
                    "%d NIfTI file%s of 8 bits passed over: a CT needs more. Open one alone to see it anyway."
                            .formatted(masks, masks == 1 ? "" : "s"));
        }
        return search.withDicom(input);
    }

    private InputScan withDicom(Path folder) throws IOException {
        try {
            InputScan dicom = CtOpener.scan(folder);
            choices.addAll(0, dicom.choices());
            leftOut.addAll(0, dicom.leftOut());
        } catch (UnreadableInputException none) {
            if (choices.isEmpty()) {
                throw refusals.isEmpty() ? none : new UnreadableInputException(refusals.getFirst(), none);
            }
        }
        int named = Math.min(MAX_NAMED, refusals.size());
        leftOut.addAll(refusals.subList(0, named));
        if (refusals.size() > named) {
            leftOut.add("%d more files could not be opened.".formatted(refusals.size() - named));
        }
        return new InputScan(choices, leftOut);
    }

    private boolean isMask(Path nifti) {
        try {
            return NiftiReader.isTooNarrowForHu(nifti);
        } catch (UnreadableInputException e) {
            // its own sentence comes when it is opened
            return false;
        }
    }

    private void add(Path file) throws IOException {
        try {
            InputScan found = CtOpener.scan(file);
            choices.addAll(found.choices());
            leftOut.addAll(found.leftOut());
        } catch (UnreadableInputException e) {
            refusals.add(e.getMessage());
        }
    }

    /** The ZIP and NIfTI files below a folder, in the order of their names. */
    private static List<Path> packed(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .filter(f -> NiftiReader.isNifti(f)
                            || f.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw UnreadableInputException.brokenOff(folder, e);
        }
    }
}
