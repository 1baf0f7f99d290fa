package org.longus.io.dicom.object;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.volume.PixelContours.Contour;

/** A content item of a structured report (PS3.3 C.17.3), to which further ones are added. */
final class SrNode {
    /** How an item relates to the one above it. */
    enum Relation {
        CONTAINS,
        HAS_OBS_CONTEXT,
        HAS_CONCEPT_MOD,
        HAS_PROPERTIES,
        INFERRED_FROM,
        SELECTED_FROM;

        private String text() {
            return name().replace('_', ' ');
        }
    }

    private final Attributes item;

    private SrNode(Attributes item) {
        this.item = item;
    }

    /** The root: a container by a template of PS3.16, in the data set itself. */
    static SrNode root(Attributes dataSet, Code concept, String template) {
        SrNode root = new SrNode(dataSet);
        root.type("CONTAINER", concept);
        root.template(template);
        return root;
    }

    SrNode container(Code concept) {
        return add(Relation.CONTAINS, "CONTAINER", concept).separate();
    }

    /** By a template of PS3.16. */
    SrNode container(Code concept, String template) {
        SrNode child = container(concept);
        child.template(template);
        return child;
    }

    SrNode code(Relation relation, Code concept, Code value) {
        SrNode child = add(relation, "CODE", concept);
        value.in(child.item, Tag.ConceptCodeSequence);
        return child;
    }

    SrNode text(Relation relation, Code concept, String text) {
        SrNode child = add(relation, "TEXT", concept);
        child.item.setString(Tag.TextValue, VR.UT, text.isBlank() ? "-" : text.strip());
        return child;
    }

    SrNode uid(Relation relation, Code concept, String uid) {
        SrNode child = add(relation, "UIDREF", concept);
        child.item.setString(Tag.UID, VR.UI, uid);
        return child;
    }

    SrNode person(Relation relation, Code concept, String name) {
        SrNode child = add(relation, "PNAME", concept);
        child.item.setString(Tag.PersonName, VR.PN, Fields.personName(name));
        return child;
    }

    /** The value as a decimal string of 16 characters, and to the last digit as a floating-point number. */
    SrNode number(Relation relation, SrQuantity quantity, double value) {
        SrNode child = add(relation, "NUM", quantity.concept());
        Attributes measured = Items.one(child.item, Tag.MeasuredValueSequence);
        quantity.unit().in(measured, Tag.MeasurementUnitsCodeSequence);
        measured.setString(Tag.NumericValue, VR.DS, CtSeriesWriter.decimal(value));
        measured.setDouble(Tag.FloatingPointValue, VR.FD, value);
        return child;
    }

    SrNode image(Relation relation, Code concept, SourceHeader.Instance image) {
        SrNode child = add(relation, "IMAGE", concept);
        SourceReferences.frame(Items.one(child.item, Tag.ReferencedSOPSequence), image);
        return child;
    }

    /** An image that is listed and for nothing else named. */
    void listed(SourceHeader.Instance image) {
        Attributes child = Items.another(item, Tag.ContentSequence);
        child.setString(Tag.RelationshipType, VR.CS, Relation.CONTAINS.text());
        child.setString(Tag.ValueType, VR.CS, "IMAGE");
        SourceReferences.frame(Items.one(child, Tag.ReferencedSOPSequence), image);
    }

    /** A segment of a DICOM Segmentation as a whole. */
    SrNode segment(Code concept, SrReport.Segmentation of) {
        SrNode child = add(Relation.CONTAINS, "IMAGE", concept);
        Attributes reference = Items.one(child.item, Tag.ReferencedSOPSequence);
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, of.sopClassUid());
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, of.sopInstanceUid());
        reference.setInt(Tag.ReferencedSegmentNumber, VR.US, 1);
        return child;
    }

    /** A closed line on an image, in pixels from its upper left corner (PS3.3 C.18.6). */
    SrNode polyline(Relation relation, Code concept, Contour contour, SourceHeader.Instance image) {
        SrNode child = add(relation, "SCOORD", concept);
        int n = contour.corners();
        float[] data = new float[2 * (n + 1)];
        for (int c = 0; c <= n; c++) {
            data[2 * c] = contour.x()[c % n];
            data[2 * c + 1] = contour.y()[c % n];
        }
        child.item.setString(Tag.GraphicType, VR.CS, "POLYLINE");
        child.item.setFloat(Tag.GraphicData, VR.FL, data);
        Attributes selected = Items.one(child.item, Tag.ContentSequence);
        selected.setString(Tag.RelationshipType, VR.CS, Relation.SELECTED_FROM.text());
        selected.setString(Tag.ValueType, VR.CS, "IMAGE");
        SourceReferences.frame(Items.one(selected, Tag.ReferencedSOPSequence), image);
        return child;
    }

    /** A closed line in the patient, on no image; x, y, z of each corner in LPS mm. */
    SrNode polygon(Relation relation, Code concept, float[] lpsMm, String frameOfReferenceUid) {
        SrNode child = add(relation, "SCOORD3D", concept);
        child.item.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, frameOfReferenceUid);
        child.item.setString(Tag.GraphicType, VR.CS, "POLYGON");
        child.item.setFloat(Tag.GraphicData, VR.FL, lpsMm);
        return child;
    }

    private SrNode add(Relation relation, String valueType, Code concept) {
        SrNode child = new SrNode(Items.another(item, Tag.ContentSequence));
        child.item.setString(Tag.RelationshipType, VR.CS, relation.text());
        child.type(valueType, concept);
        return child;
    }

    private void type(String valueType, Code concept) {
        item.setString(Tag.ValueType, VR.CS, valueType);
        concept.in(item, Tag.ConceptNameCodeSequence);
    }

    private SrNode separate() {
        item.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
        return this;
    }

    private void template(String identifier) {
        separate();
        Attributes template = Items.one(item, Tag.ContentTemplateSequence);
        template.setString(Tag.MappingResource, VR.CS, "DCMR");
        template.setString(Tag.TemplateIdentifier, VR.CS, identifier);
    }
}
