package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * One page on which all that is drawn belongs to a part of the document's structure, in reading order, or is said to be
 * decoration: what PDF/UA asks for. Points from the page's lower left corner.
 */
final class TaggedPage implements Sheet, AutoCloseable {
    /** The letters on the picture are made for it. */
    private static final int PIXELS_ACROSS = 1000;

    private final PDDocument document;
    private final PDPage page;
    private final PDPageContentStream content;
    private final TaggedTree tree;
    /** Whose the marked parts of the page are, by their number. */
    private final COSArray owners = new COSArray();

    private final boolean isAlone;

    /** The only page of a document. */
    TaggedPage(PDDocument document, PDRectangle size) throws IOException {
        this(document, size, new TaggedTree(document), true);
    }

    /** One of several; whoever has the tree ends it. */
    TaggedPage(PDDocument document, PDRectangle size, TaggedTree tree) throws IOException {
        this(document, size, tree, false);
    }

    private TaggedPage(PDDocument document, PDRectangle size, TaggedTree tree, boolean isAlone) throws IOException {
        this.document = document;
        this.tree = tree;
        this.isAlone = isAlone;
        this.page = new PDPage(size);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    /** A part of the document's structure. */
    private record Tagged(PDStructureElement element) implements Part {}

    @Override
    public Part part(String type) {
        return new Tagged(part(tree.whole(), type));
    }

    @Override
    public Part part(Part parent, String type) {
        return new Tagged(part(element(parent), type));
    }

    private PDStructureElement part(PDStructureElement parent, String type) {
        PDStructureElement part = new PDStructureElement(type, parent);
        part.setPage(page);
        parent.appendKid(part);
        return part;
    }

    private static PDStructureElement element(Part part) {
        return ((Tagged) part).element;
    }

    @Override
    public Part heading(Part row, String scope) {
        PDStructureElement cell = part(element(row), "TH");
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        cell.addAttribute(attributes);
        return new Tagged(cell);
    }

    @Override
    public void text(Part owner, List<String> lines, Lettering.Style style, double x, double y) throws IOException {
        begin(element(owner));
        content.setNonStrokingColor(colour(style.rgb(), 16), colour(style.rgb(), 8), colour(style.rgb(), 0));
        double base = y;
        for (String line : lines) {
            content.beginText();
            content.newLineAtOffset((float) x, (float) base);
            for (Lettering.Run run : Lettering.runs(line, style.bold())) {
                content.setFont(font(run.face()), (float) style.size());
                content.showText(run.text());
            }
            content.endText();
            base -= style.lineHeight();
        }
        content.endMarkedContent();
    }

    @Override
    public void picture(PictureBox.Drawing drawing, String words, double x, double y, double width, double height)
            throws IOException {
        BufferedImage picture = drawing.of(PIXELS_ACROSS, (int) Math.round(PIXELS_ACROSS * height / width));
        PDRectangle at = new PDRectangle((float) x, (float) y, (float) width, (float) height);
        PDImageXObject image = LosslessFactory.createFromImage(document, picture);
        PDStructureElement figure = part(tree.whole(), "Figure");
        figure.setAlternateDescription(words);
        PDLayoutAttributeObject attributes = new PDLayoutAttributeObject();
        attributes.setBBox(at);
        attributes.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        figure.addAttribute(attributes);
        begin(figure);
        content.drawImage(image, at.getLowerLeftX(), at.getLowerLeftY(), at.getWidth(), at.getHeight());
        content.endMarkedContent();
    }

    @Override
    public void fill(double x, double y, double width, double height, int rgb) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setNonStrokingColor(colour(rgb, 16), colour(rgb, 8), colour(rgb, 0));
        content.addRect((float) x, (float) y, (float) width, (float) height);
        content.fill();
        content.endMarkedContent();
    }

    private void begin(PDStructureElement owner) throws IOException {
        int number = owners.size();
        owners.add(owner.getCOSObject());
        owner.appendKid(number);
        content.beginMarkedContent(COSName.getPDFName(owner.getStructureType()), number);
    }

    private PDFont font(Face face) throws IOException {
        return tree.font(face);
    }

    private static float colour(int rgb, int shift) {
        return (rgb >> shift & 255) / 255f;
    }

    /** Ends the page; the document is saved after it. */
    @Override
    public void close() throws IOException {
        content.close();
        page.setStructParents(tree.add(owners));
        page.getCOSObject().setName("Tabs", "S");
        if (isAlone) {
            tree.end();
        }
    }
}
