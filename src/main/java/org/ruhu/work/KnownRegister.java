package org.ruhu.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.RecordType;
import org.ruhu.roster.Known;
import org.ruhu.store.RosterTables;
import org.ruhu.store.Store;

/** What of the register a roster in a spreadsheet is held against. */
final class KnownRegister {
    private KnownRegister() {}

    static Known of(Store store) {
        Map<String, Known.House> houses = new HashMap<>();
        store.roster().placed().forEach(one -> houses.put(one.no(), new Known.House(one.village(), one.grid(), false)));
        Map<String, String> holders = new HashMap<>();
        Map<String, String> heads = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (RosterTables.Named one : store.roster().named()) {
            if (Known.isOnes(one.idNo())) {
                String citizen = Known.citizen(one.idNo());
                holders.putIfAbsent(citizen, one.household());
                numbers.put(Known.person(one.household(), one.name(), one.birth()), one.idNo());
                if (one.head()) {
                    heads.putIfAbsent(citizen, one.household());
                }
            }
            if (one.head()) {
                houses.computeIfPresent(one.household(), (no, house) -> new Known.House(house.village(), house.grid(), true));
            }
        }
        return new Known(villages(store), houses, holders, heads, numbers);
    }

    private static Map<String, Known.Village> villages(Store store) {
        Map<UUID, Set<String>> grids = new HashMap<>();
        store.records().each(RecordType.GRID, (id, state) ->
            grids.computeIfAbsent(ReadHousehold.uuid(state.fields(), "village"), village -> new HashSet<>()).add(state.fields().text("name")));
        Map<String, Known.Village> villages = new HashMap<>();
        store.records().each(RecordType.VILLAGE, (id, state) -> villages.put(state.fields().text("code"), new Known.Village(
            state.fields().text("code"), state.fields().text("name"), state.fields().text("township"), grids.getOrDefault(id, Set.of()))));
        return villages;
    }
}
