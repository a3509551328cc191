package org.ruhu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.print.Pages;
import org.ruhu.work.Entry;
import org.ruhu.work.RealCentre;
import org.ruhu.work.Workspace;

/** A round on the command line of the centre: prepared, opened, looked at, and not closed while anything is open. */
class RoundCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aRoundIsPreparedOpenedAndNotClosedTooEarly() throws Exception {
        var shell = new Shell(folder);
        shell.script("init --role centre --workspace centre --user 区里").forEach(Shell.Said::done);
        try (Workspace centre = assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve("centre"), Shell.PASSWORD.toCharArray(),
            TestEnv.real())).workspace()) {
            RealCentre.fill(centre);
        }
        Files.writeString(folder.resolve("export.csv"), "户号,联系电话\n540102101201-0001,13900001111\n");
        List<Shell.Said> said = shell.script("round show --workspace centre",
            "round prepare --name 春季 --village 540102101201 540102101999 --workspace centre",
            "round prepare --name 春季 --village 540102101201 540102101202 --sample 50 --workspace centre",
            "round list --workspace centre", "round open --round 春季 --workspace centre", "round open --round 春季 --workspace centre",
            "round show --workspace centre", "round account --villages --workspace centre", "round close --workspace centre",
            "round sample --draw --workspace centre", "round statement --village 540102101201 --out closing.pdf --workspace centre",
            "round wrap --workspace centre", "round list --workspace centre", "round differences --workspace centre",
            "round year 2020 --workspace centre",
            "round rule 540102101201-0001 f/water_enough third --reason 看过 --workspace centre",
            "round rule 540102101201-0001 f/water_enough second --reason 看过 --workspace centre",
            "round check --against none.csv --workspace centre", "round check --against export.csv --workspace centre");
        said.get(0).refused("没有");
        said.get(1).refused("没有这个村：540102101999");
        said.get(2).done();
        assertTrue(said.get(3).done().out().contains("春季") && said.get(3).out().contains("准备"), said.get(3).out());
        assertEquals("已打开“春季”：2 个村，2 户，0 人", said.get(4).done().out().strip());
        said.get(5).refused("不在准备状态");
        assertTrue(said.get(6).done().out().contains("措麦村\t未入户 1"), said.get(6).out());
        assertEquals(1, said.get(7).exit());
        assertTrue(said.get(7).out().contains("户：开轮 2，增 0，减 0，现有 2，平"), said.get(7).out());
        assertTrue(said.get(7).out().contains("措麦村 540102101201-0001 ：本轮没有入户结果（第一网格）"), said.get(7).out());
        assertEquals(1, said.get(8).exit());
        assertTrue((said.get(8).out() + said.get(8).err()).contains("“春季”还不能关闭：4 项没有解决。"), said.get(8)::toString);
        assertTrue(said.get(9).done().out().contains("已把 2 户记入基本名册"), said.get(9).out());
        said.get(10).done();
        assertTrue(Pages.text(folder.resolve("closing.pdf")).replaceAll("\\s", "").contains("本轮没有入户结果"));
        said.get(11).done();
        assertTrue(said.get(12).done().out().contains("收尾"), said.get(12).out());
        said.get(13).done();
        said.get(15).refused("first");
        said.get(16).refused("还没有两次都完成的核查");
        said.get(17).refused("none.csv");
        assertEquals("导出文件 1 行；对照 0 户，不同 0 处，文件里没有的 0 户", said.get(18).done().out().strip());
        assertEquals("2020年：排查 0 次，共 0 户次、0 人次；涉及 0 户、0 人", said.get(14).done().out().strip());
    }
}
