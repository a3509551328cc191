package org.ruhu.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All items of a form in order, found by name, by path, and by slot. */
final class Outline {
    final Place root = new Place(null, null, -1, -1, -1);
    final List<Place> items = new ArrayList<>();
    final List<Place> questions = new ArrayList<>();
    final List<Place> repeats = new ArrayList<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, Place> byPattern = new HashMap<>();
    private final List<Fault> faults;

    Outline(Form form, List<Fault> faults) {
        this.faults = faults;
        add(root, form.items());
    }

    private void add(Place parent, List<Form.Item> inside) {
        for (Form.Item item : inside) {
            Place place = place(parent, item);
            items.add(place);
            parent.inside.add(place);
            byName.computeIfAbsent(item.name(), _ -> new ArrayList<>()).add(place);
            byPattern.put(place.pattern, place);
            if (!isName(item.name())) {
                faults.add(Fault.at(place.path, "name", "form.fault.name", item.name()));
            }
            if (parent.children.put(item.name(), place) != null) {
                faults.add(Fault.at(place.path, "name", "form.fault.twice", item.name()));
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
        var place = new Place(parent, item, items.size(), slot, repeat);
        if (item instanceof Form.Repeat) {
            repeats.add(place);
        }
        return place;
    }

    private static boolean isName(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    }

    List<Place> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    @Nullable Place byPattern(String pattern) {
        return byPattern.get(pattern);
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
