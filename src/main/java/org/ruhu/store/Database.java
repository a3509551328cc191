package org.ruhu.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded H2 file: a copy of the journal that can be queried. Opened only by ourselves, only from a file we made,
 * with a random key; its tables may be dropped and rebuilt at any time. Confined to the store's thread.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** Raised whenever what is derived into the tables changes, though the tables do not. */
    private static final int DERIVATION = 10;
    /** A file with another one is rebuilt. */
    static final String FORMAT = DERIVATION + "-" + checksum("tables.sql", "indexes.sql");

    /** Names of the file: a new copy is made under the one that is free. */
    private static final List<String> FILES = List.of("ruhu", "ruhu2");
    private static final String SUFFIX = ".mv.db";
    /** How an H2 file begins that is not encrypted. */
    private static final String READABLE = "H:2,";
    private static final String FOREIGN = "foreign-";
    private static final String URL = "jdbc:h2:%s:%s;CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;"
        + "TRACE_LEVEL_SYSTEM_OUT=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CACHE_SIZE=%d;MAX_COMPACT_TIME=0;OPTIMIZE_REUSE_RESULTS=FALSE";
    private static final int CACHE_KIB = 65_536;

    static {
        System.setProperty("h2.allowedClasses", "none");
    }

    /** Of H2: the file or the connection cannot be used any more, whatever the statement was. */
    private static final Set<Integer> FATAL = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2,
        ErrorCode.FILE_CORRUPTED_1, ErrorCode.DATABASE_IS_CLOSED, ErrorCode.CONNECTION_BROKEN_1,
        ErrorCode.GENERAL_ERROR_1, ErrorCode.OBJECT_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    private final Connection connection;
    private final Handle handle;
    private boolean failed;

    private Database(Connection connection) {
        this.connection = connection;
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logException(StatementContext context, SQLException e) {
                if (FATAL.contains(e.getErrorCode())) {
                    failed = true;
                    throw new Trouble("store.trouble.database", e);
                }
            }
        });
        this.handle = jdbi.open();
    }

    /** Whether the file failed under us, so that a new copy is needed. */
    boolean failed() {
        return failed;
    }

    /** Opens the file of a number, or makes a new one where there is none. @throws SQLException if it cannot be used */
    static Database open(Path folder, int number, DataKey key) throws SQLException, IOException {
        SafeFile.makeFolders(folder);
        Properties login = new Properties();
        login.put("user", "sa");
        login.put("password", String.valueOf(key.database()) + " ");
        String url = URL.formatted(scheme(folder), folder.toAbsolutePath().resolve(FILES.get(number)), CACHE_KIB);
        return new Database(DriverManager.getConnection(url, login));
    }

    private static String scheme(Path folder) {
        String scheme = folder.getFileSystem().provider().getScheme();
        // async: an interrupt would close the whole H2 file
        return scheme.equals("file") ? "async" : scheme;
    }

    static Path file(Path folder, int number) {
        return folder.resolve(FILES.get(number) + SUFFIX);
    }

    /** Number of a file that is not there; of the second if all are. */
    static int free(Path folder) {
        return Files.exists(file(folder, 0)) ? 1 : 0;
    }

    /** Deletes a copy. The journal still has everything. A file that somebody else put in its place is kept aside. */
    static void delete(Path folder, int number) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(file -> belongs(file, FILES.get(number))).toList()) {
                    if (isForeign(file)) {
                        LOG.warn("A database that is not ours was found, and is kept as {}{}", FOREIGN, file.getFileName());
                        Files.move(file, file.resolveSibling(FOREIGN + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    } else {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Ours are encrypted; one that can be read is not ours, and is never opened. */
    private static boolean isForeign(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(READABLE.length()), StandardCharsets.US_ASCII).equals(READABLE);
        }
    }

    /** H2 puts other files beside its own, whose names begin alike. */
    private static boolean belongs(Path file, String name) {
        return file.getFileName().toString().startsWith(name + ".");
    }

    /** What the database says of itself. */
    static Optional<String> meta(Handle handle, String name) {
        return handle.createQuery("SELECT val FROM meta WHERE name = :name").bind("name", name).mapTo(String.class)
            .findOne();
    }

    static void set(Handle handle, String name, String value) {
        int updated = handle.createUpdate("UPDATE meta SET val = :val WHERE name = :name").bind("val", value)
            .bind("name", name).execute();
        if (updated == 0) {
            handle.createUpdate("INSERT INTO meta (name, val) VALUES (:name, :val)").bind("name", name)
                .bind("val", value).execute();
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
        try (Connection closing = connection) {
            handle.close();
        } catch (SQLException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }
}
