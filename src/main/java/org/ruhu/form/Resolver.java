package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ruhu.form.Reads.What;

/** Looks up the names of one expression in a form, and notes what it reads. */
final class Resolver {
    /** Columns every list has. */
    private static final Set<String> BASIC = Set.of("name", "label");

    private final Form form;
    private final Outline outline;
    private final Reads reads;

    Resolver(Form form, Outline outline, Reads reads) {
        this.form = form;
        this.outline = outline;
        this.reads = reads;
    }

    /** @throws ExpressionException for a name, function or number of nodes that cannot be */
    Ast value(Syntax syntax, Scope scope) {
        return one(resolve(syntax, scope, false));
    }

    private Ast resolve(Syntax syntax, Scope scope, boolean nodes) {
        return switch (syntax) {
            case Syntax.Num num -> new Ast.Num(num.value());
            case Syntax.Str str -> new Ast.Str(str.value());
            case Syntax.Negate negate -> new Ast.Negate(value(negate.value(), scope));
            case Syntax.Binary binary -> binary(binary, scope);
            case Syntax.Call call -> call(call, scope);
            case Syntax.Path path -> path(path, scope, nodes);
        };
    }

    private Ast binary(Syntax.Binary binary, Scope scope) {
        if (binary.op() == Op.UNION) {
            return new Ast.Union(nodes(binary.left(), scope), nodes(binary.right(), scope));
        }
        Ast left = value(binary.left(), scope);
        if (binary.op() == Op.AND || binary.op() == Op.OR) {
            return logic(binary, left, scope);
        }
        Ast right = value(binary.right(), scope);
        return switch (binary.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> new Ast.Arithmetic(binary.op(), left, right);
            case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    new Ast.Compare(binary.op(), left, right);
            case AND, OR, UNION -> throw new IllegalStateException();
        };
    }

    /** The right side of a settled {@code and} or {@code or} is never asked, so it need not even make sense. */
    private Ast logic(Syntax.Binary binary, Ast left, Scope scope) {
        boolean and = binary.op() == Op.AND;
        if (Constants.isFixed(left) && Constants.truth(left) != and) {
            return new Ast.Compare(Op.EQUAL, new Ast.Num(and ? 1 : 0), new Ast.Num(0));
        }
        Ast right = value(binary.right(), scope);
        return and ? new Ast.And(left, right) : new Ast.Or(left, right);
    }

    private Ast call(Syntax.Call call, Scope scope) {
        Function function = Functions.find(call.name());
        if (function == null) {
            throw new ExpressionException("there is no function " + call.name() + "()");
        }
        int given = call.args().size();
        if (given < function.least() || given > function.most()) {
            throw new ExpressionException(call.name() + "() does not take " + given + " arguments");
        }
        List<Ast> args = switch (call.name()) {
            case "last" -> List.of(single(call.args().getFirst(), scope, "last"));
            case "jr:choice-name" -> choiceName(call, scope);
            case "indexed-repeat" -> indexed(call, scope);
            default -> arguments(call, function, scope);
        };
        note(call, args);
        return new Ast.Call(function, args);
    }

    private void note(Syntax.Call call, List<Ast> args) {
        switch (call.name()) {
            case "regex" -> pattern(args.get(1));
            case "once" -> reads.addOnce();
            case "pulldata" -> reads.addList(listName(args.getFirst()));
            default -> { }
        }
    }

    private static String listName(Ast ast) {
        if (ast instanceof Ast.Str(String name)) {
            return name;
        }
        throw new ExpressionException("pulldata() takes the name of a list first");
    }

    private List<Ast> arguments(Syntax.Call call, Function function, Scope scope) {
        List<Ast> args = new ArrayList<>();
        for (Syntax arg : call.args()) {
            args.add(switch (function.nodes()) {
                case REFUSED -> value(arg, scope);
                case ALLOWED -> resolve(arg, scope, true);
                case NEEDED, RESULT -> args.isEmpty() ? nodes(arg, scope) : value(arg, scope);
            });
        }
        return List.copyOf(args);
    }

    private static void pattern(Ast pattern) {
        if (pattern instanceof Ast.Str(String text)) {
            try {
                Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                throw new ExpressionException("regex() cannot read '" + text + "'");
            }
        }
    }

    /** {@code jr:choice-name(value, '${field}')}: the second argument names the field, as text or as itself. */
    private List<Ast> choiceName(Syntax.Call call, Scope scope) {
        Syntax field = call.args().get(1);
        if (field instanceof Syntax.Str(String text)) {
            field = Parser.parse(text.strip());
        }
        return List.of(value(call.args().getFirst(), scope), single(field, scope, "jr:choice-name"));
    }

    private Ast single(Syntax syntax, Scope scope, String function) {
        if (value(syntax, scope) instanceof Ast.Cell cell) {
            return cell;
        }
        throw new ExpressionException(function + "() takes the name of a question");
    }

