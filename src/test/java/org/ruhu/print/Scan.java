package org.ruhu.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** A page after printing and scanning: turned a little, out of focus, on grey paper, with specks. */
final class Scan {
    private Scan() {}

    static BufferedImage of(Preview.Picture page, Random random) {
        var turned = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        var plain = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        plain.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
        Graphics2D to = turned.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, page.width(), page.height());
        to.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turn = AffineTransform.getRotateInstance(Math.toRadians(random.nextDouble() * 4 - 2), page.width() / 2.0, page.height() / 2.0);
        turn.scale(.985 + random.nextDouble() * .03, .985 + random.nextDouble() * .03);
        to.drawImage(plain, turn, null);
        to.dispose();
        float[] blur = new float[9];
        Arrays.fill(blur, 1 / 9f);
        BufferedImage soft = new ConvolveOp(new Kernel(3, 3, blur), ConvolveOp.EDGE_NO_OP, null).filter(turned, null);
        int[] pixels = soft.getRGB(0, 0, page.width(), page.height(), null, 0, page.width());
        for (int i = 0; i < pixels.length; i++) {
            int grey = (int) (35 + (pixels[i] & 0xFF) * .78 + random.nextGaussian() * 8);
            grey = random.nextInt(1500) == 0 ? random.nextInt(256) : Math.clamp(grey, 0, 255);
            pixels[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        soft.setRGB(0, 0, page.width(), page.height(), pixels, 0, page.width());
        return soft;
    }
}
