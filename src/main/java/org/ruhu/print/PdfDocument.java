package org.ruhu.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF being written: PDF/A-2u, so that it can be searched and archived, and tagged, so that it can be read aloud. Fonts go in
 * as subsets when it is saved. The same content gives the same bytes.
 */
final class PdfDocument implements AutoCloseable {
    private static final String LANGUAGE = "zh-CN";
    private static final String SRGB = "sRGB IEC61966-2.1";

    /** A font in this document: which of its glyphs are used, and for which characters. */
    record Embedded(String name, PDType0Font font, TreeSet<Integer> gids, Map<Integer, String> characters) {
        /** Search works also in readers that ignore ActualText. */
        void use(String text, Face.Shaped shaped) {
            for (int i = 0; i < shaped.gid().length; i++) {
                int gid = shaped.gid()[i];
                gids.add(gid);
                if (gid == 0 || !characters.getOrDefault(gid, "").isEmpty()) {
                    continue;
                }
                int from = shaped.chr()[i];
                int to = text.length();
                for (int at : shaped.chr()) {
                    to = at > from && at < to ? at : to;
                }
                boolean second = i > 0 && shaped.chr()[i - 1] == from;
                characters.put(gid, second ? "" : text.substring(from, to));
            }
        }
    }

    final PDDocument document = new PDDocument();
    final Tags tags = new Tags();
    private final Map<Face, Embedded> fonts = new LinkedHashMap<>();
    private final String title;
    private final ZonedDateTime made;

    PdfDocument(String title, ZonedDateTime made) {
        this.title = title;
        this.made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    Embedded embedded(Face face) {
        return fonts.computeIfAbsent(face, fresh -> {
            try {
                return new Embedded("F" + (fonts.size() + 1), PDType0Font.load(document, fresh.ttf, true),
                        new TreeSet<>(), new TreeMap<>());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void add(PDPage page, List<COSDictionary> elements) {
        document.addPage(page);
        tags.page(page, elements);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void save(OutputStream out) throws IOException {
        for (Embedded used : fonts.values()) {
            used.font().addGlyphsToSubset(used.gids());
            used.font().subset();
            used.font().getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(document,
                    new ByteArrayInputStream(ToUnicode.map(used.characters())), COSName.FLATE_DECODE));
        }
        tags.write(document);
        describe();
        document.setDocumentId(made.toEpochSecond());
        document.save(out);
    }

    private void describe() throws IOException {
        var info = document.getDocumentInformation();
        info.setTitle(title);
        info.setCreator("Ruhu");
        info.setProducer("Ruhu");
        info.setCreationDate(GregorianCalendar.from(made));
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(LANGUAGE);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document, new ByteArrayInputStream(xmp().getBytes(StandardCharsets.UTF_8)));
        catalog.setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>\
                <pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>\
                <rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>\
                <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language></rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>Ruhu</xmp:CreatorTool>\
                <xmp:CreateDate>%3$s</xmp:CreateDate></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Ruhu</pdf:Producer>\
                </rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(title.replace("&", "&amp;").replace("<", "&lt;"), LANGUAGE,
                    made.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
