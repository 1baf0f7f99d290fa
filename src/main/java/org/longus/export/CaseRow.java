package org.longus.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.longus.patient.Patient;
import org.longus.volume.Geometry;

/**
 * One case as reports show it: plain values, filled by the command line and by the window. What is unknown is empty, and
 * stays an empty cell.
 *
 * @param caseName the name that tells this case from others of the run
 * @param source which scan of which input
 * @param section what stage 1 said; empty values when C3 was not found
 * @param muscle what was measured on the slice
 * @param patient as used for the indices, whoever said it ({@code patientSource})
 * @param patientSource as in "DICOM header" or "typed"; empty when nothing is known
 * @param category the label in words with its source, or why there is none
 * @param flags sentences for the reader, the most important first
 * @param review what people made of it
 * @param run what it was computed with
 * @param figures what is told beside the area: its interval, fat, what would change a category
 * @param error the sentence that ended this case, if it failed: the row is kept so that nobody is dropped in silence
 */
public record CaseRow(
        String caseName,
        String patientId,
        Source source,
        Section section,
        Muscle muscle,
        Patient patient,
        String patientSource,
        Indexes indexes,
        String category,
        List<String> flags,
        Review review,
        Run run,
        RowFigures figures,
        Optional<String> error) {
    /**
     * Which series of which study was measured, and which were not. Texts are empty where nothing is known.
     *
     * @param input the file or folder that was read
     * @param studyDate as in 2026-01-31
     * @param series its number, name and kernel
     * @param chosenBy who or what chose it
     * @param notChosen what could have been measured in its place, and why it was not, a line each
     * @param refused what is there of the same study and cannot be opened, with the reasons, a line each
     */
    public record Source(
            String input,
            String studyDate,
            String studyInstanceUid,
            String seriesInstanceUid,
            String series,
            String chosenBy,
            String notChosen,
            String refused) {
        public static final Source UNKNOWN = new Source("", "", "", "", "", "", "", "");

        /** Of an input of which nothing could be opened. */
        public static Source of(String input) {
            return new Source(input, "", "", "", "", "", "", "");
        }
    }

    /**
     * @param sliceK 0-based index of the measured slice in the file's order
     * @param sliceZMm LPS z of the slice's centre
     * @param automaticSliceK the slice that the section's middle gave; differs where a person chose another
     */
    public record Section(
            boolean c3Found,
            OptionalInt sliceK,
            OptionalDouble sliceZMm,
            OptionalInt automaticSliceK,
            OptionalDouble sectionMm,
            OptionalDouble agreement) {
        public static final Section NOT_FOUND = new Section(
                false,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /**
     * @param smaCm2 mask pixels within the HU range; {@code maskAreaCm2} all of them
     * @param smdHu mean attenuation of the counted pixels
     * @param agreement of the muscle models, 0..1 ({@code measure.VoteSummary})
     */
    public record Muscle(
            OptionalDouble smaCm2,
            OptionalDouble maskAreaCm2,
            OptionalDouble smdHu,
            OptionalDouble tiltDegrees,
            OptionalDouble agreement,
            Parts parts,
            Level level) {
        public static final Muscle NONE = new Muscle(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Parts.NONE,
                Level.NONE);
    }

    /**
     * What the models make of the slices around, and what of their mask was not muscle's.
     *
     * @param takenAwayCm2 outside the body or in its skin
     * @param headCm2 their area one step towards the head; {@code feetCm2} towards the feet
     * @param stepMm how far that is
     */
    public record Level(
            OptionalDouble takenAwayCm2, OptionalDouble headCm2, OptionalDouble feetCm2, OptionalDouble stepMm) {
        public static final Level NONE = new Level(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        public static Level of(org.longus.pipeline.Muscle muscle, Geometry g) {
            return new Level(
                    muscle.takenAwayCm2(),
                    areaCm2(muscle, g.sense(2)),
                    areaCm2(muscle, -g.sense(2)),
                    muscle.neighbours().stream()
                            .mapToDouble(n -> Math.abs(n.k() - muscle.k()) * g.spacingK())
                            .findFirst());
        }

        private static OptionalDouble areaCm2(org.longus.pipeline.Muscle muscle, int sense) {
            return muscle.neighbours().stream()
                    .filter(n -> (n.k() - muscle.k()) * sense > 0)
                    .mapToDouble(n -> n.areaCm2())
                    .findFirst();
        }
    }

    /**
     * SMA by side of the patient, and in front of and behind the vertebra.
     *
     * @param partedAt what the line between front and back runs through; empty without an area
     */
    public record Parts(
            OptionalDouble leftCm2,
            OptionalDouble rightCm2,
            OptionalDouble frontCm2,
            OptionalDouble backCm2,
            String partedAt) {
        public static final Parts NONE = new Parts(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    /** The indices as numbers, each with its scale in its name. */
    public record Indexes(
            OptionalDouble c3SmiCm2PerM2, OptionalDouble l3AreaEstimateCm2, OptionalDouble l3SmiCm2PerM2) {
        public static final Indexes NONE =
                new Indexes(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        public static Indexes of(org.longus.measure.Indices indices) {
            return new Indexes(
                    indices.c3Smi().stream().mapToDouble(s -> s.cm2PerM2()).findFirst(),
                    indices.l3AreaCm2(),
                    indices.l3Smi().stream().mapToDouble(s -> s.cm2PerM2()).findFirst());
        }
    }

    /**
     * @param device as in "CPU" or "CUDA (NVIDIA ...)"
     * @param seconds {@link RunTimes.Seconds#toResult}
     * @param models one line for each pack: id, version, short sha256
     * @param at when the models ran, as {@link RunTimes} has it; up to version 0.1 when the run began
     * @param editedAt {@code exportedAt} likewise; when a case failed that did
     */
    public record Run(
            String device,
            OptionalDouble seconds,
            List<String> models,
            String appVersion,
            Optional<Instant> at,
            Optional<Instant> editedAt,
            Optional<Instant> exportedAt) {
        public Run {
            models = List.copyOf(models);
        }
    }

    /** The same row under another name. */
    public CaseRow named(String name) {
        return new CaseRow(
                name,
                patientId,
                source,
                section,
                muscle,
                patient,
                patientSource,
                indexes,
                category,
                flags,
                review,
                run,
                figures,
                error);
    }

    /** Whether the models looked for C3 at all: an annotator's mask may be drawn without them. */
    public boolean isModelsRun() {
        return !run.models().isEmpty();
    }

    public CaseRow {
        flags = List.copyOf(flags);
    }

    /** Without the figures beside the area. */
    public CaseRow(
            String caseName,
            String patientId,
            Source source,
            Section section,
            Muscle muscle,
            Patient patient,
            String patientSource,
            Indexes indexes,
            String category,
            List<String> flags,
            Review review,
            Run run,
            Optional<String> error) {
        this(
                caseName,
                patientId,
                source,
                section,
                muscle,
                patient,
                patientSource,
                indexes,
                category,
                flags,
                review,
                run,
                RowFigures.NONE,
                error);
    }
}
