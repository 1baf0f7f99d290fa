package org.longus.io.dicom.decode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * What goes through the pipes between Longus and a process that decodes: a frame there, an answer back. Each begins with a
 * mark, so that text which native code prints between them is never taken for samples.
 */
final class DecoderWire {
    /** The child ends its part of the error stream with it, once it has loaded its library and after each frame. */
    static final int END_OF_TEXT = 0;

    private static final int FRAME = 0x4C465241;
    private static final int SAMPLES = 0x4C53414D;
    private static final int PROBLEM = 0x4C50524F;

    private DecoderWire() {}

    /** One compressed frame and what the DICOM header says of it. */
    record Frame(int rows, int columns, boolean signed, byte[] codestream) {
        Frame(byte[] codestream, PixelFormat format) {
            this(format.rows(), format.columns(), format.signed(), codestream);
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(FRAME);
            out.writeInt(rows);
            out.writeInt(columns);
            out.writeBoolean(signed);
            out.writeInt(codestream.length);
            out.write(codestream);
            out.flush();
        }

        /** The next frame; null when there is none to come. */
        static @Nullable Frame read(DataInputStream in) throws IOException {
            int mark;
            try {
                mark = in.readInt();
            } catch (EOFException e) {
                return null;
            }
            if (mark != FRAME) {
                throw new IOException("not a frame");
            }
            int rows = in.readInt();
            int columns = in.readInt();
            boolean signed = in.readBoolean();
            byte[] codestream = new byte[in.readInt()];
            in.readFully(codestream);
            return new Frame(rows, columns, signed, codestream);
        }
    }

    /**
     * What became of a frame.
     *
     * @param samples null where there are none
     * @param problem why there are none, for a sentence
     */
    record Answer(short @Nullable [] samples, String problem) {
        void write(DataOutputStream out) throws IOException {
            if (samples == null) {
                out.writeInt(PROBLEM);
                out.writeUTF(problem);
            } else {
                out.writeInt(SAMPLES);
                ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.nativeOrder());
                bytes.asShortBuffer().put(samples);
                out.write(bytes.array());
            }
            out.flush();
        }

        /**
         * @param count how many samples are expected
         * @throws IOException when what comes is no answer, or the child has ended
         */
        static Answer read(DataInputStream in, int count) throws IOException {
            int mark = in.readInt();
            if (mark == PROBLEM) {
                return new Answer(null, in.readUTF());
            }
            if (mark != SAMPLES) {
                throw new IOException("not an answer");
            }
            byte[] bytes = new byte[2 * count];
            in.readFully(bytes);
            short[] samples = new short[count];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.nativeOrder())
                    .asShortBuffer()
                    .get(samples);
            return new Answer(samples, "");
        }
    }
}
