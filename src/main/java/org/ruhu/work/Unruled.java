package org.ruhu.work;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.VisitPaths;
import org.ruhu.model.VisitState;
import org.ruhu.store.RoundTables;

/**
 * Households whose two visits come to different conclusions while nobody has ruled which holds, {@code domain.md} §7.2, RD-07.
 * Which answers are conclusions the district says: {@code secondConclusions}, signs of a visit.
 */
final class Unruled {
    private final Workspace workspace;
    private final List<String> signs;

    Unruled(Workspace workspace) {
        this.workspace = workspace;
        this.signs = Arrays.stream(workspace.configuration().params().getOrDefault("secondConclusions", "").split("\\s+"))
            .filter(sign -> VisitPaths.path(sign).isPresent()).toList();
    }

    /** Paths of the answers that are conclusions. */
    List<String> conclusions() {
        return signs.stream().flatMap(sign -> VisitPaths.path(sign).stream()).toList();
    }

    /** The paths that are to be ruled on, by household; those with nothing to rule on are left out. */
    Map<UUID, List<String>> of(Round round, Collection<RoundTables.Standing> households) {
        Map<UUID, String> second = workspace.store().rounds().signs(round.id(), round.form() + SecondVisits.SUFFIX);
        Map<UUID, List<String>> unruled = new LinkedHashMap<>();
        for (RoundTables.Standing one : second.isEmpty() ? List.<RoundTables.Standing>of() : households) {
            List<String> paths = one.state() == VisitState.DONE && second.containsKey(one.household())
                ? unruled(round, one.household(), differing(one.signs(), second.get(one.household()))) : List.of();
            if (!paths.isEmpty()) {
                unruled.put(one.household(), paths);
            }
        }
        return unruled;
    }

    private List<String> differing(String first, String second) {
        Map<String, String> one = read(first);
        Map<String, String> other = read(second);
        return signs.stream().filter(sign -> one.containsKey(sign) && other.containsKey(sign)
            && !one.get(sign).equals(other.get(sign))).flatMap(sign -> VisitPaths.path(sign).stream()).toList();
    }

    private static Map<String, String> read(String signs) {
        Map<String, String> read = new HashMap<>();
        for (String sign : signs.split(" ")) {
            int equal = sign.indexOf('=');
            if (equal > 0) {
                read.put(sign.substring(0, equal), sign.substring(equal + 1));
            }
        }
        return read;
    }

    private List<String> unruled(Round round, UUID household, List<String> paths) {
        return paths.isEmpty() ? paths : BothVisits.of(workspace, new HouseholdId(household), round).stream()
            .flatMap(both -> paths.stream().filter(path -> both.ruling(path).isEmpty())).toList();
    }
}
