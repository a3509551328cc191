package org.ruhu.print.paper;

import org.ruhu.print.Document;

/**
 * A paper of {@code domain.md} §4.6. Texts that are not known are empty and dates, counts and sums are null: they leave space to
 * write. Identity, telephone and account numbers are given in full and masked by the paper (§14), in remarks too.
 */
public interface OfficialPaper {
    /** @param texts what the district's configuration says */
    Document document(PaperTexts texts);
}
