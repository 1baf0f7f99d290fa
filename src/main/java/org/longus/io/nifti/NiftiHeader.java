package org.longus.io.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Byte layout of the 348-byte NIfTI-1 header (offsets as in the standard's nifti1.h) and how it is filled. */
final class NiftiHeader {
    static final int SIZE = 348;
    /** Where the voxels of a single-file NIfTI start: the header and four bytes that say there is no extension. */
    static final int DATA_OFFSET = 352;

    static final short UINT8 = 2;
    static final short INT16 = 4;
    static final short INT32 = 8;
    static final short FLOAT32 = 16;
    static final short FLOAT64 = 64;
    static final short INT8 = 256;
    static final short UINT16 = 512;

    static final int DIM = 40;
    static final int DATATYPE = 70;
    static final int BITPIX = 72;
    static final int PIXDIM = 76;
    static final int VOX_OFFSET = 108;
    static final int SCL_SLOPE = 112;
    static final int SCL_INTER = 116;
    static final int XYZT_UNITS = 123;
    static final int QFORM_CODE = 252;
    static final int SFORM_CODE = 254;
    static final int QUATERN = 256;
    static final int QOFFSET = 268;
    static final int SROW = 280;
    static final int MAGIC = 344;

    private NiftiHeader() {}

    /** Bytes of one voxel; 0 for a type that Longus does not read. */
    static int bytesPerVoxel(int datatype) {
        return switch (datatype) {
            case UINT8, INT8 -> 1;
            case INT16, UINT16 -> 2;
            case INT32, FLOAT32 -> 4;
            case FLOAT64 -> 8;
            default -> 0;
        };
    }

    /** The header, with its four trailing bytes, of a volume on {@code g}. */
    static byte[] of(Geometry g, short datatype) {
        for (int axis = 0; axis < 3; axis++) {
            if (g.size(axis) > Short.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "NIfTI-1 holds at most 32767 voxels along an axis, not " + g.size(axis));
            }
        }
        ByteBuffer h = ByteBuffer.allocate(DATA_OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        h.putInt(0, SIZE);
        short[] dim = {3, (short) g.sizeI(), (short) g.sizeJ(), (short) g.sizeK(), 1, 1, 1, 1};
        for (int d = 0; d < dim.length; d++) {
            h.putShort(DIM + 2 * d, dim[d]);
        }
        h.putShort(DATATYPE, datatype);
        h.putShort(BITPIX, (short) (8 * bytesPerVoxel(datatype)));
        h.putFloat(VOX_OFFSET, DATA_OFFSET);
        h.putFloat(SCL_SLOPE, 1);
        h.put(XYZT_UNITS, (byte) 2);
        h.putShort(QFORM_CODE, (short) 1);
        h.putShort(SFORM_CODE, (short) 1);
        putForms(h, g);
        h.position(MAGIC);
        h.put("n+1\0".getBytes(StandardCharsets.US_ASCII));
        return h.array();
    }

    private static void putForms(ByteBuffer h, Geometry g) {
        Vec3[] ras = {flip(g.directionI()), flip(g.directionJ()), flip(g.directionK())};
        Vec3 origin = flip(g.origin());
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                h.putFloat(SROW + 16 * row + 4 * axis, (float) (ras[axis].component(row) * g.spacingMm(axis)));
            }
            h.putFloat(SROW + 16 * row + 12, (float) origin.component(row));
            h.putFloat(QOFFSET + 4 * row, (float) origin.component(row));
        }
        // a quaternion is a proper rotation: a left-handed grid is written with its k turned round and qfac -1
        boolean leftHanded = ras[0].cross(ras[1]).dot(ras[2]) < 0;
        Quaternion q = Quaternion.of(ras[0], ras[1], leftHanded ? ras[2].times(-1) : ras[2]);
        h.putFloat(PIXDIM, leftHanded ? -1 : 1);
        for (int axis = 0; axis < 3; axis++) {
            h.putFloat(PIXDIM + 4 * (axis + 1), (float) g.spacingMm(axis));
        }
        h.putFloat(QUATERN, (float) q.b());
        h.putFloat(QUATERN + 4, (float) q.c());
        h.putFloat(QUATERN + 8, (float) q.d());
    }

    /** RAS to LPS and back: x and y change sign. */
    static Vec3 flip(Vec3 v) {
        return new Vec3(-v.x(), -v.y(), v.z());
    }
}