    /** {@code indexed-repeat(field, repeat, index)}: the field in all rows, whatever row this is. */
    private List<Ast> indexed(Syntax.Call call, Scope scope) {
        Ast field = resolve(call.args().getFirst(), scope, true);
        Place place = field instanceof Ast.Cell(int slot, _, _) ? outline.questions.get(slot)
                : field instanceof Ast.Cells cells ? outline.questions.get(cells.slot()) : null;
        Ast rows = resolve(call.args().get(1), scope, true);
        int repeat = rows instanceof Ast.Rows all ? all.repeat() : rows instanceof Ast.Row row ? row.repeat() : -1;
        if (place == null || repeat < 0 || place.repeat != repeat) {
            throw new ExpressionException("indexed-repeat() takes a question of a repeat, the repeat, and a number");
        }
        return List.of(cells(place, List.of()), rows, value(call.args().get(2), scope));
    }

    private Ast nodes(Syntax syntax, Scope scope) {
        Ast ast = resolve(syntax, scope, true);
        if (!ast.isNodes()) {
            throw new ExpressionException("a question or repeat is needed, not a value");
        }
        return ast;
    }

    /** Refuses sets where one value is needed; a predicate may have left one, which only the answers can tell. */
    private Ast one(Ast ast) {
        boolean many = switch (ast) {
            case Ast.Cells(_, _, List<Ast> where) -> where.isEmpty();
            case Ast.Rows(_, List<Ast> where) -> where.isEmpty();
            case Ast.Items(_, List<Ast> where, _) -> where.isEmpty();
            case Ast.Union _ -> true;
            case Ast.Num _, Ast.Str _, Ast.And _, Ast.Or _, Ast.Arithmetic _, Ast.Compare _, Ast.Negate _, Ast.Call _,
                 Ast.Cell _, Ast.Row _, Ast.Column _ -> false;
        };
        if (many) {
            throw new ExpressionException("one value is needed, but there is one for every row");
        }
        return ast;
    }

    private Ast path(Syntax.Path path, Scope scope, boolean nodes) {
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
            throw new ExpressionException("there is no ${" + name + "}");
        }
        if (named.size() > 1) {
            throw new ExpressionException("${" + name + "} could be " + named.get(0).path + " or " + named.get(1).path);
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
        throw new ExpressionException("a path cannot begin with " + call.name() + "()");
    }

    private Ast items(String list, List<Syntax.Step> steps, Scope scope) {
        if (steps.size() < 2 || steps.size() > 3 || !steps.get(1).name().equals("item")) {
            throw new ExpressionException("instance('" + list + "') goes on with /root/item");
        }
        reads.addList(list);
        List<Ast> where = new ArrayList<>();
        for (Syntax predicate : steps.get(1).where()) {
            where.add(value(predicate, scope.choosing(list)));
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
            throw new ExpressionException("a choice has columns and nothing below or above them");
        }
        return new Ast.Column(known(list, names.getFirst().name()));
    }

    private String known(String list, String column) {
        List<Form.Choice> own = form.lists().get(list);
        if (own != null && !BASIC.contains(column) && own.stream().noneMatch(c -> c.columns().containsKey(column))) {
            throw new ExpressionException("the list " + list + " has no column " + column);
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
                    throw new ExpressionException("there is nothing above the form");
                }
                boolean leaving = spot.place().isRepeat();
                yield new Spot(parent, spot.bound() && !leaving, spot.current(), leaving ? List.of() : spot.where());
            }
            case CHILD -> {
                Place child = spot.place().children.get(step.name());
                if (child == null) {
                    throw new ExpressionException("there is no " + step.name()
                            + (spot.place().path.isEmpty() ? "" : " in " + spot.place().path));
                }
                List<Ast> where = new ArrayList<>(spot.where());
                where.addAll(where(child, step.where(), scope));
                yield new Spot(child, spot.bound() && !child.isRepeat(), spot.current(), List.copyOf(where));
            }
        };
    }

    private List<Ast> where(Place place, List<Syntax> predicates, Scope scope) {
        if (!predicates.isEmpty() && place.repeat < 0) {
            throw new ExpressionException(place.path + " is there once: it takes no [ ]");
        }
        List<Ast> where = new ArrayList<>();
        for (Syntax predicate : predicates) {
            where.add(value(predicate, scope.testing(place)));
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

    private Ast cells(Place place, List<Ast> where) {
        reads.add(What.VALUE, place.slot, false);
        reads.add(What.RELEVANCE, place.number, false);
        reads.add(What.ROWS, place.repeat, false);
        return new Ast.Cells(place.slot, place.repeat, where);
    }

    private static boolean isNumeric(Place place) {
        return switch (place.question().type()) {
            case INTEGER, DECIMAL, RANGE -> true;
            case TEXT, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> false;
        };
    }
}
