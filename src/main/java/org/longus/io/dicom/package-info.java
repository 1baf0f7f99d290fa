/**
 * CT series in DICOM files: found, judged, stacked and read; and written.
 *
 * <p>How a series is read: {@code DicomInputs} lists files, folders and ZIPs; {@code HeaderReader} takes what is needed from
 * each header as {@code SliceHeader}s (one per frame), and {@code PixelSample} a digest of some of its pixels.
 * {@code NamedSeries} are the slices that call themselves one series of one patient. {@code Copies} drops what is stored
 * twice, {@code Likes} keeps apart what was made in different ways ({@code Trait}), {@code Scans} and {@code Pieces} find what
 * is one scan, and {@code Stacker} makes stacks of them that have one regular grid ({@code StackGrid}).
 * {@link org.longus.io.dicom.SeriesScanner} offers them, with what was left out and why ({@code LeftOutFiles}, {@code Unread}).
 * {@code SeriesReader} decodes the pixels to HU and looks for slices that stand out ({@code SliceJumps}).
 *
 * <p>Rules that do not bend: slices are ordered and spaced by ImagePositionPatient along the normal, never by
 * InstanceNumber, SliceLocation or SliceThickness; slope and intercept are those of each slice; what cannot be put on
 * a regular grid without interpolation is refused with a sentence.
 *
 * <p>Compressed frames ({@code FrameSource}): {@code RleCodec} in Java; JPEG, JPEG-LS and JPEG 2000 are looked through first
 * ({@code CodestreamCheck}, {@code JpegScanCheck}, {@code Jpeg2000Check}) and then decoded by native code in a process of
 * their own ({@code DecoderPool}, {@code DecoderProcess}, {@code DecoderMain}). SECURITY.md says why.
 *
 * <p>This package alone knows the DICOM library (bus-image, which is dcm4che under other names; see NOTICE): it parses and
 * writes data sets ({@code DicomFile}).
 */
@NullMarked
package org.longus.io.dicom;

import org.jspecify.annotations.NullMarked;
