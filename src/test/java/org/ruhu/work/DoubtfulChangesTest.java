package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** What a revoked laptop brings, and what a laptop writes outside its grids, as a person sees it. */
class DoubtfulChangesTest {
    private static final Texts ZH = new Texts(Lang.ZH);

    @TempDir
    private Path folder;
    private District district;
    private Workspace centre;
    private Workspace laptop;
    private UUID home;
    private DoubtfulChanges doubts;

    @BeforeEach
    void makeDistrict() {
        district = new District(folder, 41);
        centre = district.centre();
        home = district.household(centre, District.GRID, "0001", "次仁");
        laptop = district.laptop("第三组", "卓玛", District.GRID);
        district.send(centre, laptop);
        district.send(laptop, centre);
        doubts = new DoubtfulChanges(centre, ZH);
    }

    @AfterEach
    void close() {
        district.close();
    }

    private DoubtfulChanges.Waiting revoked() {
        district.write(laptop, RecordType.HOUSEHOLD, home, "phone", "13900002222");
        new Devices(centre).revoke(laptop.device());
        district.send(laptop, centre);
        return doubts.list().getFirst();
    }

    @Test
    void whatARevokedLaptopBroughtIsToldInWordsAndAccepted() {
        var waiting = revoked();
        assertEquals(1, doubts.waiting());
        assertEquals("第三组", waiting.device());
        assertEquals("来自已停用的设备，还不算数。", waiting.reason());
        var line = doubts.lines(waiting.id()).stream().filter(one -> one.value().contains("2222")).findFirst().orElseThrow();
        assertEquals("139****2222", line.value());
        assertEquals("138****1111", line.now());
        assertEquals("0001", line.place().no());
        assertEquals("第三组 卓玛", line.who());
        assertTrue(doubts.accept(waiting.id()) > 0);
        assertEquals("13900002222", District.text(centre, home, "phone"));
        assertEquals(List.of(), doubts.list());
        assertEquals("work.doubt.none", assertThrows(Trouble.class, () -> doubts.accept(waiting.id())).key());
    }

    @Test
    void whatIsRejectedNeverCounts() {
        var waiting = revoked();
        doubts.reject(waiting.id());
        assertEquals("13800001111", District.text(centre, home, "phone"));
        assertEquals(0, doubts.waiting());
        assertTrue(RoleWorkspace.log(centre).stream().anyMatch(one -> one.what().equals("decision")
            && one.detail().contains("kind=rejected")));
    }

    @Test
    void whatIsOddIsShownUntilSomebodyHasLooked() {
        new Devices(centre).assign(laptop.device(), List.of(District.GRID.toString()), Devices.Way.NONE);
        district.write(laptop, RecordType.HOUSEHOLD, home, "address", "二组1号");
        district.send(laptop, centre);
        List<DoubtfulChanges.Odd> odd = doubts.odd();
        assertEquals(1, odd.size());
        assertEquals("第三组 写了不归它管的网格。", odd.getFirst().reason());
        assertEquals("二组1号", odd.getFirst().lines().getFirst().value());
        doubts.seen(odd.getFirst().at());
        assertEquals(List.of(), doubts.odd());
    }
}
