package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.export.pdf.PdfExporter;
import org.longus.export.pdf.ReportImage;
import org.longus.export.picture.PictureExporter;
import org.longus.io.file.Sha256;

/** Every kind of DICOM object that Longus writes holds before the validators, alone and beside its scan, and is read back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {
    /** What lies in the patient's space, for each geometry. A new kind is a line here. */
    private static final List<Exporter> SPATIAL = List.of(new SegExporter(), new RtStructExporter(), new SrExporter());

    /** What is the same however the scan lies, for a few. */
    private static final List<Exporter> PAGES = List.of(new CaptureExporter(), new EncapsulatedPdfExporter());

    private static final Set<String> FEW = Set.of("axial", "sagittal", "bare", "enhanced");

    /**
     * SNOMED CT's code of the vertebra, LOINC's of height and weight (TID 3602), a language, units: the dictionary has but
     * what DICOM's own lists have.
     */
    private static final Set<String> NOT_IN_THE_DICTIONARY = Set.of(
            "SCT 113205007", "LN 8302-2", "LN 29463-7", "RFC5646 en", "UCUM kg", "UCUM cm2/m2", "UCUM [hnsf'U].cm2/m2");

    /** Codes of Longus' own, for what no standard has one. */
    private static final String OWN = "99LONGUS ";

    private List<Written> written = List.of();

    @BeforeAll
    void write(@TempDir Path root) {
        written = Scan.all(root.resolve("scans")).stream()
                .map(scan -> Written.of(
                        scan,
                        root.resolve("objects"),
                        FEW.contains(scan.name())
                                ? Stream.concat(SPATIAL.stream(), PAGES.stream())
                                        .toList()
                                : SPATIAL))
                .toList();
    }

    List<Written> written() {
        return written;
    }

    @ParameterizedTest
    @MethodSource("written")
    void dciodvfyFindsNoErrorInAnyObject(Written w) {
        Map<String, List<String>> errors = new HashMap<>();
        for (Path object : w.objects()) {
            errors.put(object.getFileName().toString(), IndependentReaders.errors(object));
        }
        assertThat(errors)
                .isNotEmpty()
                .allSatisfy((name, of) -> assertThat(of).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("written")
    void dcentvfyFindsNoErrorAmongTheScanAndItsObjects(Written w) {
        List<Path> set = new ArrayList<>(w.scan().files());
        set.addAll(w.objects());
        assertThat(IndependentReaders.errorsAmong(set)).isEmpty();
    }

    /** A number that is one digit off means something else, and no validator minds. */
    @Test
    void everyCodeMeansWhatDicomsDictionarySaysThatItMeans() {
        List<String> files =
                written.getFirst().objects().stream().map(Path::toString).toList();
        JsonNode codes = IndependentReaders.python("pydicom", "read_codes.py", files);
        assertThat(codes).isNotEmpty();
        for (JsonNode code : codes) {
            String triple =
                    code.get("scheme").asText() + " " + code.get("value").asText();
            if (NOT_IN_THE_DICTIONARY.contains(triple) || triple.startsWith(OWN)) {
                continue;
            }
            List<String> known = new ArrayList<>();
            code.get("known").forEach(k -> known.add(k.asText()));
            assertThat(known).as(triple).contains(code.get("meaning").asText());
        }
    }

    private JsonNode read(String reader, Written w, String file) {
        return IndependentReaders.python(
                        reader, "read_payload.py", List.of(w.file(file).toString()), reader)
                .get(0);
    }

    @Test
    void pydicomAndGdcmSeeThePageAndThePictureThatWereDrawn() throws IOException {
        Written w = written.getFirst();
        BufferedImage page = ReportImage.draw(w.findings(), w.findings().run().paper());
        BufferedImage picture = PictureExporter.picture(w.findings(), Shared.alone(new PictureExporter()));
        for (String reader : List.of("pydicom", "gdcm")) {
            hold(reader, w, CaptureExporter.PAGE, page);
            hold(reader, w, CaptureExporter.CAPTURE, picture);
        }
    }

    private void hold(String reader, Written w, String file, BufferedImage drawn) {
        JsonNode read = read(reader, w, file);
        assertThat(read.get("columns").asInt()).isEqualTo(drawn.getWidth());
        assertThat(read.get("rows").asInt()).isEqualTo(drawn.getHeight());
        assertThat(read.get("sha256").asText()).as(reader).isEqualTo(Sha256.of(CaptureExporter.rgb(drawn)));
    }

    /** So a viewer opens both with one click, the page first. */
    @Test
    void pageAndPictureAreTwoImagesOfOneSeries() throws IOException {
        Attributes page = dataSet(written.getFirst(), CaptureExporter.PAGE);
        Attributes picture = dataSet(written.getFirst(), CaptureExporter.CAPTURE);
        assertThat(page.getString(Tag.SeriesInstanceUID)).isEqualTo(picture.getString(Tag.SeriesInstanceUID));
        assertThat(page.getString(Tag.SeriesDescription)).isEqualTo(picture.getString(Tag.SeriesDescription));
        assertThat(page.getString(Tag.SOPInstanceUID)).isNotEqualTo(picture.getString(Tag.SOPInstanceUID));
        assertThat(page.getInt(Tag.InstanceNumber, 0)).isEqualTo(1);
        assertThat(picture.getInt(Tag.InstanceNumber, 0)).isEqualTo(2);
    }

    private static Attributes dataSet(Written w, String file) throws IOException {
        try (ImageInputStream in = new ImageInputStream(w.file(file).toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    @Test
    void pydicomTakesOutTheVeryReportThatLiesBesideIt(@TempDir Path folder) throws IOException {
        Written w = written.getFirst();
        new PdfExporter().write(w.findings(), folder);
        new EncapsulatedPdfExporter().write(w.findings(), folder);
        Written beside = new Written(w.scan(), w.findings(), folder);
        byte[] pdf = Files.readAllBytes(folder.resolve(PdfExporter.REPORT));
        assertThat(read("pydicom", beside, EncapsulatedPdfExporter.DOCUMENT)
                        .get("sha256")
                        .asText())
                .isEqualTo(Sha256.of(pdf));
    }
}
