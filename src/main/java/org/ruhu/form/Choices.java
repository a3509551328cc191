package org.ruhu.form;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;

/**
 * A choice list that finds its choices by any column without going through them. An index is made when a column is first
 * asked for and serves all sessions. Immutable, thread-safe; a list like any other.
 */
public final class Choices extends AbstractList<Form.Choice> implements RandomAccess {
    private final List<Form.Choice> all;
    private volatile @Nullable Map<String, Map<String, List<Form.Choice>>> indexes;

    private Choices(List<Form.Choice> all) {
        this.all = List.copyOf(all);
    }

    /** The list itself if it is one already. */
    public static Choices of(List<Form.Choice> all) {
        return all instanceof Choices choices ? choices : new Choices(all);
    }

    @Override
    public Form.Choice get(int at) {
        return all.get(at);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** The first choice of that name, null if there is none. */
    public Form.@Nullable Choice named(String name) {
        if (all.size() > 40) { // going through fewer is as quick
            List<Form.Choice> found = find("name", name);
            return found.isEmpty() ? null : found.getFirst();
        }
        for (Form.Choice choice : all) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    /** The choices that have exactly that text in the column ({@code name} or a further one), in their order. */
    List<Form.Choice> find(String column, String value) {
        return index(column, column, false).getOrDefault(value, List.of());
    }

    /** The choices that have that number in the column, however it is written. */
    List<Form.Choice> find(String column, double value) {
        return index("#" + column, column, true).getOrDefault(Numbers.text(value), List.of());
    }

    private Map<String, List<Form.Choice>> index(String key, String column, boolean numeric) {
        Map<String, Map<String, List<Form.Choice>>> known = indexes;
        if (known == null) {
            known = new ConcurrentHashMap<>(4);
            indexes = known;
        }
        return known.computeIfAbsent(key, _ -> made(column, numeric));
    }

    private Map<String, List<Form.Choice>> made(String column, boolean numeric) {
        Map<String, List<Form.Choice>> index = HashMap.newHashMap(all.size());
        for (Form.Choice choice : all) {
            String text = World.column(choice, column, Lang.ZH);
            String value = numeric ? Numbers.text(Numbers.parse(text)) : text;
            if (!numeric || !value.equals("NaN")) {
                index.merge(value, List.of(choice), Choices::joined);
            }
        }
        return index;
    }

    private static List<Form.Choice> joined(List<Form.Choice> some, List<Form.Choice> more) {
        List<Form.Choice> all = some instanceof ArrayList<Form.Choice> growing ? growing : new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
