package org.longus.ui.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.measure.IndexInput;
import org.longus.measure.Patient;
import org.longus.measure.Sex;

/** The patient's data as a form: header values that typing overrides, each with its source. */
public final class PatientModel {
    private final Optional<Sex> headerSex;
    private final ObjectProperty<Sex> sex;
    private final ObjectBinding<InputSource> sexSource;
    private final NumberInput age;
    private final NumberInput height;
    private final NumberInput weight;

    /**
     * @param header what the files say
     * @param changed told what a person typed, at each change
     */
    PatientModel(Patient header, Consumer<Patient> changed) {
        headerSex = header.sex();
        sex = new SimpleObjectProperty<>(headerSex.orElse(null));
        sexSource = Bindings.createObjectBinding(this::judgeSex, sex);
        age = new NumberInput(IndexInput.AGE, header.ageYears());
        height = new NumberInput(IndexInput.HEIGHT, header.heightCm());
        weight = new NumberInput(IndexInput.WEIGHT, header.weightKg());
        sex.addListener(o -> changed.accept(typed()));
        numbers().forEach(n -> n.textProperty().addListener(o -> changed.accept(typed())));
    }

    /** What a person typed and the header does not say. */
    public Patient typed() {
        Optional<Sex> typedSex = Optional.ofNullable(sex.get()).filter(s -> !headerSex.equals(Optional.of(s)));
        return new Patient(typedSex, age.typed(), height.typed(), weight.typed());
    }

    /** Null when unknown. Set to null it means the header's value again. */
    public ObjectProperty<Sex> sexProperty() {
        return sex;
    }

    public ObjectBinding<InputSource> sexSource() {
        return sexSource;
    }

    private InputSource judgeSex() {
        if (sex.get() == null) {
            return headerSex.isPresent() ? InputSource.HEADER : InputSource.MISSING;
        }
        return headerSex.equals(Optional.of(sex.get())) ? InputSource.HEADER : InputSource.TYPED;
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
