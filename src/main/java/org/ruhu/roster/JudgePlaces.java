package org.ruhu.roster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which village and grid a household is in. A village that the file names with its code is new if the register has none of that
 * code; a grid is new where its village has none yet. Everything else must be there already.
 */
final class JudgePlaces {
    private static final String CODE = "[0-9]{12}";
    private static final String KIND_OF_VILLAGE = "(村民委员会|居民委员会|村委会|居委会|社区|村)$";

    private final Known known;
    private final Map<String, Known.Village> fresh = new LinkedHashMap<>();
    private final Map<String, Set<String>> freshGrids = new LinkedHashMap<>();

    JudgePlaces(Known known) {
        this.known = known;
    }

    void judge(Home home) {
        Optional<Known.House> here = Optional.ofNullable(known.houses().get(home.no));
        Optional<Known.Village> village = home.text("village.code").isEmpty() ? named(home, here) : coded(home);
        if (village.isEmpty()) {
            return;
        }
        home.village = village.get().code();
        home.grid = grid(home, village.get(), here);
        if (!home.grid.isEmpty() && here.isPresent() && !here.get().equals(new Known.House(home.village, home.grid, here.get().hasHead()))) {
            Known.Village before = known.villages().get(here.get().village());
            home.doubt(home.text("grid.name").isEmpty() ? "village.name" : "grid.name", "roster.doubt.moved", home.no,
                before == null ? here.get().village() : before.name(), here.get().grid());
        }
    }

    private Optional<Known.Village> coded(Home home) {
        String code = home.text("village.code");
        String name = home.text("village.name");
        Known.Village there = known.villages().getOrDefault(code, fresh.get(code));
        if (there == null && (!code.matches(CODE) || name.isEmpty())) {
            home.doubt("village.code", "roster.doubt.villagecode");
            return Optional.empty();
        }
        if (there == null) {
            there = new Known.Village(code, name, home.text("village.township"), Set.of());
            fresh.put(code, there);
        }
        if (!name.isEmpty() && !plain(name).equals(plain(there.name()))) {
            home.doubt("village.name", "roster.doubt.villagename", there.name());
            return Optional.empty();
        }
        return Optional.of(there);
    }

    private Optional<Known.Village> named(Home home, Optional<Known.House> here) {
        String name = home.text("village.name");
        if (name.isEmpty() && here.isPresent()) {
            return Optional.ofNullable(known.villages().get(here.get().village()));
        }
        // a workbook with one sheet a village has no column for it
        Line first = home.lines.getFirst();
        String called = name.isEmpty() && !first.heading.has("village.name") ? first.heading.sheet().name() : name;
        List<Known.Village> fitting = called.isEmpty() ? List.of() : fitting(called, home.text("village.township"));
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        home.doubt("village.name", name.isEmpty() ? "roster.doubt.novillage" : fitting.isEmpty() ? "roster.doubt.village" : "roster.doubt.villages");
        return Optional.empty();
    }

    private List<Known.Village> fitting(String name, String township) {
        return Stream.concat(known.villages().values().stream(), fresh.values().stream())
            .filter(village -> plain(village.name()).equals(plain(name)))
            .filter(village -> township.isEmpty() || village.township().isEmpty() || village.township().equals(township)).toList();
    }

    private static String plain(String village) {
        return village.length() < 3 ? village : village.replaceFirst(KIND_OF_VILLAGE, "");
    }

    private String grid(Home home, Known.Village village, Optional<Known.House> here) {
        String name = home.text("grid.name");
        if (name.isEmpty()) {
            if (here.isPresent() && here.get().village().equals(village.code())) {
                return here.get().grid();
            }
            if (village.grids().size() == 1) {
                return village.grids().iterator().next();
            }
            home.doubt("grid.name", "roster.doubt.nogrid", village.name(), village.grids().size());
            return "";
        }
        if (!village.grids().contains(name) && !village.grids().isEmpty()) {
            home.doubt("grid.name", "roster.doubt.grid", village.name());
            return "";
        }
        return name;
    }

    /** Of a household that goes in: its village and its grid go with it. */
    void taken(Home home) {
        Known.Village village = known.villages().get(home.village);
        if (village == null || village.grids().isEmpty()) {
            freshGrids.computeIfAbsent(home.village, code -> new LinkedHashSet<>()).add(home.grid);
        }
    }

    /** New ones, as the plain roster has them. */
    List<Map<String, String>> villages() {
        return fresh.values().stream().filter(village -> freshGrids.containsKey(village.code()))
            .map(village -> Map.of("code", village.code(), "name", village.name(), "township", village.township())).toList();
    }

    List<Map<String, String>> grids() {
        return freshGrids.entrySet().stream().flatMap(village -> village.getValue().stream()
            .map(grid -> Map.of("village", village.getKey(), "name", grid))).toList();
    }
}
