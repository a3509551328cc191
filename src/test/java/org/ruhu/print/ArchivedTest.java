package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ruhu.print.paper.PaperTexts;
import org.ruhu.print.paper.SamplePapers;
import org.ruhu.work.Configurations;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Papers can be kept for ever: veraPDF finds them to be PDF/A-2u, and tagged as PDF/A-2a wants it. */
class ArchivedTest {
    private static final SheetWriter WRITER = new SheetWriter();

    @BeforeAll
    static void load() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aBlankAndAFilledSheetAreConformant() throws Exception {
        assertConformant(write(SampleSheet.blank(3)));
        assertConformant(write(SampleSheet.filled(5, Map.of("a/visit_result", "1", "l/remark", "𠮷野家的牛\uD83D\uDE00 འདི་ནས།"))));
        assertConformant(write(SampleSheet.shortened(2)));
    }

    @Test
    void everyOfficialPaperIsConformant() throws Exception {
        var texts = new PaperTexts(Configurations.shipped());
        Imprint imprint = SampleSheet.imprint(SheetLanguage.ZH_BO);
        for (String name : SamplePapers.names()) {
            assertConformant(write(SamplePapers.sample(name, imprint).document(texts)));
            assertConformant(write(SamplePapers.blank(name, imprint).document(texts)));
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws Exception {
        assertArrayEquals(write(SampleSheet.blank(2)), write(SampleSheet.blank(2)));
    }

    static byte[] write(Printable paper) throws Exception {
        var out = new ByteArrayOutputStream();
        WRITER.write("入户核查表 <2023> & 更多", SampleSheet.imprint(SheetLanguage.ZH_BO).at(), List.of(paper), out);
        return out.toByteArray();
    }

    /** As 2a it only lacks the claim: what it claims is 2u. */
    static void assertConformant(byte[] pdf) throws Exception {
        assertEquals(new TreeSet<>(), failures(pdf, PDFAFlavour.PDFA_2_U));
        TreeSet<String> tagged = failures(pdf, PDFAFlavour.PDFA_2_A);
        tagged.removeIf(failure -> failure.startsWith("6.6.4 3 "));
        assertEquals(new TreeSet<>(), tagged);
    }

    private static TreeSet<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (InputStream in = new ByteArrayInputStream(pdf); var parser = Foundries.defaultInstance().createParser(in, flavour);
             var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var failures = new TreeSet<String>();
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                failures.add(assertion.getRuleId().getClause() + " " + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
            }
            return failures;
        }
    }
}
