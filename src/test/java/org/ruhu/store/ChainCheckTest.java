package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;

class ChainCheckTest {
    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(5);
    private final ChangeCodec other = new ChangeCodec(env, "u-other", "dev-other");

    private Store store() {
        var identity = new Identity(env.newId(), "field", "dev-1", env.newId(), 1, "u-1", "格桑", env.now().toString());
        Store store = Store.create(folder.resolve("w"), identity, new User("u-1", "格桑", UserRole.AUDITOR),
            "correct horse".toCharArray(), env);
        store.save(List.of(Draft.born("new", RecordType.VILLAGE, env.newId(), "", Map.of("name", "一村"))));
        for (int i = 0; i < 3; i++) {
            store.log(Deed.REVEAL, "subject " + i, "reason=contact");
        }
        return store;
    }

    private static ChainCheck.Checked check(Store store) {
        return store.chainCheck().run(share -> { });
    }

    private static ChainCheck.Why why(Store store) {
        return check(store).fault().map(ChainCheck.Fault::why).orElseThrow();
    }

    private Change entry(Chain chain, String subject) {
        return other.seal(Draft.born("audit", RecordType.AUDIT, env.newId(), "", Map.of("at", env.now().toString(), "who", "卓玛",
            "device", "dev-other", "what", "print", "subject", subject)), chain);
    }

    private void bring(Store store, Change... changes) {
        try (Import into = store.beginImport()) {
            for (Change change : changes) {
                into.add(change);
            }
            into.commit(new PackageHead("p", "dev-other", "any", "field", false, 1, 1, "0", 1, env.now().toString(),
                Knowledge.NOTHING, new PackageHead.Count(changes.length, 0)), new byte[32], Optional.empty());
        }
    }

    @Test
    void everyEntryAndEveryLinkIsCounted() {
        try (Store store = store()) {
            assertEquals(new ChainCheck.Checked(3, 4, 0, Optional.empty()), check(store));
        }
    }

    @Test
    void aChainFromElsewhereIsFollowedAndItsGapsAreCounted() {
        try (Store store = store()) {
            Change first = entry(Chain.begin(env.newId()), "a");
            Change second = entry(Chain.begin(first.writer()).after(first), "b");
            Change third = entry(Chain.begin(first.writer()).after(second), "c");
            bring(store, first, third);
            assertEquals(new ChainCheck.Checked(5, 6, 1, Optional.empty()), check(store));
            bring(store, second);
            assertEquals(new ChainCheck.Checked(6, 7, 0, Optional.empty()), check(store));
        }
    }

    @Test
    void anEntryShownOtherwiseThanWrittenIsNamed() {
        for (String change : List.of("SET what = 'print'", "SET who = '别人'", "SET at = '2020-01-01'", "SET subject = ''",
            "SET device = 'dev-2'")) {
            try (Store store = store()) {
                assertEquals(1, store.handle().execute("UPDATE audit " + change + " WHERE subject = 'subject 1'"));
                ChainCheck.Checked checked = check(store);
                assertEquals(ChainCheck.Why.SHOWN_OTHERWISE, checked.fault().orElseThrow().why(), change);
                assertEquals(3, checked.fault().orElseThrow().n());
                assertEquals(1, checked.entries());
            }
            empty();
        }
    }

    private void empty() {
        try (var files = java.nio.file.Files.walk(folder.resolve("w"))) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> assertTrue(file.toFile().delete()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anEntryTakenOutOfTheListOrPutIntoItIsNoticed() {
        try (Store store = store()) {
            store.handle().execute("DELETE FROM audit WHERE subject = 'subject 2'");
            assertEquals(ChainCheck.Why.SHOWN_OTHERWISE, why(store));
        }
        empty();
        try (Store store = store()) {
            store.handle().execute("INSERT INTO audit SELECT RANDOM_UUID(), at, who, device, what, 'made up' FROM audit LIMIT 1");
            assertEquals(ChainCheck.Why.COUNTED_OTHERWISE, why(store));
        }
    }

    @Test
    void alteredBytesAndABrokenChainAreNamed() {
        try (Store store = store()) {
            Change first = entry(Chain.begin(env.newId()), "a");
            byte[] line = new String(first.line(), StandardCharsets.UTF_8).replace("print", "login").getBytes(StandardCharsets.UTF_8);
            bring(store, with(first, line));
            assertEquals(ChainCheck.Why.ALTERED, why(store));
        }
        empty();
        try (Store store = store()) {
            Change first = entry(Chain.begin(env.newId()), "a");
            Change forged = entry(new Chain(first.writer(), 1, "ab".repeat(32), Chain.begin(first.writer()).clock()), "b");
            bring(store, first, forged);
            ChainCheck.Checked checked = check(store);
            assertEquals(ChainCheck.Why.UNCHAINED, checked.fault().orElseThrow().why());
            assertEquals(forged.wall(), checked.fault().orElseThrow().at());
        }
    }

    private static Change with(Change change, byte[] line) {
        return new Change(change.writer(), change.n(), change.prev(), change.hash(), change.hlc(), change.wall(), change.user(),
            change.device(), change.schema(), change.kind(), change.type(), change.record(), change.grid(), change.set(),
            change.must(), line);
    }
}
