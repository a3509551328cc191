package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Ast.OneRow;
import org.ruhu.form.Ast.RowSet;
import org.ruhu.form.Ast.RowsIn;
import org.ruhu.form.Reads.What;

/** Follows the paths of one expression through the form, to one answer or to those of all rows. */
final class PathResolver {
    /** Columns every list has. */
    private static final Set<String> BASIC = Set.of("name", "label");

    private final Form form;
    private final Outline outline;
    private final Reads reads;
    private final Resolver values;

    /** @param values resolves what stands in predicates */
    PathResolver(Form form, Outline outline, Reads reads, Resolver values) {
        this.form = form;
        this.outline = outline;
        this.reads = reads;
        this.values = values;
    }

    Ast resolve(Syntax.Path path, Scope scope) {
        return switch (path.start()) {
            case Syntax.Here() when scope.list() != null -> column(path.steps(), scope.list());
            case Syntax.Here() -> walk(here(scope), path.steps(), scope, false);
            case Syntax.Root() -> walk(new Spot(outline.root, null),
                    path.steps().subList(Math.min(1, path.steps().size()), path.steps().size()), scope, true);
            case Syntax.Field field -> walk(field(field, scope), path.steps(), scope, false);
            case Syntax.Result(Syntax.Call call) -> result(call, path.steps(), scope);
        };
    }

    /**
     * Where a path has led so far.
     *
     * @param rows the rows it stands for of the place's innermost roster, null outside rosters
     */
    private record Spot(Place place, @Nullable RowSet rows) {}

    private Spot here(Scope scope) {
        Place place = scope.here();
        return scope.tested() >= 0 ? new Spot(place, new OneRow(place.repeat, false, 0, place.repeat)) : owner(scope);
    }

    private Spot owner(Scope scope) {
        Place place = scope.owner();
        RowSet row = own(scope, scope.repeat());
        return new Spot(place, place.repeat == scope.repeat() ? row : new RowsIn(place.repeat, row, List.of()));
    }

    /** The row of a roster in which the expression stands; the roster is the scope's or one around that. */
    private @Nullable RowSet own(Scope scope, int repeat) {
        if (repeat < 0) {
            return null;
        }
        int climb = 0;
        for (int at = scope.repeat(); at != repeat; at = outline.repeats.get(at).within) {
            climb++;
        }
        return new OneRow(repeat, true, climb, scope.repeat());
    }

    /** {@code ${name}}: from the innermost roster around both on, all rows. */
    private Spot field(Syntax.Field field, Scope scope) {
        Place place = outline.near(field.name(), scope.owner());
        RowSet rows = fieldRows(place.repeat, place.isRepeat() || !field.where().isEmpty() ? place.repeat : -1, scope);
        return new Spot(place, rows == null ? none(place, field.where()) : where(place, rows, field.where(), scope));
    }

    private static @Nullable RowSet none(Place place, List<Syntax> where) {
        if (!where.isEmpty()) {
            throw new ExpressionException("form.fault.once", place.path);
        }
        return null;
    }

    /** @param unbound a roster of which all rows are meant although the expression stands in one, -1 if none */
    private @Nullable RowSet fieldRows(int repeat, int unbound, Scope scope) {
        if (repeat < 0) {
            return null;
        }
        if (repeat != unbound && isAround(repeat, scope.repeat())) {
            return own(scope, repeat);
        }
        return new RowsIn(repeat, fieldRows(outline.repeats.get(repeat).within, unbound, scope), List.of());
    }

    private boolean isAround(int repeat, int inner) {
        int at = inner;
        while (at >= 0 && at != repeat) {
            at = outline.repeats.get(at).within;
        }
        return at >= 0;
    }

    private Ast result(Syntax.Call call, List<Syntax.Step> steps, Scope scope) {
        if (call.name().equals("current") && call.args().isEmpty()) {
            return walk(owner(scope), steps, scope, false);
        }
        if (call.name().equals("instance") && call.args().size() == 1 && call.args().getFirst() instanceof Syntax.Str(String list)) {
            return items(list, steps, scope);
        }
        throw new ExpressionException("form.fault.begin", call.name());
    }

    private Ast items(String list, List<Syntax.Step> steps, Scope scope) {
        if (steps.size() < 2 || steps.size() > 3 || !steps.get(1).name().equals("item")) {
            throw new ExpressionException("form.fault.instance", list);
        }
        reads.addList(list);
        List<Ast> where = new ArrayList<>();
        for (Syntax predicate : steps.get(1).where()) {
            where.add(values.value(predicate, scope.choosing(list)));
        }
        String column = steps.size() == 3 ? known(list, steps.get(2).name()) : null;
        return new Ast.Items(list, List.copyOf(where), column);
    }

    private Ast column(List<Syntax.Step> steps, String list) {
        List<Syntax.Step> names = steps.stream().filter(s -> s.axis() != Syntax.Axis.SELF).toList();
        if (names.isEmpty()) {
            return new Ast.Column("name");
        }
        if (names.size() > 1 || names.getFirst().axis() != Syntax.Axis.CHILD || !names.getFirst().where().isEmpty()) {
            throw new ExpressionException("form.fault.choicepath");
        }
        return new Ast.Column(known(list, names.getFirst().name()));
    }

