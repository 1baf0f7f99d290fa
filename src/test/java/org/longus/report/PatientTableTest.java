package org.longus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;
import org.longus.measure.Patient;
import org.longus.measure.Sex;

class PatientTableTest {
    @TempDir
    Path folder;

    private PatientTable csv(String text) throws IOException {
        return PatientTable.read(Files.writeString(folder.resolve("cohort.csv"), text));
    }

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() throws IOException {
        Patient p = csv("weight_kg,Patient ID,note,Gender,Age (years),Height [cm]\n71.5,A-1,\"tall, thin\",f,63,172\n")
                .of("A-1")
                .orElseThrow();
        assertThat(p.sex()).hasValue(Sex.FEMALE);
        assertThat(p.ageYears()).hasValue(63);
        assertThat(p.heightCm()).hasValue(172);
        assertThat(p.weightKg()).hasValue(71.5);
    }

    @Test
    void inchesPoundsSemicolonsAndDecimalCommasAreUnderstood() throws IOException {
        PatientTable table = csv("\uFEFFPatientID;Height (in);Weight (lbs)\r\nB;68,5;150\r\n");
        Patient p = table.of(" B ").orElseThrow();
        assertThat(p.heightCm().getAsDouble()).isCloseTo(173.99, within(1e-9));
        assertThat(p.weightKg().getAsDouble()).isCloseTo(68.0388555, within(1e-9));
        assertThat(table.remarks()).isEmpty();
    }

    @Test
    void dicomsOwnNamesAndJoinedWordsAreUnderstood() throws IOException {
        Patient dicom = csv("PatientID,PatientSex,PatientAge,PatientSize,PatientWeight\nA,M,063Y,1.82,90\n")
                .of("A")
                .orElseThrow();
        assertThat(dicom.ageYears()).hasValue(63);
        assertThat(dicom.heightCm().getAsDouble()).isCloseTo(182, within(1e-9));
        assertThat(dicom.weightKg()).hasValue(90);
        Patient joined = csv("ID,HeightCm,WEIGHT_KG\nB,170,70\n").of("B").orElseThrow();
        assertThat(joined.heightCm()).hasValue(170);
        assertThat(joined.weightKg()).hasValue(70);
    }

    @Test
    void aColumnThatIsPassedOverIsTold() throws IOException {
        PatientTable table = csv("PatientID,Sex,Stature,Weight loss (kg)\nA,F,170,12\n");
        assertThat(table.of("A").orElseThrow().weightKg()).isEmpty();
        assertThat(table.remarks())
                .singleElement()
                .asString()
                .contains("age, height, weight")
                .contains("'Stature', 'Weight loss (kg)'");
    }

    @Test
    void aValueThatIsNotBelievedIsTakenAsItStandsAndTold() throws IOException {
        PatientTable table = csv("PatientID,Height,Weight\nC,1.75,80\nD,180,heavy\n");
        assertThat(table.of("C").orElseThrow().heightCm()).hasValue(1.75);
        assertThat(table.of("D").orElseThrow().weightKg()).isEmpty();
        assertThat(table.remarks())
                .anySatisfy(r -> assertThat(r).contains("row 2").contains("unit"))
                .anySatisfy(r -> assertThat(r).contains("row 3").contains("Not understood"));
    }

    @Test
    void aPatientWhomTheTableContradictsGetsNothing() throws IOException {
        PatientTable table = csv("PatientID,Height\nE,170\nE,180\nF,160\nF,160\n");
        assertThat(table.of("E")).isEmpty();
        assertThat(table.of("F").orElseThrow().heightCm()).hasValue(160);
        assertThat(table.remarks()).singleElement().asString().startsWith("1 patient stands on several rows");
    }

    @Test
    void anXlsxKeepsFullNumbersAndTheZerosOfAnId() throws IOException {
        Path file = folder.resolve("cohort.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet();
            Row heading = sheet.createRow(0);
            heading.createCell(0).setCellValue("PatientID");
            heading.createCell(1).setCellValue("Height (cm)");
            CellStyle padded = book.createCellStyle();
            padded.setDataFormat(book.createDataFormat().getFormat("00000"));
            CellStyle whole = book.createCellStyle();
            whole.setDataFormat(book.createDataFormat().getFormat("0"));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(123);
            row.getCell(0).setCellStyle(padded);
            row.createCell(1).setCellValue(167.6);
            row.getCell(1).setCellStyle(whole);
            Row second = sheet.createRow(2);
            second.createCell(0).setCellValue(4711);
            second.createCell(1).setCellFormula("85*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        PatientTable table = PatientTable.read(file);
        assertThat(table.of("00123").orElseThrow().heightCm()).hasValue(167.6);
        assertThat(table.of("4711").orElseThrow().heightCm()).hasValue(170);
    }

    @Test
    void oldWindowsFilesAreRead() throws IOException {
        Path file = folder.resolve("alt.csv");
        Files.write(file, "PatientID;Größe;Geschlecht\nG;181;männlich\n".getBytes(Charset.forName("windows-1252")));
        Patient p = PatientTable.read(file).of("G").orElseThrow();
        assertThat(p.heightCm()).hasValue(181);
        assertThat(p.sex()).hasValue(Sex.MALE);
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWithASentence() throws IOException {
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9});
        assertThatThrownBy(() -> csv("name,value\na,1\n"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("PatientID");
        assertThatThrownBy(() -> PatientTable.read(broken)).isInstanceOf(IOException.class);
    }
}
