package org.ruhu.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF being written; fonts go in as subsets when it is saved. */
final class PdfDocument implements AutoCloseable {
    /** A font in this document: which of its glyphs are used, and for which characters. */
    record Embedded(String name, PDType0Font font, TreeSet<Integer> gids, Map<Integer, String> characters) {
        /** Search works also in readers that ignore ActualText. */
        void use(String text, Face.Shaped shaped) {
            for (int i = 0; i < shaped.gid().length; i++) {
                int gid = shaped.gid()[i];
                gids.add(gid);
                if (gid == 0 || characters.containsKey(gid)) {
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
    private final Map<Face, Embedded> fonts = new LinkedHashMap<>();

    PdfDocument(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Ruhu");
        document.getDocumentCatalog().setLanguage("zh-CN");
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
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
