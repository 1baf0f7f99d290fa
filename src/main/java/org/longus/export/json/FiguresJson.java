package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.longus.export.AcquisitionNote;
import org.longus.export.CaseFindings;
import org.longus.export.MoreFigures;
import org.longus.io.json.NumberJson;
import org.longus.io.json.RecordJson;
import org.longus.measure.AreaCurve;
import org.longus.measure.AreaInterval;
import org.longus.measure.AreaRange;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;
import org.longus.measure.L3Formula;
import org.longus.measure.MuscleTissue;
import org.longus.measure.TissueAmounts;
import org.longus.patient.IndexInput;

/**
 * In {@code result.json}, {@code figures}: {@code interval} of the area with its parts, {@code section} the area on each slice
 * of the section and by each rule of slice, each with {@code by} whose mask it is of, and {@code measured} the measured slice
 * where its mask is a person's ({@code null} where nobody asked for it), {@code tissue} of the whole and of each
 * side, {@code gaugeHuCm2PerM2}, {@code acquisition} with the published effects, {@code cutOffs} with what each that is in
 * force says, or why it cannot, and what would change it, {@code whose} they are ({@code published} or {@code user}),
 * {@code ownCutOffs} with the SHA-256 of the user's own table as Longus exports it ({@code null} where there are none),
 * {@code cutOffsWhenApproved} with what each said then, where that was written down, {@code l3Formula}, {@code plainWords}. Areas in cm2.
 */
final class FiguresJson {
    private static final int DECIMALS = 3;

    private FiguresJson() {}

    static void put(ObjectNode node, CaseFindings findings) {
        MoreFigures more = findings.more();
        if (more.interval().isPresent()) {
            interval(node.putObject("interval"), more.interval().get());
        } else {
            node.putNull("interval");
        }
        if (more.curve().isPresent()) {
            section(node.putObject("section"), more.curve().get());
        } else {
            node.putNull("section");
        }
        if (more.tissue().isPresent()) {
            MuscleTissue tissue = more.tissue().get();
            ObjectNode parts = node.putObject("tissue");
            amounts(parts.putObject("whole"), tissue.whole());
            amounts(parts.putObject("left"), tissue.left());
            amounts(parts.putObject("right"), tissue.right());
        } else {
            node.putNull("tissue");
        }
        NumberJson.put(node, "gaugeHuCm2PerM2", more.gaugeHuCm2PerM2(), DECIMALS);
        acquisition(node.putObject("acquisition"), more.acquisition());
        ArrayNode cutOffs = node.putArray("cutOffs");
        findings.categories().forEach(c -> cutOff(cutOffs.addObject(), c, more));
        CutOffTable own = findings.cutOffs().own();
        node.putObject("ownCutOffs").put("count", own.all().size()).put("sha256", own.isEmpty() ? null : own.digest());
        if (findings.judged().isPresent()) {
            node.set(
                    "cutOffsWhenApproved",
                    RecordJson.write(findings.judged().get()).path("said"));
        } else {
            node.putNull("cutOffsWhenApproved");
        }
        formula(node.putObject("l3Formula"), Indices.l3Formula());
        ArrayNode words = node.putArray("plainWords");
        more.plainWords().forEach(words::add);
    }

    private static void interval(ObjectNode node, AreaInterval interval) {
        range(node, interval.isKnown() ? Optional.of(interval.range()) : Optional.empty());
        ObjectNode parts = node.putObject("parts");
        for (AreaInterval.Part part : interval.parts()) {
            ObjectNode of = parts.putObject(part.choice().name().toLowerCase(Locale.ROOT));
            range(of, part.range());
            of.put("how", part.how());
        }
        ArrayNode byVotes = node.putArray("areaByVotesCm2");
        interval.byVotesCm2().forEach(cm2 -> NumberJson.add(byVotes, cm2, DECIMALS));
    }

    private static void range(ObjectNode node, Optional<AreaRange> range) {
        NumberJson.put(node, "leastCm2", range.map(AreaRange::leastCm2).orElse(Double.NaN), DECIMALS);
        NumberJson.put(node, "mostCm2", range.map(AreaRange::mostCm2).orElse(Double.NaN), DECIMALS);
    }

