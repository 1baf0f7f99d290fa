package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.review.Decision;
import org.longus.review.ReviewState;

/** What is decided on a scan that cannot be read. */
class WaitingDecisionTest extends StoreFixture {
    private static final CaseKey KEY = CaseKey.of(SERIES);
    private static final Decision BROKEN = new Decision(ReviewState.EXCLUDED, "file is broken");

    @Test
    void theListKnowsItAndTheCaseTakesItIn() throws IOException {
        CaseSummary told = store.decideUnread(KEY, Optional.empty(), Optional.of(BROKEN));
        reopen();
        assertThat(store.summary(KEY)).isEqualTo(told);
        assertThat(told.state()).isEqualTo(ReviewState.EXCLUDED);
        assertThat(told.reason()).isEqualTo("file is broken");
        OpenCase opened = store.open(SERIES);
        assertThat(opened.reviewed().decision()).contains(BROKEN);
        assertThat(opened.isRestored()).isTrue();
        assertThat(opened.audit())
                .singleElement()
                .satisfies(a -> assertThat(a.who()).isEqualTo("anna"));
        // once only: what is decided after it stands
        opened.reviewed().decide(Optional.empty());
        reopen();
        assertThat(store.open(SERIES).reviewed().decision()).isEmpty();
    }

    @Test
    void itComesAfterTheWorkThatWasThere() throws IOException {
        work(12);
        reopen();
        int before = store.open(SERIES).audit().size();
        reopen();
        store.decideUnread(KEY, Optional.empty(), Optional.of(BROKEN));
        OpenCase opened = store.open(SERIES);
        assertThat(opened.reviewed().decision()).contains(BROKEN);
        assertThat(opened.audit()).hasSize(before + 1);
        var slice = opened.reviewed().current();
        reopen();
        assertThat(store.open(SERIES).reviewed().current()).isEqualTo(slice);
        assertThat(store.summary(KEY).state()).isEqualTo(ReviewState.EXCLUDED);
    }

    @Test
    void takenBackItLeavesWhatWasKnown() throws IOException {
        CaseSummary before = store.summary(KEY);
        store.decideUnread(KEY, Optional.empty(), Optional.of(new Decision(ReviewState.FLAGGED, "")));
        assertThat(store.decideUnread(KEY, Optional.empty(), Optional.empty())).isEqualTo(before);
        assertThat(store.open(SERIES).isRestored()).isFalse();
    }

    @Test
    void aDecisionOfTheJournalIsTakenBackToo() throws IOException {
        store.open(SERIES).reviewed().decide(Optional.of(BROKEN));
        reopen();
        assertThat(store.summary(KEY).state()).isEqualTo(ReviewState.EXCLUDED);
        assertThat(store.decideUnread(KEY, Optional.empty(), Optional.empty()).state())
                .isEqualTo(ReviewState.NEW);
        reopen();
        assertThat(store.summary(KEY).state()).isEqualTo(ReviewState.NEW);
        OpenCase opened = store.open(SERIES);
        assertThat(opened.reviewed().decision()).isEmpty();
        assertThat(opened.audit()).hasSize(2);
    }

    @Test
    void aReadersIsTheReadersOwn() throws IOException {
        store.decideUnread(KEY, Optional.of("Ben"), Optional.of(BROKEN));
        assertThat(store.summary(KEY).state()).isEqualTo(ReviewState.NEW);
        OpenCase opened = store.open(SERIES, Optional.of("Ben"));
        assertThat(opened.reviewed().decision()).contains(BROKEN);
        assertThat(opened.audit().getLast().who()).isEqualTo("Ben");
    }

    @Test
    void aFileOfOtherContentIsPassedOver() throws IOException {
        Files.createDirectories(caseFolder());
        Files.writeString(caseFolder().resolve("waiting"), "{\"at\": \"noon\"}");
        assertThat(store.summary(KEY)).isEqualTo(CaseSummary.NEW);
        assertThat(store.open(SERIES).reviewed().decision()).isEmpty();
    }
}
