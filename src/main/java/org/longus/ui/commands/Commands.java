package org.longus.ui.commands;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.longus.ui.key.Shortcut;

/** What a person can order, by its {@link Shortcut}: keys, menus and buttons all run what is bound here. */
public final class Commands {
    private record Command(BooleanSupplier possible, IntConsumer does, ObservableBooleanValue enabled) {}

    private final ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    private Predicate<Shortcut> admitted = key -> true;
    private Runnable refused = () -> {};
    private final ObservableValue<String> nothing = new ReadOnlyStringWrapper("").getReadOnlyProperty();

    private final Map<Shortcut, Command> bound = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, ObservableValue<String>> against = new EnumMap<>(Shortcut.class);
    private final MenuLines lines = new MenuLines(this);

    /** What this shortcut does from now on. */
    public void bind(Shortcut key, Runnable does) {
        bind(key, () -> true, does);
    }

    /** @param does takes {@link Shortcut#argument}, as in which way a step goes */
    public void bindWithArgument(Shortcut key, IntConsumer does) {
        bound.put(key, new Command(() -> true, does, always));
    }

    /** @param possible while it is not, the key is left to others */
    public void bind(Shortcut key, BooleanSupplier possible, Runnable does) {
        bound.put(key, new Command(possible, argument -> does.run(), always));
    }

    /** @param enabled while it is not, menus and buttons are greyed and the key does nothing */
    public void bind(Shortcut key, ObservableBooleanValue enabled, Runnable does) {
        bound.put(key, new Command(() -> true, argument -> does.run(), enabled));
    }

    /**
     * Keeps some from being done for a while, as what changes a mask that nobody sees.
     *
     * @param now whether a command may be done at this moment; its key is left to others else
     * @param refused says why nothing was done
     */
    public void admit(Predicate<Shortcut> now, Runnable refused) {
        admitted = now;
        this.refused = refused;
    }

    /**
     * Menus and buttons offer it only while there is nothing against it. The key is still heard: the command says itself why not.
     *
     * @param whyNot in words; empty while it can be done
     */
    public void offer(Shortcut key, ObservableValue<String> whyNot) {
        against.put(key, whyNot);
    }

    /** What is against it now, in words; empty where nothing is. It may be asked for before anything is bound. */
    public ObservableValue<String> whyNot(Shortcut key) {
        return against.getOrDefault(key, nothing);
    }

    String whyNotNow(Shortcut key) {
        String words = whyNot(key).getValue();
        if (!admitted.test(key)) {
            return "The planes are not shown";
        }
        return words.isEmpty() && !(isPossible(key) && enabled(key).get()) ? "Not possible now" : words;
    }

    /** The lines that menus and the finder have of all this. */
    public MenuLines lines() {
        return lines;
    }

    /** Whether a menu or button offers it now; to be asked once all is bound. */
    public ObservableBooleanValue enabled(Shortcut key) {
        return bound.get(key).enabled();
    }

    /** Whether a press of the key is meant for this command now. */
    public boolean isPossible(Shortcut key) {
        Command command = bound.get(key);
        return command != null && admitted.test(key) && command.possible().getAsBoolean();
    }

    /**
     * Does it.
     *
     * @param argument as {@link Shortcut#argument} has it
     */
    public void run(Shortcut key, int argument) {
        Command command = bound.get(key);
        if (!admitted.test(key)) {
            refused.run();
        } else if (command.enabled().get()) {
            command.does().accept(argument);
        }
    }

    /** For a button or a line of a menu; it may be made before anything is bound. */
    public Runnable of(Shortcut key) {
        return () -> run(key, 0);
    }

    /** The shortcuts that a person is told of and that do nothing yet. */
    public Set<Shortcut> unbound() {
        Set<Shortcut> idle = EnumSet.allOf(Shortcut.class);
        idle.removeIf(k -> k.isListedOnly() || bound.containsKey(k));
        return idle;
    }
}
