package org.ruhu.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Fields;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.model.Page;

/** The log of who did what, the latest first. Nothing ever deletes from it. */
public final class AuditLog {
    private static final int AT_ONCE = 500;

    private final Supplier<Handle> handles;

    AuditLog(Supplier<Handle> handles) {
        this.handles = handles;
    }

    public Page<LogLine> page(LogQuery query) {
        Map<String, Object> bound = new HashMap<>();
        String where = where(query, bound);
        int total = handles.get().createQuery("SELECT COUNT(*) FROM audit" + where).bindMap(bound).mapTo(Integer.class).one();
        bound.put("limit", query.size());
        bound.put("offset", query.page() * query.size());
        List<LogLine> lines = handles.get().createQuery("SELECT a.id, a.at, a.who, a.device, a.what, a.subject, r.state FROM audit a "
                + "JOIN record r ON r.id = a.id" + where + " ORDER BY a.at DESC, a.id DESC LIMIT :limit OFFSET :offset")
            .bindMap(bound).map((row, context) -> {
                Fields fields = StateCodec.decode(row.getBytes("state")).fields();
                return new LogLine(row.getObject("id", UUID.class), row.getString("at"), row.getString("who"),
                    row.getString("device"), row.getString("what"), row.getString("subject"), "", fields.text("detail"));
            }).list();
        return new Page<>(lines.stream().map(this::numbered).toList(), total, query.page(), query.size());
    }

    /** Gives out everything that is asked for, the latest first, without holding it all in memory. */
    public void each(LogQuery query, Consumer<LogLine> reader) {
        Page<LogLine> page;
        int number = 0;
        do {
            page = page(new LogQuery(query.who(), query.what(), query.device(), query.from(), query.until(), number, AT_ONCE));
            page.lines().forEach(reader);
        } while (++number < page.pages());
    }

    private static String where(LogQuery query, Map<String, Object> bound) {
        StringBuilder where = new StringBuilder(" WHERE TRUE");
        Map<String, String> equal = Map.of("who", query.who(), "what", query.what(), "device", query.device());
        equal.forEach((column, value) -> {
            if (!value.isEmpty()) {
                where.append(" AND ").append(column).append(" = :").append(column);
                bound.put(column, value);
            }
        });
        query.from().ifPresent(day -> {
            where.append(" AND at >= :from");
            bound.put("from", day.toString());
        });
        query.until().ifPresent(day -> {
            where.append(" AND at < :until");
            bound.put("until", day.plusDays(1).toString());
        });
        return where.toString();
    }

    /** People who look things up know a household by its number, not by its id. */
    private LogLine numbered(LogLine line) {
        return uuid(line.subject()).flatMap(this::household).map(no -> new LogLine(line.id(), line.at(), line.who(), line.device(),
            line.what(), line.subject(), no, line.detail())).orElse(line);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> household(UUID id) {
        return handles.get().createQuery("SELECT no FROM household WHERE id = :id UNION SELECT h.no FROM person p "
            + "JOIN household h ON h.id = p.household WHERE p.id = :id").bind("id", id).mapTo(String.class).findFirst();
    }

    /** Everybody who stands in the log. */
    public List<String> people() {
        return handles.get().createQuery("SELECT DISTINCT who FROM audit ORDER BY who").mapTo(String.class).list();
    }

    public List<String> devices() {
        return handles.get().createQuery("SELECT DISTINCT device FROM audit ORDER BY device").mapTo(String.class).list();
    }
}
