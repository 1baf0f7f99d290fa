package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.longus.io.CtSeries;
import org.longus.io.file.PrivateFiles;

/**
 * Finds the folder of a scan whose pixels are there. Work is brought together with pixels by those pixels alone: the folder
 * of the same pixels, wherever it lies; else the work on the same scan with slices more or less is taken over; else the case
 * begins anew in a folder of its own, and what lies there on other pixels of the same UIDs is reported and left as it is.
 */
final class CaseFinder {
    private final CaseFolders folders;
    private final JournalRecordJson.Author author;

    CaseFinder(CaseFolders folders, JournalRecordJson.Author author) {
        this.folders = folders;
        this.author = author;
    }

    /**
     * @param folder it may not be there yet
     * @param remarks sentences for the user
     * @param takenOver whether work on an earlier form of the scan has just been brought here
     * @param heldBy who has the work open that would have to be taken over
     */
    record Place(Path folder, List<String> remarks, boolean takenOver, Optional<String> heldBy) {}

    /** What a folder has to do with a scan. */
    private enum Fit {
        /** Its very pixels; or, by its name, a folder whose journal only its opening can judge. */
        OWN,
        /** Nothing in it. */
        FREE,
        OTHER
    }

    Place find(CtSeries series, CaseKey key, KnownScan scan) throws IOException {
        Path exact = folders.named(key.text());
        Path beside = folders.named(key.text() + "-" + HexFormat.of().toHexDigits((int) scan.voxelsCrc32()));
        for (Path own : List.of(exact, beside, folders.named(key.earlier()))) {
            if (fit(own, key, scan) == Fit.OWN) {
                // journals come before scan.json: what was stopped while it took work over goes on with that
                boolean complete = ScanFile.known(own).isPresent() || own.equals(folders.named(key.earlier()));
                return complete ? place(own, key, scan) : takenOver(series, key, scan, own);
            }
        }
        Set<Path> others = new LinkedHashSet<>(folders.family(key));
        if (scan.series().isEmpty()) {
            others.addAll(folders.atPath(scan.path()));
        }
        for (Path other : others) {
            if (ScanFile.known(other).filter(scan::sameScanAs).isPresent()) {
                return place(other, key, scan);
            }
        }
        Path target = fit(exact, key, scan) == Fit.FREE ? exact : beside;
        return takenOver(series, key, scan, target);
    }

    private Place place(Path own, CaseKey key, KnownScan scan) throws IOException {
        return new Place(own, CaseWork.isIn(own) ? List.of() : remarks(own, key, scan), false, Optional.empty());
    }

    private static Fit fit(Path folder, CaseKey key, KnownScan scan) throws IOException {
        if (!DurableFile.isThere(folder)) {
            return Fit.FREE;
        }
        Optional<KnownScan> known = ScanFile.known(folder);
        if (known.isPresent()) {
            return known.get().sameScanAs(scan) ? Fit.OWN : Fit.OTHER;
        }
        Optional<JournalRecordJson.Header> header = CaseWork.header(folder);
        if (header.isEmpty() || header.get().format() > JournalRecordJson.FORMAT) {
            return CaseWork.isIn(folder) ? Fit.OWN : Fit.FREE;
        }
        boolean own = header.get().voxelsCrc32() == scan.voxelsCrc32()
                && List.of(key.text(), key.earlier()).contains(header.get().key());
        return own ? Fit.OWN : Fit.OTHER;
    }

