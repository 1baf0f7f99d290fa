package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.key.Shortcut;

/** In place of the planes while there is no CT: the first page, or what a person can do about a case without its CT. */
public final class Welcome extends StackPane {
    /** Whether the first page was asked for while cases are open. */
    private final BooleanProperty asked = new SimpleBooleanProperty();

    /** @param toThePlanes gives them the keyboard */
    public Welcome(CaseList list, WelcomePage page, Runnable toThePlanes) {
        super(text(list), page);
        setPickOnBounds(false);
        BooleanBinding first = Bindings.isEmpty(list.all());
        Controls.showWhile(page, first.or(asked));
        page.backWhile(asked.and(first.not()), () -> asked.set(false));
        list.chosenProperty().subscribe(chosen -> asked.set(false));
        page.visibleProperty().subscribe(seen -> {
            if (seen) {
                page.takeKeyboard();
            } else {
                toThePlanes.run();
            }
        });
    }

    /** Shows the first page over the planes, until a case is chosen or the person goes back. */
    public void ask() {
        asked.set(true);
    }

    /** Has Esc lead back to the planes; to be called before others take the scene's keys. */
    public void leaveByKey(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && asked.get()) {
                e.consume();
                asked.set(false);
            }
        });
    }

    private static Label text(CaseList list) {
        Label text = new Label();
        text.setId("welcome");
        text.textProperty()
                .bind(list.chosenProperty()
                        .flatMap(StudyItem::activityProperty)
                        .map(Welcome::withoutCt)
                        .orElse(""));
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
