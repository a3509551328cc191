package org.ruhu.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAttachmentTest {
    private final ReadAttachment pictures = new ReadAttachment(ReadAttachment.Kind.PICTURES, 400);
    private final ReadAttachment files = new ReadAttachment(ReadAttachment.Kind.PICTURES_AND_FILES, 400);

    @TempDir
    private Path folder;

    private static BufferedImage decoded(Reading reading) throws IOException {
        var ready = assertInstanceOf(Reading.Ready.class, reading);
        assertEquals("jpg", ready.attachment().ending());
        return ImageIO.read(new ByteArrayInputStream(ready.attachment().content()));
    }

    private static Reading.Why why(Reading reading) {
        return assertInstanceOf(Reading.Refused.class, reading).why();
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xFF) > 200 && (rgb & 0xFF) < 60;
    }

    @Test
    void aLargePictureIsKeptSmall() throws IOException {
        BufferedImage small = decoded(pictures.bytes(SamplePictures.halves(1200, 900, "png")));
        assertEquals(400, small.getWidth());
        assertEquals(300, small.getHeight());
        BufferedImage kept = decoded(pictures.bytes(SamplePictures.halves(120, 90, "jpg")));
        assertEquals(120, kept.getWidth(), "a small one is not blown up");
    }

    @Test
    void aPictureOfManyPixelsDoesNotFillTheMemory() throws IOException {
        BufferedImage small = decoded(pictures.bytes(SamplePictures.halves(7200, 5500, "jpg")));
        assertEquals(400, small.getWidth());
        assertTrue(isRed(small.getRGB(200, 10)));
    }

    @Test
    void thePlaceWhereItWasTakenIsNotKept() {
        byte[] photo = SamplePictures.withExif(SamplePictures.halves(120, 90, "jpg"), 1);
        assertTrue(new String(photo, StandardCharsets.ISO_8859_1).contains("GPS"));
        var ready = assertInstanceOf(Reading.Ready.class, pictures.bytes(photo));
        String kept = new String(ready.attachment().content(), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("GPS") || kept.contains("Exif"), kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
        BufferedImage kept = decoded(pictures.bytes(
            SamplePictures.withExif(SamplePictures.halves(120, 90, "jpg"), orientation)));
        assertEquals(orientation >= 5 ? 90 : 120, kept.getWidth());
        int[][] red = {{60, 5}, {60, 5}, {60, 84}, {60, 84}, {5, 60}, {84, 60}, {84, 60}, {5, 60}};
        int[] at = red[orientation - 1];
        assertTrue(isRed(kept.getRGB(at[0], at[1])), "the camera's upper half");
    }

    @Test
    void whatIsNoPictureIsKnownByItsFirstBytes() throws IOException {
        Path named = Files.writeString(folder.resolve("photo.jpg"), "GIF89a and more");
        assertEquals(Reading.Why.TYPE, why(pictures.file(named)));
        assertEquals(Reading.Why.TYPE, why(pictures.bytes("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))));
        assertEquals(Reading.Why.TYPE, why(pictures.bytes(new byte[0])));
    }

    @Test
    void aPdfIsTakenWhereFilesAre() {
        byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
        assertEquals("pdf", assertInstanceOf(Reading.Ready.class, files.bytes(pdf)).attachment().ending());
        assertEquals(Reading.Why.BYTES, why(files.bytes(Arrays.copyOf(pdf, (5 << 20) + 1))));
    }

    @Test
    void aFileTooLargeIsNotRead() throws IOException {
        Path large = folder.resolve("large.jpg");
        try (var out = Files.newByteChannel(large, java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE, java.nio.file.StandardOpenOption.SPARSE)) {
            out.position(21L << 20);
            out.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        assertEquals(Reading.Why.BYTES, why(pictures.file(large)));
        assertEquals(Reading.Why.UNREADABLE, why(pictures.file(folder)));
        assertEquals(Reading.Why.UNREADABLE, why(pictures.file(folder.resolve("gone.jpg"))));
    }

    @Test
    void aPictureThatClaimsBillionsOfPixelsIsNotDecoded() {
        assertEquals(Reading.Why.PIXELS, why(pictures.bytes(SamplePictures.bomb())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPictureCutOffAnywhereIsRefused(String format) {
        byte[] whole = SamplePictures.halves(300, 200, format);
        for (int length = 12; length < whole.length - 2; length += 7) {
            assertEquals(Reading.Why.DAMAGED, why(pictures.bytes(Arrays.copyOf(whole, length))), "at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aDamagedPictureIsNeverACrash(String format) {
        byte[] whole = SamplePictures.halves(60, 40, format);
        for (int at = 3; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xFF;
            pictures.bytes(damaged);
        }
    }

    @Test
    void aDrawingIsKeptOnWhite() throws IOException {
        int[] drawn = new int[200 * 100];
        Arrays.fill(drawn, 0, 200 * 50, 0xFF000000);
        BufferedImage kept = decoded(pictures.pixels(drawn, 200, 100));
        assertTrue((kept.getRGB(100, 10) & 0xFF) < 30);
        assertTrue((kept.getRGB(100, 90) & 0xFF) > 230, "clear pixels become white");
    }
}
