package org.longus.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a pack's manifest says of itself, in lines for people: whose work its figures rest on, and what was measured. */
final class PackFacts {
    /** Sentences of the figures that say most, by their names in the manifest; a pack has some of them. */
    private static final Map<String, String> FIGURES = figures();

    private PackFacts() {}

    private static Map<String, String> figures() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("heldOutPeople", "%s people left out of the training");
        names.put("heldOutMedianErrorMm", "median error of the level on them %s mm");
        names.put("heldOutSlices", "%s slices of theirs");
        names.put("heldOutMeanDice", "mean Dice with their readers %s");
        names.put("heldOutBetweenReadersMeanDice", "of the readers with each other %s");
        names.put("heldOutMeanAbsoluteAreaErrorPercent", "mean error of the area without its sign %s %%");
        names.put("validationCases", "%s further people, never trained on");
        names.put("validationPeople", "%s further people, never trained on");
        names.put("validationFound", "C3 found in %s of them");
        names.put("firstStepValidationFound", "C3 found in %s of them");
        names.put("validationMedianErrorMm", "median error of the level %s mm");
        return names;
    }

    /** The name first, then a line each. */
    static List<String> of(Manifest manifest) {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s: %s".formatted(manifest.id(), manifest.version(), manifest.title()));
        JsonNode metrics = manifest.metrics();
        if (metrics != null) {
            List<String> measured = new ArrayList<>();
            FIGURES.forEach((key, name) -> {
                if (metrics.path(key).isNumber()) {
                    measured.add(
                            String.format(Locale.ROOT, name, metrics.get(key).asText()));
                }
            });
            if (!measured.isEmpty()) {
                lines.add("Measured: " + String.join("; ", measured) + ".");
            }
        }
        Doubt doubt = manifest.doubt();
        if (doubt != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Of %d answers that it doubted %d were wrong; of %d others %d. On people left out.",
                    doubt.aboveCases(),
                    doubt.aboveWrong(),
                    doubt.belowCases(),
                    doubt.belowWrong()));
        }
        JsonNode training = manifest.training();
        if (training != null && training.path("data").isTextual()) {
            lines.add("Rests on: " + training.get("data").asText() + ".");
        }
        if (manifest.licence() != null) {
            lines.add("Licence: " + manifest.licence() + ".");
        }
        return lines;
    }
}
