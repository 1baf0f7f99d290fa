package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.Project;
import org.longus.export.folder.CaseFolders;
import org.longus.export.folder.OneKind;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.UnreadableInputException;

/**
 * How a folder of results tells of its cases: as they are, or so that it names nobody. All that a run writes into the folder
 * goes through here, so that results, workbook, failures and notes of one case have one name, and a run that is given again
 * knows them.
 *
 * @param deidentifier empty where results name patients
 * @param project likewise; keeps who is who
 */
public record Telling(Optional<Deidentifier> deidentifier, Optional<Project> project) {
    /** As the cases are. */
    public static final Telling AS_IT_IS = new Telling(Optional.empty(), Optional.empty());

    /** So that results name nobody. */
    public static Telling of(Project project, boolean keepCharacteristics) {
        return new Telling(Optional.of(new Deidentifier(project, keepCharacteristics)), Optional.of(project));
    }

    private static final Pattern STANDS_FOR_A_PATH = Pattern.compile("[0-9a-f]{64}");

    /** @throws UnreadableInputException when the folder holds anything of another kind or of another key */
    public void requireFolder(Path out) throws IOException {
        OneKind.require(out, deidentifier.map(Deidentifier::keyName));
        boolean otherFailures = new FailureList(out)
                .all().stream()
                        .anyMatch(f -> STANDS_FOR_A_PATH.matcher(f.input()).matches() != isDeidentified());
        boolean otherRuns = new RunningCases(out)
                .inputs().stream().anyMatch(i -> STANDS_FOR_A_PATH.matcher(i).matches() != isDeidentified());
        if (otherFailures || otherRuns) {
            throw new UnreadableInputException(
                    "'%s' holds notes of a run whose results %s (in .longus). Choose another folder."
                            .formatted(out, isDeidentified() ? "name patients" : "were de-identified"));
        }
    }

    /**
     * Likewise by the first result alone, for a folder of many whose results name patients.
     *
     * @throws UnreadableInputException when it names nobody
     */
    public static void requireNames(Path out) throws IOException {
        OneKind.requireFirstNames(out);
        if (new FailureList(out)
                .all().stream()
                        .anyMatch(f -> STANDS_FOR_A_PATH.matcher(f.input()).matches())) {
            throw new UnreadableInputException(
                    "'%s' holds notes of a run whose results were de-identified (in .longus). Choose another folder."
                            .formatted(out));
        }
    }

    public boolean isDeidentified() {
        return deidentifier.isPresent();
    }

    CtSeries series(CtSeries read) {
        return deidentifier.map(d -> d.series(read)).orElse(read);
    }

    CaseIdentity identity(CaseIdentity who, CtSeries read) {
        return deidentifier.map(d -> d.identity(who, read)).orElse(who);
    }

    /**
     * Looks whether a case can be told of, before anything of it is made.
     *
     * @throws UnreadableInputException when the patient has no pseudonym or more than one
     */
    public void require(CtSeries.Identity who, SeriesOrigin origin, Path source) throws IOException {
        if (project.isPresent()) {
            project.get().require(who, origin, source);
        }
    }

    /** Keeps who the patient is, for the user. */
    void note(CtSeries read) throws IOException {
        if (project.isPresent()) {
            project.get().note(read);
        }
    }

    /** Of a case's facts as they are, which are then written: the user can look up whose they are. */
    public CaseFindings findings(CaseFindings facts) throws IOException {
        note(facts.series());
        return deidentifier.map(d -> d.of(facts)).orElse(facts);
    }

    CtSeries.Identity identity(SeriesChoice choice) {
        return deidentifier
                .map(d -> d.identity(choice.identity(), choice.origin(), choice.source()))
                .orElse(choice.identity());
    }

    /** An input's path as results have it. */
    String path(String absolute) {
        return deidentifier.map(d -> d.path(absolute)).orElse(absolute);
    }

    String digest(String digest) {
        return deidentifier.map(d -> d.digest(digest)).orElse(digest);
    }

    /** What a result depends on of this. */
    String choice() {
        return deidentifier.map(Deidentifier::name).orElse("");
    }

    /** What the folder of a case is called that cannot be read. */
    public String name(SeriesChoice choice) {
        return deidentifier
                .map(d -> CaseFolders.nameOf(
                        identity(choice), d.origin(choice.identity(), choice.origin(), choice.source())))
                .orElseGet(() -> CaseFolders.nameOf(choice));
    }

    String name(RefusedSeries refused, Path input) {
        return deidentifier
                .map(d -> CaseFolders.nameOf(
                        d.identity(refused.identity(), refused.origin(), input),
                        d.origin(refused.identity(), refused.origin(), input)))
                .orElseGet(() -> CaseFolders.nameOf(refused, input));
    }

    String patientId(RefusedSeries refused, Path input) {
        return deidentifier
                .map(d -> d.identity(refused.identity(), refused.origin(), input))
                .orElse(refused.identity())
                .patientId();
    }

    /** Of a folder or file below an input of which nothing else is known. */
    String name(InputScan.Unopened folder, Path input) {
        return deidentifier
                .map(d -> d.inputName(input.resolve(folder.place())
                        .toAbsolutePath()
                        .normalize()
                        .toString()))
                .orElseGet(folder::place);
    }

    /** Of an input of which nothing else is known. */
    String name(CohortInput input) {
        return deidentifier.map(d -> d.inputName(input.absolute())).orElseGet(input::name);
    }

    /** @param sentence why, with the next step */
    public FailedCase failed(SeriesChoice choice, String sentence) {
        String input = choice.source().toAbsolutePath().normalize().toString();
        return failed(input, name(choice), identity(choice).patientId(), sentence);
    }

    /**
     * @param input as an absolute path
     * @param name and {@code patientId} as they are told
     */
    FailedCase failed(String input, String name, String patientId, String sentence) {
        String told = isDeidentified()
                ? "It could not be measured or was left out. The reason, which may name files and people, is not in"
                        + " de-identified results."
                : sentence;
        return new FailedCase(path(input), name, patientId, told, Instant.now());
    }
}
