package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;

/**
 * 帮扶责任人, {@code domain.md} §5.4.
 *
 * @param phone in full; shown masked
 */
public record ResponsibleHelper(String name, String unit, String phone, @Nullable LocalDate since) {
    static final ResponsibleHelper EMPTY = new ResponsibleHelper("", "", "", null);

    Block.Fact[] facts() {
        return new Block.Fact[] {fact("paper.helper.name", name), fact("paper.helper.phone", Shown.phone(phone)),
            fact("paper.helper.unit", unit), fact("paper.helper.since", Shown.date(since))};
    }
}
