package org.ruhu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an .xlsx sheet by sheet as a stream; no sheet is ever in memory as a whole. */
final class XlsxReader {
    private final RowTaker sheets;

    XlsxReader(RowTaker sheets) {
        this.sheets = sheets;
    }

    void read(Path file) throws IOException, SAXException {
        try {
            OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                read(new XSSFReader(parts, true));
            } finally {
                parts.revert();
            }
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private void read(XSSFReader workbook) throws IOException, OpenXML4JException, SAXException {
        var texts = new SharedTexts(sheets.bounds().cells());
        var dates = new DateStyles();
        parse(workbook.getWorkbookData(), dates);
        parse(workbook.getStylesData(), dates);
        parse(workbook.getSharedStringsData(), texts);
        XSSFReader.SheetIterator all = workbook.getSheetIterator();
        while (all.hasNext()) {
            try (InputStream sheet = all.next()) {
                if (sheets.begin(all.getSheetName())) {
                    parse(sheet, new XlsxSheet(sheets, texts, dates));
                }
            }
        }
    }

    /** @param in null: the workbook has no such part */
    private static void parse(@org.jspecify.annotations.Nullable InputStream in, DefaultHandler handler)
        throws IOException, SAXException {
        if (in == null) {
            return;
        }
        try (in) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // no entities then, neither of this file nor of another
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
