package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.RecordType;
import org.ruhu.work.Devices;
import org.ruhu.work.District;
import org.ruhu.work.Workspace;

/** Conflicts and doubtful changes as a shell at the centre sees them. */
class ConflictCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void theyAreListedShownAndDecided() {
        try (var district = new District(folder, 71)) {
            Workspace centre = district.centre();
            UUID home = district.household(centre, District.GRID, "0001", "次仁");
            Workspace third = district.laptop("第三组", "卓玛", District.GRID);
            Workspace fifth = district.laptop("第五组", "扎西", District.GRID);
            district.send(centre, third);
            district.send(centre, fifth);
            district.write(third, RecordType.HOUSEHOLD, home, "address", "二组1号");
            district.write(fifth, RecordType.HOUSEHOLD, home, "address", "二组2号");
            district.send(third, centre);
            district.send(fifth, centre);
            new Devices(centre).revoke(third.device());
            district.write(third, RecordType.HOUSEHOLD, home, "water", "1");
            district.send(third, centre);
            district.leave(centre);
        }
        var shell = new Shell(folder);
        String[] line = shell.done("conflict", "list", "--workspace", "Ruhu", "--grid", District.GRID.toString()).strip().split("\t");
        assertEquals("第三组 卓玛 5月12日填 二组1号；第五组 扎西 5月12日填 二组2号；原来 一组5号", line[line.length - 1]);
        assertEquals("", shell.done("conflict", "list", "--workspace", "Ruhu", "--grid", District.OTHER_GRID.toString()));
        String shown = shell.done("conflict", "show", line[0], "--workspace", "Ruhu");
        assertTrue(shown.contains("2  第五组 扎西 5月12日填 二组2号") && shown.contains("原来 一组5号"), shown);
        shell.ruhu("conflict", "decide", line[0], "--take", "3", "--reason", "看过门牌", "--workspace", "Ruhu").refused("没有第 3 个值");
        assertEquals(2, shell.ruhu("conflict", "decide", line[0], "--take", "2", "--workspace", "Ruhu").exit(), "a reason is needed");
        shell.done("conflict", "decide", line[0], "--take", "2", "--reason", "看过门牌", "--workspace", "Ruhu");
        shell.ruhu("conflict", "show", line[0], "--workspace", "Ruhu").refused("没有编号为 " + line[0]);
        String doubt = shell.done("doubt", "list", "--workspace", "Ruhu").split("\t")[0];
        assertTrue(shell.done("doubt", "show", doubt, "--workspace", "Ruhu").contains("0001"));
        shell.done("doubt", "reject", doubt, "--workspace", "Ruhu");
        shell.ruhu("doubt", "accept", doubt, "--workspace", "Ruhu").refused("没有编号为");
    }
}
