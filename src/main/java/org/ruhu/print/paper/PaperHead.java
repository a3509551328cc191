package org.ruhu.print.paper;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.of(or(district, "paper.head.district"), or(town, "paper.head.town"), or(village, "paper.head.village"),
            PaperWords.of("paper.head.reference", or(reference, "paper.head.unnumbered")).zh()).collect(Collectors.joining("   "));
    }

    private static String or(String known, String blank) {
        return Optional.of(known).filter(name -> !name.isEmpty()).orElseGet(() -> PaperWords.of(blank).zh());
    }

    /** The same district with nothing of the place filled in. */
    PaperHead blank() {
        return new PaperHead(district, "", "", "", imprint);
    }
}
