package org.ruhu.print.paper;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.PaperWords;

/** 三保障 and safe water, {@code domain.md} §3: each a code of {@code GUARANTEE_STATE}; empty: to be ticked by hand. */
public record Guarantees(String education, String medical, String housing, String water) {
    static final Guarantees EMPTY = new Guarantees("", "", "", "");

    void draw(Draft draft, PaperTexts texts) {
        draft.pairs(List.of(state("paper.guarantee.education", education, texts), state("paper.guarantee.medical", medical, texts),
            state("paper.guarantee.housing", housing, texts), state("paper.guarantee.water", water, texts)));
    }

    private static Block.Ticks state(String key, String state, PaperTexts texts) {
        return new Block.Ticks(PaperWords.of(key), texts.ticks("GUARANTEE_STATE", state));
    }
}
