package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Looks up the names of one expression in a form, and notes what it reads. */
final class Resolver {
    private final Outline outline;
    private final Reads reads;
    private final Map<Ast, Ast> shared;
    private final PathResolver paths;

    /** @param shared equal small expressions once */
    Resolver(Form form, Outline outline, Reads reads, Map<Ast, Ast> shared) {
        this.outline = outline;
        this.reads = reads;
        this.shared = shared;
        paths = new PathResolver(form, outline, reads, this);
    }

    /** @throws ExpressionException for a name, function or number of nodes that cannot be */
    Ast value(Syntax syntax, Scope scope) {
        return one(resolve(syntax, scope));
    }

    /** A value or a set of nodes. */
    Ast any(Syntax syntax, Scope scope) {
        return resolve(syntax, scope);
    }

    private Ast resolve(Syntax syntax, Scope scope) {
        return switch (syntax) {
            case Syntax.Num num -> shared(new Ast.Num(num.value()));
            case Syntax.Str str -> shared(new Ast.Str(str.value()));
            case Syntax.Negate negate -> new Ast.Negate(value(negate.value(), scope));
            case Syntax.Binary binary -> binary(binary, scope);
            case Syntax.Call call -> call(call, scope);
            case Syntax.Path path -> {
                Ast read = paths.resolve(path, scope);
                yield read instanceof Ast.Cell ? shared(read) : read;
            }
        };
    }

    private Ast shared(Ast ast) {
        return shared.computeIfAbsent(ast, same -> same);
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
            return new Ast.Compare(Op.EQUAL, new Ast.Num(and ? 1.0 : 0.0), new Ast.Num(0.0));
        }
        Ast right = value(binary.right(), scope);
        return and ? new Ast.And(left, right) : new Ast.Or(left, right);
    }

    private Ast call(Syntax.Call call, Scope scope) {
        if (OpenHazards.isMeant(call)) {
            return value(OpenHazards.written(call, outline), scope);
        }
        Function function = Functions.find(call.name());
        if (function == null) {
            throw new ExpressionException("form.fault.nofunction", call.name());
        }
        int given = call.args().size();
        if (given < function.least() || given > function.most()) {
            throw new ExpressionException("form.fault.arguments", call.name(), given);
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
        throw new ExpressionException("form.fault.pulldata");
    }

    private List<Ast> arguments(Syntax.Call call, Function function, Scope scope) {
        List<Ast> args = new ArrayList<>();
        for (Syntax arg : call.args()) {
            args.add(switch (function.nodes()) {
                case REFUSED -> value(arg, scope);
                case ALLOWED -> resolve(arg, scope);
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
                throw new ExpressionException("form.fault.pattern", text);
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
        throw new ExpressionException("form.fault.question", function);
    }

    /** {@code indexed-repeat(field, repeat, index, …)}: the rosters from the outermost to the field's own. */
    private List<Ast> indexed(Syntax.Call call, Scope scope) {
        Ast field = resolve(call.args().getFirst(), scope);
        Place place = field instanceof Ast.Cell(int slot, _, _) ? outline.questions.get(slot)
                : field instanceof Ast.Cells cells ? outline.questions.get(cells.slot()) : null;
        if (place == null || call.args().size() % 2 == 0) {
            throw new ExpressionException("form.fault.indexed");
        }
        List<Ast> args = new ArrayList<>();
        args.add(paths.allCells(place, call.args().size() / 2, scope));
        int around = -1;
        for (int i = 1; i < call.args().size(); i += 2) {
            int repeat = roster(resolve(call.args().get(i), scope));
            if (repeat < 0 || outline.repeats.get(repeat).within != around && i > 1) {
                throw new ExpressionException("form.fault.indexed");
            }
            around = repeat;
            args.add(value(call.args().get(i + 1), scope));
        }
        if (around != place.repeat) {
            throw new ExpressionException("form.fault.indexed");
        }
        return List.copyOf(args);
    }

    private static int roster(Ast rows) {
        return switch (rows) {
            case Ast.Rows(Ast.RowsIn in) -> in.repeat();
            case Ast.Rows(Ast.OneRow row) -> row.repeat();
            case Ast.Row(Ast.OneRow row) when row != null -> row.repeat();
            default -> -1;
        };
    }

    private Ast nodes(Syntax syntax, Scope scope) {
        Ast ast = resolve(syntax, scope);
        if (!ast.isNodes()) {
            throw new ExpressionException("form.fault.nodes");
        }
        return ast;
    }

    /** Refuses sets where one value is needed; a predicate may have left one, which only the answers can tell. */
    private Ast one(Ast ast) {
        boolean many = switch (ast) {
            case Ast.Cells(_, Ast.RowSet rows) -> isAll(rows);
            case Ast.Rows(Ast.RowSet rows) -> isAll(rows);
            case Ast.Items(_, List<Ast> where, _) -> where.isEmpty();
            case Ast.Union _ -> true;
            case Ast.Num _, Ast.Str _, Ast.And _, Ast.Or _, Ast.Arithmetic _, Ast.Compare _, Ast.Negate _, Ast.Call _,
                 Ast.Cell _, Ast.Row _, Ast.Column _ -> false;
        };
        if (many) {
            throw new ExpressionException("form.fault.many");
        }
        return ast;
    }

    private static boolean isAll(Ast.@Nullable RowSet rows) {
        return rows instanceof Ast.RowsIn in && (in.where().isEmpty() || isAll(in.around()));
    }
}
