package org.ruhu.print.paper;

/** 三保障 and safe water, {@code domain.md} §3: each a code of {@code GUARANTEE_STATE}; empty: to be ticked by hand. */
public record Guarantees(String education, String medical, String housing, String water) {
    static final Guarantees EMPTY = new Guarantees("", "", "", "");

    void draw(Draft draft, PaperTexts texts) {
        draft.ticks("paper.guarantee.education", texts.ticks("GUARANTEE_STATE", education))
            .ticks("paper.guarantee.medical", texts.ticks("GUARANTEE_STATE", medical))
            .ticks("paper.guarantee.housing", texts.ticks("GUARANTEE_STATE", housing))
            .ticks("paper.guarantee.water", texts.ticks("GUARANTEE_STATE", water));
    }
}
