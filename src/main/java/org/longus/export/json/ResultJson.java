package org.longus.export.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.app.AppInfo;
import org.longus.edit.SliceMask;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;
import org.longus.export.Review;
import org.longus.export.RunNote;
import org.longus.export.SeriesText;
import org.longus.export.folder.CaseExport;
import org.longus.io.file.AtomicFile;
import org.longus.io.json.NumberJson;
import org.longus.io.json.RecordJson;
import org.longus.measure.Category;
import org.longus.measure.Indices;
import org.longus.measure.Measurement;
import org.longus.measure.MeasurementMark;
import org.longus.measure.MuscleArea;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * {@code result.json}: a case's facts for programs. What is unknown is {@code null}, never 0. {@code c3} says what the
 * models found, {@code muscle} what was measured and where, {@code muscle.edited} whether any of the mask is a person's
 * work, {@code measurements} what a person measured beside it, points in LPS mm, {@code input} where the CT was read from.
 * {@code identity} tells this case from others, {@code series} which series was measured and which were not
 * ({@link SeriesText}), {@code row} is the case's row of the workbook to the last digit, {@code run} what the result
 * depends on: with them a run that is given again knows what is done. What people decided and which files there are:
 * {@link ReviewJson}; what was done, step by step: {@link HistoryJson}.
 */
public final class ResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultJson() {}

    /**
     * Into a folder that holds all other files already.
     *
     * @param seconds wall-clock seconds by stage, in the order to be written
     */
    public static void write(
            Path folder,
            ReviewedCase reviewed,
            CaseTrail trail,
            CaseRow row,
            CaseIdentity who,
            RunNote run,
            Map<String, Double> seconds)
            throws IOException {
        ObjectNode root = of(reviewed, row, who, run, seconds);
        HistoryJson.putEntries(root.putArray("history"), trail.entries());
        ReviewJson.putDigests(root, folder);
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        AtomicFile.write(folder.resolve(CaseExport.RESULT), out -> out.write(bytes));
    }

    public static ObjectNode of(
            ReviewedCase reviewed, CaseRow row, CaseIdentity who, RunNote run, Map<String, Double> seconds) {
        Review review = row.review();
        Optional<C3Result> result = reviewed.result();
        ObjectNode root = JSON.createObjectNode();
        root.put("case", row.caseName());
        root.put("input", who.source());
        root.set("identity", RecordJson.write(who));
        SeriesText.put(root.putObject("series"), reviewed.series(), run.leftOut());
        c3(root.putObject("c3"), result.flatMap(C3Result::section), ReviewJson.noSection(reviewed, review));
        muscle(root.putObject("muscle"), reviewed, review);
        indices(root.putObject("indices"), reviewed);
        measurements(root.putArray("calipers"), reviewed);
        ArrayNode flags = root.putArray("flags");
        for (QualityFlag flag : reviewed.flags()) {
            ObjectNode node = flags.addObject();
            node.put("code", flag.code().name()).put("text", flag.sentence());
            node.set("args", RecordJson.write((Record) flag.fact()));
        }
        ArrayNode models = root.putArray("models");
        for (C3Result.Model m : result.map(C3Result::models).orElse(List.of())) {
            models.addObject().put("id", m.id()).put("version", m.version()).put("sha256", m.sha256());
        }
        root.put("device", result.map(C3Result::device).orElse(""));
        ReviewJson.put(root, reviewed, review);
        ObjectNode times = root.putObject("seconds");
        seconds.forEach((stage, s) -> NumberJson.put(times, stage, s, 3));
        root.putObject("run")
                .put("input", run.input().isEmpty() ? null : run.input())
                .put("digest", run.digest().isEmpty() ? null : run.digest())
                .put("subjects", run.subjects().orElse(null));
        root.set("row", RecordJson.write(row));
        root.put("version", AppInfo.VERSION).put("commit", AppInfo.COMMIT.orElse(null));
        root.put("notice", AppInfo.NOT_A_DEVICE);
        return root;
    }

    private static void c3(ObjectNode c3, Optional<Section> section, Optional<String> reason) {
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
    }

    private static void muscle(ObjectNode muscle, ReviewedCase reviewed, Review review) {
        Optional<SliceMask> current = reviewed.current();
        if (current.isEmpty()) {
            for (String field : new String[] {"sliceIndex", "areaCm2", "maskAreaCm2", "meanHu", "agreement"}) {
                muscle.putNull(field);
            }
            return;
        }
        int k = current.get().k();
        Geometry g = reviewed.series().ct().geometry();
        MuscleArea area = reviewed.muscleArea().orElseThrow();
        muscle.put("sliceIndex", k);
        NumberJson.put(muscle, "sliceZMm", g.sliceCentre(k).z(), 3);
        NumberJson.put(muscle, "areaCm2", area.areaCm2(), 3);
        NumberJson.put(muscle, "maskAreaCm2", area.maskAreaCm2(), 3);
        NumberJson.put(muscle, "meanHu", area.meanHu(), 2);
        NumberJson.put(
                muscle, "agreement", reviewed.automatic().map(Muscle::agreement).orElse(OptionalDouble.empty()), 4);
        LevelJson.put(muscle, reviewed);
        NumberJson.put(muscle, "tiltDegrees", area.tiltDegrees(), 2);
        muscle.put("edited", review.isEdited());
        HistoryJson.putActions(muscle.putArray("edits"), reviewed.appliedEdits());
        NumberJson.put(muscle, "editedShare", review.editedShare(), 4);
        CaseRow.Parts parts = CaseRows.parts(reviewed);
        NumberJson.put(muscle, "leftCm2", parts.leftCm2(), 3);
        NumberJson.put(muscle, "rightCm2", parts.rightCm2(), 3);
        NumberJson.put(muscle, "frontCm2", parts.frontCm2(), 3);
        NumberJson.put(muscle, "backCm2", parts.backCm2(), 3);
        muscle.put("frontBackPartedAt", parts.partedAt().isEmpty() ? null : parts.partedAt());
    }

    private static void indices(ObjectNode node, ReviewedCase reviewed) {
        Optional<Indices> indices = reviewed.indices();
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
        indices.ifPresent(i -> Category.all(i, reviewed.patient()).forEach(c -> categories.add(c.text())));
        ObjectNode patient = node.putObject("patient");
        patient.put("sex", reviewed.patient().sex().map(Enum::name).orElse(null));
        NumberJson.put(patient, "ageYears", reviewed.patient().ageYears(), 1);
        NumberJson.put(patient, "heightCm", reviewed.patient().heightCm(), 1);
        NumberJson.put(patient, "weightKg", reviewed.patient().weightKg(), 1);
        patient.put("source", reviewed.patientSource());
    }

    /** Distances and angles that a person drew. */
    private static void measurements(ArrayNode list, ReviewedCase reviewed) {
        for (MeasurementMark mark : reviewed.measurements()) {
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
