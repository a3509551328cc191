package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.store.Records;
import org.ruhu.sync.Digests;

/**
 * What a sheet was printed from, as digests of the changes that stood then. Comparing them says whether anything changed
 * since, on any laptop and whatever its clock said; they say nothing of the values.
 *
 * @param register of the household and its persons, 32 hex digits
 * @param visit    of the visit, 32 hex digits
 */
record SheetBasis(String register, String visit) {
    private static final int BYTES = 16;

    static SheetBasis of(Records records, HouseholdId household, UUID visit) {
        List<UUID> people = Stream.concat(Stream.of(household.uuid()), records.membersOf(household).stream().map(PersonId::uuid)).toList();
        return new SheetBasis(digest(records, people), digest(records, List.of(visit)));
    }

    private static String digest(Records records, List<UUID> ids) {
        List<String> standing = new ArrayList<>();
        ids.forEach(id -> records.state(id).standing().forEach(change -> standing.add(id + " " + change)));
        MessageDigest digest = Digests.sha256();
        standing.stream().sorted().forEach(one -> digest.update((one + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
