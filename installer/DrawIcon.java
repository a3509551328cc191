import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the program's sign, a house whose open door is a tick: {@code java DrawIcon.java FILE.png [SIZE]}. */
final class DrawIcon {
    private static final Color GROUND = new Color(0x0F5C8C);
    private static final Color HOUSE = Color.WHITE;
    private static final Color TICK = new Color(0x1B9E5A);

    public static void main(String[] args) throws IOException {
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 256;
        Path file = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(file.getParent());
        ImageIO.write(draw(size), "png", file.toFile());
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // everything below is measured on a sheet of 64 by 64
        g.scale(size / 64.0, size / 64.0);
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 16, 16));
        g.setColor(HOUSE);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D house = path(32, 11, 55, 30, 50, 30, 50, 52, 14, 52, 14, 30, 9, 30);
        house.closePath();
        g.fill(house);
        g.draw(house);
        g.setColor(TICK);
        g.setStroke(new BasicStroke(6.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(22, 36, 29.5, 44, 43, 27));
        g.dispose();
        return image;
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
