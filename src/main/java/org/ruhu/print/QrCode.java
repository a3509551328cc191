package org.ruhu.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as rectangles, sharp at every size. */
final class QrCode {
    private QrCode() {}

    static void draw(PdfPage page, String text, double x, double y, double side) {
        ByteMatrix dots = dots(text);
        double unit = side / dots.getWidth();
        for (int row = 0; row < dots.getHeight(); row++) {
            int from = 0;
            for (int column = 0; column <= dots.getWidth(); column++) {
                boolean dark = column < dots.getWidth() && dots.get(column, row) == 1;
                if (!dark) {
                    if (column > from) {
                        page.fill(x + from * unit, y + row * unit, (column - from) * unit, unit, 0);
                    }
                    from = column + 1;
                }
            }
        }
    }

    private static ByteMatrix dots(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
