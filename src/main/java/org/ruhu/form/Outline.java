package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All items of a form in order, found by name, by path, and by slot. */
final class Outline {
    private static final Comparator<Place> BY_PATTERN = Comparator.comparing(place -> place.pattern);

    final Place root = new Place(null, null, -1, -1, -1, -1);
    final ArrayList<Place> items = new ArrayList<>();
    final ArrayList<Place> questions = new ArrayList<>();
    final ArrayList<Place> repeats = new ArrayList<>();
    /** Items that have a condition of their own. */
    final ArrayList<Place> conditions = new ArrayList<>();
    /** In the order of their patterns. */
    private final Place[] sorted;
    private final List<Fault> faults;

    Outline(Form form, List<Fault> faults) {
        this.faults = faults;
        add(root, form.items());
        List.of(items, questions, repeats, conditions).forEach(ArrayList::trimToSize);
        items.forEach(Place::settle);
        root.settle();
        sorted = items.toArray(Place[]::new);
        Arrays.sort(sorted, BY_PATTERN);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].pattern.equals(sorted[i - 1].pattern)) {
                Place later = sorted[i].number > sorted[i - 1].number ? sorted[i] : sorted[i - 1];
                faults.add(Fault.at(later.path, "name", "form.fault.twice", Objects.requireNonNull(later.item).name()));
            }
        }
    }

    private void add(Place parent, List<Form.Item> inside) {
        for (Form.Item item : inside) {
            Place place = place(parent, item);
            items.add(place);
            parent.inside.add(place);
            if (!isName(item.name())) {
                faults.add(Fault.at(place.path, "name", "form.fault.name", item.name()));
            }
            switch (item) {
                case Form.Group group -> add(place, group.items());
                case Form.Repeat repeat -> add(place, repeat.items());
                case Form.Question _ -> questions.add(place);
            }
        }
    }

    private Place place(Place parent, Form.Item item) {
        int slot = item instanceof Form.Question ? questions.size() : -1;
        int repeat = parent.repeat;
        if (item instanceof Form.Repeat) {
            repeat = repeats.size();
        }
        boolean conditional = !item.relevant().isBlank();
        var place = new Place(parent, item, items.size(), slot, repeat, conditional ? conditions.size() : -1);
        if (conditional) {
            conditions.add(place);
        }
        if (item instanceof Form.Repeat) {
            repeats.add(place);
        }
        return place;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && (Character.isLetter(name.codePointAt(0)) || name.charAt(0) == '_')
                && name.codePoints().allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        || c == '_' || c == '.' || c == '-');
    }

    /** What an expression of the owner calls that; of several the one beside it. */
    Place near(String name, Place owner) {
        List<Place> named = named(name);
        if (named.size() > 1) {
            List<Place> near = named.stream().filter(place -> place.parent == owner.parent).toList();
            named = near.size() == 1 ? near : named;
        }
        if (named.isEmpty()) {
            throw new ExpressionException("form.fault.nofield", name);
        }
        if (named.size() > 1) {
            throw new ExpressionException("form.fault.ambiguous", name, named.get(0).path, named.get(1).path);
        }
        return named.getFirst();
    }

    private List<Place> named(String name) {
        return items.stream().filter(place -> place.isNamed(name)).toList();
    }

    @Nullable Place byPattern(String pattern) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = sorted[middle].pattern.compareTo(pattern);
            if (order == 0) {
                return sorted[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** By path or, if it is unambiguous, by name alone. */
    @Nullable Place find(String nameOrPath) {
        for (Place place : items) {
            if (place.path.equals(nameOrPath)) {
                return place;
            }
        }
        List<Place> named = named(nameOrPath);
        return named.size() == 1 ? named.getFirst() : null;
    }
}
