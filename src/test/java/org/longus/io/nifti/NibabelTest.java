package org.longus.io.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Against an independent implementation, Debian's python3-nibabel, where it is installed. */
class NibabelTest {
    private static final Path NIBABEL = Path.of("/usr/lib/python3/dist-packages/nibabel");

    @TempDir
    Path folder;

    private static CtVolume obliqueLeftHanded() {
        Vec3 i = new Vec3(0.96, 0.28, 0);
        Vec3 j = new Vec3(-0.28, 0.96, 0);
        Geometry g = new Geometry(3, 2, 2, new Vec3(5, -7, 100), i, j, Vec3.SUPERIOR.times(-1), 0.5, 0.75, 3);
        short[] hu = {-1024, -50, 0, 1, 2, 3, 60, 150, 300, 700, 1500, 3071};
        return new CtVolume(g, hu);
    }

    @Test
    void nibabelReadsWhatWeWrite() throws Exception {
        Path file = folder.resolve("ours.nii.gz");
        NiftiWriter.write(obliqueLeftHanded(), file);
        String said = python("""
            import nibabel, numpy, sys
            n = nibabel.load(sys.argv[1])
            a = n.get_sform()
            assert numpy.allclose(a, n.get_qform(), atol=1e-4), (a, n.get_qform())
            assert n.header['sform_code'] == 1 and n.header['qform_code'] == 1
            assert n.header.get_xyzt_units()[0] == 'mm'
            p = a @ [2, 1, 1, 1]
            print(numpy.round(p[:3], 3).tolist(), n.get_fdata()[2, 1, 1], n.get_data_dtype())
            """, file);
        // LPS (5 + 0.96 - 0.21, -7 + 0.28 + 0.72, 97) with x and y turned
        assertThat(said).isEqualTo("[-5.75, 6.0, 97.0] 3071.0 int16");
    }

    @Test
    void weReadWhatNibabelWrites() throws Exception {
        Path file = folder.resolve("theirs.nii.gz");
        python("""
            import nibabel, numpy, sys
            a = numpy.array([[0, 0, 3, -40], [-0.5, 0, 0, 30], [0, 0.75, 0, -700], [0, 0, 0, 1]])
            d = (numpy.arange(24).reshape(2, 3, 4) * 10 - 1000).astype('>i2')
            h = nibabel.Nifti1Header(endianness='>')
            nibabel.save(nibabel.Nifti1Image(d, a, header=h), sys.argv[1])
            """, file);
        var series = NiftiReader.read(file);
        // file axes: posterior, superior, right
        assertThat(series.ct().geometry().isAxialStack()).isTrue();
        assertThat(series.ct().geometry().sizeI()).isEqualTo(4);
        Vec3 lps = new Vec3(40 - 3 * 3, -30 + 0.5, -700 + 2 * 0.75);
        Vec3 at = series.ct().geometry().toIndex(lps);
        assertThat(series.ct().hu((int) Math.round(at.x()), (int) Math.round(at.y()), (int) Math.round(at.z())))
                .isEqualTo((short) (23 * 10 - 1000));
    }

    private String python(String program, Path argument) throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(NIBABEL), "skipped: python3-nibabel is not installed");
        Path script = Files.writeString(folder.resolve("check.py"), program, StandardCharsets.UTF_8);
        Process process = new ProcessBuilder("/usr/bin/python3", script.toString(), argument.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
