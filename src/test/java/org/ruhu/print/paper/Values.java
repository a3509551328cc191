package org.ruhu.print.paper;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.text.Words;

/** The texts, sums and dates that a paper's record holds at any depth; codes and the head are left out. */
final class Values {
    /** Components that are codes of a list, which is shown in words. */
    private static final Set<String> CODES = Set.of("type", "category", "risks", "matter", "labourClass", "state", "spending", "result", "newRisks",
        "conditions", "keepReasons", "mode", "level", "kind", "education", "medical", "housing", "water", "risk", "change", "outcomes");
    private static final Set<Class<?>> WORDS_IN = Set.of(Measure.class, ReviewMeeting.Discussed.class, Plan.Target.class);

    private final Set<String> found = new TreeSet<>();

    private Values() {}

    static Set<String> of(OfficialPaper paper) {
        var values = new Values();
        values.collect(paper);
        return values.found;
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case null -> { }
            case PaperHead _, Words _, Block.Column _, Enum<?> _, Number _ when !(value instanceof BigDecimal) -> { }
            case String text -> found.add(text);
            case BigDecimal sum -> found.add(sum.toPlainString());
            case LocalDate date -> found.add(date.toString());
            case Collection<?> all -> all.forEach(this::collect);
            case Map<?, ?> all -> all.values().forEach(this::collect);
            case Record inner -> components(inner);
            default -> throw new IllegalStateException(value.getClass().toString());
        }
    }

    private void components(Record owner) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            boolean words = WORDS_IN.contains(owner.getClass()) && Set.of("kind", "result", "risk").contains(component.getName());
            if (words || !CODES.contains(component.getName())) {
                try {
                    collect(component.getAccessor().invoke(owner));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
