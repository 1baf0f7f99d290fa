package org.longus.io;

import java.util.List;
import java.util.Set;

/** Which part of the body a series says that it shows: its description before the body part, which is often a preset. */
enum Region {
    NECK,
    UNKNOWN,
    ELSEWHERE;

    private static final Set<String> WORDS_NECK = Set.of(
            "NECK",
            "HALS",
            "COU",
            "CUELLO",
            "COLLO",
            "SZYJA",
            "NEK",
            "CERVICAL",
            "CERVICALE",
            "CSPINE",
            "HWS",
            "HNO",
            "ORL",
            "HN",
            "HEADNECK",
            "HEADANDNECK",
            "LARYNX",
            "PHARYNX",
            "WHOLEBODY",
            "GANZKORPER");
    private static final Set<String> WORDS_ELSEWHERE = Set.of(
            "CHEST",
            "THORAX",
            "TORAX",
            "TORACE",
            "ABDOMEN",
            "ABD",
            "ADDOME",
            "PELVIS",
            "BECKEN",
            "HEAD",
            "KOPF",
            "SCHADEL",
            "SCHAEDEL",
            "SKULL",
            "BRAIN",
            "CRANE",
            "CRANIO",
            "CEREBRAL",
            "TETE",
            "CABEZA",
            "HEART",
            "CARDIAC",
            "HERZ",
            "LIVER",
            "LEBER",
            "TSPINE",
            "LSPINE",
            "BWS",
            "LWS",
            "LUMBAR",
            "KNEE",
            "KNIE",
            "LEG",
            "HIP",
            "HAND",
            "FOOT",
            "SHOULDER",
            "SCHULTER",
            "EXTREMITY");

    static Region of(SeriesFacts facts) {
        Region described = of(facts.description());
        return described == UNKNOWN ? of(facts.bodyPart()) : described;
    }

    private static Region of(String text) {
        List<String> words = Words.of(text);
        if (words.stream().anyMatch(WORDS_NECK::contains)) {
            return NECK;
        }
        return words.stream().anyMatch(WORDS_ELSEWHERE::contains) ? ELSEWHERE : UNKNOWN;
    }
}
