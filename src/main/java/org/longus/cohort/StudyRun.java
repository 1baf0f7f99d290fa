package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.CaseFolders;
import org.longus.export.folder.ResultFolder;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;
import org.longus.measure.Indices;
import org.longus.patient.Patient;
import org.longus.review.MeasuredSection;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Geometry;

/** One study of an input on its way to its folder; it remembers how far it came, for what has to be said when it fails. */
public final class StudyRun {
    private static final double MEASURED_WITH_SECTION = 0.4;

    private final Study study;
    private final CohortSettings settings;
    private final CohortModels models;
    private final CohortInput input;
    private final long start = System.nanoTime();
    /** Known as soon as the scan has been read. */
    private Optional<CaseFolders.Place> known = Optional.empty();

    /** As results have it. */
    private String digest = "";

    /** Of a cohort run, not yet as results have it; else empty. */
    private String key = "";

    private OptionalDouble curveSeconds = OptionalDouble.empty();

    private Optional<Instant> modelsAt = Optional.empty();

    private Optional<Subjects.Found> subjects = Optional.empty();

    StudyRun(Study study, CohortSettings settings, CohortModels models, CohortInput input) {
        this.study = study;
        this.settings = settings;
        this.models = models;
        this.input = input;
    }

    /** What became of a case. */
    public enum Outcome {
        MEASURED,
        DONE_ALREADY,
        /** A person worked on it. */
        KEPT
    }

    /**
     * @param series that was chosen, as it is told
     * @param aside where a reviewed result is kept that was replaced because the user said so
     * @param notWritten why kinds of files could not be written, a sentence each
     */
    public record Done(
            Outcome outcome,
            CtSeries series,
            CaseRow row,
            Path folder,
            Optional<Path> aside,
            List<String> notWritten) {}

    /** Where a case goes. */
    @FunctionalInterface
    interface Places {
        /** @param series and {@code who} as they are told */
        CaseFolders.Place of(CtSeries series, CaseIdentity who) throws IOException;
    }

    /**
     * A case that was read and has a place.
     *
     * @param read as its files say
     * @param shown as it is told
     * @param realDigest over all that its result depends on
     */
    record Ready(
            CtSeries read,
            CtSeries shown,
            CaseIdentity who,
            ReviewedCase reviewed,
            CaseFolders.Place place,
            String realDigest,
            double seconds) {}

    Ready read(Places places, CaseProgress progress) throws IOException {
        progress.throwIfCancelled();
        progress.report(0, "Reading");
        SeriesChoice choice = WantedSeries.of(study, settings.series(), input.given());
        CtSeries read =
                choice.open().selected(study.selection(choice, settings.series().isPresent()));
        CaseIdentity who = CaseIdentity.of(read, Optional.empty());
        Telling telling = settings.telling();
        telling.require(read.identity(), read.origin(), read.source());
        CaseIdentity told = telling.identity(who, read);
        CaseFolders.Place place = places.of(telling.series(read), told);
        known = Optional.of(place);
        ReviewedCase reviewed = new ReviewedCase(read.named(place.name()));
        settings.subjects().map(s -> s.of(study)).ifPresent(found -> {
            subjects = Optional.of(found);
            found.values().ifPresent(reviewed::importPatient);
        });
        reviewed.setTyped(settings.typed());
        reviewed.judging().by(settings.cutOffs());
        String real = digest(reviewed, who);
        digest = telling.digest(real);
        CtSeries shown = telling.series(read).named(place.name());
        return new Ready(read, shown, who, reviewed, place, real, seconds(start));
    }

    /** Runs the models. Returns what is to be written. */
    CaseFindings measured(Ready ready, CaseProgress progress) throws IOException {
        double measured = settings.section() ? MEASURED_WITH_SECTION : 0.95;
        ReviewedCase reviewed = ready.reviewed();
        CtSeries series = reviewed.series();
        OptionalInt wanted = wantedSlice(series);
        reviewed.accept(models.run(series.ct(), wanted, progress.part(0.1, measured)));
        modelsAt = Optional.of(Instant.now());
        if (settings.section() && reviewed.section().isPresent()) {
            long curve = System.nanoTime();
            reviewed.sectionWork()
                    .keep(new MeasuredSection(
                            reviewed.result().orElseThrow().models(),
                            models.curve(series.ct(), reviewed.section().get(), progress.part(measured, 0.95))));
            curveSeconds = OptionalDouble.of(seconds(curve));
        }
        progress.report(0.95, "Writing");
        return settings.telling().findings(findings(reviewed, ready.who(), ready.realDigest(), ready.seconds()));
    }

    Done run(CaseFolders folders, RunMemory memory, CaseProgress progress) throws IOException {
        Ready ready = read(folders::of, progress);
        CaseFolders.Place place = ready.place();
        Optional<Done> before = done(ready.shown(), place, memory);
        if (before.isPresent()) {
            settings.telling().note(ready.read());
            return before.get();
        }
        CaseFindings findings = measured(ready, progress);
        Optional<Path> aside = place.before().filter(ResultFolder::isReviewed).isPresent()
                ? Optional.of(memory.earlier().copyAside(place.folder()))
                : Optional.empty();
        List<String> notWritten = CaseExport.write(findings, place.folder(), settings.formats());
        memory.written().add(place.folder());
        progress.report(1, "Done");
        return new Done(Outcome.MEASURED, ready.shown(), findings.row(), place.folder(), aside, notWritten);
    }

