package org.ruhu.work;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Configuration;
import org.ruhu.model.Fields;
import org.ruhu.model.Person;
import org.ruhu.model.Round;
import org.ruhu.model.VisitId;

/** Which households must be visited, {@code domain.md} §8.2 (五必访, 八必访); the district's list MUST_VISIT says which of the reasons count. */
final class MustVisit {
    private final Workspace workspace;
    private final Set<String> counted;
    private final int oldAge;
    private final @Nullable Round round;

    MustVisit(Workspace workspace) {
        this.workspace = workspace;
        Configuration configuration = workspace.configuration();
        this.counted = configuration.lists().getOrDefault("MUST_VISIT", List.of()).stream().map(Configuration.Code::code)
            .collect(Collectors.toSet());
        this.oldAge = Integer.parseInt(configuration.params().getOrDefault("pensionAge", "60"));
        this.round = workspace.round().orElse(null);
    }

    /** Codes of MUST_VISIT, in the order of the list. */
    Set<String> of(HouseholdPage page) {
        Fields household = page.household().fields();
        List<Person> members = page.active();
        Fields last = last(page);
        Set<String> must = new LinkedHashSet<>();
        add(must, "MON", !household.text("category").isEmpty() && !household.yes("eliminated"));
        add(must, "MIN", any(members, person -> !Set.of("", "0").contains(person.text("lowIncome"))));
        add(must, "DES", any(members, person -> !Set.of("", "0").contains(person.text("destitute"))));
        add(must, "ILL", any(members, person -> words(person.text("health")).contains("3")));
        add(must, "DIS", any(members, person -> words(person.text("health")).contains("4")));
        add(must, "LOW", Set.of("BELOW", "NEAR").contains(last.text("a:l/auto/line_status")));
        add(must, "ALONE", members.size() == 1 && isOld(members.getFirst()));
        add(must, "EVENT", words(last.text("a:i/events")).stream().anyMatch(Set.of("1", "2", "3", "4")::contains));
        return must;
    }

    private Fields last(HouseholdPage page) {
        return round == null ? Fields.NONE : workspace.store().visits().before(page.household().id(), round.id(), round.form())
            .map(VisitId::uuid).map(id -> workspace.store().records().state(id).fields()).orElse(Fields.NONE);
    }

    private void add(Set<String> must, String code, boolean holds) {
        if (holds && counted.contains(code)) {
            must.add(code);
        }
    }

    private static boolean any(List<Person> members, Predicate<Fields> holds) {
        return members.stream().map(Person::fields).anyMatch(holds);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("[ ,]"));
    }

    private boolean isOld(Person person) {
        return person.fields().date("birth").filter(birth -> !birth.plusYears(oldAge).isAfter(workspace.today())).isPresent();
    }
}
