package org.longus.export.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The structure of a document over all its pages, and the fonts that they share. */
final class TaggedTree {
    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final Map<Integer, PDParentTreeValue> owners = new HashMap<>();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    TaggedTree(PDDocument document) {
        this.document = document;
        document.getDocumentCatalog().setStructureTreeRoot(root);
        whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
    }

    PDStructureElement whole() {
        return whole;
    }

    /** Whose the marked parts of a page are, by their number. Returns the page's number. */
    int add(COSArray ofPage) {
        int page = owners.size();
        owners.put(page, new PDParentTreeValue(ofPage));
        return page;
    }

    PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.open(), true);
            fonts.put(face, font);
        }
        return font;
    }

    /** After the last page, before the document is saved. */
    void end() {
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(owners);
        root.setParentTree(parents);
        root.setParentTreeNextKey(owners.size());
    }
}
