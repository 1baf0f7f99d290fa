package org.longus.export.deident;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.FiguresOf;
import org.longus.export.MoreFigures;
import org.longus.export.Review;
import org.longus.export.RowFigures;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.export.SeriesText;
import org.longus.io.CtSeries;
import org.longus.io.Deidentified;
import org.longus.io.Deidentified.Method;
import org.longus.io.SeriesOrigin;
import org.longus.measure.Category;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.Patient;
import org.longus.review.QualityFlag;

/**
 * Makes of a case's facts such as name nobody, after DICOM PS3.15 annex E: the Basic Profile with the options of
 * {@link Method}. Pseudonyms stand for patient and readers, UIDs and digests are made anew with the project's key, dates are
 * moved ({@link PatientDates}), descriptions are cleaned ({@link Descriptors}), what people or readers of files said in words
 * of their own is left out, and the facts say so. Masks, areas and HU are as they were. Under one key the same case gives the
 * same facts, so a run that is given again finds its own results.
 *
 * <p>Of the facts of a case every part is named here: one that is added is not told before somebody has decided how.
 */
public final class Deidentifier {
    private final ProjectKey key;
    private final OwnPseudonyms own;
    private final Characteristics characteristics;

    /** @param keepCharacteristics whether sex, age, height and weight are told, and the indices that need them */
    public Deidentifier(ProjectKey key, boolean keepCharacteristics) {
        this(key, OwnPseudonyms.NONE, keepCharacteristics);
    }

    /** Likewise with the pseudonyms of a project. */
    public Deidentifier(Project project, boolean keepCharacteristics) {
        this(project.key(), project.own(), keepCharacteristics);
    }

    private Deidentifier(ProjectKey key, OwnPseudonyms own, boolean keepCharacteristics) {
        this.key = key;
        this.own = own;
        this.characteristics = new Characteristics(keepCharacteristics);
    }

    /** What a result depends on of this, in a word: another key or another choice makes another result. */
    public String name() {
        return key.name() + (characteristics.kept() ? " with characteristics" : "");
    }

    /** Tells one project's key from another's, and nothing of it. */
    public String keyName() {
        return key.name();
    }

    public CaseFindings of(CaseFindings f) {
        Person person =
                person(f.series().identity(), f.series().origin(), f.series().source());
        HistoryTold history = new HistoryTold(key, person.dates(), characteristics);
        CtSeries series = series(f.series());
        Patient patient = characteristics.told(f.patient());
        Optional<Indices> indices = indices(f, patient);
        CutOffTable cutOffs = CutOffsTold.of(f.cutOffs());
        List<Category> categories = Category.all(indices.orElseGet(() -> Indices.ofNothing(patient)), patient, cutOffs);
        List<QualityFlag> flags = FlagsTold.of(f.flags(), characteristics);
        Review review = history.review(f.review());
        String patientSource = patient.equals(Patient.UNKNOWN) ? "" : characteristics.source(f.patientSource());
        MoreFigures more = FiguresOf.told(
                f.more(), SeriesFactsTold.acquisition(f.more().acquisition()), f.area(), indices, categories, patient);
        CaseRow row = new CaseRow(
                person.pseudonym(),
                person.pseudonym(),
                source(series),
                f.row().section(),
                f.row().muscle(),
                patient,
                patientSource,
                indices.map(CaseRow.Indexes::of).orElse(CaseRow.Indexes.NONE),
                indices.isPresent() ? categories.stream().map(Category::text).collect(Collectors.joining("; ")) : "",
                flags.stream().map(QualityFlag::sentence).toList(),
                review,
                new CaseRow.Run(
                        f.row().run().device(),
                        f.row().run().seconds(),
                        f.row().run().models(),
                        f.row().run().appVersion(),
                        f.row().run().at().map(person.dates()::work),
                        f.row().run().editedAt().map(person.dates()::work),
                        f.row().run().exportedAt().map(person.dates()::work)),
                RowFigures.of(more, cutOffs),
                f.row().error().map(e -> HistoryTold.LEFT_OUT));
        return new CaseFindings(
                row,
                series,
                identity(f.identity(), f.series()),
                run(f.run()),
                new RunTimes(
                        f.times().modelsAt().map(person.dates()::work),
                        f.times().editedAt().map(person.dates()::work),
                        person.dates().work(f.times().exportedAt()),
                        f.times().seconds()),
                f.result(),
                f.section(),
                f.automatic(),
                f.measured(),
                f.area(),
                indices,
                cutOffs,
                categories,
                f.judged().flatMap(j -> CutOffsTold.of(j, characteristics)),
                patient,
                patientSource,
                characteristics.told(f.patientValues()),
                flags,
                f.measurements(),
                history.edits(f.edits()),
                history.entries(f.history()),
                review,
                more,
                Optional.of(new Deidentified(methods(), Remarks.of(f, characteristics), key.name())));
    }

