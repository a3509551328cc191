package org.ruhu.form;

import java.util.Set;
import java.util.stream.IntStream;

/** What answers of a person fill in elsewhere. */
final class Triggers {
    private final CompiledForm compiled;
    private final Outline outline;
    private final Filling filling;
    private final Answers cells;
    private final Start start;

    Triggers(CompiledForm compiled, Filling filling, Start start) {
        this.compiled = compiled;
        this.outline = compiled.outline;
        this.filling = filling;
        this.cells = filling.answers;
        this.start = start;
    }

    /**
     * Fills in what a person's answer triggers, and what that triggers in turn, each once. What is filled in is an
     * answer like any other: a person may change it.
     *
     * @param done paths already filled in by this answer
     */
    void fire(Place source, int row, Set<String> done, Set<String> changed) {
        for (CompiledForm.Triggered triggered : compiled.triggeredBy(source.slot)) {
            Place target = triggered.place();
            for (int at : reached(source, row, target)) {
                String path = cells.path(target, at);
                String value = Entry.clean(target.question().type(), filling.text(triggered.calculation(), target, at));
                if (done.add(path) && !value.equals(cells.kept(target.slot, at))) {
                    start.touched(target.slot, at, value);
                    filling.keep(target.slot, at, value);
                    changed.addAll(filling.recompute());
                    changed.add(path);
                    fire(target, at, done, changed);
                }
            }
        }
    }

    /** The rows of the target around which or in which the source's row lies. */
    private int[] reached(Place source, int row, Place target) {
        int at = row;
        int roster = source.within;
        while (roster >= 0 && !isWithin(target, roster)) {
            at = cells.roster(roster).parent(at);
            roster = outline.repeats.get(roster).within;
        }
        int common = roster;
        int wanted = at;
        return IntStream.range(0, cells.size(target.within)).filter(candidate -> {
            int climbing = candidate;
            int from = target.within;
            while (from != common) {
                climbing = cells.roster(from).parent(climbing);
                from = outline.repeats.get(from).within;
            }
            return common < 0 || climbing == wanted;
        }).toArray();
    }

    private boolean isWithin(Place place, int roster) {
        int at = place.within;
        while (at >= 0 && at != roster) {
            at = outline.repeats.get(at).within;
        }
        return at >= 0;
    }
}
