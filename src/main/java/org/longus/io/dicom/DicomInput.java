package org.longus.io.dicom;

import java.io.IOException;
import java.io.InputStream;

/** One file that may be DICOM, on disk or inside a ZIP. */
interface DicomInput {
    /** How the user knows it: its path below what was opened. */
    String name();

    /** A fresh stream from the file's beginning; may be called from several threads. */
    InputStream open() throws IOException;

    /** Bytes of the file; -1 where that is not known. */
    default long size() throws IOException {
        return -1;
    }
}
