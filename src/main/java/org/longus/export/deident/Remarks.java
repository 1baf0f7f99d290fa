package org.longus.export.deident;

import java.util.ArrayList;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.review.AuditAct;

/** Sentences on what de-identified facts do not have, for people who read them. */
final class Remarks {
    private Remarks() {}

    static List<String> of(CaseFindings f, Characteristics characteristics) {
        List<String> said = new ArrayList<>();
        said.add("A pseudonym stands for the patient, a code for each reader; UIDs are new ones."
                + " All are made with the project's key: the same key gives the same ones.");
        said.add("The scan's dates are moved by one number of days, the dates of the work on it by another;"
                + " the time of the study is left out.");
        said.add("Of descriptions only words that are known to say how a scan was made are kept.");
        if (!characteristics.kept()) {
            said.add("Sex, age, height and weight are left out, and with them the indices and categories that need"
                    + " them.");
        } else if (Characteristics.isTooOld(f.patient())) {
            said.add("The age, above 89 years, is left out, and with it what is estimated from it.");
        }
        if (!f.review().reason().isBlank() || f.history().stream().anyMatch(e -> hasWords(e.what()))) {
            said.add("What people typed in words (reasons of decisions, notes) is left out.");
        }
        if (!f.cutOffs().own().isEmpty()) {
            said.add("Names and words of the user's own cut-offs are left out; their limits are told.");
        }
        if (f.series().huDoubt().isPresent()
                || !f.series().warnings().isEmpty()
                || !f.series().selection().refused().isEmpty()
                || !f.run().leftOut().isEmpty()) {
            said.add("The words of remarks on files are left out.");
        }
        return said;
    }

    private static boolean hasWords(AuditAct act) {
        return switch (act) {
            case AuditAct.Decided(var decision) -> !decision.reason().isBlank();
            case AuditAct.AsWritten a -> true;
            default -> false;
        };
    }
}
