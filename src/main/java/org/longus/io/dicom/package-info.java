/**
 * CT series in DICOM files: found, judged, stacked and read; and written.
 *
 * <p>The way of a reading: {@code DicomInputs} lists files, folders and ZIPs;
 * {@code HeaderReader} takes what is needed from each header as {@code SliceHeader}s (one a frame);
 * {@code Stacker} groups the slices of a series into stacks that have one regular grid ({@code StackGrid});
 * {@link org.longus.io.dicom.SeriesScanner} offers them; {@code SeriesReader} decodes the pixels to HU.
 *
 * <p>Rules that do not bend: slices are ordered and spaced by ImagePositionPatient along the normal, never by
 * InstanceNumber, SliceLocation or SliceThickness; slope and intercept are those of each slice; what cannot be put on
 * a regular grid without interpolation is refused with a sentence.
 *
 * <p>This package and {@code pacs} alone know the DICOM library (bus-image, which is dcm4che under other names; see
 * NOTICE). Here it parses and writes data sets ({@code DicomFile}) and decodes JPEG ({@code CodestreamDecoder}, after
 * {@code CodestreamCheck}).
 */
package org.longus.io.dicom;
