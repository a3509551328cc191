package org.ruhu.print.paper;

import org.ruhu.print.Imprint;
import org.ruhu.print.PaperWords;

/**
 * Where a paper comes from: names of the district, the town or street and the village; each may be empty.
 *
 * @param reference the paper's number; may be empty
 */
public record PaperHead(String district, String town, String village, String reference, Imprint imprint) {
    /** One line; what is not known is to be written in. */
    String line() {
        return String.join("   ", Shown.orBlank(district, "paper.head.district"), Shown.orBlank(town, "paper.head.town"),
            Shown.orBlank(village, "paper.head.village"),
            PaperWords.of("paper.head.reference", Shown.orBlank(reference, "paper.head.unnumbered")).zh());
    }

    /** The same district with nothing of the place filled in. */
    PaperHead blank() {
        return new PaperHead(district, "", "", "", imprint);
    }
}
