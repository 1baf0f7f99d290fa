package org.longus.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an XLSX file as streams of XML without entities, each up to a size. */
final class XlsxParts {
    /** Of the cells' part; the largest table that is read takes less. */
    static final long MAX_CELLS_BYTES = 128L << 20;

    static final long MAX_TEXTS_BYTES = 64L << 20;
    static final long MAX_OTHER_BYTES = 8L << 20;

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XlsxParts(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "100");
    }

    /** Takes each event of a part. */
    @FunctionalInterface
    interface Events {
        /** @param event of {@link XMLStreamConstants} */
        void take(int event, XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasBelow(String folder) {
        return zip.stream().anyMatch(e -> e.getName().startsWith(folder));
    }

    /** Whether the part is there; its events go to {@code events}. */
    boolean read(String part, long maxBytes, Events events) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = new BoundedStream(zip.getInputStream(entry), maxBytes)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                events.take(xml.next(), xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof BoundedStream.TooLarge tooLarge) {
                throw tooLarge;
            }
            throw e;
        }
        return true;
    }

    /** Where a part's relation points. */
    Optional<String> related(String relations, String folder, String attribute, String ending)
            throws IOException, XMLStreamException {
        String[] found = new String[1];
        read(relations, MAX_OTHER_BYTES, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String value = attribute(xml, attribute);
                if (found[0] == null && value.endsWith(ending) && (attribute.equals("Type") || value.equals(ending))) {
                    found[0] = resolved(folder, attribute(xml, "Target"));
                }
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        return path.replaceAll("[^/]+/\\.\\./", "").replace("./", "");
    }

    /** By its local name, whatever the namespace; empty where there is none. */
    static String attribute(XMLStreamReader xml, String localName) {
        for (int a = 0; a < xml.getAttributeCount(); a++) {
            if (xml.getAttributeLocalName(a).equals(localName)) {
                return xml.getAttributeValue(a);
            }
        }
        return "";
    }
}
