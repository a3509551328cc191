package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Page;
import org.ruhu.sync.Digests;

/** Where two wrote different things and nobody has decided, found without going through the households. */
public final class OpenConflicts {
    private static final int CODE = 5;
    private static final String FROM = " FROM (SELECT DISTINCT record, kind, asked, code FROM conflict WHERE TRUE%s) c "
        + "LEFT JOIN person p ON c.kind = 'person' AND p.id = c.record "
        + "LEFT JOIN visit v ON c.kind = 'visit' AND v.id = c.record "
        + "LEFT JOIN move m ON c.kind = 'move' AND m.id = c.record "
        + "LEFT JOIN household h ON h.id = COALESCE(p.household, v.household, m.household, c.record) WHERE TRUE%s";
    private static final String NOT_COMPUTED = " AND NOT (kind = 'visit' AND REGEXP_REPLACE(field, '\\[[^]]*]', '') IN (<computed>))";

    private final Supplier<Handle> handles;

    OpenConflicts(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /**
     * One of them.
     *
     * @param kind      the record's type, by its tag
     * @param asked     the field, or the first of those that belong together
     * @param code      names it for people and commands, the same on every computer
     * @param household to which it belongs; empty if to none that is here
     */
    public record Found(UUID record, String kind, String asked, String code, Optional<HouseholdId> household) {}

    static String code(UUID record, String asked) {
        byte[] hash = Digests.sha256().digest((record + " " + asked).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, CODE);
    }

    /** @param computed fields of visits whose values follow from others and of which nobody is asked, rows left out */
    public Page<Found> page(ConflictQuery query, Collection<String> computed) {
        Map<String, Object> bound = new HashMap<>();
        StringBuilder where = new StringBuilder();
        query.grid().ifPresent(grid -> equal(where, bound, "h.grid", "grid", grid.uuid()));
        query.village().ifPresent(village -> equal(where, bound, "h.village", "village", village.uuid()));
        query.household().ifPresent(household -> equal(where, bound, "h.id", "household", household.uuid()));
        query.type().ifPresent(type -> equal(where, bound, "c.kind", "kind", type.tag()));
        int total = query("SELECT COUNT(*)", "", where, computed).bindMap(bound).mapTo(Integer.class).one();
        bound.put("limit", query.size());
        bound.put("offset", query.page() * query.size());
        List<Found> found = query(SELECT, " ORDER BY h.no, c.record, c.asked LIMIT :limit OFFSET :offset", where, computed)
            .bindMap(bound).map((row, context) -> found(row)).list();
        return new Page<>(found, total, query.page(), query.size());
    }

    private static final String SELECT = "SELECT c.record, c.kind, c.asked, c.code, h.id";

    private static void equal(StringBuilder where, Map<String, Object> bound, String column, String name, Object value) {
        where.append(" AND ").append(column).append(" = :").append(name);
        bound.put(name, value);
    }

    private Query query(String select, String order, CharSequence where, Collection<String> computed) {
        String from = FROM.formatted(computed.isEmpty() ? "" : NOT_COMPUTED, where);
        Query query = handles.get().createQuery(select + from + order);
        return computed.isEmpty() ? query : query.bindList("computed", List.copyOf(computed));
    }

    private static Found found(java.sql.ResultSet row) throws java.sql.SQLException {
        UUID household = row.getObject(5, UUID.class);
        return new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
            Optional.ofNullable(household).map(HouseholdId::new));
    }

    /** The households that any is about. @param computed as in {@link #page} */
    public Set<UUID> households(Collection<String> computed) {
        return query("SELECT DISTINCT h.id", "", "", computed).mapTo(UUID.class).set();
    }

    /** Whether any is about what was answered in a visit. */
    public boolean inVisits() {
        return handles.get().createQuery("SELECT COUNT(*) FROM (SELECT record FROM conflict WHERE kind = 'visit' LIMIT 1) AS one")
            .mapTo(Integer.class).one() > 0;
    }

    /** The one with a code. */
    public Optional<Found> of(String code) {
        return query(SELECT, "", " AND c.code = :code", List.of()).bind("code", code).map((row, context) -> found(row)).findFirst();
    }
}