    private String known(String list, String column) {
        List<Form.Choice> own = form.lists().get(list);
        if (own != null && !BASIC.contains(column) && own.stream().noneMatch(c -> c.columns().containsKey(column))) {
            throw new ExpressionException("form.fault.nocolumn", list, column);
        }
        return column;
    }

    private Ast walk(Spot start, List<Syntax.Step> steps, Scope scope, boolean absolute) {
        Spot spot = start;
        for (Syntax.Step step : steps) {
            spot = step(spot, step, scope);
        }
        return reference(spot, scope, absolute);
    }

    private Spot step(Spot spot, Syntax.Step step, Scope scope) {
        return switch (step.axis()) {
            case SELF -> spot;
            case PARENT -> {
                Place parent = spot.place().parent;
                if (parent == null) {
                    throw new ExpressionException("form.fault.above");
                }
                yield new Spot(parent, spot.place().isRepeat() ? around(spot.rows()) : spot.rows());
            }
            case CHILD -> {
                Place child = spot.place().child(step.name());
                if (child == null) {
                    throw new ExpressionException("form.fault.nochild", step.name(), "/" + spot.place().path);
                }
                RowSet rows = child.isRepeat() ? new RowsIn(child.repeat, spot.rows(), List.of()) : spot.rows();
                yield new Spot(child, rows == null ? none(child, step.where()) : where(child, rows, step.where(), scope));
            }
        };
    }

    private @Nullable RowSet around(@Nullable RowSet rows) {
        return switch (rows) {
            case null -> null;
            case RowsIn(_, RowSet around, _) -> around;
            case OneRow(int repeat, boolean current, int climb, int from) -> {
                int outer = outline.repeats.get(repeat).within;
                yield outer < 0 ? null : new OneRow(outer, current, climb + 1, from);
            }
        };
    }

    private RowSet where(Place place, RowSet rows, List<Syntax> predicates, Scope scope) {
        if (predicates.isEmpty()) {
            return rows;
        }
        if (!(rows instanceof RowsIn(int repeat, RowSet around, List<Ast> already))) {
            throw new ExpressionException("form.fault.once", place.path);
        }
        List<Ast> where = new ArrayList<>(already);
        for (Syntax predicate : predicates) {
            where.add(values.value(predicate, scope.testing(place)));
        }
        return new RowsIn(repeat, around, List.copyOf(where));
    }

    private Ast reference(Spot spot, Scope scope, boolean absolute) {
        Place place = spot.place();
        RowSet rows = spot.rows();
        if (absolute && place.isQuestion() && rows instanceof RowsIn in && isPlain(in)
                && isAround(place.repeat, scope.repeat())) {
            rows = own(scope, place.repeat); // as ODK reads an absolute path: in the rows that it stands in
        }
        if (place.isQuestion()) {
            return rows instanceof RowsIn in ? cells(place, in) : cell(place, (OneRow) rows);
        }
        if (place.repeat >= 0) {
            reads.add(What.ROWS, place.repeat, false);
        }
        if (place.item != null) {
            reads.add(What.RELEVANCE, place.number, isOwn(rows));
        }
        readRows(rows);
        return rows instanceof RowsIn in ? new Ast.Rows(in) : new Ast.Row((OneRow) rows);
    }

    /** Which rows there are depends on every roster around as well. */
    private void readRows(@Nullable RowSet rows) {
        for (RowSet at = rows; at instanceof RowsIn in; at = in.around()) {
            reads.add(What.ROWS, in.repeat(), false);
            reads.add(What.RELEVANCE, outline.repeats.get(in.repeat()).number, false);
        }
    }

    private static boolean isPlain(RowsIn rows) {
        return rows.where().isEmpty() && (!(rows.around() instanceof RowsIn outer) || isPlain(outer));
    }

    private static boolean isOwn(@Nullable RowSet rows) {
        return rows instanceof OneRow row && row.current() && row.climb() == 0;
    }

    private Ast cell(Place place, @Nullable OneRow row) {
        reads.add(What.VALUE, place.slot, isOwn(row));
        reads.add(What.RELEVANCE, place.number, isOwn(row));
        return new Ast.Cell(place.slot, isNumeric(place), row);
    }

    private Ast cells(Place place, RowsIn rows) {
        reads.add(What.VALUE, place.slot, false);
        reads.add(What.RELEVANCE, place.number, false);
        readRows(rows);
        return new Ast.Cells(place.slot, rows);
    }

    /** A question in all rows of its roster and of that many rosters around it less one, whatever row this is. */
    Ast allCells(Place place, int rosters, Scope scope) {
        if (place.repeat < 0) {
            throw new ExpressionException("form.fault.indexed");
        }
        return cells(place, allRows(place.repeat, rosters, scope));
    }

    private RowsIn allRows(int repeat, int rosters, Scope scope) {
        int outer = outline.repeats.get(repeat).within;
        RowSet around = outer < 0 ? null : rosters > 1 ? allRows(outer, rosters - 1, scope) : fieldRows(outer, -1, scope);
        return new RowsIn(repeat, around, List.of());
    }

    private static boolean isNumeric(Place place) {
        return switch (place.question().type()) {
            case INTEGER, DECIMAL, RANGE -> true;
            case TEXT, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT, META -> false;
        };
    }
}
