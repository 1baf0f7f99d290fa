package org.longus.ui.patient;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.longus.patient.ImportedPatient;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

/** The patient's data as a form: values of header and table that typing overrides, each with its source. */
public final class PatientModel {
    private final Patient header;
    private final ObjectProperty<Sex> sex = new SimpleObjectProperty<>() {
        @Override
        public void set(Sex value) {
            super.set(value == null ? knownSex().orElse(null) : value);
        }
    };
    private final ObjectProperty<Optional<ImportedPatient>> imported = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper importedFrom = new ReadOnlyStringWrapper("");
    private final ObjectBinding<InputSource> sexSource = Bindings.createObjectBinding(this::judgeSex, sex, imported);
    private final NumberInput age = new NumberInput(IndexInput.AGE);
    private final NumberInput height = new NumberInput(IndexInput.HEIGHT);
    private final NumberInput weight = new NumberInput(IndexInput.WEIGHT);
    private final ObjectBinding<Optional<NumberInput>> remarked = Bindings.createObjectBinding(
            () -> numbers().stream()
                    .filter(n -> !n.remarkProperty().get().isEmpty())
                    // a question goes before what was taken
                    .min(Comparator.comparing(n -> !n.asks())),
            age.remarkProperty(),
            height.remarkProperty(),
            weight.remarkProperty());
    private final Deque<Form> earlier = new ArrayDeque<>();
    private boolean taking;

    /**
     * @param header what the files say
     * @param typed what a person typed before
     * @param changed told what a person typed, at each change
     */
    public PatientModel(Patient header, Patient typed, Optional<ImportedPatient> imported, Consumer<Patient> changed) {
        this.header = header;
        take(imported);
        typed.sex().ifPresent(sex::set);
        age.show(typed.ageYears());
        height.show(typed.heightCm());
        weight.show(typed.weightKg());
        Runnable tell = () -> {
            if (!taking) {
                changed.accept(typed());
            }
        };
        sex.addListener(o -> tell.run());
        numbers().forEach(n -> {
            n.textProperty().addListener(o -> tell.run());
            n.onReinterpretation(tell);
        });
    }

    /** What stands in the form. */
    private record Form(Optional<Sex> typedSex, List<NumberInput.State> numbers) {}

    private Form form() {
        return new Form(
                typed().sex(), numbers().stream().map(NumberInput::state).toList());
    }

    /** A person begins to change something: {@link #takeBack} comes back here. */
    public void mark() {
        Form now = form();
        if (!now.equals(earlier.peekLast())) {
            earlier.addLast(now);
        }
    }

    /** Brings back what stood in the form before the last change of it. Returns whether there was one. */
    public boolean takeBack() {
        Form now = form();
        while (!earlier.isEmpty()) {
            Form before = earlier.removeLast();
            if (!before.equals(now)) {
                sex.set(before.typedSex().or(this::knownSex).orElse(null));
                for (int n = 0; n < numbers().size(); n++) {
                    numbers().get(n).restore(before.numbers().get(n));
                }
                return true;
            }
        }
        return false;
    }

    /** The value of which there is something to ask, or else to say; empty for none. */
    public ObservableValue<Optional<NumberInput>> remarked() {
        return remarked;
    }

    /** The first value that a person typed and that counts as missing, for it cannot be understood or believed; empty for none. */
    public Optional<NumberInput> notTaken() {
        return numbers().stream()
                .filter(n -> n.typed().isPresent() && n.sourceProperty().get() == InputSource.NOT_ACCEPTED)
                .findFirst();
    }

    /** Takes values out of a table over those of the header; what was typed stays. */
    public void take(Optional<ImportedPatient> table) {
        Optional<Sex> typedSex = typed().sex();
        taking = true;
        imported.set(table);
        importedFrom.set(table.map(ImportedPatient::from).orElse(""));
        know(age, Patient::ageYears);
        know(height, Patient::heightCm);
        know(weight, Patient::weightKg);
        sex.set(typedSex.or(this::knownSex).orElse(null));
        taking = false;
    }

    private void know(NumberInput number, Function<Patient, OptionalDouble> which) {
        OptionalDouble fromTable = table().map(which).orElse(OptionalDouble.empty());
        number.know(
                fromTable.isPresent() ? fromTable : which.apply(header),
                fromTable.isPresent() ? InputSource.IMPORTED : InputSource.HEADER);
    }

    private Optional<Patient> table() {
        return imported.get().map(ImportedPatient::values);
    }

    private Optional<Sex> knownSex() {
        return table().flatMap(Patient::sex).or(header::sex);
    }

    /** What a person typed and nobody else says. */
    public Patient typed() {
        Optional<Sex> typedSex =
                Optional.ofNullable(sex.get()).filter(s -> !knownSex().equals(Optional.of(s)));
        return new Patient(typedSex, age.typed(), height.typed(), weight.typed());
    }

    /** Null when unknown. Set to null it takes the header's or the table's value again. */
    public ObjectProperty<Sex> sexProperty() {
        return sex;
    }

    public ObjectBinding<InputSource> sexSource() {
        return sexSource;
    }

    private InputSource judgeSex() {
        boolean typed = sex.get() != null && !knownSex().equals(Optional.of(sex.get()));
        if (typed) {
            return InputSource.TYPED;
        }
        boolean fromTable = table().flatMap(Patient::sex).isPresent();
        return fromTable ? InputSource.IMPORTED : header.sex().isPresent() ? InputSource.HEADER : InputSource.MISSING;
    }

    /** What a table said; empty without one. */
    public Optional<ImportedPatient> imported() {
        return imported.get();
    }

    /** The table's file name; empty without one. */
    public ReadOnlyStringProperty importedFromProperty() {
        return importedFrom.getReadOnlyProperty();
    }

    public NumberInput age() {
        return age;
    }

    public NumberInput height() {
        return height;
    }

    public NumberInput weight() {
        return weight;
    }

    public List<NumberInput> numbers() {
        return List.of(age, height, weight);
    }
}
