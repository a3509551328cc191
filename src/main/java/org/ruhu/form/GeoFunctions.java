package org.ruhu.form;

import static org.ruhu.form.Function.overNodes;

import java.util.ArrayList;
import java.util.List;

/** Length and area on the globe; points are {@code latitude longitude …}, several separated by semicolons. */
final class GeoFunctions {
    static final List<Function> ALL = List.of(
            overNodes("distance", 1, Function.ANY, Function.Nodes.ALLOWED, (e, c, f) -> length(points(e, c, f))),
            overNodes("area", 1, Function.ANY, Function.Nodes.ALLOWED, (e, c, f) -> area(points(e, c, f))));

    /** In metres, at the equator, as ODK has it. */
    private static final double RADIUS = 6_378_100;

    private record Point(double latitude, double longitude) {}

    private GeoFunctions() {}

    private static List<Point> points(Evaluator e, Ast.Call call, Frame f) {
        List<Point> points = new ArrayList<>();
        for (Ast arg : call.args()) {
            for (String text : e.texts(arg, f)) {
                for (String point : text.split(";")) {
                    if (!point.isBlank()) {
                        points.add(point(point.strip()));
                    }
                }
            }
        }
        return points;
    }

    private static Point point(String text) {
        String[] parts = text.split("\\s+");
        if (parts.length < 2) {
            throw new ExpressionException("form.fault.point", text);
        }
        return new Point(Math.toRadians(Numbers.parse(parts[0])), Math.toRadians(Numbers.parse(parts[1])));
    }

    private static double length(List<Point> points) {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    private static double distance(Point a, Point b) {
        double lat = Math.sin((b.latitude() - a.latitude()) / 2);
        double lon = Math.sin((b.longitude() - a.longitude()) / 2);
        double h = lat * lat + Math.cos(a.latitude()) * Math.cos(b.latitude()) * lon * lon;
        return 2 * RADIUS * Math.asin(Math.sqrt(h));
    }

    private static double area(List<Point> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            twice += (b.longitude() - a.longitude()) * (2 + Math.sin(a.latitude()) + Math.sin(b.latitude()));
        }
        return Math.abs(twice * RADIUS * RADIUS / 2);
    }
}
