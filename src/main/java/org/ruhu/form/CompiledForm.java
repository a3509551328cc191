package org.ruhu.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form whose expressions are compiled and ordered; open any number of sessions on it. Compile once and keep it where
 * many households are filled. Immutable and thread-safe.
 */
public final class CompiledForm {
    final Form form;
    final Outline outline;
    final Graph graph;
    private final Map<Integer, Ast> initials;
    private final Map<Integer, Ast> rowLabels;
    private final Map<Integer, Wording> labels;
    private final Map<Integer, List<Triggered>> triggered;
    private final List<Fault> hints;
    private final Set<Integer> lasting;
    /** By choice list: a place that names it. */
    final Map<String, String> lists;
    /** The checks across questions in the form's order. */
    final List<Derived.Checked> checks;

    private CompiledForm(Form form) {
        this.form = form;
        var compiler = new Compiler(form);
        outline = compiler.outline;
        List<Fault> faults = compiler.faults;
        graph = new Graph(outline, compiler.derived, compiler.reads);
        if (!graph.cycle.isEmpty()) {
            faults.add(Fault.at(graph.cycle.getFirst(), "", "form.fault.circle", String.join(" -> ", graph.cycle)));
        }
        if (!faults.isEmpty()) {
            throw new FormException(faults.stream().distinct().toList());
        }
        initials = Map.copyOf(compiler.initials);
        rowLabels = Map.copyOf(compiler.rowLabels);
        labels = Map.copyOf(compiler.labels);
        triggered = Map.copyOf(compiler.triggered);
        hints = List.copyOf(compiler.hints);
        lasting = Set.copyOf(compiler.lasting);
        lists = Map.copyOf(compiler.lists);
        checks = compiler.derived.stream().filter(Derived.Checked.class::isInstance).map(Derived.Checked.class::cast).toList();
    }

    /** @throws FormException with every fault found, each naming its place */
    public static CompiledForm of(Form form) {
        return new CompiledForm(form);
    }

    public Form form() {
        return form;
    }

    /** What works but may not be meant, such as a pattern that looks as if it matched a part. */
    public List<Fault> hints() {
        return hints;
    }

    /** A question that is filled in when a person answers another. */
    record Triggered(Place place, Ast calculation) {}

    List<Triggered> triggeredBy(int slot) {
        return triggered.getOrDefault(slot, List.of());
    }

    /** Choice lists that the form does not bring along, each with a place that names it. */
    public Map<String, String> foreignLists() {
        Map<String, String> foreign = new LinkedHashMap<>(lists);
        foreign.keySet().removeAll(form.lists().keySet());
        return foreign;
    }

    /** Whether a calculated value is stored, because it is computed once only. */
    boolean isLasting(int slot) {
        return lasting.contains(slot);
    }

    @Nullable Ast initial(int slot) {
        return initials.get(slot);
    }

    @Nullable Ast rowLabel(int repeat) {
        return rowLabels.get(repeat);
    }

    /** Null where there is nothing to fill in. */
    @Nullable Wording label(Place place) {
        return labels.get(place.number);
    }

    static boolean isSelect(Form.Type type) {
        return switch (type) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> true;
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, RANGE, ACKNOWLEDGE, IMAGE, FILE,
                 SIGNATURE, BARCODE, GEOPOINT, META -> false;
        };
    }
}
