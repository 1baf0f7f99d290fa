package org.longus.io.open;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What people open that is no CT as Longus reads it: what it is, in words, and what to do about it. */
enum ForeignFormat {
    EMPTY("empty (0 bytes)", "empty files", Next.COPY, false),
    DICOM_GZIP("a DICOM file packed with gzip", "DICOM files packed with gzip", Next.UNPACK_ALL, true),
    TAR_GZIP("a tar archive packed with gzip", "tar archives packed with gzip", Next.UNPACK, true),
    TAR("a tar archive", "tar archives", Next.UNPACK, true),
    ZIP("a ZIP file", "ZIP files", Next.UNPACK, true),
    EMPTY_ZIP("a ZIP file with nothing in it", "ZIP files with nothing in them", Next.COPY, false),
    DAMAGED_ZIP("no ZIP file, though its name says so", "damaged ZIP files", Next.COPY, true),
    SEVEN_ZIP("a 7z archive", "7z archives", Next.UNPACK, true),
    RAR("a RAR archive", "RAR archives", Next.UNPACK, true),
    GZIP("a file packed with gzip", "files packed with gzip", Next.UNPACK, false),
    BZIP2("a file packed with bzip2", "files packed with bzip2", Next.UNPACK, true),
    XZ("a file packed with xz", "files packed with xz", Next.UNPACK, true),
    ZSTD("a file packed with Zstandard", "files packed with Zstandard", Next.UNPACK, true),
    LZ4("a file packed with LZ4", "files packed with LZ4", Next.UNPACK, true),
    COMPRESS("a file packed with compress", "files packed with compress", Next.UNPACK, true),
    CABINET("a CAB archive", "CAB archives", Next.UNPACK, true),
    SPLIT(
            "one part of a split archive",
            "parts of split archives",
            "Join the parts, unpack them and open the folder.",
            true),
    DISC(
            "the image of a CD or DVD",
            "images of a CD or DVD",
            "Mount %1$s (a double click does so on most systems) or unpack %1$s, and open the folder.",
            true),
    DICOMDIR(
            "a DICOMDIR, which only lists files",
            "DICOMDIRs, which only list files",
            "Open the folder or the CD that belongs to %s.",
            false),
    NIFTI("a NIfTI file", "NIfTI files", "Open %1$s alone, or give %1$s the ending .nii or .nii.gz.", true),
    NIFTI_IN_ZIP("a NIfTI file in a ZIP", "NIfTI files in a ZIP", "Unpack the ZIP and open the folder.", true),
    NIFTI_PAIR(
            "one half of an Analyze or NIfTI pair (.hdr and .img)",
            "halves of Analyze or NIfTI pairs (.hdr and .img)",
            "Export the CT as one .nii or .nii.gz file, or as DICOM.",
            true),
    NRRD("an NRRD file", "NRRD files", Next.EXPORT, true),
    META_IMAGE("a MetaImage file (.mha, .mhd)", "MetaImage files (.mha, .mhd)", Next.EXPORT, true),
    MGH("a FreeSurfer volume", "FreeSurfer volumes", Next.EXPORT, true),
    MINC("a MINC or netCDF file", "MINC or netCDF files", Next.EXPORT, true),
    HDF5("an HDF5 file", "HDF5 files", Next.EXPORT, true),
    MATLAB("a MATLAB file", "MATLAB files", Next.EXPORT, true),
    NUMPY("a NumPy file", "NumPy files", Next.EXPORT, true),
    VTK("a VTK file", "VTK files", Next.EXPORT, true),
    INTERFILE("an Interfile header", "Interfile headers", Next.EXPORT, true),
    RAW("voxels without a header", "files of voxels without a header", Next.EXPORT, true),
    PNG("a PNG picture", "PNG pictures", Next.PICTURE, false),
    JPEG("a JPEG picture", "JPEG pictures", Next.PICTURE, false),
    JPEG2000("a JPEG 2000 picture", "JPEG 2000 pictures", Next.PICTURE, false),
    GIF("a GIF picture", "GIF pictures", Next.PICTURE, false),
    BMP("a BMP picture", "BMP pictures", Next.PICTURE, false),
    TIFF("a TIFF picture", "TIFF pictures", Next.PICTURE, false),
    VIDEO("a video", "videos", Next.PICTURE, false),
    PDF("a PDF document", "PDF documents", Next.OTHER, false),
    OFFICE("an Office document", "Office documents", Next.OTHER, false),
    WEB_PAGE(
            "a web page",
            "web pages",
            "The download may have brought a page of errors or of signing in. Download %s again.",
            false),
    LFS("a placeholder of Git LFS", "placeholders of Git LFS", "Fetch the file itself (git lfs pull).", true),
    PROGRAM("a program", "programs", Next.OTHER, false);

    /** Their words leave no doubt that they cannot be opened. */
    private static final Set<ForeignFormat> SAY_IT_THEMSELVES =
            EnumSet.of(EMPTY, EMPTY_ZIP, DAMAGED_ZIP, DICOMDIR, WEB_PAGE, LFS);

    private final String one;
    private final String many;
    private final String next;
    private final boolean mayHoldCt;

    ForeignFormat(String one, String many, String next, boolean mayHoldCt) {
        this.one = one;
        this.many = many;
        this.next = next;
        this.mayHoldCt = mayHoldCt;
    }

    private static final class Next {
        static final String COPY = "Copy or export %s again.";
        static final String UNPACK = "Unpack %s and open the folder.";
        static final String UNPACK_ALL = "Unpack all files of the series and open their folder.";
        static final String EXPORT = "Export the CT as DICOM or NIfTI (.nii.gz) and open that.";
        static final String PICTURE =
                "A picture holds no Hounsfield units: open the DICOM series that it was made from.";
        static final String OTHER = "Open the folder, ZIP or file that holds the CT.";
    }

    /** Of one file, as in "'a.nrrd' is an NRRD file, which Longus does not open. ...". */
    String sentence(String name) {
        String which = SAY_IT_THEMSELVES.contains(this) ? "" : ", which Longus does not open";
        return "'%s' is %s%s. %s".formatted(name, one, which, next(1));
    }

    /** As in "an NRRD file" and "12 NRRD files". */
    String counted(int count) {
        return count > 1 ? count + " " + many : this == EMPTY ? "an empty file" : one;
    }

    /** What to do with so many of them. */
    String next(int count) {
        return String.format(Locale.ROOT, next, count == 1 ? "it" : "them");
    }

    /** Whether a CT may well be what it holds, so that passing it over is worth a word. */
    boolean mayHoldCt() {
        return mayHoldCt;
    }
}
