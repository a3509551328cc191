package org.ruhu.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.ruhu.model.ClueState;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundState;
import org.ruhu.model.SheetState;
import org.ruhu.model.VisitPaths;
import org.ruhu.model.VisitState;

/** Writes the list columns of records, in batches: what searching and counting needs, nothing else. */
final class Rows {
    /** Ids of all members of the largest household. */
    private static final int LONG = 40_000;
    private static final BigDecimal MOST_COPIES = BigDecimal.valueOf(1_000_000);

    private final Handle handle;
    private final Set<String> knownNames = new HashSet<>();

    Rows(Handle handle) {
        this.handle = handle;
    }

    /** One record's columns, to be added to the batch of its type. */
    record Row(UUID id, Fields fields) {}

    void write(RecordType type, Iterable<Row> rows) {
        try (PreparedBatch delete = handle.prepareBatch("DELETE FROM " + table(type) + " WHERE id = :id");
             PreparedBatch insert = handle.prepareBatch(insert(type))) {
            for (Row row : rows) {
                delete.bind("id", row.id()).add();
                insert.bind("id", row.id());
                bind(type, insert, row.fields());
                insert.add();
            }
            if (insert.size() > 0) {
                delete.execute();
                insert.execute();
            }
        }
    }

    void insertNew(RecordType type, Iterable<Row> rows) {
        try (PreparedBatch insert = handle.prepareBatch(insert(type))) {
            for (Row row : rows) {
                insert.bind("id", row.id());
                bind(type, insert, row.fields());
                insert.add();
            }
            if (insert.size() > 0) {
                insert.execute();
            }
        }
    }

    private static String table(RecordType type) {
        return type == RecordType.USER ? "person_in_charge" : type.tag();
    }

    private static String insert(RecordType type) {
        String columns = switch (type) {
            case CONFIG -> "";
            case FORM -> "form, version";
            case USER -> "tag, name";
            case VILLAGE -> "code, name, name_bo, township";
            case GRID -> "village, name, team";
            case ROUND -> "is_open, begins, ends, form";
            case HOUSEHOLD -> "no, no_rev, grid, village, kind, category, status, phone, address";
            case PERSON -> "household, name, sex, birth, id_no, id_rev, relation, active";
            case VISIT -> "household, round, form, state, outcome, filled_by, completed, marks, signs";
            case TEAM -> "name";
            case DEVICE -> "tag, name, team, revoked";
            case ASSIGNMENT -> "device, grid, way";
            case AUDIT -> "at, who, device, what, subject";
            case SHEET -> "household, round, form, kind, version, serial, state, printed, printed_by";
            case BASE -> "round, household, village, grid, team, persons, sampled, gone";
            case CLUE -> "household, sign, source, said, found, deadline, found_by, state";
            case MOVE -> "person, household, village, direction, reason, happened, round, pair, gone";
        };
        String all = columns.isEmpty() ? "id" : "id, " + columns;
        return "INSERT INTO " + table(type) + " (" + all + ") VALUES (:" + all.replace(", ", ", :") + ")";
    }

    private void bind(RecordType type, PreparedBatch row, Fields f) {
        switch (type) {
            case CONFIG -> { }
            case FORM -> row.bind("form", cut(f.text("form"), 40)).bind("version", cut(f.text("version"), 40));
            case USER -> row.bind("tag", cut(f.text("tag"), 20)).bind("name", cut(f.text("name"), 100));
            case VILLAGE -> row.bind("code", cut(f.text("code"), 20)).bind("name", cut(f.text("name"), 100))
                .bind("name_bo", cut(f.text("nameBo"), 200)).bind("township", cut(f.text("township"), 100));
            case GRID -> row.bind("village", uuid(f.text("village"))).bind("name", cut(f.text("name"), 100))
                .bind("team", cut(f.text("team"), 200));
            case ROUND -> row.bind("is_open", RoundState.of(f.text("state")).open()).bind("begins", cut(f.text("start"), 10))
                .bind("ends", cut(f.text("end"), 10))
                .bind("form", cut(f.text("form"), 40));
            case HOUSEHOLD -> household(row, f);
            case PERSON -> person(row, f);
            case VISIT -> visit(row, f);
            case TEAM -> row.bind("name", cut(f.text("name"), 100));
            case DEVICE -> row.bind("tag", cut(f.text("device"), 64)).bind("name", cut(f.text("name"), 100))
                .bind("team", uuid(f.text("team"))).bind("revoked", cut(f.text("revoked"), 40));
            case ASSIGNMENT -> row.bind("device", cut(f.text("device"), 64)).bind("grid", cut(f.text("grid"), 64))
                .bind("way", cut(f.text("mode"), 10));
            case AUDIT -> row.bind("at", cut(f.text("at"), 40)).bind("who", cut(f.text("who"), 100))
                .bind("device", cut(f.text("device"), 64)).bind("what", cut(f.text("what"), 40))
                .bind("subject", cut(f.text("subject"), 400));
            case SHEET -> sheet(row, f);
            case BASE -> base(row, f);
            case MOVE -> move(row, f);
            case CLUE -> clue(row, f);
        }
    }

