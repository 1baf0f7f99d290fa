package org.longus.io.dicom.decode;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.longus.io.Reason;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The program that decodes compressed frames in a process of its own. Native decoders print what they find damaged instead
 * of saying it to their caller, and crash on some files; here the printed text can be read and a crash costs one frame.
 *
 * <p>Arguments: the library's path, and after how many milliseconds a frame is given up. Frames come on the standard input
 * and answers go to the standard output, see {@link DecoderWire}; the process ends with its input.
 */
public final class DecoderMain {
    /** The exit status when a frame took too long. */
    static final int TOO_LONG = 97;

    private static final int BUFFER = 64 * 1024;

    /** When the frame at hand was begun, by {@link System#nanoTime}; 0 when there is none. */
    private static volatile long begun;

    private DecoderMain() {}

    public static void main(String[] args) throws IOException {
        // Ctrl+C goes to both processes; the parent decides how the work ends
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err);
        try {
            System.load(args[0]);
        } catch (UnsatisfiedLinkError e) {
            endText();
            new DecoderWire.Answer(null, Reason.of(e)).write(out);
            return;
        }
        giveUpAfter(Duration.ofMillis(Long.parseLong(args[1])));
        endText();
        new DecoderWire.Answer(new short[0], "").write(out);
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        for (DecoderWire.Frame frame = DecoderWire.Frame.read(in); frame != null; frame = DecoderWire.Frame.read(in)) {
            begun = System.nanoTime() | 1;
            DecoderWire.Answer answer = decoded(frame);
            begun = 0;
            endText();
            answer.write(out);
        }
    }

    private static DecoderWire.Answer decoded(DecoderWire.Frame frame) {
        try {
            return new DecoderWire.Answer(NativeDecoder.decode(frame), "");
        } catch (OutOfMemoryError e) {
            return new DecoderWire.Answer(null, "its compressed picture needs more memory than the decoder has");
        } catch (IOException e) {
            return new DecoderWire.Answer(null, Reason.of(e));
        }
    }

    private static void endText() {
        System.err.write(DecoderWire.END_OF_TEXT);
        System.err.flush();
    }

    /** Native code cannot be interrupted, so the process ends; also when its parent is gone and cannot end it. */
    private static void giveUpAfter(Duration limit) {
        Thread.ofPlatform().daemon().name("limit").start(() -> {
            while (true) {
                long since = begun;
                if (since != 0 && System.nanoTime() - since > limit.toNanos()) {
                    Runtime.getRuntime().halt(TOO_LONG);
                }
                try {
                    Thread.sleep(Math.min(1000, limit.toMillis()));
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }
}