    /** Takes over the work on the same scan with slices more or less, the latest where there are several. */
    private Place takenOver(CtSeries series, CaseKey key, KnownScan scan, Path target) throws IOException {
        for (Path other : candidates(key, scan)) {
            KnownScan before = ScanFile.known(other).orElseThrow();
            OptionalInt shift = before.shiftIn(scan);
            if (other.equals(target) || shift.isEmpty()) {
                continue;
            }
            List<CaseLock> locks = new ArrayList<>();
            try {
                Optional<String> holder = lock(other, locks);
                if (holder.isPresent()) {
                    return new Place(target, List.of(heldWords(scan, before, holder.get())), false, holder);
                }
                PrivateFiles.folder(folders.top(), target);
                if (new TakeOver(series, scan, before, shift.getAsInt(), other, target, author).run()) {
                    return new Place(target, List.of(), true, Optional.empty());
                }
            } finally {
                Closing.all(locks);
            }
        }
        return place(target, key, scan);
    }

    private List<Path> candidates(CaseKey key, KnownScan scan) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path other : others(key, scan)) {
            if (ScanFile.known(other).isPresent()) {
                found.add(other);
            }
        }
        found.sort((a, b) -> Long.compare(CaseWork.changedMillis(b), CaseWork.changedMillis(a)));
        return found;
    }

    private Optional<String> lock(Path caseFolder, List<CaseLock> locks) throws IOException {
        for (Path place : CaseWork.places(caseFolder)) {
            Path file = place.resolve(CaseOpener.LOCK);
            Optional<CaseLock> lock = CaseLock.take(file, author.who());
            if (lock.isEmpty()) {
                return Optional.of(CaseLock.holder(file));
            }
            locks.add(lock.get());
        }
        return Optional.empty();
    }

    private static String heldWords(KnownScan now, KnownScan before, String holder) {
        return String.format(
                Locale.ROOT,
                "This scan has %d slices; the work on it, with %d slices then, is open elsewhere: %s. Nothing can be"
                        + " changed here before that is taken over: close it there, then open this case again.",
                now.grid().sizeK(),
                before.grid().sizeK(),
                holder);
    }

    /** Where others of the series have been worked on. */
    private List<Path> others(CaseKey key, KnownScan scan) throws IOException {
        Set<Path> found = new LinkedHashSet<>(folders.family(key));
        found.add(folders.named(key.earlier()));
        if (scan.series().isEmpty()) {
            found.addAll(folders.atPath(scan.path()));
        }
        List<Path> worked = new ArrayList<>();
        for (Path each : found) {
            if (CaseWork.isIn(each)) {
                worked.add(each);
            }
        }
        return worked;
    }

    private List<String> remarks(Path own, CaseKey key, KnownScan scan) throws IOException {
        List<String> said = new ArrayList<>();
        for (Path other : others(key, scan)) {
            Optional<KnownScan> known = ScanFile.known(other);
            // one folder may hold many scans that name no series; only where one stands in another's place it is told
            boolean toTell = !scan.series().isEmpty()
                    || known.isEmpty()
                    || known.get().grid().sameGridAs(scan.grid());
            if (!other.equals(own) && toTell) {
                said.add(text(other, known, scan));
            }
        }
        return said;
    }

    private static String text(Path other, Optional<KnownScan> known, KnownScan scan) {
        String what = scan.series().isEmpty() ? "opened from the same place" : "with the same SeriesInstanceUID";
        String why = known.map(k -> why(k, scan))
                .orElse("it was kept by version 0.1, which noted no slices to compare it by");
        return "Another scan %s has been worked on: %s. That work stays in '%s'; this case has work of its own."
                .formatted(what, why, other);
    }

    private static String why(KnownScan other, KnownScan scan) {
        if (!other.samePatientAs(scan)) {
            return "its PatientID is '%s', here it is '%s'".formatted(other.patientId(), scan.patientId());
        }
        if (other.shiftIn(scan).isPresent()) {
            return String.format(
                    Locale.ROOT,
                    "it has %d slices, here are %d, and what was done lies on slices that are not here or cannot be"
                            + " read",
                    other.grid().sizeK(),
                    scan.grid().sizeK());
        }
        return other.voxelsCrc32() == scan.voxelsCrc32()
                ? "its pixels are the same but lie in other places or at other distances"
                : "it has other pixels";
    }
}
