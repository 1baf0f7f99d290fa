package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Edits;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.measure.SliceRules;
import org.longus.review.AuditAct;
import org.longus.review.CaseEvent;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;

/**
 * Journals of format 1: what was done with them must come back with every later version. Those of the first version with
 * a store (commit 6ba85f7) are of before annotator mode, moved sections and calipers; those of the last version that wrote
 * the format (commit 593e704) hold every kind of entry.
 */
class EarlierJournalTest extends StoreFixture {
    private static final CtSeries NAMED = new CtSeries(
            SERIES.name(),
            SERIES.source(),
            SERIES.ct(),
            SERIES.fileGeometry(),
            SERIES.patient(),
            new CtSeries.Identity("", "", "", "1.2.3", "1.2.3.4", "", "", List.of()),
            List.of());

    private OpenCase opened(String resource) throws IOException {
        Path journal = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        Files.createDirectories(journal.getParent());
        try (InputStream in = getClass().getResourceAsStream("/journals/" + resource)) {
            Files.copy(in, journal);
        }
        OpenCase opened = store.open(NAMED);
        assertThat(opened.remarks()).isEmpty();
        return opened;
    }

    @Test
    void eachStepIsBackAndCanBeUndone() throws IOException {
        OpenCase opened = opened("first-format.journal");
        ReviewedCase back = opened.reviewed();
        assertThat(back.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(opened.audit().getLast().who()).isEqualTo("anna");
        assertThat(back.typed().heightCm()).hasValue(172);
        Mask models = Cases.muscle(18, 7).mask();
        Mask brushed = models.or(Mask.where(40, 40, 1, p -> p % 40 == 3 && p / 40 > 30));
        assertThat(back.current()).contains(new SliceMask(18, brushed));
        back.redo();
        assertThat(back.current().orElseThrow().mask()).isEqualTo(brushed.or(Mask.where(40, 40, 1, p -> p % 40 == 2)));
        // the filled pixels, the stroke, the move
        back.undo();
        back.undo();
        assertThat(back.current()).contains(new SliceMask(18, models));
        back.undo();
        assertThat(back.current().orElseThrow().k()).isEqualTo(15);
        assertThat(back.appliedEdits()).containsExactly(Edits.BRUSH, Edits.ERASE);
        back.undo();
        back.undo();
        assertThat(back.undoAction()).isEmpty();
        assertThat(back.isEdited()).isFalse();
    }

    @Test
    void oneThatWasReplacedByWhatItCameTo() throws IOException {
        OpenCase opened = opened("first-format-in-short.journal");
        ReviewedCase back = opened.reviewed();
        assertThat(back.current().orElseThrow().mask().count()).isEqualTo(109);
        assertThat(back.typed().heightCm()).hasValue(159);
        assertThat(opened.audit()).hasSizeGreaterThan(30);
        assertThat(back.redoAction()).isEqualTo(Optional.of(Edits.BRUSH));
        int undone = 0;
        for (; back.undo().isPresent(); undone++) {
            assertThat(undone).isLessThan(100);
        }
        // 25 strokes in force, and the move
        assertThat(undone).isEqualTo(26);
        assertThat(back.isEdited()).isFalse();
    }

    /**
     * As the version of commit 593e704 showed it: when, who, app, area, words. Undo and redo tell since then of which step, and
     * slices are counted from 1.
     */
    private static List<String> shown(String resource) throws IOException {
        try (InputStream in = EarlierJournalTest.class.getResourceAsStream("/journals/" + resource + ".history")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(EarlierJournalTest::countedFromOne)
                    .toList();
        }
    }

    private static String countedFromOne(String line) {
        // a person's own words stay as they are
        boolean own = line.contains("Excluded: ") || line.contains("Imported from ");
        return own
                ? line
                : Pattern.compile("slice (\\d+)")
                        .matcher(line)
                        .replaceAll(m -> "slice " + (Integer.parseInt(m.group(1)) + 1));
    }

    private static String shown(AuditEntry e) {
        String what = e.what() instanceof AuditAct.Undo
                ? "Undo"
                : e.what() instanceof AuditAct.Redo ? "Redo" : ProvenanceText.of(e.what());
        String area = e.smaCm2().isPresent() ? Double.toString(e.smaCm2().getAsDouble()) : "";
        return String.join("\t", e.at().toString(), e.who(), e.app(), area, what);
    }

    @ParameterizedTest
    @CsvSource({
        "first-format, first-format",
        "first-format-in-short, first-format-in-short",
        "format-1-all, format-1-all",
        "format-1-all-in-short, format-1-all",
        "format-1-reader, format-1-reader",
        "format-1-reader-in-short, format-1-reader"
    })
    void theHistoryIsTheOneThatWasShownThen(String journal, String history) throws IOException {
        OpenCase opened = opened(journal + ".journal");
        assertThat(opened.audit()).extracting(EarlierJournalTest::shown).containsExactlyElementsOf(shown(history));
        assertThat(opened.audit())
                .extracting(e -> e.what().kind())
                .as("each entry's kind is known")
                .doesNotContain(AuditAct.Kind.OTHER);
        // and it stays what it is when the case is put in short by this version
        List<AuditEntry> before = opened.audit();
        byte[] inShort = JournalRecordJson.bytes(new JournalRecordJson.Entry(
                Instant.now(),
                new JournalRecordJson.Author("bert", "0.2.0"),
                new CaseEvent.Remembered(opened.reviewed().memory()),
                before));
        assertThat(JournalRecordJson.entry(inShort).before()).isEqualTo(before);
    }

    @Test
    void aJournalOfFormat2IsBackBitForBitAndGoesOnAsOneOfToday() throws IOException {
        OpenCase opened = opened("format-2-all.journal");
        // what was not kept then is not known now
        assertThat(RandomWork.bits(opened.reviewed()).replace(",\"origin\":null", ""))
                .isEqualTo(text("format-2-all.bits"));
        assertThat(opened.audit())
                .extracting(EarlierJournalTest::shownNow)
                .containsExactlyElementsOf(text("format-2-all.history")
                        .lines()
                        .map(line -> line.substring(line.indexOf('\t') + 1))
                        .toList());
        Path file = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        assertThat(JournalFile.header(file).orElseThrow().format())
                .as("looking at it leaves it to the earlier version")
                .isEqualTo(2);
        opened.reviewed().sectionWork().choose(SliceRules.UTRECHT, 9);
        assertThat(JournalFile.header(file).orElseThrow().format()).isEqualTo(3);
        reopen();
        assertThat(store.open(NAMED).reviewed().sectionWork().chosenBy(SliceRules.UTRECHT))
                .hasValue(9);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = EarlierJournalTest.class.getResourceAsStream("/journals/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String shownNow(AuditEntry e) {
        String area = e.smaCm2().isPresent() ? Double.toString(e.smaCm2().getAsDouble()) : "";
        return String.join("\t", e.who(), e.app(), area, ProvenanceText.of(e.what()));
    }

    @Test
    void ofAnInShortJournalTheSamePeopleEditedAndDecided() throws IOException {
        CaseTrail all = opened("format-1-all.journal").trail();
        reopen();
        Files.delete(folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal"));
        CaseTrail inShort = opened("format-1-all-in-short.journal").trail();
        assertThat(inShort.editors()).isEqualTo(all.editors()).containsExactly("anna");
        assertThat(inShort.decided(Decision.APPROVED).orElseThrow().at())
                .isEqualTo(all.decided(Decision.APPROVED).orElseThrow().at());
        assertThat(inShort.decided(new Decision(ReviewState.EXCLUDED, "metal, slice 3")))
                .isPresent();
        reopen();
        Files.delete(folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal"));
        CaseTrail reader = opened("format-1-reader-in-short.journal").trail();
        assertThat(reader.isDrawnByHand()).isTrue();
        assertThat(reader.finished()).isPresent();
    }

    @Test
    void whatTheEarlierFormatCalledByNameHasItsKindAndAnUnknownNameStays() throws IOException {
        ReviewedCase back = opened("format-1-all.journal").reviewed();
        List<EditKind> kinds = new ArrayList<>();
        for (Optional<Edit> step = back.undo(); step.isPresent(); step = back.undo()) {
            kinds.addFirst(step.get().action().kind());
        }
        assertThat(kinds)
                .startsWith(EditKind.BRUSH, EditKind.ERASE, EditKind.LASSO, EditKind.LASSO, EditKind.POLYGON)
                .contains(EditKind.COPY_SLICE, EditKind.RETURN_TO_SLICE, EditKind.MOVE_SECTION);
        while (back.redoAction().isPresent()) {
            back.redo();
        }
        assertThat(EarlierWords.action("Something else")).isEqualTo(EditAction.other("Something else"));
        assertThat(EarlierWords.act("words that nobody knows"))
                .isEqualTo(new AuditAct.AsWritten(AuditAct.Kind.OTHER, "words that nobody knows"));
    }

    @Test
    void theFileIsLeftToTheEarlierVersionUntilSomethingIsChanged() throws IOException {
        OpenCase opened = opened("format-1-all.journal");
        Path file = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        byte[] asFound =
                getClass().getResourceAsStream("/journals/format-1-all.journal").readAllBytes();
        assertThat(Files.readAllBytes(file)).isEqualTo(asFound);
        List<byte[]> records = JournalFile.read(file).records();
        opened.reviewed().edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 77));
        opened.reviewed().undo();
        JournalRecordJson.Header before = JournalRecordJson.header(records.getFirst());
        assertThat(JournalFile.header(file))
                .contains(new JournalRecordJson.Header(JournalRecordJson.FORMAT, before.key(), before.voxelsCrc32()));
        List<byte[]> now = JournalFile.read(file).records();
        assertThat(now).hasSize(records.size() + 2);
        assertThat(now.subList(1, records.size())).containsExactlyElementsOf(records.subList(1, records.size()));
        String bits = RandomWork.bits(opened.reviewed());
        List<AuditEntry> audit = opened.audit();
        reopen();
        OpenCase again = store.open(NAMED);
        assertThat(again.remarks()).isEmpty();
        assertThat(RandomWork.bits(again.reviewed())).isEqualTo(bits);
        assertThat(again.audit())
                .extracting(AuditEntry::what)
                .containsExactlyElementsOf(audit.stream().map(AuditEntry::what).toList())
                .endsWith(new AuditAct.Undo(Optional.of(Edits.BRUSH)));
    }

    @Test
    void aHeaderThatCannotBeReplacedLeavesTheFileAndTheChangeWaits() throws IOException {
        OpenCase opened = opened("format-1-all.journal");
        Path file = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        byte[] asFound = Files.readAllBytes(file);
        int before = JournalFile.read(file).records().size();
        // a folder of this name: nothing can be written beside the journal
        Path part = Files.createDirectory(file.resolveSibling("journal.part"));
        Path inside = Files.createFile(part.resolve("inside"));
        List<Optional<String>> told = new ArrayList<>();
        opened.onTrouble(told::add);
        opened.reviewed().edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 77));
        assertThat(opened.isSaved()).isFalse();
        assertThat(told).singleElement().satisfies(t -> assertThat(t).isPresent());
        assertThat(Files.readAllBytes(file)).isEqualTo(asFound);
        Files.delete(inside);
        Files.delete(part);
        opened.reviewed().undo();
        assertThat(opened.isSaved()).isTrue();
        assertThat(JournalFile.read(file).records()).hasSize(before + 2);
    }