    /** As a cohort run knows it: its result tells the key. */
    StudyRun keyed(String known) {
        key = known;
        return this;
    }

    private Optional<Done> done(CtSeries series, CaseFolders.Place place, RunMemory memory) throws IOException {
        Optional<ResultFolder> before = place.before();
        if (before.isEmpty() || before.get().row().isEmpty()) {
            return Optional.empty();
        }
        boolean thisRun = memory.written().contains(place.folder());
        if (settings.overwrite() && !thisRun) {
            return Optional.empty();
        }
        ResultFolder result = before.get();
        CaseRow row = result.row().get();
        if (result.isReviewed()) {
            return Optional.of(new Done(Outcome.KEPT, series, row, place.folder(), Optional.empty(), List.of()));
        }
        boolean same = result.runDigest().equals(digest) && result.has(settings.formats()) && result.isWhole();
        return thisRun || same
                ? Optional.of(new Done(Outcome.DONE_ALREADY, series, row, place.folder(), Optional.empty(), List.of()))
                : Optional.empty();
    }

    private CaseFindings findings(ReviewedCase reviewed, CaseIdentity who, String realDigest, double readSeconds) {
        RunNote note = new RunNote(input.absolute(), realDigest, subjects.map(Subjects.Found::text), input.leftOut())
                .keyed(key);
        RunTimes.Seconds seconds =
                RunTimes.Seconds.of(reviewed.result()).withRead(readSeconds).withSectionCurve(curveSeconds);
        RunTimes times = new RunTimes(modelsAt, Optional.empty(), Instant.now(), seconds);
        return CaseFindings.of(reviewed, CaseTrail.NONE, who, note, times);
    }

    private OptionalInt wantedSlice(CtSeries series) throws UnreadableInputException {
        if (settings.sliceZMm().isEmpty()) {
            return OptionalInt.empty();
        }
        double z = settings.sliceZMm().getAsDouble();
        Geometry g = series.ct().geometry();
        double first = g.sliceCentre(0).z();
        double last = g.sliceCentre(g.sizeK() - 1).z();
        long k = g.sizeK() == 1 ? 0 : Math.round((z - first) / (last - first) * (g.sizeK() - 1));
        boolean beside = g.sizeK() == 1 && Math.abs(z - first) > g.spacingK() / 2;
        if (k < 0 || k >= g.sizeK() || beside) {
            throw new UnreadableInputException(String.format(
                    Locale.ROOT,
                    "%s has no slice at z %.1f mm: it reaches from %.1f to %.1f mm. Name a z within.",
                    series.source(),
                    z,
                    first,
                    last));
        }
        return OptionalInt.of((int) k);
    }

    /** Over everything that the result depends on, but for the device and the clock. */
    private String digest(ReviewedCase reviewed, CaseIdentity who) {
        CtSeries series = reviewed.series();
        String all = String.join(
                "\n",
                who.patientId(),
                who.studyInstanceUid(),
                who.seriesInstanceUid(),
                who.voxels(),
                series.fileGeometry().toString(),
                series.identity().toString(),
                series.patient().toString(),
                series.warnings().toString(),
                series.patientRemarks().toString(),
                series.origin().toString(),
                series.selection().toString(),
                models.models().toString(),
                settings.sliceZMm().toString(),
                settings.typed().toString(),
                reviewed.imported().toString(),
                subjects.toString(),
                AppInfo.BUILD,
                Indices.FORMULAS,
                settings.telling().choice(),
                settings.section() ? "section" : "",
                settings.cutOffs().own().digest());
        return Sha256.of(all);
    }

    /** What the case is or would be called. */
    String name() {
        return known.map(CaseFolders.Place::name)
                .orElseGet(() -> settings.telling().name(study.preferred()));
    }

    /** What tells the case from all others before its pixels are read, in whichever input it lies. */
    String id() {
        SeriesChoice first = study.preferred();
        String content = first.origin().fingerprint();
        // a digest: it is written down, and names nobody
        return settings.telling()
                .digest(Sha256.of(String.join(
                        "\n",
                        first.identity().toString(),
                        content.isEmpty()
                                ? first.source().toAbsolutePath().normalize().toString()
                                : content,
                        settings.series().orElse(""))));
    }

    String patientId() {
        return settings.telling().identity(study.preferred()).patientId();
    }

    /** Results of the case from earlier runs, after this one failed. */
    List<ResultFolder> before(RunMemory memory) {
        if (known.isPresent()) {
            return known.get().before().stream().toList();
        }
        CtSeries.Identity stated = settings.telling().identity(study.preferred());
        return memory.earlier()
                .of(
                        settings.telling().path(input.absolute()),
                        id -> id.patientId().equals(stated.patientId())
                                && id.studyInstanceUid().equals(stated.studyInstanceUid()));
    }

    /** Whether an earlier result depends on the very same as this run. */
    boolean isSameAs(ResultFolder earlier) {
        return !digest.isEmpty() && earlier.runDigest().equals(digest);
    }

    /** What to say of the table's values. */
    public Optional<String> tableRemark() {
        if (subjects.isEmpty() || subjects.get().values().isEmpty()) {
            return subjects.map(found -> found.text() + ".");
        }
        return settings.typed().equals(Patient.UNKNOWN)
                ? Optional.empty()
                : Optional.of("What was typed goes before the table's values.");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
