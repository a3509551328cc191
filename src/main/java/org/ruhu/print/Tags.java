package org.ruhu.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;

/**
 * What a reader that speaks, or copies, finds in a document: headings, tables, rows and cells, in the order in which they
 * are read. Written as bare dictionaries: a batch of sheets has a hundred thousand of them.
 */
final class Tags {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName STRUCT_TREE_ROOT = COSName.getPDFName("StructTreeRoot");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName PARENT_TREE_NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName PG = COSName.getPDFName("Pg");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName MCID = COSName.getPDFName("MCID");

    private final COSDictionary root = new COSDictionary();
    private final Deque<COSDictionary> open = new ArrayDeque<>();
    private final COSArray parents = new COSArray();
    private int pages;

    Tags() {
        root.setItem(COSName.TYPE, STRUCT_TREE_ROOT);
        open.push(root);
        begin("Document");
    }

    /** Opens an element within the one that is open. */
    COSDictionary begin(String type) {
        COSDictionary parent = open.element();
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        kids(parent).add(element);
        open.push(element);
        return element;
    }

    void end() {
        open.pop();
    }

    private static COSArray kids(COSDictionary element) {
        COSArray kids = element.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            kids.setDirect(true);
            element.setItem(COSName.K, kids);
        }
        return kids;
    }

    /** Notes that a piece of a page belongs to an element. @param number of the piece in its page, from 0 */
    static void mark(COSDictionary element, PDPage page, int number) {
        COSDictionary first = element.getCOSDictionary(PG);
        if (first == null) {
            element.setItem(PG, page);
            kids(element).add(COSInteger.get(number));
        } else if (first == page.getCOSObject()) {
            kids(element).add(COSInteger.get(number));
        } else {
            COSDictionary reference = new COSDictionary();
            reference.setDirect(true);
            reference.setItem(COSName.TYPE, MCR);
            reference.setItem(PG, page);
            reference.setInt(MCID, number);
            kids(element).add(reference);
        }
    }

    /** Closes a page. @param elements by the number of their piece */
    void page(PDPage page, List<COSDictionary> elements) {
        page.getCOSObject().setInt(STRUCT_PARENTS, pages);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.add(COSInteger.get(pages++));
        parents.add(new COSArray(new ArrayList<>(elements)));
    }

    void write(PDDocument document) {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.setItem(PARENT_TREE, tree);
        root.setInt(PARENT_TREE_NEXT_KEY, pages);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(STRUCT_TREE_ROOT, root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
    }
}
