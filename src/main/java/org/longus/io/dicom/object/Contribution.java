package org.longus.io.dicom.object;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What or who had a part in an object (ContributingEquipmentSequence, PS3.3 C.12.1.1.5).
 *
 * @param model of the equipment; of a model pack its id
 * @param serialNumber empty where it has none
 * @param versions of its software; of a model pack its version and the SHA-256 of its files
 * @param description what it did, in words
 * @param people who worked with it
 * @param at empty where nobody knows
 */
public record Contribution(
        Purpose purpose,
        String manufacturer,
        String model,
        String serialNumber,
        List<String> versions,
        String description,
        List<String> people,
        Optional<LocalDateTime> at) {
    /** What part it had (CID 7005). */
    public enum Purpose {
        ACQUIRED(Code.dcm("109101", "Acquisition Equipment")),
        PROCESSED(Code.dcm("109102", "Processing Equipment")),
        MODIFIED(Code.dcm("109103", "Modifying Equipment"));

        private final Code code;

        Purpose(Code code) {
            this.code = code;
        }

        Code code() {
            return code;
        }
    }

    public Contribution {
        versions = List.copyOf(versions);
        people = List.copyOf(people);
    }

    /** A model pack that Longus ran. */
    public static Contribution ofModel(String id, String version, String sha256, String did) {
        return new Contribution(
                Purpose.PROCESSED,
                ObjectHeader.MANUFACTURER,
                id,
                "",
                List.of(version, sha256),
                did,
                List.of(),
                Optional.empty());
    }

    /** People who worked on it in the window of Longus. */
    public static Contribution ofPeople(List<String> people, String did, Optional<LocalDateTime> at) {
        return new Contribution(
                Purpose.MODIFIED,
                ObjectHeader.MANUFACTURER,
                ObjectHeader.MODEL,
                "",
                List.of(ObjectHeader.VERSION),
                did,
                people,
                at);
    }
}
