package org.longus.ui.panel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.key.Shortcut;

/** In place of the planes while there is no CT: what a person can do about it. */
public final class Welcome extends VBox {
    /** @param goOn opens the last list; it shows itself only while nothing is open */
    public Welcome(CaseList list, Button goOn) {
        super(18, text(list), goOn);
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
    }

    private static Label text(CaseList list) {
        Label text = new Label();
        text.setId("welcome");
        text.textProperty()
                .bind(list.chosenProperty()
                        .flatMap(StudyItem::activityProperty)
                        .map(Welcome::withoutCt)
                        .orElse(("Open a CT with %s, or drop DICOM folders, ZIPs and NIfTI files here.\n\n"
                                        + "%s then finds C3 and its muscle.   ? shows the keys.")
                                .formatted(Shortcut.OPEN_FOLDER.keys(), Shortcut.RUN.keys())));
        text.getStyleClass().add("welcome");
        text.setMouseTransparent(true);
        text.setWrapText(true);
        text.visibleProperty().bind(list.currentProperty().isNull());
        return text;
    }

    /** What can be done about a case whose CT is not there. The notice above says why. */
    private static String withoutCt(StudyItem.Activity activity) {
        return switch (activity) {
            case FAILED ->
                "This CT could not be read.\n\n%s flags the case, %s excludes it. %s go on to others."
                        .formatted(Shortcut.FLAG.keys(), Shortcut.EXCLUDE.keys(), Shortcut.STEP_CASE.keys());
            case READING -> "Reading the CT ...";
            case NONE, PREDICTING -> "The CT is not read. Go to another case and back to read it.";
        };
    }
}
