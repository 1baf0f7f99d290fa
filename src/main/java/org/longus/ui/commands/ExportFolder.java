package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.longus.export.Paper;
import org.longus.export.folder.ExportRequest;
import org.longus.ui.common.Preference;
import org.longus.ui.service.CaseExporter;
import org.longus.ui.service.Deidentify;
import org.longus.ui.service.ExportChoice;
import org.longus.ui.service.Questions;

/**
 * Where exports go and what is written: asked for each time, beginning with what was chosen last, or the same each time
 * where a person wants that.
 */
public final class ExportFolder {
    private static final String SEPARATOR = ", ";

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(ExportChoice.NO_FOLDER);
    private final BooleanProperty asks = new SimpleBooleanProperty(true);
    private final ObjectProperty<ExportRequest> formats = new SimpleObjectProperty<>(ExportRequest.USUAL);
    private final BooleanProperty modelsMask = new SimpleBooleanProperty();
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.here());
    private final BooleanProperty deidentify = new SimpleBooleanProperty(Deidentify.NO.wanted());
    private final BooleanProperty characteristics = new SimpleBooleanProperty(Deidentify.NO.keepCharacteristics());
    private final StringProperty key = new SimpleStringProperty(Deidentify.NO.key());
    private final StringProperty pseudonyms = new SimpleStringProperty(Deidentify.NO.pseudonyms());
    private final Questions questions;
    private final CaseExporter exporter;

    public ExportFolder(Questions questions, CaseExporter exporter) {
        this.questions = questions;
        this.exporter = exporter;
    }

    /**
     * What the next export is to do; empty is "never mind".
     *
     * @param what is exported, as in "Export 12 cases"
     */
    public Optional<ExportChoice> get(String what) {
        ExportChoice known = new ExportChoice(
                folder.get(),
                formats.get().withModelsMask(modelsMask.get()).on(paper.get()),
                asks.get(),
                new Deidentify(deidentify.get(), characteristics.get(), key.get(), pseudonyms.get()));
        if (!known.asks() && known.hasFolder()) {
            return Optional.of(known);
        }
        // while a person chooses
        exporter.prepare(known.request());
        Optional<ExportChoice> chosen = questions.export(what, known);
        chosen.ifPresent(this::keep);
        return chosen;
    }

    private void keep(ExportChoice choice) {
        folder.set(choice.folder());
        asks.set(choice.asks());
        formats.set(new ExportRequest(choice.request().formats(), false, Optional.empty()));
        modelsMask.set(choice.request().modelsMask());
        deidentify.set(choice.deidentify().wanted());
        characteristics.set(choice.deidentify().keepCharacteristics());
    }

    public List<Preference<?>> preferences() {
        return List.of(
                Preference.folder(
                        "exportFolder",
                        Preference.Group.FILES,
                        "Folder of exports",
                        "Each case has a folder of its own there; the last one is remembered",
                        folder),
                new Preference<>(
                        "exportFormats",
                        Preference.Group.FILES,
                        "Formats of exports",
                        "Any of " + String.join(SEPARATOR, ExportRequest.words()),
                        formats,
                        List.of(),
                        ExportFolder::words,
                        ExportFolder::words,
                        ExportFolder::read),
                Preference.onOrOff(
                        "exportModelsMask",
                        Preference.Group.FILES,
                        "Models' mask in exports",
                        "Beside the mask that was measured, in each format of masks",
                        modelsMask),
                Preference.oneOf(
                        "exportPaper",
                        Preference.Group.FILES,
                        "Paper of reports",
                        "For the PDF, Excel's print and the DICOM pictures of the report; at first that of your"
                                + " computer's country",
                        paper,
                        Paper.class,
                        Paper::word),
                Preference.onOrOff(
                        "exportDeidentify",
                        Preference.Group.FILES,
                        "De-identify exports",
                        "Pseudonyms, other UIDs, moved dates and cleaned texts in every file and its name",
                        deidentify),
                Preference.onOrOff(
                        "exportCharacteristics",
                        Preference.Group.FILES,
                        "Keep characteristics",
                        "In de-identified exports: sex, age up to 89 years, height, weight, and the indices that need"
                                + " them",
                        characteristics),
                Preference.text(
                        "exportKey",
                        Preference.Group.FILES,
                        "Key of de-identification",
                        "A file for each project, made at its first export; empty for the usual one"
                                + " (keys/deidentify.key)",
                        key),
                Preference.text(
                        "exportPseudonyms",
                        Preference.Group.FILES,
                        "Own pseudonyms",
                        "A CSV or XLSX with the columns 'id' and 'pseudonym', in which every patient stands; empty: the"
                                + " key makes them",
                        pseudonyms),
                Preference.onOrOff(
                        "exportAsks",
                        Preference.Group.FILES,
                        "Ask for it at each export",
                        "Off: an export goes there at once, in these formats",
                        asks));
    }

    /** The usual ones by that word: a later version may write more of them. */
    private static String words(ExportRequest request) {
        return request.equals(ExportRequest.USUAL)
                ? ExportRequest.USUAL_WORD
                : String.join(SEPARATOR, request.formats());
    }

    private static Optional<ExportRequest> read(String kept) {
        List<String> words =
                Arrays.stream(kept.split("[,\\s]+")).filter(w -> !w.isEmpty()).toList();
        boolean any = words.stream().anyMatch(ExportRequest::isKnown);
        return any ? Optional.of(ExportRequest.ofKnown(words)) : Optional.empty();
    }
}
