package org.longus.export.deident;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.longus.io.SeriesFacts;
import org.longus.volume.PlainNumber;

/**
 * Descriptions that people type, cleaned (PS3.15, Clean Descriptors): the words that are known to say what was scanned and
 * how stay, the series' own kernel and slice thickness and sizes with their mm; every other word and number goes, whatever it
 * is: a number alone may be that of a patient or a day.
 */
final class Descriptors {
    private static final Set<String> KNOWN =
            new HashSet<>(Arrays.asList("""
                CT PET PETCT CTAC AC LDCT CECT NCCT CBCT RT SIM SCAN SERIES VOLUME VOL HELICAL SPIRAL SEQ AXIAL AX TRA TRANS
                TRANSVERSE TRANSVERSAL SAG SAGITTAL SAGITAL COR CORONAL KORONAR MPR MIP MINIP VRT 3D 2D RECON REC THIN THICK SLICE
                SLICES STD STANDARD SOFT TISSUE SOFTTISSUE SHARP SMOOTH MEDIUM KERNEL WINDOW FILTER IR FBP
                NECK NECKS HEADNECK HN HNO ENT HALS COU CUELLO COLLO HEAD KOPF TETE CABEZA BRAIN SKULL FACE FACIAL ORBIT ORBITS SINUS SINUSES MAXILLA
                MANDIBLE DENTAL TEMPORAL LARYNX PHARYNX OROPHARYNX NASOPHARYNX HYPOPHARYNX THYROID TONGUE SPINE CSPINE CERVICAL HWS
                C3 L3 THORAX CHEST LUNG LUNGS LUNGE ABDOMEN ABDOMINAL PELVIS BECKEN BODY WHOLE WB TRUNK SHOULDER ARMS UP DOWN BONE
                BONES KNOCHEN WEICHTEIL WEICHTEILE MUSCLE VESSEL VESSELS ANGIO CTA CAROTID CAROTIS
                CONTRAST CE KM NATIVE NATIV NATIVO PLAIN ENHANCED UNENHANCED ARTERIAL VENOUS PORTAL LATE DELAYED DELAY PHASE IV PO
                PRE POST WITH WITHOUT W WO MIT OHNE AND UND OF THE TO IN LOW DOSE HIGH FULL RESOLUTION HR HRCT
                ATTENUATION CORRECTED CORRECTION PLANNING STAGING FOLLOWUP FOLLOW BASELINE DIAGNOSTIC ROUTINE
                IOHEXOL IOPAMIDOL IOMEPROL IOPROMIDE IODIXANOL IOVERSOL IOBITRIDOL IODINE OMNIPAQUE ISOVUE IMERON ULTRAVIST VISIPAQUE
                OPTIRAY XENETIX ACCUPAQUE SOLUTRAST IOMERON ORAL
                MM CM KV KVP KEV ML MG
                PHANTOM SYNTHETIC SAMPLE
                """.strip().split("\\s+")));
    private static final Pattern SIZE = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?(?i:MM)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_^/\\\\,;:+()\\[\\]{}|&=\"'-]+");

    private Descriptors() {}

    /** The known words, in their order and spelling, with blanks between them; empty where there is none. */
    static String cleaned(String text, SeriesFacts facts) {
        Set<String> also = BETWEEN.splitAsStream(facts.kernel().strip())
                .map(k -> k.toUpperCase(Locale.ROOT))
                .filter(k -> !k.isEmpty())
                .collect(Collectors.toSet());
        List<String> kept = BETWEEN.splitAsStream(text.strip())
                .filter(word -> isKnown(word, also) || isThickness(word, facts))
                .toList();
        return String.join(" ", kept);
    }

    private static boolean isThickness(String word, SeriesFacts facts) {
        OptionalDouble number = PlainNumber.typed(word);
        return number.isPresent() && number.equals(facts.sliceThicknessMm());
    }

    private static boolean isKnown(String word, Set<String> also) {
        String plain = word.toUpperCase(Locale.ROOT);
        return KNOWN.contains(plain)
                || also.contains(plain)
                || SIZE.matcher(word).matches();
    }
}