    private static void section(ObjectNode node, AreaCurve curve) {
        ArrayNode slices = node.putArray("slices");
        curve.slices().forEach(s -> slice(slices.addObject(), s, false));
        ArrayNode rules = node.putArray("rules");
        for (AreaCurve.OfRule of : curve.byRule()) {
            ObjectNode rule = rules.addObject();
            rule.put("id", of.rule().id())
                    .put("rule", of.rule().text())
                    .put("source", of.rule().source());
            if (of.slice().isPresent()) {
                slice(rule, of.slice().get(), of.persons());
            } else {
                rule.putNull("sliceIndex")
                        .putNull("zMm")
                        .putNull("areaCm2")
                        .putNull("meanHu")
                        .putNull("by");
                of.k().ifPresent(k -> rule.put("sliceIndex", k));
            }
        }
        curve.persons()
                .ifPresentOrElse(s -> slice(node.putObject("measured"), s, true), () -> node.putNull("measured"));
    }

    private static void slice(ObjectNode node, AreaCurve.Slice s, boolean persons) {
        node.put("by", persons ? "person" : "models");
        node.put("sliceIndex", s.k());
        NumberJson.put(node, "zMm", s.zMm(), DECIMALS);
        NumberJson.put(node, "areaCm2", s.areaCm2(), DECIMALS);
        NumberJson.put(node, "meanHu", s.meanHu(), 2);
    }

    private static void amounts(ObjectNode node, TissueAmounts t) {
        NumberJson.put(node, "fatInsideOutlineCm2", t.fatInsideCm2(), DECIMALS);
        NumberJson.put(node, "fatInMaskCm2", t.fatInMaskCm2(), DECIMALS);
        NumberJson.put(node, "lowAttenuationCm2", t.lowCm2(), DECIMALS);
        NumberJson.put(node, "normalAttenuationCm2", t.normalCm2(), DECIMALS);
        NumberJson.put(node, "meanHu", t.meanHu(), 2);
    }

    private static void acquisition(ObjectNode node, AcquisitionNote note) {
        node.put("contrastStated", note.contrast() == AcquisitionNote.Contrast.STATED);
        node.put("contrastAgent", note.agent().isEmpty() ? null : note.agent());
        NumberJson.put(node, "kvp", note.kvp(), 1);
        node.put("kernel", note.kernel().isEmpty() ? null : note.kernel());
        NumberJson.put(node, "sliceThicknessMm", note.thicknessMm(), DECIMALS);
        ArrayNode effects = node.putArray("publishedEffects");
        note.effects().forEach(effects::add);
    }

    private static void cutOff(ObjectNode node, Category category, MoreFigures more) {
        node.put("id", category.cutOff().id())
                .put("name", category.cutOff().name())
                .put("whose", category.cutOff().whose().id())
                .put("scale", category.cutOff().on().id());
        ArrayNode missing = node.putArray("missing");
        switch (category) {
            case Category.Labelled l -> {
                node.put("says", l.low() ? "low" : "not low");
                node.put("limit", l.row().text());
                Optional<CategoryChange> change = more.changes().stream()
                        .filter(c -> c.category().equals(l))
                        .findFirst();
                NumberJson.put(
                        node,
                        "wouldChangeAtAreaByCm2",
                        change.map(c -> c.areaCm2().orElse(Double.NaN)).orElse(Double.NaN),
                        DECIMALS);
                NumberJson.put(
                        node,
                        "wouldChangeAtWeightByKg",
                        change.map(c -> c.weightKg().orElse(Double.NaN)).orElse(Double.NaN),
                        2);
            }
            case Category.Unlabelled u -> {
                node.put("says", "cannot say").put("reason", u.reason());
                u.missing().stream().map(IndexInput::word).forEach(missing::add);
            }
            case Category.Uncovered u ->
                node.put("says", "cannot say").put("noLimitFor", u.who()).put("reason", u.reason());
        }
        node.put("text", category.text())
                .put("basis", category.cutOff().basis())
                .put("citation", category.cutOff().citation())
                .put("limits", category.cutOff().limits());
    }

    private static void formula(ObjectNode node, L3Formula f) {
        node.put("id", f.id())
                .put("text", f.text())
                .put("citation", f.citation())
                .put("limits", f.limits());
    }
}
