package org.ruhu.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All functions of the language by name. */
final class Functions {
    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        Stream.of(TextFunctions.ALL, LogicFunctions.ALL, NumberFunctions.ALL, NodeFunctions.ALL, DateFunctions.ALL,
                GeoFunctions.ALL, RegisterFunctions.ALL).flatMap(List::stream).forEach(f -> ALL.put(f.name(), f));
    }

    private Functions() {}

    static @Nullable Function find(String name) {
        return ALL.get(name);
    }
}
