package org.longus.io.dicom.object;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader.Instance;

/** Makes an Encapsulated PDF (PS3.3 A.45.1): a document that lies among the study's series. */
public final class EncapsulatedPdfWriter {
    private static final int SERIES_NUMBER = 812;
    private static final Code REPORT = Code.dcm("126000", "Imaging Measurement Report");

    private EncapsulatedPdfWriter() {}

    /**
     * @param pdf the whole file
     * @param title what viewers list it as
     * @param restsOn the images that it tells of
     */
    public static DicomObject of(ObjectFacts facts, byte[] pdf, String title, List<Instance> restsOn) {
        Attributes a = ObjectHeader.of(
                facts, UID.EncapsulatedPDFStorage, new ObjectHeader.Series("DOC", SERIES_NUMBER, title));
        ObjectHeader.content(a, facts);
        a.setNull(Tag.AcquisitionDateTime, VR.DT);
        // made by a program on a workstation
        a.setString(Tag.ConversionType, VR.CS, "WSD");
        a.setString(Tag.BurnedInAnnotation, VR.CS, facts.deidentified().isPresent() ? "NO" : "YES");
        for (Instance instance : restsOn) {
            SourceReferences.image(Items.another(a, Tag.SourceInstanceSequence), instance);
        }
        a.setString(Tag.DocumentTitle, VR.ST, Fields.shortText(title));
        REPORT.in(a, Tag.ConceptNameCodeSequence);
        a.setString(Tag.MIMETypeOfEncapsulatedDocument, VR.LO, "application/pdf");
        a.setBytes(Tag.EncapsulatedDocument, VR.OB, Fields.even(pdf));
        // how much of it is the document, for a byte may have been added
        a.setInt(Tag.EncapsulatedDocumentLength, VR.UL, pdf.length);
        return DicomObject.sealed(a);
    }
}
