package org.longus.io.table.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

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
        PatientTable table = csv("PatientID,Sex,Build,Weight loss (kg)\nA,F,170,12\n");
        assertThat(table.of("A").orElseThrow().weightKg()).isEmpty();
        assertThat(table.remarks())
                .singleElement()
                .asString()
                .contains("age, height, weight")
                .contains("'Build', 'Weight loss (kg)'");
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
        assertThat(table.remarks())
                .singleElement()
                .asString()
                .contains("several rows")
                .contains("row 3");
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

    private void refused(String table, String... parts) {
        assertThatThrownBy(() -> csv(table))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'cohort.csv'")
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void severalCandidatesAreRefusedWithTheirNames() {
        refused(
                "PatientID,Weight 6 months ago (kg),Weight (kg)\nA,90,70\n",
                "'Weight 6 months ago (kg)'",
                "'Weight (kg)'",
                "the weight");
        refused("ID,PatientID,Height\n1,A,170\n", "'ID' or 'PatientID'");
        refused("PatientID,Height (cm),Height (in)\nA,170,67\n", "'Height (cm)' or 'Height (in)'");
        refused("PatientID,Height,Height\nA,170,67\n", "'Height' (column B)", "'Height' (column C)");
        refused("PatientID,Weight at 3 months\nA,70\n", "'Weight at 3 months'");
        refused("Study ID,Height\nA,170\n", "the PatientID may be 'Study ID'");
        refused("ID,PatientID,Sex,Gender,Height\n1,A,F,F,170\n", "'ID' or 'PatientID'", "'Sex' or 'Gender'");
    }

    @Test
    void aPersonMayChooseAndTheChoiceIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cohort.csv"),
                "ID,PatientID,Weight 6 months ago (lb),Weight (kg),Weight (stone)\n1,A,150,70,11\n2,B,,80,12\n");
        TableDraft draft = PatientTable.open(file);
        assertThat(draft.unclear()).containsExactly(TableField.ID, TableField.WEIGHT);
        assertThat(draft.candidates(TableField.WEIGHT))
                .extracting(TableColumn::letters)
                .containsExactly("D", "C", "E");
        TableColumn old = draft.candidates(TableField.WEIGHT).get(1);
        assertThat(old.firstValues()).containsExactly("150");
        assertThat(draft.candidates(TableField.WEIGHT).get(2).isUsable()).isFalse();
        TableColumn id = draft.candidates(TableField.ID).get(1);
        PatientTable table = draft.with(Map.of(TableField.ID, id, TableField.WEIGHT, old));
        assertThat(table.of("A").orElseThrow().weightKg().getAsDouble()).isCloseTo(68.0388555, within(1e-9));
        assertThat(table.source()).isEqualTo("cohort.csv (weight: 'Weight 6 months ago (lb)')");
        assertThat(table.notUsed())
                .extracting(TableColumn::heading)
                .containsExactly("ID", "Weight (kg)", "Weight (stone)");
        assertThat(draft.with(Map.of(TableField.ID, id)).of("A").orElseThrow().weightKg())
                .isEmpty();
        assertThatThrownBy(() -> draft.with(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotUsedIsAlwaysListed() throws IOException {
        PatientTable table = csv("note,PatientID,Sex,Age,Height,Weight,Weight (stone),BMI\n,A,F,60,170,70,11,24\n");
        assertThat(table.warnings()).isEmpty();
        assertThat(table.remarks())
                .singleElement()
                .asString()
                .contains("'note'", "'Weight (stone)' (its unit 'stone'", "'BMI'");
        assertThat(table.of("A").orElseThrow().weightKg()).hasValue(70);
    }

    @Test
    void aDecimalCommaBetweenCommasMovesNothingIntoAnotherColumn() throws IOException {
        PatientTable table = csv("PatientID,Height (m),Weight\nA,1,75,80\nB,\"1,75\",80\n");
        assertThat(table.of("A")).isEmpty();
        assertThat(table.of("B").orElseThrow().heightCm()).hasValue(175);
        assertThat(table.warnings())
                .singleElement()
                .asString()
                .contains("row 2")
                .contains("More cells");
    }

    @Test
    void faultsNameTheirRowsAsASpreadsheetShowsThem() throws IOException {
        PatientTable table = csv("PatientID;Sex;Weight\n\nA;x;heavy\nB;F;900\n;M;70\n1,2E+11;F;70\nC;n/a;?\n");
        assertThat(table.warnings())
                .anySatisfy(r -> assertThat(r).contains("'Sex' on row 3").contains("Not understood"))
                .anySatisfy(r -> assertThat(r).contains("'Weight' on row 3").contains("Not understood"))
                .anySatisfy(r -> assertThat(r).contains("'Weight' on row 4").contains("check"))
                .anySatisfy(r -> assertThat(r).contains("without a PatientID: row 5"))
                .anySatisfy(r -> assertThat(r).contains("shortened").contains("row 6"))
                .hasSize(5);
    }

    @Test
    void aLoneMIsNoManWhereMenAreH() throws IOException {
        PatientTable table = csv("PatientID,Sexo\nA,M\nB,H\nC,F\n");
        assertThat(table.of("A").orElseThrow().sex()).isEmpty();
        assertThat(table.of("C").orElseThrow().sex()).hasValue(Sex.FEMALE);
        assertThat(table.warnings()).singleElement().asString().contains("'Sexo' on rows 2, 3");
    }
}
