package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.longus.edit.EditAction;
import org.longus.review.ProvenanceText;
import org.longus.review.store.ActionJson;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.AuditJson;

/**
 * What was done to a case, for {@code result.json}: kinds with their arguments as data, and the words that the window shows.
 *
 * <pre>
 * history          each change first to last: at (UTC), who, app, kind, args, text, smaCm2 (null where there is no mask)
 * muscle.edits     the edits that the mask rests on, first to last: kind, its arguments, text
 * </pre>
 */
final class HistoryJson {
    private HistoryJson() {}

    static void putEntries(ArrayNode list, List<AuditEntry> entries) {
        for (AuditEntry entry : entries) {
            ObjectNode node = list.addObject();
            AuditJson.put(node, entry);
            node.put("text", ProvenanceText.of(entry.what()));
            if (entry.smaCm2().isEmpty()) {
                node.putNull("smaCm2");
            }
        }
    }

    static void putActions(ArrayNode list, List<EditAction> actions) {
        for (EditAction action : actions) {
            ObjectNode node = list.addObject();
            ActionJson.put(node, action);
            node.put("text", ProvenanceText.of(action));
        }
    }
}
