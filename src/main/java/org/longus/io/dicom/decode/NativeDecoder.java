package org.longus.io.dicom.decode;

import java.io.IOException;
import java.util.Locale;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Decodes one JPEG, JPEG-LS or JPEG 2000 frame with the codecs in bus-opencv; in the {@link DecoderMain child process} alone,
 * which has loaded them. (The library's own ImageIO readers are not used: as shipped they fail on JPEG with an array-size
 * error.)
 */
final class NativeDecoder {
    private NativeDecoder() {}

    /** One frame's stored samples, row by row. */
    static short[] decode(DecoderWire.Frame frame) throws IOException {
        Mat in = new Mat(1, frame.codestream().length, CvType.CV_8UC1);
        Mat out = null;
        try {
            in.put(0, 0, frame.codestream());
            int flags = frame.signed() ? Imgcodecs.DICOM_FLAG_SIGNED : Imgcodecs.DICOM_FLAG_UNSIGNED;
            out = Imgcodecs.dicomJpgMatRead(in, flags, Imgcodecs.IMREAD_UNCHANGED);
            return samples(out, frame);
        } catch (RuntimeException e) {
            // OpenCV's messages name source lines of its own: of no use to anyone here
            throw new IOException("its compressed pixels cannot be decoded", e);
        } finally {
            in.release();
            if (out != null) {
                out.release();
            }
        }
    }

    private static short[] samples(Mat out, DecoderWire.Frame frame) throws IOException {
        if (out == null || out.empty()) {
            throw new IOException("its compressed pixels cannot be decoded");
        }
        if (out.channels() != 1 || out.rows() != frame.rows() || out.cols() != frame.columns()) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its compressed picture has %d x %d pixels in %d channels, the header says %d x %d",
                    out.cols(),
                    out.rows(),
                    out.channels(),
                    frame.columns(),
                    frame.rows()));
        }
        short[] samples = new short[frame.rows() * frame.columns()];
        switch (out.depth()) {
            case CvType.CV_16U, CvType.CV_16S -> out.get(0, 0, samples);
            case CvType.CV_8U, CvType.CV_8S -> {
                byte[] bytes = new byte[samples.length];
                out.get(0, 0, bytes);
                for (int p = 0; p < bytes.length; p++) {
                    samples[p] = (short) (bytes[p] & 0xFF);
                }
            }
            default -> throw new IOException("its compressed samples have an unknown depth");
        }
        return samples;
    }
}
