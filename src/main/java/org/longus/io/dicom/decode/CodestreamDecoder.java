package org.longus.io.dicom.decode;

import java.io.IOException;

/** Decodes one JPEG, JPEG-LS or JPEG 2000 frame: first our own look through it, then the codecs, in a process of their own. */
public final class CodestreamDecoder {
    private CodestreamDecoder() {}

    /** One frame's stored samples; may be called from several threads. */
    public static short[] decode(byte[] codestream, PixelFormat format) throws IOException {
        CodestreamCheck.require(codestream, format);
        return DecoderPool.SHARED.decode(codestream, format);
    }
}
