package org.ruhu.print.paper;

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
        return new Block.Fact[] {Draft.fact("paper.helper.name", name), Draft.fact("paper.helper.phone", Shown.phone(phone)),
            Draft.fact("paper.helper.unit", unit), Draft.fact("paper.helper.since", Shown.date(since))};
    }
}
