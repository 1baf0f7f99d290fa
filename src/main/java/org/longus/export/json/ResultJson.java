package org.longus.export.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.app.AppInfo;
import org.longus.edit.SliceMask;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.Exporter;
import org.longus.export.RunNote;
import org.longus.export.SeriesText;
import org.longus.io.Deidentified;
import org.longus.io.file.AtomicFile;
import org.longus.io.json.NumberJson;
import org.longus.io.json.RecordJson;
import org.longus.measure.Indices;
import org.longus.measure.Measurement;
import org.longus.measure.MeasurementMark;
import org.longus.measure.MuscleArea;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.QualityFlag;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * {@code result.json}: a case's facts for programs. What is unknown is {@code null}, never 0. {@code c3} says what the
 * models found, {@code muscle} what was measured and where, {@code muscle.edited} whether any of the mask is a person's
 * work, {@code figures} what is told beside the area ({@link FiguresJson}), {@code measurements} what a person measured beside it, points in LPS mm, {@code input} where the CT was read from.
 * {@code identity} tells this case from others, {@code series} which series was measured and which were not
 * ({@link SeriesText}), {@code row} is the case's row of the workbook to the last digit, {@code run} what the result
 * depends on: with them a run that is given again knows what is done. {@code ranAt} (UTC) and {@code seconds} are defined by
 * {@link org.longus.export.RunTimes}. {@code deidentified}, which is there only where the
 * facts name nobody, says what was done for that; {@code input} is null then. What people decided and which files there are:
 * {@link ReviewJson}; what was done, step by step: {@link HistoryJson}.
 */
