package org.ruhu.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;

/**
 * The embedded H2 file: a copy of the journal that can be queried. Opened only by ourselves, only from a file we made,
 * with a random key; its tables may be dropped and rebuilt at any time. Confined to the store's thread.
 */
final class Database implements AutoCloseable {
    /** Raised whenever what is derived into the tables changes, though the tables do not. */
    private static final int DERIVATION = 4;
    /** A file with another one is rebuilt. */
    static final String FORMAT = DERIVATION + "-" + checksum("tables.sql", "indexes.sql");

    private static final String FILE = "ruhu";
    // async: an interrupt would close the whole H2 file
    private static final String URL = "jdbc:h2:async:%s;CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;"
        + "TRACE_LEVEL_SYSTEM_OUT=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CACHE_SIZE=%d;MAX_COMPACT_TIME=0;OPTIMIZE_REUSE_RESULTS=FALSE";
    private static final int CACHE_KIB = 65_536;

    static {
        System.setProperty("h2.allowedClasses", "none");
    }

    private final Connection connection;
    private final Handle handle;

    private Database(Connection connection) {
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
    }

    /** Opens the file, or makes a new one where there is none. @throws SQLException if the file cannot be used */
    static Database open(Path folder, DataKey key) throws SQLException, IOException {
        Files.createDirectories(folder);
        Properties login = new Properties();
        login.put("user", "sa");
        login.put("password", String.valueOf(key.database()) + " ");
        String url = URL.formatted(folder.toAbsolutePath().resolve(FILE), CACHE_KIB);
        return new Database(DriverManager.getConnection(url, login));
    }

    /** Deletes the copy. The journal still has everything. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    Handle handle() {
        return handle;
    }

    boolean hasTables() {
        return handle.createQuery("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'meta'")
            .mapTo(Integer.class).one() > 0;
    }

    void createTables() {
        run("tables.sql");
    }

    void createIndexes() {
        run("indexes.sql");
    }

    /** Before much is written: an index kept up row by row costs more than one made at the end. */
    void dropIndexes() {
        for (String statement : statements("indexes.sql")) {
            String name = statement.replaceFirst("(?s)^CREATE (UNIQUE )?INDEX IF NOT EXISTS (\\w+) .*$", "$2");
            handle.execute("DROP INDEX IF EXISTS " + name);
        }
    }

    private void run(String script) {
        statements(script).forEach(handle::execute);
    }

    private static List<String> statements(String script) {
        return Arrays.stream(text(script).split(";\\s*\n")).filter(statement -> !statement.isBlank()).toList();
    }

    private static String checksum(String... scripts) {
        MessageDigest digest = Digests.sha256();
        for (String script : scripts) {
            digest.update(text(script).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String text(String script) {
        try (InputStream in = Database.class.getResourceAsStream(script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    @Override
    public void close() {
        handle.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }
}
