package org.longus.io;

import java.util.List;

/**
 * What was taken from a case's facts so that they name nobody: for whoever writes them, and says so. The codes are those of
 * DICOM PS3.16, CID 7050, for the options of PS3.15 annex E.
 *
 * @param methods the profile and its options that were applied
 * @param remarks sentences on what is not there, for people
 * @param key tells one project's key from another's, and nothing of it
 */
public record Deidentified(List<Method> methods, List<String> remarks, String key) {
    /** A profile or an option. */
    public enum Method {
        BASIC_PROFILE("113100", "Basic Application Confidentiality Profile"),
        CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
        CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
        MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option");

        private final String value;
        private final String words;

        Method(String value, String words) {
            this.value = value;
            this.words = words;
        }

        /** The code's value; its scheme is DCM. */
        public String code() {
            return value;
        }

        /** The code's meaning. */
        public String meaning() {
            return words;
        }
    }

    public Deidentified {
        methods = List.copyOf(methods);
        remarks = List.copyOf(remarks);
    }
}
