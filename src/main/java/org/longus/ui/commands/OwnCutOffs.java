package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.longus.io.Counted;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.CutOffSource;
import org.longus.ui.service.StoreDoor;

/**
 * A person's own cut-offs, applied beside the published ones: kept beside the cases, and in force for every case of the window
 * from the moment in which they change.
 */
public final class OwnCutOffs {
    private final ReadOnlyObjectWrapper<CutOffTable> own = new ReadOnlyObjectWrapper<>(CutOffTable.NONE);
    private final CaseList list;
    private final CaseLoader loader;
    private final StoreDoor store;
    private final Executor background;
    private final Executor window;
    private final Messages messages;
    /** What was last said of the kept file; empty for nothing. */
    private String fault = "";
    /** How often a person has changed them here. */
    private int changes;

    /** @param window the JavaFX thread */
    public OwnCutOffs(
            CaseList list,
            CaseLoader loader,
            StoreDoor store,
            Executor background,
            Executor window,
            Messages messages) {
        this.list = list;
        this.loader = loader;
        this.store = store;
        this.background = background;
        this.window = window;
        this.messages = messages;
    }

    /** Takes what is kept, which another window of Longus may have changed. */
    public void lookAgain() {
        int asked = changes;
        store.cutOffs(kept -> {
            // what was read before a person changed them is not what they made of them
            if (asked == changes) {
                take(kept);
            }
        });
    }

    private void take(CutOffSource kept) {
        if (!kept.fault().equals(fault)) {
            fault = kept.fault();
            tell();
        }
        if (fault.isEmpty() && !kept.table().equals(own.get())) {
            apply(kept.table());
            messages.say(
                    kept.table().isEmpty()
                            ? "No cut-offs of your own are applied any more."
                            : "%s of your own applied.".formatted(count(kept.table())));
        }
    }

    private void tell() {
        About about = new About(this, "cut-offs");
        messages.end(about);
        if (!fault.isEmpty()) {
            messages.show(
                    about, new Notice(Notice.Kind.WARNING, "Your own cut-offs are not applied. %s".formatted(fault)));
        }
    }

    /** From now on these are the person's own, and are kept. */
    public void set(CutOffTable now) {
        if (now.equals(own.get())) {
            return;
        }
        changes++;
        apply(now);
        fault = "";
        tell();
        store.keep(now);
        messages.say(
                store.keeps()
                        ? "%s of your own beside the published ones, applied from now on.".formatted(count(now))
                        : "%s of your own, for this session: nothing is kept here.".formatted(count(now)));
    }

    private static String count(CutOffTable table) {
        return Counted.of(table.all().size(), "cut-off");
    }

    private void apply(CutOffTable now) {
        own.set(now);
        CutOffTable inForce = CutOffs.with(now);
        loader.judgeBy(inForce);
        list.all().forEach(item -> item.judgeBy(inForce));
    }

    /** The person's own. */
    public ReadOnlyObjectProperty<CutOffTable> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** How many there are, as in "2 of your own". */
    public ObservableValue<String> saidProperty() {
        return own.map(
                t -> t.isEmpty() ? "None; the published ones alone" : t.all().size() + " of your own");
    }

    /** Reads a file of cut-offs in the background. */
    public void read(Path file, Consumer<CutOffSource> done) {
        background.execute(() -> {
            CutOffSource read = CutOffSource.read(file);
            window.execute(() -> done.accept(read));
        });
    }

    /**
     * Writes cut-offs into a file in the background.
     *
     * @param done told what went wrong; an empty text where nothing did
     */
    public void write(Path file, CutOffTable table, Consumer<String> done) {
        background.execute(() -> {
            String problem = CutOffSource.write(file, table);
            window.execute(() -> done.accept(problem));
        });
    }
}
