package org.longus.measure;

/** A file of cut-offs that cannot be used; the message is a sentence that names the file and the fault. */
public final class CutOffFault extends Exception {
    private static final long serialVersionUID = 1;

    CutOffFault(String message) {
        super(message);
    }
}