public final class ResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultJson() {}

    /**
     * Into a folder that holds all other files already.
     *
     * @param others which wrote them
     */
    static void write(Path folder, CaseFindings findings, List<Exporter> others, Optional<EarlierFiles> earlier)
            throws IOException {
        ObjectNode root = of(findings, others);
        HistoryJson.putEntries(root.putArray("history"), findings.history());
        ReviewJson.putDigests(root, findings, others, folder);
        ReviewJson.putEarlier(root, findings, others, earlier);
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        AtomicFile.write(folder.resolve(JsonExporter.RESULT), out -> out.write(bytes));
    }

    /**
     * Without the history and the files' digests.
     *
     * @param others which write before it
     */
    public static ObjectNode of(CaseFindings findings, List<Exporter> others) {
        CaseRow row = findings.row();
        RunNote run = findings.run();
        Optional<C3Result> result = findings.result();
        ObjectNode root = JSON.createObjectNode();
        root.put("case", row.caseName());
        root.put(
                "input",
                findings.deidentified().isPresent() ? null : findings.identity().source());
        findings.deidentified().ifPresent(d -> deidentified(root.putObject("deidentified"), d));
        root.set("identity", RecordJson.write(findings.identity()));
        SeriesText.put(root.putObject("series"), findings.series(), run.leftOut());
        Geometry grid = findings.series().ct().geometry();
        c3(root.putObject("c3"), result.flatMap(C3Result::section), ReviewJson.noSection(findings), grid);
        muscle(root.putObject("muscle"), findings);
        indices(root.putObject("indices"), findings);
        FiguresJson.put(root.putObject("figures"), findings);
        measurements(root.putArray("calipers"), findings);
        ArrayNode flags = root.putArray("flags");
        for (QualityFlag flag : findings.flags()) {
            ObjectNode node = flags.addObject();
            node.put("code", flag.code().name()).put("text", flag.sentence());
            node.set("args", RecordJson.write((Record) flag.fact()));
        }
        ArrayNode models = root.putArray("models");
        for (C3Result.Model m : result.map(C3Result::models).orElse(List.of())) {
            models.addObject().put("id", m.id()).put("version", m.version()).put("sha256", m.sha256());
        }
        root.put("device", result.map(C3Result::device).orElse(""));
        root.put("ranAt", findings.times().modelsAt().map(Instant::toString).orElse(null));
        ReviewJson.put(root, findings, others);
        ObjectNode times = root.putObject("seconds");
        findings.times().seconds().byName().forEach((step, s) -> NumberJson.put(times, step, s, 3));
        ObjectNode ranBy = root.putObject("run")
                .put("input", run.input().isEmpty() ? null : run.input())
                .put("digest", run.digest().isEmpty() ? null : run.digest())
                .put("subjects", run.subjects().orElse(null));
        if (!run.key().isEmpty()) {
            ranBy.put("key", run.key());
        }
        root.set("row", RecordJson.write(row));
        root.put("version", AppInfo.VERSION).put("commit", AppInfo.COMMIT.orElse(null));
        root.put("notice", AppInfo.NOT_A_DEVICE);
        return root;
    }

    /** The profile and options of DICOM PS3.15 annex E, and what is not there. */
    private static void deidentified(ObjectNode node, Deidentified done) {
        node.put("key", done.key());
        ArrayNode methods = node.putArray("methods");
        done.methods()
                .forEach(m -> methods.addObject()
                        .put("scheme", "DCM")
                        .put("code", m.code())
                        .put("meaning", m.meaning()));
        ArrayNode remarks = node.putArray("remarks");
        done.remarks().forEach(remarks::add);
    }

    private static void c3(ObjectNode c3, Optional<Section> section, Optional<String> reason, Geometry grid) {
        c3.put("found", section.isPresent());
        if (section.isEmpty()) {
            c3.put("reason", reason.orElseThrow());
            c3.putNull("sliceIndex").putNull("centreMm").putNull("sectionMm");
            return;
        }
        Section s = section.get();
        c3.put("sliceIndex", s.middle().k());
        point(c3.putArray("centreMm"), s.centreMm());
        NumberJson.put(c3, "sectionMm", s.lengthMm(), 2);
        NumberJson.put(c3, "agreement", s.agreement(), 4);
        s.steps().ifPresent(steps -> StepsJson.put(c3, steps, grid));
    }

    private static void muscle(ObjectNode muscle, CaseFindings findings) {
        Optional<SliceMask> current = findings.measured();
        if (current.isEmpty()) {
            for (String field : new String[] {"sliceIndex", "areaCm2", "maskAreaCm2", "meanHu", "agreement"}) {
                muscle.putNull(field);
            }
            return;
        }
        int k = current.get().k();
        Geometry g = findings.series().ct().geometry();
        MuscleArea area = findings.area().orElseThrow();
        muscle.put("sliceIndex", k);
        NumberJson.put(muscle, "sliceZMm", g.sliceCentre(k).z(), 3);
        NumberJson.put(muscle, "areaCm2", area.areaCm2(), 3);
        NumberJson.put(muscle, "maskAreaCm2", area.maskAreaCm2(), 3);
        NumberJson.put(muscle, "meanHu", area.meanHu(), 2);
        NumberJson.put(
                muscle, "agreement", findings.automatic().map(Muscle::agreement).orElse(OptionalDouble.empty()), 4);
        LevelJson.put(muscle, findings);
        NumberJson.put(muscle, "tiltDegrees", area.tiltDegrees(), 2);
        muscle.put("edited", findings.review().isEdited());
        HistoryJson.putActions(muscle.putArray("edits"), findings.edits());
        NumberJson.put(muscle, "editedShare", findings.review().editedShare(), 4);
        CaseRow.Parts parts = findings.row().muscle().parts();
        NumberJson.put(muscle, "leftCm2", parts.leftCm2(), 3);
        NumberJson.put(muscle, "rightCm2", parts.rightCm2(), 3);
        NumberJson.put(muscle, "frontCm2", parts.frontCm2(), 3);
        NumberJson.put(muscle, "backCm2", parts.backCm2(), 3);
        muscle.put("frontBackPartedAt", parts.partedAt().isEmpty() ? null : parts.partedAt());
    }

    private static void indices(ObjectNode node, CaseFindings findings) {
        Optional<Indices> indices = findings.indices();
        OptionalDouble none = OptionalDouble.empty();
        NumberJson.put(
                node,
                "c3SmiCm2PerM2",
                indices.flatMap(Indices::c3Smi)
                        .map(s -> OptionalDouble.of(s.cm2PerM2()))
                        .orElse(none),
                3);
        NumberJson.put(
                node, "l3AreaEstimateCm2", indices.map(Indices::l3AreaCm2).orElse(none), 2);
        NumberJson.put(
                node,
                "l3SmiEstimateCm2PerM2",
                indices.flatMap(Indices::l3Smi)
                        .map(s -> OptionalDouble.of(s.cm2PerM2()))
                        .orElse(none),
                2);
        node.put("formulas", Indices.FORMULAS);
        ArrayNode categories = node.putArray("categories");
        findings.categories().forEach(c -> categories.add(c.text()));
        ObjectNode patient = node.putObject("patient");
        patient.put("sex", findings.patient().sex().map(Enum::name).orElse(null));
        NumberJson.put(patient, "ageYears", findings.patient().ageYears(), 1);
        NumberJson.put(patient, "heightCm", findings.patient().heightCm(), 1);
        NumberJson.put(patient, "weightKg", findings.patient().weightKg(), 1);
        patient.put("source", findings.patientSource());
        PatientJson.put(patient, findings.patientValues());
    }

    /** Distances and angles that a person drew. */
    private static void measurements(ArrayNode list, CaseFindings findings) {
        for (MeasurementMark mark : findings.measurements()) {
            Measurement measurement = mark.measurement();
            ObjectNode node = list.addObject();
            node.put("kind", measurement.isAngle() ? "angle" : "distance");
            node.put("plane", mark.plane().name().toLowerCase(Locale.ROOT));
            node.put("sliceIndex", mark.slice());
            if (measurement.isAngle()) {
                NumberJson.put(node, "degrees", measurement.degrees(), 2);
            } else {
                NumberJson.put(node, "lengthMm", measurement.lengthMm(), 2);
            }
            ArrayNode points = node.putArray("pointsMm");
            measurement.pointsMm().forEach(p -> point(points.addArray(), p));
        }
    }

    private static void point(ArrayNode node, Vec3 p) {
        NumberJson.add(node, p.x(), 2);
        NumberJson.add(node, p.y(), 2);
        NumberJson.add(node, p.z(), 2);
    }
}
