package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.ruhu.form.Form;
import org.ruhu.work.VisitWork;
import org.testfx.api.FxRobot;

/** Fills the form on the screen as a person at the keyboard does: digits choose, text is typed, Enter goes on. */
public final class FormTyping {
    /** Answers typed into questions that are not choices; everything else that must be answered is 0. */
    private static final Map<String, String> TYPED = Map.of("checker_1", "次旦", "checker_2", "洛桑", "visit_place", "户内",
        "a_short", "52000", "b_short", "18000", "e_short", "3000", "remark", "多次上门无人");

    private final FxRobot robot;
    private final Scene scene;
    private final VisitWork work;
    private final Map<String, String> pressed = new HashMap<>(Map.of("work", "2", "changed", "1", "events", "1"));

    public FormTyping(FxRobot robot, Scene scene, VisitWork work) {
        this.robot = robot;
        this.scene = scene;
        this.work = work;
    }

    /** The digit to press at a question, where it is not the first. */
    public FormTyping press(String question, String digit) {
        pressed.put(question, digit);
        return this;
    }

    /** Goes through the form to its end, with a picture of every page whose name begins so. @return pages seen */
    public Set<String> fill(String pictures) {
        Set<String> seen = new TreeSet<>();
        String before = "";
        for (int wait = 0; here().isEmpty() && wait < 100; wait++) {
            robot.sleep(50); // the first question takes the focus once it is laid out
        }
        assertFalse(here().isEmpty(), "no question has the focus, but " + scene.getFocusOwner());
        for (String path = here(); !path.equals(before); path = here()) {
            String page = path.replaceAll("[/\\[].*", "");
            if (seen.add(page)) {
                Screenshots.save(scene, pictures + "-" + page);
            }
            before = path;
            answer(path);
        }
        return seen;
    }

    /** Path of the question that has the focus. */
    public String here() {
        waitForFxEvents();
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.getId() != null && node.getId().startsWith("row:")) {
                return node.getId().substring(4);
            }
            if (node.getId() != null && node.getId().startsWith("table:")) {
                Node below = node.lookup(".question-row");
                return below == null ? "" : below.getId().substring(4);
            }
        }
        return "";
    }

    private void answer(String path) {
        if (scene.getFocusOwner().getId().startsWith("reason:")) {
            robot.type(KeyCode.DIGIT1).type(KeyCode.ENTER);
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<Form.Choice> choices = work.session().choices(path);
        if (!work.session().kept(path).isEmpty() && !pressed.containsKey(name)) {
            robot.type(KeyCode.ENTER);
        } else if (choices.isEmpty()) {
            boolean number = work.session().required(path) || name.endsWith("_short");
            robot.write(TYPED.getOrDefault(name, number ? "0" : "")).type(KeyCode.ENTER);
        } else {
            robot.type(KeyCode.valueOf("DIGIT" + pressed.getOrDefault(name, "1")));
            if (here().equals(path)) {
                robot.type(KeyCode.ENTER);
            }
        }
    }

    /** Confirms what is suspected, one after the other. */
    public void confirmAll() {
        for (int i = 0; i < 20 && !work.blocking().isEmpty(); i++) {
            robot.type(KeyCode.F8);
            waitForFxEvents();
            String key = work.blocking().stream().map(finding -> "confirm:" + finding.key())
                .filter(id -> node(id) != null).findFirst().orElseThrow();
            fire(key);
            fire("reason:seen");
        }
    }

    private void fire(String id) {
        robot.interact(() -> ((Button) node(id)).fire());
        waitForFxEvents();
    }

    private Node node(String id) {
        return scene.getRoot().lookupAll("*").stream().filter(candidate -> id.equals(candidate.getId())).findFirst()
            .orElse(null);
    }
}