    @Test
    void aFileThatWasDamagedWhileItWasOpenIsNotWrittenAnewWithoutItsEnd() throws IOException {
        OpenCase opened = opened("format-1-all.journal");
        Path file = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        byte[] asFound = Files.readAllBytes(file);
        byte[] damaged = asFound.clone();
        damaged[damaged.length / 2] ^= 4;
        Files.write(file, damaged);
        opened.reviewed().edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 77));
        assertThat(opened.isSaved()).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        // a store does not close while a change waits; with the file as it was the change goes into it
        assertThatThrownBy(store::close).hasMessageContaining("not being saved");
        Files.write(file, asFound);
    }

    @Test
    void aLongOneIsNotPutInShortByLookingAtIt() throws IOException {
        ReviewedCase reviewed = store.open(NAMED).reviewed();
        reviewed.accept(Cases.found(10, 20));
        for (int n = 0; n < 400; n++) {
            reviewed.moveTo(Cases.muscle(11 + n % 2, 5));
            reviewed.undo();
        }
        close();
        Path file = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        // these records are the same in both formats
        List<byte[]> records = new ArrayList<>(JournalFile.read(file).records());
        JournalRecordJson.Header today = JournalRecordJson.header(records.getFirst());
        records.set(0, JournalRecordJson.bytes(new JournalRecordJson.Header(1, today.key(), today.voxelsCrc32())));
        Journal.written(file, records).close();
        byte[] earlier = Files.readAllBytes(file);
        CaseOpener impatient = new CaseOpener(
                NAMED, CaseKey.of(NAMED), file.getParent(), new JournalRecordJson.Author("anna", "0.2.0"), 1000);
        OpenCase looked = impatient.open();
        looked.close();
        assertThat(Files.readAllBytes(file)).isEqualTo(earlier);
        looked = impatient.open();
        looked.reviewed().decide(Optional.of(Decision.APPROVED));
        looked.close();
        long asToday = Files.size(file);
        impatient.open().close();
        assertThat(Files.size(file)).isLessThan(asToday);
        open();
    }
}
