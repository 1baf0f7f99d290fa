package org.longus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Vec3;

class TruthFileTest {
    @TempDir
    private Path folder;

    private List<TruthCase> read(String... lines) throws IOException {
        return TruthFile.read(Files.writeString(folder.resolve("truth.csv"), String.join("\n", lines)));
    }

    private void refused(String part, String... lines) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("truth.csv")
                .hasMessageContaining(part);
    }

    @Test
    void aFullRowIsRead() throws IOException {
        TruthCase one = read(
                        "case,group,input,c3_z_mm,c2c3_z_mm,c3c4_z_mm,muscle_mask,muscle_z_mm,section_members,members,height_cm",
                        "a,g,\"ct, old/1.nii.gz\",-10,1.5,-20,a.png; b.png,-12,4,2;3,175")
                .getFirst();
        C3Truth.At c3 = (C3Truth.At) one.c3();
        assertThat(one.input()).isEqualTo(folder.resolve("ct, old/1.nii.gz"));
        assertThat(c3.centre().zMm()).isEqualTo(-10);
        assertThat(c3.upperDisc().orElseThrow().zMm()).isEqualTo(1.5);
        assertThat(one.masks()).containsExactly(folder.resolve("a.png"), folder.resolve("b.png"));
        assertThat(one.muscleAt().orElseThrow().zMm()).isEqualTo(-12);
        assertThat(one.sectionMembers()).containsExactly(4);
        assertThat(one.members()).containsExactly(2, 3);
        assertThat(one.heightCm()).hasValue(175);
    }

    @Test
    void columnsMayBeAbsentAndCellsEmpty() throws IOException {
        List<TruthCase> cases = read("input,c3_z_mm,members", "x/neck.nii.gz,,", "", "y,NONE,");
        assertThat(cases).hasSize(2);
        assertThat(cases.getFirst().name()).isEqualTo("neck.nii.gz");
        assertThat(cases.getFirst().group()).isEqualTo("all");
        assertThat(cases.getFirst().c3()).isEqualTo(new C3Truth.Unknown());
        assertThat(cases.getFirst().masks()).isEmpty();
        assertThat(cases.getLast().c3()).isEqualTo(new C3Truth.Absent());
    }

    @Test
    void aCaseWhoseInputIsAWholeDriveIsNamedAfterIt() throws IOException {
        Path root = folder.getRoot();
        assertThat(read("input", root.toString()).getFirst().name()).isEqualTo(root.toString());
    }

    @Test
    void slipsAreToldWithTheirPlace() {
        refused("'input'", "case,c3_z_mm", "a,1");
        refused("[c3_z]", "input,c3_z", "a,1");
        refused("no case", "input");
        refused("line 3: c3_z_mm 'ten' is not a number", "input,c3_z_mm", "a,1", "b,ten", "c,1");
        refused("line 2: members", "input,members", "a,1-3");
        refused("line 2: input is empty", "case,input", "a,");
    }

    @Test
    void aFolderOfPhantomsAndCorrectedCasesIsRead() throws IOException {
        Files.createDirectories(folder.resolve("7"));
        Files.writeString(folder.resolve("7/truth.json"), "{\"c3CentreMm\": [1, 2, 3], \"discC2C3Mm\": [1, 2, 13]}");
        Files.createDirectories(folder.resolve("neck-a1"));
        Files.writeString(folder.resolve("neck-a1/truth.json"), "{\"c3CentreMm\": [1, 2, 3], \"measuredSlice\": 9}");
        List<TruthCase> cases = TruthFile.read(folder);
        assertThat(cases).extracting(TruthCase::group).containsExactly("phantoms", "cases");
        assertThat(cases.getFirst().muscleAt()).contains(Place.at(new Vec3(1, 2, 3)));
        assertThat(cases.getLast().muscleAt()).as("the mask tells").isEmpty();
        assertThat(cases.getFirst().input()).isEqualTo(folder.resolve("7/ct.nii.gz"));
    }

    @Test
    void aMissingFileAndAFolderWithoutCasesAreTold() {
        assertThatThrownBy(() -> TruthFile.read(folder.resolve("none.csv"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> TruthFile.read(folder)).hasMessageContaining("holds no cases");
    }
}