    /** The scan as it is told; its voxels are the same. */
    public CtSeries series(CtSeries series) {
        return told(series.identity(), series.origin(), series.source()).of(series);
    }

    /** A scan's headers as they are told, before its voxels are read. */
    public CtSeries.Identity identity(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        return told(who, origin, source).identity(who, origin.facts());
    }

    /** Likewise where it comes from. */
    public SeriesOrigin origin(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        return told(who, origin, source).origin(origin);
    }

    private SeriesFactsTold told(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        return new SeriesFactsTold(key, person(who, origin, source), characteristics);
    }

    private Person person(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        return Person.of(key, own, who, origin, source);
    }

    /**
     * The identity of a result. It can be compared with others that were made with the same key, as the real ones can.
     *
     * @param series the scan as it was read
     */
    public CaseIdentity identity(CaseIdentity who, CtSeries series) {
        CtSeries.Identity told = identity(series.identity(), series.origin(), series.source());
        return new CaseIdentity(
                told.patientId(),
                told.studyInstanceUid(),
                told.seriesInstanceUid(),
                told.studyDate(),
                HistoryTold.reader(key, who.reader()),
                key.digest("place", who.place()),
                key.digest("fingerprint", who.fingerprint()),
                key.digest("voxels", who.voxels()),
                path(who.source()));
    }

    /** What stands for a path, so that results of one input are known again: 64 hexadecimal digits. */
    public String path(String path) {
        return key.digest("path", path);
    }

    /** What an input is called of which nothing but its path is known. */
    public String inputName(String path) {
        return "input-" + key.token("path", path);
    }

    /** What stands for a digest over facts that name somebody. */
    public String digest(String digest) {
        return key.digest("run", digest);
    }

    private RunNote run(RunNote run) {
        return new RunNote(
                path(run.input()),
                digest(run.digest()),
                run.key().isEmpty() ? "" : digest(run.key()),
                run.subjects().map(s -> "a table of patients was given"),
                run.leftOut().isEmpty()
                        ? List.of()
                        : List.of("The input held more than what was measured. What it was is left out."),
                run.modelsMask(),
                run.paper());
    }

    private static CaseRow.Source source(CtSeries told) {
        CaseRow.Source s = SeriesText.source(told);
        return new CaseRow.Source(
                "",
                s.studyDate(),
                s.studyInstanceUid(),
                s.seriesInstanceUid(),
                s.series(),
                s.chosenBy(),
                s.notChosen(),
                s.refused());
    }

    /** Made anew from what is told: an index beside the area would give away what it was made with. */
    private static Optional<Indices> indices(CaseFindings f, Patient told) {
        OptionalDouble area = f.area().stream().mapToDouble(MuscleArea::areaCm2).findFirst();
        return told.equals(f.patient()) || area.isEmpty()
                ? f.indices()
                : Optional.of(Indices.of(area.getAsDouble(), told));
    }

    private List<Method> methods() {
        List<Method> methods = new ArrayList<>(List.of(
                Method.BASIC_PROFILE,
                Method.CLEAN_STRUCTURED_CONTENT,
                Method.CLEAN_DESCRIPTORS,
                Method.MODIFIED_DATES));
        if (characteristics.kept()) {
            methods.add(Method.PATIENT_CHARACTERISTICS);
        }
        return methods;
    }
}
