package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    Ast resolve(Syntax.Path path, Scope scope, boolean nodes) {
        return switch (path.start()) {
            case Syntax.Here() when scope.list() != null -> column(path.steps(), scope.list());
            case Syntax.Here() -> walk(new Spot(scope.here(), scope.isBound(), !scope.tested(), List.of()),
                    path.steps(), scope, nodes, false);
            case Syntax.Root() -> walk(new Spot(outline.root, false, false, List.of()),
                    path.steps().subList(Math.min(1, path.steps().size()), path.steps().size()), scope, nodes, true);
            case Syntax.Field field -> walk(field(field, scope), path.steps(), scope, nodes, false);
            case Syntax.Result(Syntax.Call call) -> result(call, path.steps(), scope, nodes);
        };
    }

    /**
     * Where a path has led so far.
     *
     * @param bound   to one row of the roster, else all rows that meet {@code where}
     * @param current bound to the row the expression belongs to, not to the row a predicate is testing
     */
    private record Spot(Place place, boolean bound, boolean current, List<Ast> where) {}

    private Spot field(Syntax.Field field, Scope scope) {
        Place place = named(field.name(), scope);
        boolean bound = place.repeat >= 0 && place.repeat == scope.repeat() && !place.isRepeat() && field.where().isEmpty();
        return new Spot(place, bound, true, where(place, field.where(), scope));
    }

    private Place named(String name, Scope scope) {
        List<Place> named = outline.named(name);
        if (named.size() > 1) {
            // of several, the one beside the expression is meant
            List<Place> near = named.stream().filter(p -> p.parent == scope.owner().parent).toList();
            named = near.size() == 1 ? near : named;
        }
        if (named.isEmpty()) {
            throw new ExpressionException("form.fault.nofield", name);
        }
        if (named.size() > 1) {
            throw new ExpressionException("form.fault.ambiguous", name, named.get(0).path, named.get(1).path);
        }
        return named.getFirst();
    }

    private Ast result(Syntax.Call call, List<Syntax.Step> steps, Scope scope, boolean nodes) {
        if (call.name().equals("current") && call.args().isEmpty()) {
            Place owner = scope.owner();
            return walk(new Spot(owner, scope.repeat() >= 0, true, List.of()), steps, scope, nodes, false);
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

    private Ast walk(Spot start, List<Syntax.Step> steps, Scope scope, boolean nodes, boolean absolute) {
        Spot spot = start;
        for (Syntax.Step step : steps) {
            spot = step(spot, step, scope);
        }
        return reference(spot, scope, nodes, absolute);
    }

    private Spot step(Spot spot, Syntax.Step step, Scope scope) {
        return switch (step.axis()) {
            case SELF -> spot;
            case PARENT -> {
                Place parent = spot.place().parent;
                if (parent == null) {
                    throw new ExpressionException("form.fault.above");
                }
                boolean leaving = spot.place().isRepeat();
                yield new Spot(parent, spot.bound() && !leaving, spot.current(), leaving ? List.of() : spot.where());
            }
            case CHILD -> {
                Place child = spot.place().children.get(step.name());
                if (child == null) {
                    throw new ExpressionException("form.fault.nochild", step.name(), "/" + spot.place().path);
                }
                List<Ast> where = new ArrayList<>(spot.where());
                where.addAll(where(child, step.where(), scope));
                yield new Spot(child, spot.bound() && !child.isRepeat(), spot.current(), List.copyOf(where));
            }
        };
    }

    private List<Ast> where(Place place, List<Syntax> predicates, Scope scope) {
        if (!predicates.isEmpty() && place.repeat < 0) {
            throw new ExpressionException("form.fault.once", place.path);
        }
        List<Ast> where = new ArrayList<>();
        for (Syntax predicate : predicates) {
            where.add(values.value(predicate, scope.testing(place)));
        }
        return List.copyOf(where);
    }

    private Ast reference(Spot spot, Scope scope, boolean nodes, boolean absolute) {
        Place place = spot.place();
        boolean many = place.repeat >= 0 && !spot.bound();
        if (many && !nodes && absolute && spot.where().isEmpty() && place.isQuestion() && place.repeat == scope.repeat()) {
            return cell(place, true); // as ODK reads an absolute path where one value is needed
        }
        if (place.isQuestion()) {
            return many ? cells(place, spot.where()) : cell(place, spot.current());
        }
        if (place.repeat >= 0) {
            reads.add(What.ROWS, place.repeat, false);
        }
        if (place.item != null) {
            reads.add(What.RELEVANCE, place.number, !many && spot.current());
        }
        return many ? new Ast.Rows(place.repeat, spot.where()) : new Ast.Row(place.repeat, spot.current());
    }

    private Ast cell(Place place, boolean current) {
        boolean sameRow = place.repeat >= 0 && current;
        reads.add(What.VALUE, place.slot, sameRow);
        reads.add(What.RELEVANCE, place.number, sameRow);
        return new Ast.Cell(place.slot, isNumeric(place), current);
    }

    Ast cells(Place place, List<Ast> where) {
        reads.add(What.VALUE, place.slot, false);
        reads.add(What.RELEVANCE, place.number, false);
        reads.add(What.ROWS, place.repeat, false);
        return new Ast.Cells(place.slot, place.repeat, where);
    }

    private static boolean isNumeric(Place place) {
        return switch (place.question().type()) {
            case INTEGER, DECIMAL, RANGE -> true;
            case TEXT, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT, META -> false;
        };
    }
}
