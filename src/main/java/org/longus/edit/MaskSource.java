package org.longus.edit;

/**
 * The file that a mask was taken from.
 *
 * @param file its name, without its folder
 * @param format as in "DICOM SEG"
 * @param segment which of its segments, by its name there
 * @param sha256 of the file
 */
public record MaskSource(String file, String format, String segment, String sha256) {}
