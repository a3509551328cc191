package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.Rebuilt;
import org.ruhu.model.RecordType;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.model.Verified;
import org.ruhu.model.Verified.Fault;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;

/** Whatever is planted in a workspace's files is found and named. */
class VerificationTest {
    private final Env env = TestEnv.of(1);
    @TempDir
    private Path folder;
    private Store store;
    private Change village;
    private String picture;

    @BeforeEach
    void make() {
        var identity = new Identity(new UUID(1, 1), "field", "dev-1", new UUID(2, 2), 1, "u-1", "A", "2026");
        store = Store.create(folder.resolve("team"), identity, new User("u-1", "A", UserRole.TEAM_LEADER),
            "a long password".toCharArray(), env);
        village = store.save(List.of(village("540103001"))).getFirst();
        store.save(List.of(village("540103002"), village("540103003")));
        picture = store.blobs().put("picture".getBytes(StandardCharsets.US_ASCII), "jpg");
        store.save(List.of(Draft.born("new", RecordType.VISIT, env.newId(), "", Map.of("a", picture, "b", "0".repeat(64) + ".jpg"))));
        store.log(org.ruhu.model.Deed.LOGIN, "", "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Draft village(String code) {
        return Draft.born("new", RecordType.VILLAGE, env.newId(), "", Map.of("code", code));
    }

    private List<Fault> faults() {
        return store.verify(share -> { }).faults();
    }

    @Test
    void whatIsSoundIsCountedInFull() {
        Verified verified = store.verify(share -> assertTrue(share > 0 && share <= 1));
        assertEquals(List.of(), verified.faults());
        assertEquals(5, verified.entries());
        assertEquals(5, verified.changes());
        assertEquals(1, verified.writers());
        assertEquals(1, verified.log());
        assertEquals(1, verified.pictures());
        assertEquals(1, verified.missing());
        assertFalse(Files.exists(folder.resolve("team/database.verify")));
    }

    @Test
    void aRowThatIsNotTheJournalsIsFoundAndMended() {
        store.handle().execute("UPDATE village SET name = 'x' WHERE id = ?", village.record());
        assertEquals(List.of(new Fault.Table("village")), faults());
        Rebuilt rebuilt = store.rebuild();
        assertEquals(List.of("village"), rebuilt.differed());
        assertEquals(5, rebuilt.changes());
        assertEquals(List.of(), faults());
        assertEquals(List.of(), store.rebuild().differed());
    }

    @Test
    void aRecordStateThatIsNotTheJournalsIsFound() {
        store.handle().execute("DELETE FROM record WHERE id = ?", village.record());
        assertEquals(List.of(new Fault.Table("record")), faults());
    }

    @Test
    void aPictureThatRottedIsNamed() throws IOException {
        String hash = picture.substring(0, 64);
        Path file = folder.resolve("team/blobs").resolve(hash);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertEquals(List.of(new Fault.Picture(hash)), faults());
    }

    /** Whoever has the key can write entries that authenticate; what they say must still fit. */
    @Test
    void aForgedEntryIsNamed() {
        byte[] line = new String(village.line(), StandardCharsets.UTF_8).replace("540103001", "540103009")
            .getBytes(StandardCharsets.UTF_8);
        store.journal().append(Frame.Kind.SAVE, store.digest(), Lines.join(List.of(line)));
        assertTrue(faults().contains(new Fault.BadChange(6, 1)), faults().toString());
    }

    @Test
    void anEntryWithAnotherDigestIsNamed() {
        store.journal().append(Frame.Kind.EXPORT, new byte[32],
            "{\"sha\":\"aa\",\"at\":\"2026\",\"to\":\"centre\",\"changes\":0}".getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(new Fault.Digest(6), new Fault.Table("package")), faults());
    }

    @Test
    void aChangeThatFollowsNothingIsNamed() {
        var codec = new ChangeCodec(env, "u-1", "dev-1");
        Change stray = codec.seal(village("540103004"), new Chain(new UUID(2, 2), 3, "ab".repeat(32), new org.ruhu.sync.Hlc(0)));
        var held = new Held(store.digest());
        held.add(stray);
        store.journal().append(Frame.Kind.SAVE, held.digest(), Lines.join(List.of(stray.line())));
        assertTrue(faults().contains(new Fault.Broken("00000000", 4)), faults().toString());
    }
}
