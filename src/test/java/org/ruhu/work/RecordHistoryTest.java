package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Who changed what of a household, from what to what, in which round. */
class RecordHistoryTest {
    @TempDir
    private Path folder;
    private District district;

    @BeforeEach
    void begin() {
        district = new District(folder, 91);
    }

    @AfterEach
    void end() {
        district.close();
    }

    private RecordHistory history() {
        return new RecordHistory(district.centre(), new Texts(Lang.ZH));
    }

    @Test
    void aChangeSaysWhoFromWhatToWhatAndNumbersAreMasked() {
        Workspace centre = district.centre();
        UUID household = district.household(centre, District.GRID, "990103001200-0001", "次仁");
        district.write(centre, RecordType.HOUSEHOLD, household, "address", "二组7号");
        district.write(centre, RecordType.HOUSEHOLD, household, "phone", "13800002222");
        List<RecordHistory.Line> lines = history().of(RecordType.HOUSEHOLD, household);
        assertEquals(3, lines.size());
        assertEquals("138****1111", lines.getFirst().from());
        assertEquals("138****2222", lines.getFirst().to());
        assertEquals("一组5号", lines.get(1).from());
        assertEquals("二组7号", lines.get(1).to());
        assertTrue(lines.get(1).who().contains("旺堆"));
        assertEquals("首次登记", lines.getLast().field());
        assertFalse(history().facts(RecordType.HOUSEHOLD, household).toString().contains("13800002222"));
    }

    @Test
    void aChangeIsNamedAfterTheRoundOfItsDay() {
        Workspace centre = district.centre();
        UUID household = district.household(centre, District.GRID, "990103001200-0001", "次仁");
        assertEquals("", history().of(RecordType.HOUSEHOLD, household).getLast().round());
        var prepare = new PrepareRound(centre);
        prepare.run(prepare.proposal());
        district.write(centre, RecordType.HOUSEHOLD, household, "address", "二组7号");
        assertEquals(prepare.proposal().year() + "年第1轮集中排查", history().of(RecordType.HOUSEHOLD, household).getFirst().round());
    }

    @Test
    void whoMovesIsFoundInTheNewHousehold() {
        Workspace centre = district.centre();
        UUID first = district.household(centre, District.GRID, "990103001200-0001", "次仁");
        UUID second = district.household(centre, District.OTHER_GRID, "990103001200-0002", "扎西");
        UUID person = district.person(centre, first, "央金", "02", "540125198506159028");
        district.write(centre, RecordType.PERSON, person, "household", second.toString());
        assertEquals(second, history().household(new PersonId(person)).uuid());
        RecordHistory.Line line = history().of(RecordType.PERSON, person).getFirst();
        assertEquals(List.of("990103001200-0001", "990103001200-0002"), List.of(line.from(), line.to()));
    }
}
