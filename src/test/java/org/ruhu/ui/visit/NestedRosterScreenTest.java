package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.SmallForm;
import org.ruhu.ui.VisitWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Plots in holdings: a roster in the rows of a roster, on the screen and over a restart. */
@ExtendWith(ApplicationExtension.class)
class NestedRosterScreenTest {
    private static final String FORM = """
        {"form":"LAND","version":"1","title":{"zh":"地块表"},"items":[
         {"kind":"repeat","name":"holding","label":{"zh":"承包户"},"canAdd":true,"rowLabel":"coalesce(${owner}, '新承包户')","items":[
          {"kind":"question","name":"owner","type":"text","label":{"zh":"承包人"},"required":"true()"},
          {"kind":"repeat","name":"plot","label":{"zh":"地块"},"canAdd":true,"rowLabel":"concat('第', position(.), '块')","items":[
           {"kind":"question","name":"crop","type":"text","label":{"zh":"种什么"}},
           {"kind":"question","name":"area","type":"decimal","label":{"zh":"面积"},"unit":{"zh":"亩"}}]},
          {"kind":"question","name":"sum","type":"calculate","label":{"zh":"合计"},"calculation":"sum(${area})","unit":{"zh":"亩"}}]},
         {"kind":"group","name":"end","label":{"zh":"汇总"},"items":[
          {"kind":"question","name":"all","type":"calculate","label":{"zh":"全部面积"},"calculation":"sum(${area})","unit":{"zh":"亩"}}]}]}""";

    @TempDir
    private Path folder;

    private VisitWindow window;

    @Start
    void start(Stage stage) {
        window = new VisitWindow(stage, folder, SmallForm.in(new SmallDistrict(), "LAND", FORM));
        window.open("LAND");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void press(FxRobot robot, String id) {
        waitForFxEvents();
        Node button = robot.lookup((Node node) -> node instanceof Button && id.equals(node.getId())).query();
        robot.interact(((Button) button)::fire);
        waitForFxEvents();
    }

    @Test
    void plotsAreAddedAndCountedInTheirHolding(FxRobot robot) {
        window.picture("nested-start");
        press(robot, "add:holding");
        String holding = "holding[" + window.work().session().rows("holding").getFirst() + "]";
        robot.write("次仁").type(KeyCode.ENTER);
        press(robot, "add:" + holding + "/plot");
        press(robot, "add:" + holding + "/plot");
        List<String> plots = window.work().session().rows(holding + "/plot");
        assertEquals(2, plots.size());
        window.work().answer(holding + "/plot[" + plots.get(0) + "]/area", "1.5");
        window.work().answer(holding + "/plot[" + plots.get(1) + "]/area", "2.25");
        robot.interact(() -> window.reopen("LAND"));
        assertEquals("3.75", window.work().session().value(holding + "/sum"));
        assertEquals("3.75", window.work().session().value("end/all"));
        assertEquals(plots, window.work().session().rows(holding + "/plot"));
        window.picture("nested-roster");
    }
}
