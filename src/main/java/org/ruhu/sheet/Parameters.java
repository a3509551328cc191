package org.ruhu.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parameters column: {@code start=0 end=10 step=2}, also with commas or semicolons between. */
final class Parameters {
    private static final Pattern PAIR = Pattern.compile("\\G[\\s,;]*([^\\s,;=]+)\\s*=\\s*([^\\s,;=]+)(?=[\\s,;]|$)");
    private static final List<String> RANGE = List.of("start", "end", "step");
    private static final List<String> FILE = List.of("value", "label");

    static final Parameters NONE = new Parameters();

    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters() {}

    /** Notes what is not a pair, and pairs that do nothing here. */
    static Parameters of(String written, RowType type, Spot spot, Faults faults) {
        var parameters = new Parameters();
        Matcher pair = PAIR.matcher(written);
        int end = 0;
        while (pair.find()) {
            parameters.values.put(pair.group(1), pair.group(2));
            end = pair.end();
        }
        if (!written.substring(end).isBlank()) {
            faults.error(spot, "sheet.fault.parameters", written.substring(end).strip());
        }
        boolean range = type instanceof RowType.Asked(String asked, _) && asked.equals("range");
        boolean file = type instanceof RowType.Select select && select.fromFile();
        parameters.values.keySet().removeIf(name -> refused(name, range ? RANGE : file ? FILE : List.of(), spot, faults));
        if (range) {
            parameters.range(spot, faults);
        }
        return parameters;
    }

    private static boolean refused(String name, List<String> allowed, Spot spot, Faults faults) {
        if (allowed.contains(name)) {
            return false;
        }
        if (name.equals("randomize") || name.equals("seed")) {
            faults.error(spot, "sheet.fault.randomize", name);
        } else if (allowed.isEmpty()) {
            faults.error(spot, "sheet.fault.noparameters", name);
        } else {
            faults.error(spot, "sheet.fault.parameter", name, String.join(" ", allowed));
        }
        return true;
    }

    private void range(Spot spot, Faults faults) {
        values.forEach((name, value) -> {
            if (!value.matches("-?\\d+(\\.\\d+)?")) {
                faults.error(spot, "sheet.fault.rangenumber", name, value);
            }
        });
        double start = number("start", 1);
        double end = number("end", 10);
        double step = number("step", 1);
        if (step == 0 || start == end || step > Math.abs(end - start)) {
            faults.error(spot, "sheet.fault.range");
        }
    }

    private double number(String name, double otherwise) {
        try {
            return Double.parseDouble(values.getOrDefault(name, String.valueOf(otherwise)));
        } catch (NumberFormatException _) {
            return otherwise; // it was told already
        }
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    String written() {
        return values.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(" "));
    }
}
