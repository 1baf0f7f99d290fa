package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of what lies in a case's folder when a newer result takes the place of an earlier one.
 *
 * @param replaced files of the earlier result as it wrote them: they go
 * @param changedByHand its files that a person changed since, by name, with the name under which they stay
 * @param others what Longus did not write; it stays
 */
public record EarlierFiles(List<String> replaced, SortedMap<String, String> changedByHand, List<String> others) {
    public EarlierFiles {
        replaced = List.copyOf(replaced);
        changedByHand = new TreeMap<>(changedByHand);
        others = List.copyOf(others);
    }

    /** @param now the names of the newer result's files */
    void put(ObjectNode node, Set<String> now) {
        ArrayNode gone = node.putArray("gone");
        replaced.stream().filter(f -> !now.contains(f)).forEach(gone::add);
        ArrayNode changed = node.putArray("changedByHand");
        changedByHand.forEach(
                (file, keptAs) -> changed.addObject().put("file", file).put("keptAs", keptAs));
        ArrayNode moved = node.putArray("renamed");
        others.stream().filter(now::contains).forEach(moved::add);
    }
}
