package org.ruhu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.User;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Hlc;

/** What this device writes: each change goes into its own chain, behind the one before it. */
final class Pen {
    private final Env env;
    private final User user;
    private final Identity identity;
    private final ChangeCodec codec;
    private Chain chain;

    private Pen(Env env, User user, Identity identity, Chain chain) {
        this.env = env;
        this.user = user;
        this.identity = identity;
        this.codec = new ChangeCodec(env, user.id(), identity.device());
        this.chain = chain;
    }

    /** In the hand of a user, behind what the device wrote last. */
    static Pen of(Env env, User user, Identity identity, Copy copy, Journal journal) {
        return new Pen(env, user, identity, last(identity, copy, journal));
    }

    private static Chain last(Identity identity, Copy copy, Journal journal) {
        return copy.writers().known(identity.writer()).flatMap(number -> Run.last(copy::handle, number))
            .map(run -> ChangeCodec.parse(Lines.split(journal.read(run.entry()).body()).get(run.index() + run.count() - 1)))
            .map(last -> new Chain(identity.writer(), last.n(), last.hash(), new Hlc(last.hlc())))
            .orElse(Chain.begin(identity.writer()));
    }

    /** Changes that are made but not yet saved. @param digest check digest of all that is held with them */
    record Sealed(List<Change> changes, Chain next, byte[] digest, byte[] body) {}

    /** @param digest check digest of what is held before them */
    Sealed seal(List<Draft> drafts, byte[] digest) {
        List<Change> changes = new ArrayList<>(drafts.size());
        Chain next = chain;
        Held held = new Held(digest);
        for (Draft draft : drafts) {
            Change change = codec.seal(draft, next);
            next = next.after(change);
            held.add(change);
            changes.add(change);
        }
        return new Sealed(changes, next, held.digest(), Lines.join(changes.stream().map(Change::line).toList()));
    }

    /** They are in the journal: the next change goes behind them. */
    void wrote(Sealed sealed) {
        chain = sealed.next;
    }

    /** An entry of the log. */
    Draft logged(Deed what, String subject, String detail) {
        return logged(what.tag(), subject, detail);
    }

    Draft logged(String what, String subject, String detail) {
        return Draft.born("audit", RecordType.AUDIT, env.newOrderedId(), "", Map.of("at", env.now().toString(), "who",
            user.name(), "device", identity.device(), "what", what, "subject", subject, "detail", detail));
    }

    /** Goes on as another writer. */
    void become(Identity next) {
        chain = new Chain(next.writer(), 0, Chain.START, chain.clock());
    }

    /** Where our numbering stands, to go back to. */
    Chain chain() {
        return chain;
    }

    void goBackTo(Chain before) {
        chain = before;
    }

    /** Changes of others were taken in; ours are later than the newest of them. */
    void heard(long newest) {
        chain = new Chain(chain.writer(), chain.n(), chain.hash(), chain.clock().receive(newest, env.millis()));
    }
}
