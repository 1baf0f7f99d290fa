package org.longus.ui.panel;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of cases with what stands above and below it. */
public final class CasesPanel extends SidePanel {
    /**
     * @param list takes what the others leave
     * @param parts all of them from top to bottom, the list among them
     */
    public CasesPanel(CaseListView list, Node... parts) {
        super(new VBox(parts), "cases-scroll");
        VBox.setVgrow(list, Priority.ALWAYS);
        getContent().getStyleClass().addAll("side-panel", "cases-panel");
        // the list takes what is left; where nothing is, the panel scrolls
        setFitToHeight(true);
    }
}
