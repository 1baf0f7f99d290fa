package org.longus.cohort;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.CaseFolders;
import org.longus.export.folder.ResultFolder;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;

/**
 * One study of a cohort. The name of its folder follows from the scan alone, so no other case can ask for it and no list of
 * the others is needed; and its appearance, one rename, is all that says that it is done. So any number of programs may
 * measure the same case at the same time: one result remains, whole.
 */
final class CohortCase {
    private static final int MOST_TRIES = 3;

    private final Study study;
    private final CohortSettings settings;
    private final CohortModels models;
    private final CohortInput input;
    private final SeriesChoice chosen;
    private final CaseKey key;
    private final String plainName;
    private Optional<Path> moved = Optional.empty();

    CohortCase(Study study, CohortSettings settings, CohortModels models, CohortInput input) throws IOException {
        this.study = study;
        this.settings = settings;
        this.models = models;
        this.input = input;
        chosen = WantedSeries.of(study, settings.series(), input.given());
        String subject = settings.subjects().map(s -> s.of(study).toString()).orElse("");
        key = CaseKey.of(study, chosen, settings, models.models(), subject);
        plainName = settings.telling().name(chosen);
    }

    CaseKey key() {
        return key;
    }

    /** What its folder is called. */
    String name() {
        return plainName + "_" + key.id();
    }

    String patientId() {
        return settings.telling().identity(chosen).patientId();
    }

    private Path folder() {
        return settings.out().resolve(name());
    }

    /** Its results that are there: in its own folder, and in that which a single run or the window would give it. */
    private List<ResultFolder> results() {
        return Stream.concat(
                        ResultFolder.in(folder()).stream(),
                        ResultFolder.in(settings.out().resolve(plainName)).filter(this::isOfThisCase).stream())
                .toList();
    }

    private boolean isOfThisCase(ResultFolder other) {
        CtSeries.Identity who = settings.telling().identity(chosen);
        boolean named = settings.telling().isDeidentified();
        return !named
                && other.identity()
                        .filter(i -> i.patientId().equals(who.patientId())
                                && i.studyInstanceUid().equals(who.studyInstanceUid())
                                && i.seriesInstanceUid().equals(who.seriesInstanceUid())
                                && i.fingerprint().equals(chosen.origin().fingerprint()))
                        .isPresent();
    }

    /** Its result where it needs no measuring. */
    Optional<CaseEnd> before() throws IOException {
        List<ResultFolder> results = results();
        Optional<CaseEnd> persons = results.stream()
                .filter(ResultFolder::isReviewed)
                .flatMap(r -> end(CaseEnd.Outcome.KEPT, r).stream())
                .findFirst();
        if (persons.isPresent()) {
            return persons;
        }
        for (ResultFolder result : results) {
            if (result.runKey().equals(key.key()) && result.isWhole()) {
                return end(CaseEnd.Outcome.THERE_ALREADY, result);
            }
        }
        return Optional.empty();
    }

    private static Optional<CaseEnd> end(CaseEnd.Outcome outcome, ResultFolder result) {
        return result.row().map(row -> CaseEnd.of(outcome, row, result.folder()));
    }

    CaseEnd measure(CaseProgress progress) throws IOException {
        StudyRun run = new StudyRun(study, settings, models, input).keyed(key.key());
        StudyRun.Ready ready = run.read(this::place, progress);
        CaseFindings findings = run.measured(ready, progress);
        return written(findings, levelMm(findings));
    }

    private CaseFolders.Place place(CtSeries told, CaseIdentity who) {
        return new CaseFolders.Place(folder(), ResultFolder.in(folder()));
    }

    private CaseEnd written(CaseFindings findings, OptionalDouble levelMm) throws IOException {
        for (int n = 0; n < MOST_TRIES; n++) {
            try {
                List<String> remarks = CaseExport.create(findings, folder(), settings.formats(), this::makeWay);
                return new CaseEnd(
                        CaseEnd.Outcome.MEASURED, findings.row().named(name()), folder(), moved, levelMm, remarks);
            } catch (FileAlreadyExistsException e) {
                Optional<CaseEnd> other = finishedByAnother();
                if (other.isPresent()) {
                    return other.get();
                }
            }
        }
        throw new IOException(
                "%s was replaced by other runs with other settings while this one wrote. Let one run end first."
                        .formatted(folder()));
    }

    /** @throws UnreadableInputException when what lies there is no result */
    private Optional<CaseEnd> finishedByAnother() throws IOException {
        Optional<ResultFolder> there = ResultFolder.in(folder());
        if (there.isEmpty() && Files.exists(folder(), LinkOption.NOFOLLOW_LINKS)) {
            throw new UnreadableInputException(
                    "%s holds something else than this case and was left as it is. Move it away.".formatted(folder()));
        }
        return there.filter(r -> r.isReviewed() || r.runKey().equals(key.key()))
                .flatMap(r -> end(CaseEnd.Outcome.DROPPED, r));
    }

    /** A result that was made otherwise goes; one of a person's stays, and then this one cannot appear. */
    private void makeWay() throws IOException {
        for (ResultFolder old : results()) {
            boolean isOther = !old.runKey().equals(key.key()) || !old.isWhole();
            if (isOther && !old.isReviewed()) {
                try {
                    moved = Optional.of(EarlierResults.moveAside(settings.out(), old.folder()));
                } catch (NoSuchFileException e) {
                    // another program moved it just now
                    continue;
                }
            }
        }
    }

    /** Takes results out of the way that are not of the scan as it is now, after it failed. Returns what to say of it. */
    String aside() {
        try {
            makeWay();
        } catch (IOException | RuntimeException e) {
            return " Its earlier result, no longer current, could not be moved away.";
        }
        return moved.map(" Its earlier result, no longer current, is in %s."::formatted)
                .orElse("");
    }

    private static OptionalDouble levelMm(CaseFindings findings) {
        if (findings.measured().isEmpty()) {
            return OptionalDouble.empty();
        }
        Geometry g = findings.series().ct().geometry();
        double head =
                Math.max(g.sliceCentre(0).z(), g.sliceCentre(g.sizeK() - 1).z());
        return OptionalDouble.of(
                head - g.sliceCentre(findings.measured().get().k()).z());
    }
}
