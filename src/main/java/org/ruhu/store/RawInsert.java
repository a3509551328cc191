package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The floor of taking packages in: the same number of rows of the same size,
 * in batches into the same encrypted H2, and nothing else.
 */
public final class RawInsert {
    private static final int PAGE = 2_000;

    private RawInsert() {}

    /** @param bytes that are kept of each record */
    public static void run(Path folder, int rows, int bytes) throws SQLException, IOException {
        var random = new Random(1);
        Database.delete(folder, 0);
        try (Database database = Database.open(folder, 0, new DataKey(new byte[DataKey.BYTES]))) {
            database.createTables();
            var handle = database.handle();
            handle.begin();
            for (int done = 0; done < rows; done += PAGE) {
                try (PreparedBatch record = handle.prepareBatch("INSERT INTO record (id, kind, grid, state) "
                         + "VALUES (:id, 'person', '', :state)");
                     PreparedBatch person = handle.prepareBatch("INSERT INTO person (id, household, name, sex, birth, id_no, "
                         + "id_rev, relation, active) VALUES (:id, :id, '扎西次仁', '1', '1980-01-01', :no, :no, '01', TRUE)")) {
                    for (int i = done; i < Math.min(rows, done + PAGE); i++) {
                        UUID id = new UUID(random.nextLong(), random.nextLong());
                        record.bind("id", id).bind("state", bytes(random, bytes)).add();
                        person.bind("id", id).bind("no", Integer.toString(i)).add();
                    }
                    record.execute();
                    person.execute();
                }
            }
            handle.commit();
            database.createIndexes();
        }
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
