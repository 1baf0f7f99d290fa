package org.longus.ui.panel;

import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;

/** Which states of cases are shown: one, several, or with none ticked all. */
public final class StateFilter extends CheckComboBox<ReviewState> {
    private static final String WHAT = "Show only cases of these states; with none ticked, all";

    private final ObservableSet<ReviewState> only;
    private boolean taking;

    StateFilter(CaseList list) {
        super(FXCollections.observableArrayList(ReviewState.values()));
        only = list.onlyStates();
        setId("case-states");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(WHAT);
        setTooltip(Controls.tip(WHAT));
        setConverter(new Words());
        // before the ticks: with them the button is written anew
        setTitle(list.statesText());
        only.subscribe(() -> setTitle(list.statesText()));
        follow();
        only.subscribe(this::follow);
        getCheckModel().getCheckedItems().addListener((ListChangeListener<ReviewState>) c -> take());
        // of itself it opens with the pointer alone
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            switch (e.getCode()) {
                case SPACE, ENTER, DOWN, F4 -> {
                    show();
                    e.consume();
                }
                default -> {}
            }
        });
    }

    /** Ticks what the list shows. */
    private void follow() {
        if (taking) {
            return;
        }
        for (ReviewState state : ReviewState.values()) {
            if (getCheckModel().isChecked(state) != only.contains(state)) {
                getCheckModel().toggleCheckState(state);
            }
        }
    }

    private void take() {
        Set<ReviewState> ticked = Set.copyOf(getCheckModel().getCheckedItems());
        // what is half taken must not be brought back to the ticks
        taking = true;
        only.removeIf(s -> !ticked.contains(s));
        only.addAll(ticked);
        taking = false;
    }

    private static final class Words extends StringConverter<ReviewState> {
        @Override
        public String toString(ReviewState state) {
            return state == null ? "" : state.word();
        }

        @Override
        public ReviewState fromString(String word) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
