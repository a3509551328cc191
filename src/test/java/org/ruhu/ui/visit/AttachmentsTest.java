package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.SmallForm;
import org.ruhu.picture.SamplePictures;
import org.ruhu.ui.FormTyping;
import org.ruhu.ui.VisitWindow;
import org.ruhu.work.Attachments;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Photos, files and signatures in the answers of a form. */
@ExtendWith(ApplicationExtension.class)
class AttachmentsTest {
    @TempDir
    private Path folder;

    private VisitWindow window;

    @Start
    void start(Stage stage) {
        window = new VisitWindow(stage, folder, SmallForm.in(new SmallDistrict()));
        window.open(SmallForm.ID);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String here(FxRobot robot) {
        waitForFxEvents();
        return new FormTyping(robot, window.scene(), window.work()).here();
    }

    /** Goes on with Enter until the question has the focus. */
    private void walkTo(FxRobot robot, String path) {
        for (int i = 0; i < 40 && !here(robot).equals(path); i++) {
            robot.type(KeyCode.ENTER);
        }
        assertEquals(path, here(robot));
    }

    private void attach(FxRobot robot, Path... files) {
        for (Path file : files) {
            window.files().choose(file);
        }
        robot.type(KeyCode.SPACE);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void aPhotoSurvivesClosingSmallAndEncrypted(FxRobot robot) throws IOException {
        walkTo(robot, "pictures/photo");
        attach(robot, file("house.png", SamplePictures.halves(1600, 1200, "png")));
        window.await("the photo", () -> !window.work().session().kept("pictures/photo").isEmpty());
        walkTo(robot, "pictures/photos");
        attach(robot, file("1.jpg", SamplePictures.halves(300, 400, "jpg")), file("2.jpg", SamplePictures.halves(500, 400, "jpg")),
            file("3.jpg", SamplePictures.halves(600, 400, "jpg")), file("4.jpg", SamplePictures.halves(700, 400, "jpg")));
        window.await("three photos", () -> window.work().session().kept("pictures/photos").split(" ").length == 3
            && window.words("picture-said:pictures/photos").contains("3"));
        walkTo(robot, "pictures/paper");
        attach(robot, file("paper.pdf", "%PDF-1.7 a paper".getBytes(StandardCharsets.UTF_8)));
        window.await("the paper", () -> window.work().session().kept("pictures/paper").endsWith(".pdf"));
        String photo = window.answer("pictures/photo");
        robot.interact(() -> window.reopen(SmallForm.ID));
        window.await("the picture", () -> window.node("picture:" + photo) != null);
        window.picture("small-5-pictures");
        var found = assertInstanceOf(Attachments.Found.Here.class, window.now(() -> window.work().attachments().find(photo)));
        var kept = ImageIO.read(new ByteArrayInputStream(found.content()));
        assertEquals(800, kept.getWidth(), "as the form says");
        try (var all = Files.walk(window.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] disk = Files.readAllBytes(file);
                assertFalse(disk.length > 3 && disk[0] == (byte) 0xFF && disk[1] == (byte) 0xD8, file + " is a clear picture");
            }
        }
        robot.interact(() -> window.node("picture:" + photo).requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("large", () -> window.node("picture-large") != null);
        window.picture("small-6-large");
        robot.type(KeyCode.ESCAPE).type(KeyCode.DELETE);
        assertEquals("", window.answer("pictures/photo"));
        assertEquals(0, window.timesLeft());
    }

    @Test
    void aBadPictureGetsOneSentenceAndChangesNothing(FxRobot robot) throws IOException {
        walkTo(robot, "pictures/photo");
        byte[] good = SamplePictures.halves(300, 200, "jpg");
        attach(robot, file("good.jpg", good));
        window.await("the photo", () -> !window.work().session().kept("pictures/photo").isEmpty());
        String before = window.answer("pictures/photo");
        Map<Path, String> bad = Map.of(file("list.jpg", "姓名,电话".getBytes(StandardCharsets.UTF_8)), "只能附 JPEG 或 PNG",
            file("bomb.png", SamplePictures.bomb()), "4000 万像素",
            file("cut.jpg", Arrays.copyOf(good, good.length / 2)), "不完整",
            file("large.jpg", new byte[(20 << 20) + 1]), "20 MB", folder.resolve("gone.jpg"), "读不到");
        bad.forEach((file, sentence) -> {
            attach(robot, file);
            window.await(sentence, () -> window.words("picture-said:pictures/photo").contains(sentence));
            assertEquals(before, window.answer("pictures/photo"));
            window.picture("small-7-bad");
        });
    }

    @Test
    void aPictureThatFitsNowhereLeavesTheAnswerAsItWas(FxRobot robot) throws IOException {
        walkTo(robot, "pictures/photo");
        Files.write(window.folder().resolve("blobs"), new byte[] {1});
        attach(robot, file("good.jpg", SamplePictures.halves(300, 200, "jpg")));
        window.await("not saved", () -> window.words("picture-said:pictures/photo").contains("没有保存成功"));
        assertEquals("", window.answer("pictures/photo"));
        Files.delete(window.folder().resolve("blobs"));
        attach(robot, file("good.jpg", SamplePictures.halves(300, 200, "jpg")));
        window.await("the photo", () -> !window.work().session().kept("pictures/photo").isEmpty());
    }

    @Test
    void aMissingOrDamagedPictureIsToldInWords(FxRobot robot) throws IOException {
        walkTo(robot, "pictures/photos");
        attach(robot, file("1.jpg", SamplePictures.halves(300, 400, "jpg")), file("2.jpg", SamplePictures.halves(500, 400, "jpg")));
        window.await("two", () -> window.work().session().kept("pictures/photos").contains(" "));
        String[] names = window.answer("pictures/photos").split(" ");
        Path blobs = window.folder().resolve("blobs");
        Files.delete(blobs.resolve(names[0].substring(0, 64)));
        Files.write(blobs.resolve(names[1].substring(0, 64)), new byte[100]);
        robot.interact(() -> window.reopen(SmallForm.ID));
        window.await("missing", () -> window.node("picture:" + names[0]) != null && window.words("picture:" + names[0]).equals("附件不在本机"));
        window.await("damaged", () -> window.words("picture:" + names[1]).equals("附件已损坏，请重新附"));
        window.picture("small-8-missing");
    }

    @Test
    void aCopiedPictureIsPastedAndANameIsSigned(FxRobot robot) {
        walkTo(robot, "pictures/photo");
        robot.interact(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putImage(new Image(new ByteArrayInputStream(SamplePictures.halves(200, 100, "png"))));
            Clipboard.getSystemClipboard().setContent(copied);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        window.await("pasted", () -> window.work().session().kept("pictures/photo").endsWith(".jpg"));
        walkTo(robot, "pictures/sign");
        robot.moveTo(window.node("pad:pictures/sign")).press(javafx.scene.input.MouseButton.PRIMARY).moveBy(60, 20).moveBy(30, -40)
            .release(javafx.scene.input.MouseButton.PRIMARY);
        window.picture("small-9-sign");
        robot.interact(() -> ((javafx.scene.control.Button) window.node("pad-keep:pictures/sign")).fire());
        window.await("signed", () -> window.work().session().kept("pictures/sign").endsWith(".jpg"));
    }
}
