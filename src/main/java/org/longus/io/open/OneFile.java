package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.longus.io.InputName;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.DicomDirectory;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.file.ZipArchive;
import org.longus.io.nifti.NiftiReader;

/** What one file offers: a ZIP, a NIfTI file, a DICOMDIR, or a DICOM file with its series; anything else is named. */
final class OneFile {
    private final Path file;
    private final FileStart start;

    private OneFile(Path file, FileStart start) {
        this.file = file;
        this.start = start;
    }

    /**
     * @param file an ordinary file: no folder, no pipe
     * @throws UnreadableInputException when there is no CT that can be opened, with a sentence that says why
     */
    static InputScan scan(Path file) throws IOException {
        return new OneFile(file, FileStart.of(file)).scan();
    }

    private InputScan scan() throws IOException {
        boolean saysNifti = NiftiReader.isNifti(file);
        if (start.isDicom()) {
            return saysNifti
                    ? refuse("'%s' is a DICOM file with the name of a NIfTI file. Rename it to end in .dcm, or open its"
                            + " folder.")
                    : dicom();
        }
        if (start.isZip()) {
            return zip();
        }
        Optional<ForeignFormat> foreign = FormatProbe.of(file, start)
                .filter(f -> f != ForeignFormat.NIFTI)
                .filter(f -> !(saysNifti && f == ForeignFormat.GZIP));
        if (foreign.isPresent()) {
            throw new UnreadableInputException(foreign.get().sentence(InputName.of(file)));
        }
        if (saysNifti || start.isNifti()) {
            return new InputScan(List.of(NiftiChoice.of(file, file)), List.of());
        }
        return dicom();
    }

    private InputScan refuse(String sentence) throws UnreadableInputException {
        throw new UnreadableInputException(String.format(Locale.ROOT, sentence, InputName.of(file)));
    }

    private InputScan zip() throws IOException {
        // held open, so that its list of contents is read once
        try (ZipFile zip = ZipArchive.open(file)) {
            ZipContents contents = new ZipContents(InputName.of(file), zip);
            try {
                InputScan found = SeriesScanner.scan(file);
                List<String> leftOut = new ArrayList<>(found.leftOut());
                leftOut.addAll(contents.passedOver());
                List<SeriesChoice> choices = found.choices().stream()
                        .map(c -> HeldZips.holding(c, List.of(file)))
                        .toList();
                return new InputScan(choices, found.refused(), leftOut);
            } catch (UnreadableInputException e) {
                throw explained(e, contents);
            }
        }
    }

    private UnreadableInputException explained(UnreadableInputException e, ZipContents contents) {
        if (!e.isNothingFound()) {
            return e;
        }
        if (contents.isOfficeDocument()) {
            return new UnreadableInputException(ForeignFormat.OFFICE.sentence(InputName.of(file)), e);
        }
        return contents.census().explain(file, contents.count(), e);
    }

    private InputScan dicom() throws IOException {
        Optional<DicomDirectory> list = DicomDirectory.of(file);
        if (list.isPresent()) {
            return listed(list.get());
        }
        try {
            return SeriesScanner.scan(file);
        } catch (UnreadableInputException e) {
            Optional<ForeignFormat> named =
                    e.isNothingFound() ? FormatProbe.byName(InputName.of(file)) : Optional.empty();
            if (named.isPresent()) {
                throw new UnreadableInputException(named.get().sentence(InputName.of(file)), e);
            }
            throw e.isNothingFound()
                    ? e.explained("'%s' is no DICOM file. Open a folder, a ZIP or a file with a CT series."
                            .formatted(InputName.of(file)))
                    : e;
        }
    }

    /** The files that a DICOMDIR lists; where some are not where it says, all of its folder, as file systems change names. */
    private InputScan listed(DicomDirectory list) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        int missing = list.listed() - list.present().size();
        if (missing == 0 && list.listed() > 0) {
            return SeriesScanner.scan(folder, list.present(), List.of());
        }
        boolean hasItsName = InputName.of(file).equalsIgnoreCase("DICOMDIR");
        if (list.present().isEmpty() && !hasItsName) {
            throw notBeside(list, null);
        }
        try {
            InputScan found =
                    hasItsName ? FolderSearch.search(folder) : SeriesScanner.scan(folder, list.present(), List.of());
            List<String> leftOut = new ArrayList<>(found.leftOut());
            leftOut.add(String.format(
                    Locale.ROOT,
                    "'%s' lists %d files, of which %d are not where it says. Copy the CD again if slices are missing.",
                    InputName.of(file),
                    list.listed(),
                    missing));
            return new InputScan(found.choices(), found.refused(), leftOut);
        } catch (UnreadableInputException e) {
            throw list.present().isEmpty() && e.isNothingFound() ? notBeside(list, e) : e;
        }
    }

    private UnreadableInputException notBeside(DicomDirectory list, @Nullable UnreadableInputException cause) {
        return new UnreadableInputException(
                String.format(
                        Locale.ROOT,
                        "'%s' is a DICOMDIR, a list of %d files, and none of them lies beside it. Open the folder or"
                                + " the CD that it belongs to.",
                        InputName.of(file),
                        list.listed()),
                cause);
    }
}
