/**
 * Pixels of DICOM files as HU: what a file's pixel data are ({@link org.longus.io.dicom.decode.PixelFormat}), RLE and the JPEG
 * family. A JPEG frame is looked through by our own code and decoded in a process of its own ({@code DecoderPool},
 * {@code DecoderProcess}, {@code DecoderMain}). SECURITY.md says why.
 */
@NullMarked
package org.longus.io.dicom.decode;

import org.jspecify.annotations.NullMarked;
