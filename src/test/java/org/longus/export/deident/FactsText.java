package org.longus.export.deident;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** All that a record says, parts of parts included, a line each; of masks and voxels nothing. */
public final class FactsText {
    private final StringBuilder text = new StringBuilder();

    private FactsText() {}

    public static String of(Record facts) throws ReflectiveOperationException {
        FactsText all = new FactsText();
        all.add("", facts);
        return all.text.toString();
    }

    private void add(String name, Object value) throws ReflectiveOperationException {
        switch (value) {
            case null -> {}
            case CtVolume ct -> {}
            case Mask mask -> {}
            case Geometry grid -> {}
            case byte[] votes -> {}
            case Optional<?> some -> add(name, some.orElse(null));
            case Collection<?> many -> {
                for (Object each : many) {
                    add(name, each);
                }
            }
            case Map<?, ?> map ->
                add(name, map.entrySet().stream().map(String::valueOf).toList());
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    Method accessor = part.getAccessor();
                    accessor.setAccessible(true);
                    add(name + "." + part.getName(), accessor.invoke(record));
                }
            }
            default -> text.append(name).append(' ').append(value).append('\n');
        }
    }
}
