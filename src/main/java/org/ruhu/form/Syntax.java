package org.ruhu.form;

import java.util.List;

/** An expression as written: the names in it are not looked up yet. */
sealed interface Syntax {
    record Num(double value) implements Syntax {}

    record Str(String value) implements Syntax {}

    record Binary(Op op, Syntax left, Syntax right) implements Syntax {}

    record Negate(Syntax value) implements Syntax {}

    record Call(String name, List<Syntax> args) implements Syntax {}

    record Path(Start start, List<Step> steps) implements Syntax {}

    /** Where a path begins. */
    sealed interface Start {}

    record Root() implements Start {}

    record Here() implements Start {}

    /** {@code ${name}} */
    record Field(String name, List<Syntax> where) implements Start {}

    /** {@code instance('x')} or {@code current()} */
    record Result(Call call) implements Start {}

    enum Axis { SELF, CHILD, PARENT }

    record Step(Axis axis, String name, List<Syntax> where) {}
}