    private static void household(PreparedBatch row, Fields f) {
        String no = cut(f.text("no"), 40);
        row.bind("no", no).bind("no_rev", reverse(no)).bind("grid", uuid(f.text("grid")))
            .bind("village", uuid(f.text("village"))).bind("kind", cut(f.text("type"), 20))
            .bind("category", cut(f.text("category"), 20)).bind("status", f.yes(FieldGroups.DELETED) ? "DEL" : cut(f.text("status"), 10))
            .bind("phone", cut(f.text("phone"), 40)).bind("address", cut(f.text("address"), 400));
    }

    private void person(PreparedBatch row, Fields f) {
        String name = cut(f.text("name"), 100);
        String idNo = cut(f.text("idNo"), 40);
        row.bind("household", uuid(f.text("household"))).bind("name", name).bind("sex", cut(f.text("sex"), 4))
            .bind("birth", cut(f.text("birth"), 10)).bind("id_no", idNo).bind("id_rev", reverse(idNo))
            .bind("relation", cut(f.text("relation"), 4)).bind("active", !f.text("status").equals("OUT") && !f.yes(FieldGroups.DELETED));
        if (!name.isEmpty() && knownNames.add(name)) {
            keys(name);
        }
    }

    private void keys(String name) {
        boolean known = handle.createQuery("SELECT COUNT(*) FROM name_key WHERE name = :name AND k = :name")
            .bind("name", name).mapTo(Integer.class).one() > 0;
        if (!known) {
            try (PreparedBatch batch = handle.prepareBatch("INSERT INTO name_key (k, name) VALUES (:k, :name)")) {
                NameKeys.of(name).forEach(key -> batch.bind("k", key).bind("name", name).add());
                batch.execute();
            }
        }
    }

    private static void visit(PreparedBatch row, Fields f) {
        String outcome = f.text("outcome");
        VisitState state = f.text("state").equals("completed") ? VisitState.ofOutcome(outcome) : VisitState.IN_PROGRESS;
        row.bind("household", uuid(f.text("household"))).bind("round", uuid(f.text("round")))
            .bind("form", cut(f.text("form"), 40)).bind("state", state.name())
            .bind("outcome", cut(outcome, 10)).bind("filled_by", cut(f.text("by"), 100))
            .bind("completed", cut(f.text("completedAt"), 40)).bind("marks", cut(VisitPaths.marked(f), LONG))
            .bind("signs", cut(VisitPaths.signs(f), 200));
    }

    private static void base(PreparedBatch row, Fields f) {
        row.bind("round", uuid(f.text("round"))).bind("household", uuid(f.text("household")))
            .bind("village", cut(f.text("village"), 20)).bind("grid", uuid(f.text("grid"))).bind("team", cut(f.text("team"), 200)).bind("persons", cut(f.text("persons"), LONG))
            .bind("sampled", f.yes("sampled")).bind("gone", f.yes(FieldGroups.DELETED));
    }

    private static void move(PreparedBatch row, Fields f) {
        row.bind("person", uuid(f.text("person"))).bind("household", uuid(f.text("household")))
            .bind("village", cut(f.text("village"), 20)).bind("direction", cut(f.text("direction"), 4))
            .bind("reason", cut(f.text("reason"), 10)).bind("happened", cut(f.text("date"), 10)).bind("round", uuid(f.text("round")))
            .bind("pair", uuid(f.text("pair"))).bind("gone", f.yes(FieldGroups.DELETED));
    }

    private static void clue(PreparedBatch row, Fields f) {
        row.bind("household", uuid(f.text("household"))).bind("sign", cut(f.text("sign"), 80)).bind("source", cut(f.text("source"), 10))
            .bind("said", cut(f.text("said"), 1000)).bind("found", cut(f.text("found"), 10)).bind("deadline", cut(f.text("deadline"), 10))
            .bind("found_by", cut(f.text("by"), 100)).bind("state", ClueState.of(f.text("state")).name());
    }

    private static void sheet(PreparedBatch row, Fields f) {
        int version = f.number("version").map(number -> number.max(BigDecimal.ZERO).min(MOST_COPIES).intValue()).orElse(1);
        row.bind("household", uuid(f.text("household"))).bind("round", uuid(f.text("round")))
            .bind("form", cut(f.text("form"), 40)).bind("kind", cut(f.text("kind"), 10)).bind("version", version)
            .bind("serial", cut(f.text("serial"), 20)).bind("state", SheetState.of(f.text("state")).name())
            .bind("printed", cut(f.text("printedAt"), 40)).bind("printed_by", cut(f.text("printedBy"), 100));
    }

    /** A reference that is no id points nowhere, and the record is listed as incomplete. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Of a row that another one may lack. */
    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Columns are for lists; the whole value stays in the record's state. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
