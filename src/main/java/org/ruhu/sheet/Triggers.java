package org.ruhu.sheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The trigger column: one or several names as {@code ${a}, ${b}}, all of questions that are there. */
final class Triggers {
    private static final Pattern NAMES = Pattern.compile("\\s*\\$\\{[^}]+}(\\s*,\\s*\\$\\{[^}]+})*\\s*");
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^}]+?)\\s*}");

    private final Columns columns;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();
    private final Map<Row, String> written = new LinkedHashMap<>();

    Triggers(Columns columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    void known(String name) {
        known.add(name);
    }

    void of(Row row, ObjectNode question) {
        String names = question.path("trigger").asString("");
        if (!names.isEmpty()) {
            written.put(row, names);
        }
    }

    /** Once all names are known. */
    void check() {
        written.forEach((row, names) -> {
            Spot spot = columns.spot(row, SurveyColumn.TRIGGER.heading);
            if (!NAMES.matcher(names).matches()) {
                faults.error(spot, "sheet.fault.trigger", names, "${a}");
                return;
            }
            Matcher name = NAME.matcher(names);
            while (name.find()) {
                if (!known.contains(name.group(1))) {
                    faults.add(SheetFault.of(spot, "form.fault.nofield", name.group(1)).meaning(Similar.to(name.group(1), known)));
                }
            }
        });
    }
}
