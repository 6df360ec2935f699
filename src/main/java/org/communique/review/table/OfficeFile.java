package org.communique.review.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.communique.rights.Refused;

/**
 * The XML parts of a file of an office program. They are inflated within bounds, whatever sizes the file declares, and read
 * without a DTD, so that nothing in them can grow, point elsewhere or run.
 */
final class OfficeFile {

    private static final int MOST_OF_A_PART = 8 * 1024 * 1024;
    private static final int MOST_IN_ALL = 16 * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;

    /** Words shrink to a tenth perhaps; what shrinks more than this was made to. */
    private static final int MOST_SHRUNK = 200;

    private static final int WORTH_A_LOOK = 1024 * 1024;
    private static final XMLInputFactory XML = factory();

    /** Takes what is read of one part. */
    interface Reading {
        void of(XMLStreamReader xml) throws XMLStreamException;
    }

    private final Map<String, byte[]> parts = new HashMap<>();

    private OfficeFile() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @throws Refused when it is broken, protected, carries macros or is too much once inflated */
    static OfficeFile of(byte[] file) {
        OfficeFile opened = new OfficeFile();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            opened.inflate(zip, file.length);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("table.broken");
        }
        opened.refuseMacros();
        return opened;
    }

    private void inflate(ZipFile zip, int size) throws IOException {
        Set<String> names = new HashSet<>();
        long inAll = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName();
            if (pointsElsewhere(name) || !names.add(name.toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(entry)) {
                throw new Refused("table.broken");
            }
            byte[] part = inflated(zip, entry);
            inAll += part.length;
            boolean bomb = inAll > WORTH_A_LOOK && inAll / size > MOST_SHRUNK;
            if (bomb || part.length > MOST_OF_A_PART || inAll > MOST_IN_ALL || names.size() > MOST_PARTS) {
                throw new Refused("table.too-much");
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                parts.put(name, part);
            } else if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw new Refused("table.macros");
            }
        }
    }

    private static byte[] inflated(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MOST_OF_A_PART + 1);
        }
    }

    private static boolean pointsElsewhere(String name) {
        return name.contains("..") || name.contains("\\") || name.startsWith("/");
    }

    private void refuseMacros() {
        byte[] types = parts.getOrDefault("[Content_Types].xml", new byte[0]);
        if (new String(types, StandardCharsets.UTF_8).contains("macroEnabled")) {
            throw new Refused("table.macros");
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * Reads a part from beginning to end, stopping at each start and end of an element and at words.
     *
     * @throws Refused when there is no such part, or it is no XML as office programs write it
     */
    void read(String name, Reading reading) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new Refused("table.broken");
        }
        try (InputStream in = new ByteArrayInputStream(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refused("table.broken");
                }
                reading.of(xml);
            }
        } catch (XMLStreamException | IOException broken) {
            throw new Refused("table.broken");
        }
    }
}
