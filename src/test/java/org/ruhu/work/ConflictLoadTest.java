package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.GridId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A whole district's households, a thousand of them in conflict: the list must not take as long as the district is large. */
class ConflictLoadTest {
    private static final int HOUSEHOLDS = 22_300;
    private static final int CONFLICTS = 1_000;

    @TempDir
    private Path folder;

    private static void saved(Workspace at, List<Draft> drafts) {
        for (int from = 0; from < drafts.size(); from += 1_000) {
            at.store().save(drafts.subList(from, Math.min(drafts.size(), from + 1_000)));
        }
    }

    @Test
    void aPageComesAtOnceHoweverManyHouseholdsThereAre() {
        try (var district = new District(folder, 51)) {
            Workspace centre = district.centre();
            List<UUID> homes = new ArrayList<>();
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < HOUSEHOLDS; i++) {
                UUID id = centre.env().newId();
                homes.add(id);
                drafts.add(Draft.born("new", RecordType.HOUSEHOLD, id, District.GRID.toString(), Map.of("no", "H" + (100_000 + i), "grid",
                    District.GRID.toString(), "village", District.VILLAGE.toString(), "address", "一组")));
            }
            saved(centre, drafts);
            drafts.clear();
            for (UUID home : homes.subList(0, CONFLICTS)) {
                for (String address : List.of("二组", "三组")) {
                    drafts.add(new Draft("set", RecordType.HOUSEHOLD, home, District.GRID.toString(), Map.of("address",
                        new Draft.Entry(address, List.of()))));
                }
            }
            saved(centre, drafts);
            var conflicts = new Conflicts(centre, new Texts(Lang.ZH));
            assertEquals(CONFLICTS, conflicts.list(ConflictQuery.ALL).total());
            long begun = System.nanoTime();
            var page = conflicts.list(new ConflictQuery(Optional.of(new GridId(District.GRID)), Optional.empty(), Optional.empty(),
                Optional.empty(), 3, 50));
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("one page of 50 of " + CONFLICTS + " conflicts: " + taken.toMillis() + " ms");
            assertEquals(50, page.lines().size());
            assertTrue(taken.toMillis() < 5_000, taken::toString);
        }
    }
}
