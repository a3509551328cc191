package org.ruhu.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.sync.Chain;

/**
 * Follows every writer's chain, in which each change names the hash of the one before it. After a clone two changes may
 * carry the same number, and the next follows one of them. A laptop holds only its own grids' changes of others, so a change
 * may be here without the one before it.
 */
final class Chains {
    private final Map<UUID, Map<Long, Set<UUID>>> hashes = new HashMap<>();

    /** How a change stands to the one before it. */
    enum Standing {
        FOLLOWS,
        /** There is one before it, but not the one it names. */
        BROKEN,
        /** There is none before it. */
        ALONE
    }

    /** What one change says the one before it was. */
    record Link(UUID writer, long n, UUID prev) {
        static Link of(Change change) {
            return new Link(change.writer(), change.n(), half(change.prev()));
        }
    }

    /** @return false if it was there already */
    boolean add(Change change) {
        return hashes.computeIfAbsent(change.writer(), writer -> new HashMap<>())
            .computeIfAbsent(change.n(), n -> new HashSet<>(2)).add(half(change.hash()));
    }

    /** To be asked when all that is here was added. */
    Standing standing(Link link) {
        Set<UUID> before = link.n == 1 ? Set.of(half(Chain.START)) : hashes.getOrDefault(link.writer, Map.of()).get(link.n - 1);
        if (before == null) {
            return Standing.ALONE;
        }
        return before.contains(link.prev) ? Standing.FOLLOWS : Standing.BROKEN;
    }

    int writers() {
        return hashes.size();
    }

    /** The first half of a hash: as hard to hit as a key is to guess, and half a million of them fit into the memory. */
    private static UUID half(String hash) {
        return new UUID(Long.parseUnsignedLong(hash, 0, 16, 16), Long.parseUnsignedLong(hash, 16, 32, 16));
    }
}
