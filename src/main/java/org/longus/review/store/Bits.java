package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.longus.volume.Mask;

/** Masks and votes as JSON. */
final class Bits {
    private Bits() {}

    static void put(ObjectNode node, Mask mask) {
        node.putArray("size").add(mask.sizeI()).add(mask.sizeJ()).add(mask.sizeK());
        node.put("bits", deflate(mask.toBits().toByteArray()));
    }

    static Mask mask(JsonNode node) throws IOException {
        JsonNode size = node.path("size");
        BitSet bits = BitSet.valueOf(inflate(node.path("bits").binaryValue()));
        return Mask.of(size.path(0).asInt(), size.path(1).asInt(), size.path(2).asInt(), bits);
    }

    static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    static byte[] inflate(byte[] deflated) throws IOException {
        if (deflated == null) {
            throw new IOException("bits are missing");
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        }
    }
}
