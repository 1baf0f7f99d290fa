package org.longus.io.dicom.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a child may do wrong, each played by a child that does it; frames are told apart by their first byte. */
class DecoderProcessTest {
    private static final PixelFormat FORMAT = new PixelFormat(2, 3, 16, 12, 11, false, 1, 0);

    /** The child: does to a frame what its first byte asks for. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
            DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
            System.err.print("said before it is ready");
            end();
            new DecoderWire.Answer(new short[0], "").write(out);
            for (DecoderWire.Frame f = DecoderWire.Frame.read(in); f != null; f = DecoderWire.Frame.read(in)) {
                switch (f.codestream()[0]) {
                    case 'c' -> Runtime.getRuntime().halt(134);
                    case 'h' -> new CountDownLatch(1).await();
                    case 'o' -> out.writeBytes("[ INFO ] native code prints this");
                    case 'w' -> System.err.println("Corrupt JPEG data: bad Huffman code");
                    case 'l' -> System.err.println("x".repeat(1 << 20));
                    default -> {}
                }
                end();
                new DecoderWire.Answer(new short[] {1, 2, 3, 4, 5, f.codestream()[0]}, "").write(out);
            }
        }

        private static void end() {
            System.err.write(DecoderWire.END_OF_TEXT);
            System.err.flush();
        }
    }

    private static DecoderProcess start() throws IOException {
        return new DecoderProcess(NativeCodecs.command(Child.class, List.of()), Duration.ofMillis(1000));
    }

    private static byte[] frame(char kind) {
        return new byte[] {(byte) kind, 0};
    }

    private static DecoderPool pool() {
        return new DecoderPool(DecoderProcessTest::start, 1, Duration.ofSeconds(30));
    }

    @Test
    void whatTheDecoderPrintsRefusesThatFrameAndNoOther() throws IOException {
        try (DecoderProcess process = start()) {
            assertThat(process.decode(frame('g'), FORMAT)).containsExactly(1, 2, 3, 4, 5, 'g');
            assertThatThrownBy(() -> process.decode(frame('w'), FORMAT))
                    .isInstanceOf(IOException.class)
                    .hasMessage("its compressed pixels are damaged (the decoder says: Corrupt JPEG data: bad Huffman"
                            + " code)");
            assertThat(process.decode(frame('g'), FORMAT)).hasSize(6);
        }
    }

    @Test
    void aDecoderThatPrintsWithoutEndBlocksNothing() throws IOException {
        try (DecoderProcess process = start()) {
            assertThatThrownBy(() -> process.decode(frame('l'), FORMAT)).hasMessageContaining("damaged");
            assertThat(process.decode(frame('g'), FORMAT)).hasSize(6);
        }
    }

    @Test
    void aCrashCostsOneFrame() throws IOException {
        DecoderPool pool = pool();
        assertThat(pool.decode(frame('g'), FORMAT)).hasSize(6);
        assertThatThrownBy(() -> pool.decode(frame('c'), FORMAT))
                .isInstanceOf(IOException.class)
                .hasMessage("its compressed pixels are damaged (the decoder crashed on them)");
        assertThat(pool.decode(frame('g'), FORMAT)).hasSize(6);
    }

    @Test
    void textAmongTheAnswersIsNotTakenForPixels() {
        assertThatThrownBy(() -> pool().decode(frame('o'), FORMAT)).isInstanceOf(DecoderProcess.Ended.class);
    }

    @Test
    void aFrameThatTakesTooLongIsRefused() throws IOException {
        try (DecoderProcess process =
                new DecoderProcess(NativeCodecs.command(Child.class, List.of()), Duration.ofMillis(1000))) {
            assertThatThrownBy(() -> process.decode(frame('h'), FORMAT))
                    .isInstanceOf(DecoderProcess.Ended.class)
                    .hasMessage("its compressed pixels are damaged (decoding them took longer than 1 s)");
        }
    }

    @Test
    void aChildWithoutItsLibrarySaysWhyItDoesNotStart() {
        assertThatThrownBy(() -> new DecoderProcess(
                        NativeCodecs.command(DecoderMain.class, List.of("/nonexistent/library.so")),
                        Duration.ofSeconds(60)))
                .isInstanceOf(DecoderProcess.Ended.class)
                .hasMessageContaining("/nonexistent/library.so");
    }

    @Test
    void aProcessThatWasKilledWhileItWaitedIsReplaced() throws IOException {
        DecoderProcess[] last = new DecoderProcess[1];
        DecoderPool pool = new DecoderPool(() -> last[0] = start(), 1, Duration.ofSeconds(30));
        pool.decode(frame('g'), FORMAT);
        last[0].close();
        assertThat(pool.decode(frame('g'), FORMAT)).hasSize(6);
    }

    @Test
    void idleProcessesEnd() throws Exception {
        DecoderProcess[] last = new DecoderProcess[1];
        DecoderPool pool = new DecoderPool(() -> last[0] = start(), 1, Duration.ofMillis(50));
        pool.decode(frame('g'), FORMAT);
        assertThat(last[0].onExit()).succeedsWithin(Duration.ofSeconds(30));
    }
}
