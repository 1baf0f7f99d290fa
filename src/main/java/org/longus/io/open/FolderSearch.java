package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.longus.io.Counted;
import org.longus.io.InputName;
import org.longus.io.InputScan;
import org.longus.io.Reason;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.file.FileTree;
import org.longus.io.file.ZipArchive;
import org.longus.io.nifti.NiftiReader;

/** Everything that can be opened below a folder: DICOM, ZIPs and NIfTI side by side, as folders of patients are kept. */
final class FolderSearch {
    private static final int MAX_NAMED = 20;
    /** Of a folder without a CT so many files are looked into to say what is there. */
    private static final int MAX_LOOKED_AT = 10_000;

    private final Path folder;
    private final FileTree.Listing found;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> zips = new ArrayList<>();
    private final List<SeriesChoice> choices = new ArrayList<>();
    private final List<RefusedSeries> refused = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final UnopenedFolders unopened;
    private int masks;
    private int results;

    private FolderSearch(Path folder, FileTree.Listing found) {
        this.folder = folder;
        this.found = found;
        this.unopened = new UnopenedFolders(folder);
    }

    static InputScan search(Path folder) throws IOException {
        return new FolderSearch(folder, FileTree.below(folder)).search();
    }

    static InputScan search(Path folder, List<String> parts) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> empty = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String part : parts) {
            Path at = folder.resolve(part);
            if (Files.isDirectory(at)) {
                FileTree.Listing below = FileTree.below(at);
                files.addAll(below.files());
                empty.addAll(below.empty());
                remarks.addAll(below.remarks());
            } else {
                (Files.size(at) == 0 ? empty : files).add(at);
            }
        }
        return new FolderSearch(folder, new FileTree.Listing(files, empty, remarks)).search();
    }

    private InputScan search() throws IOException {
        List<SeriesChoice> nifti = sortOut();
        Optional<UnreadableInputException> none = dicom();
        nifti.forEach(this::addOnce);
        tellResultsAndMasks();
        if (choices.isEmpty()) {
            throw refusal(none.orElseGet(() -> UnreadableInputException.noDicomIn(folder, files.size())));
        }
        none.filter(e -> !e.isNothingFound()).ifPresent(e -> leftOut.add(e.getMessage()));
        tellRefusals();
        leftOut.addAll(worthALook().passedOver());
        leftOut.addAll(found.remarks());
        files.forEach(unopened::look);
        List<InputScan.Unopened> folders = unopened.folders();
        folders.stream()
                .map(InputScan.Unopened::sentence)
                .filter(sentence -> !refusals.contains(sentence))
                .forEach(leftOut::add);
        unopened.withoutScan().ifPresent(leftOut::add);
        return new InputScan(choices, refused, leftOut, folders, Set.of());
    }

    /** Tells ZIPs and NIfTI files from what may be DICOM. */
    private List<SeriesChoice> sortOut() {
        Set<Path> resultFolders = new HashSet<>();
        found.files().stream().filter(f -> f.endsWith("result.json")).forEach(f -> {
            resultFolders.add(f.getParent());
            unopened.seenBeside(f);
        });
        List<SeriesChoice> nifti = new ArrayList<>();
        for (Path file : found.files()) {
            if (isNamed(file, ".zip")) {
                addZip(file);
            } else if (NiftiReader.isNifti(file) && !isDicom(file)) {
                if (resultFolders.contains(file.getParent()) && isResult(file)) {
                    results++;
                } else {
                    addNifti(file, nifti);
                }
            } else {
                files.add(file);
            }
        }
        // one that has the name of a slice may be the slice that is missing
        files.addAll(found.empty());
        return nifti;
    }

    /** A DICOM file stays one under the name of a NIfTI file. */
    private static boolean isDicom(Path file) {
        try {
            return FileStart.of(file).isDicom();
        } catch (IOException e) {
            return false; // whoever reads it says why
        }
    }

    private static boolean isNamed(Path file, String ending) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** What Longus itself wrote beside a result.json. */
    private static boolean isResult(Path nifti) {
        String name = String.valueOf(nifti.getFileName());
        return name.startsWith("muscle") || name.startsWith("section");
    }

    private void addZip(Path zip) {
        try {
            if (!ZipArchive.isZip(zip)) {
                refuse(
                        zip,
                        FormatProbe.byContent(FileStart.of(zip))
                                .orElse(ForeignFormat.DAMAGED_ZIP)
                                .sentence(InputName.below(folder, zip)));
                return;
            }
            String name = InputName.below(folder, zip);
            try (ZipFile open = ZipArchive.open(zip, name)) {
                zips.add(zip);
                unopened.seenBeside(zip);
                leftOut.addAll(new ZipContents(name, open).passedOver());
            }
        } catch (UnreadableInputException e) {
            refuse(zip, Reason.of(e));
        } catch (IOException e) {
            refuse(zip, unreadable(zip, e));
        }
    }

    private void refuse(Path file, String sentence) {
        refusals.add(sentence);
        unopened.refused(file, sentence);
    }

    private void addNifti(Path file, List<SeriesChoice> nifti) {
        try {
            if (NiftiReader.isTooNarrowForHu(file)) {
                masks++;
            } else {
                nifti.add(NiftiChoice.of(file, folder));
            }
            unopened.seenBeside(file);
        } catch (UnreadableInputException e) {
            refuse(file, Reason.of(e));
        }
    }

    private String unreadable(Path file, IOException e) {
        return "'%s' could not be read (%s). Check the drive and your rights to the file."
                .formatted(InputName.below(folder, file), Reason.of(e));
    }

    /** @return the refusal where no DICOM series can be opened */
    private Optional<UnreadableInputException> dicom() throws IOException {
        try (HeldZips _ = HeldZips.of(zips)) {
            InputScan dicom = SeriesScanner.scan(folder, files, zips);
            dicom.choices().forEach(c -> choices.add(inItsZips(c)));
            refused.addAll(dicom.refused());
            dicom.seen().forEach(unopened::seen);
            leftOut.addAll(0, dicom.leftOut());
            return Optional.empty();
        } catch (UnreadableInputException none) {
            return Optional.of(none);
        }
    }

    private SeriesChoice inItsZips(SeriesChoice choice) {
        List<Path> its = zips.stream()
                .filter(zip -> choice.origin().place().startsWith(InputName.below(folder, zip)))
                .toList();
        return its.isEmpty() ? choice : HeldZips.holding(choice, its);
    }

    /** A copy of a NIfTI file that is listed already is not listed again. */
    private void addOnce(SeriesChoice choice) {
        Optional<SeriesChoice> same = choices.stream()
                .filter(c -> !c.origin().fingerprint().isEmpty())
                .filter(c -> key(c).equals(key(choice)) && isSameFile(c.source(), choice.source()))
                .findFirst();
        if (same.isEmpty()) {
            choices.add(choice);
            return;
        }
        leftOut.add("'%s' is a copy of '%s'; it is listed once."
                .formatted(choice.origin().place(), same.get().origin().place()));
    }

    /** A fingerprint is taken from a sample. */
    private static boolean isSameFile(Path a, Path b) {
        try {
            return Files.mismatch(a, b) < 0;
        } catch (IOException e) {
            return false; // then both are listed
        }
    }

    private static List<String> key(SeriesChoice c) {
        return List.of(
                c.identity().patientId(),
                c.identity().studyInstanceUid(),
                c.identity().seriesInstanceUid(),
                c.origin().fingerprint());
    }

    private void tellResultsAndMasks() {
        if (results > 0) {
            leftOut.add("%s of Longus passed over.".formatted(Counted.of(results, "mask")));
        }
        if (masks > 0) {
            leftOut.add("%s of 8 bits passed over: a CT needs more. Open one alone to see it anyway."
                    .formatted(Counted.of(masks, "NIfTI file")));
        }
    }

    private void tellRefusals() {
        int named = Math.min(MAX_NAMED, refusals.size());
        leftOut.addAll(refusals.subList(0, named));
        if (refusals.size() > named) {
            leftOut.add(String.format(Locale.ROOT, "%d more files could not be opened.", refusals.size() - named));
        }
    }

    private UnreadableInputException refusal(UnreadableInputException none) {
        List<String> more = new ArrayList<>(refusals.subList(0, Math.min(MAX_NAMED, refusals.size())));
        more.addAll(leftOut);
        UnreadableInputException told = none;
        if (none.isNothingFound() && refusals.isEmpty()) {
            FormatCensus census = census();
            told = census.explain(folder, found.files().size() + found.empty().size(), none);
        } else {
            more.addAll(worthALook().passedOver());
        }
        more.addAll(found.remarks());
        return more.isEmpty() ? told : told.explained(told.getMessage() + " " + String.join(" ", more));
    }

    /** What lies beside and may hold a CT too, by its name. */
    private FormatCensus worthALook() {
        FormatCensus census = new FormatCensus();
        for (Path file : files) {
            if (FormatProbe.isWorthALook(String.valueOf(file.getFileName()))) {
                census.add(InputName.below(folder, file), format(file));
            }
        }
        return census;
    }

    private FormatCensus census() {
        FormatCensus census = new FormatCensus();
        files.stream().limit(MAX_LOOKED_AT).forEach(f -> census.add(InputName.below(folder, f), format(f)));
        return census;
    }

    private static Optional<ForeignFormat> format(Path file) {
        try {
            FileStart start = FileStart.of(file);
            return start.isDicom()
                    ? Optional.of(ForeignFormat.DICOMDIR)
                    : FormatProbe.of(file, start).or(() -> FormatProbe.byName(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
