package org.ruhu.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code as rectangles, sharp at every size. */
final class QrCode {
    /** Of a scanner with 150 dots an inch, in points; every better one and every printer divides it. */
    private static final double PIXEL = .48;

    private QrCode() {}

    /**
     * Draws it into the corner that is given. Its dots are whole pixels of scanners and printers, of which each edge is one.
     *
     * @param most length of a side, in points
     * @return the length of its sides
     */
    static double draw(PdfPage page, String text, double right, double top, double most) {
        ByteMatrix dots = dots(text);
        double unit = Math.max(1, Math.floor(most / dots.getWidth() / PIXEL)) * PIXEL;
        double side = unit * dots.getWidth();
        double x = Math.floor((right - side) / PIXEL) * PIXEL;
        double y = PdfPage.HEIGHT - Math.floor((PdfPage.HEIGHT - top) / PIXEL) * PIXEL;
        List<int[]> bars = new ArrayList<>();
        for (int row = 0; row < dots.getHeight(); row++) {
            int from = 0;
            for (int column = 0; column <= dots.getWidth(); column++) {
                boolean dark = column < dots.getWidth() && dots.get(column, row) == 1;
                if (!dark) {
                    if (column > from) {
                        bars.add(new int[] {from, row, column - from});
                    }
                    from = column + 1;
                }
            }
        }
        page.bars(x, y, unit, bars);
        return side;
    }

    private static ByteMatrix dots(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
