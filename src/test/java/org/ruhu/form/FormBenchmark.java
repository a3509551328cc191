package org.ruhu.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One form in both engines, side by side. {@link FormBenchmarks} runs it and prints the ratios. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormBenchmark {
    /** What is answered, a little different each time. */
    public enum Answer {
        /** Nothing reads it. */
        PLAIN("g1/q28", "abc", "abd"),
        /** Another question is asked or not. */
        GATE("g0/q9", "y", "n"),
        ROSTER_TEXT("member[3]/mname", "Asha", "Ravi"),
        WAGE("member[3]/wage", "4000", "4100.5"),
        AGE("member[3]/age", "41", "62");

        final String path;
        private final String one;
        private final String other;

        Answer(String path, String one, String other) {
            this.path = path;
            this.one = one;
            this.other = other;
        }

        String value(int round) {
            return (round & 1) == 0 ? one : other;
        }
    }

    @Param({"bench_60", "bench_180"})
    String form;

    private byte[] xform;
    private byte[] json;
    private CompiledForm compiled;
    private Form read;
    private FormSession session;
    private Rosa rosa;
    private BenchForm script;
    private Map<String, String> answers;
    private byte[] saved;
    private FormDef definition;
    private int round;

    @Setup
    public void setUp() {
        xform = XForms.resource(form + ".xml");
        read = XForms.read(xform, Map.of());
        var out = new ByteArrayOutputStream();
        FormJson.write(read, out);
        json = out.toByteArray();
        compiled = CompiledForm.of(read);
        script = new BenchForm(read);
        session = script.filled(compiled);
        rosa = script.filled(Rosa.parse(xform));
        saved = rosa.saved();
        definition = Rosa.parse(xform);
        answers = session.answers();
    }

    private Object ours(Answer answer) {
        return session.set(answer.path, answer.value(round++));
    }

    private Object theirs(Answer answer) {
        TreeReference reference = rosa.reference(answer.path);
        rosa.set(reference, answer.value(round++));
        return reference;
    }

    @Benchmark
    public Object answerPlainOurs() {
        return ours(Answer.PLAIN);
    }

    @Benchmark
    public Object answerPlainRosa() {
        return theirs(Answer.PLAIN);
    }

    @Benchmark
    public Object answerGateOurs() {
        return ours(Answer.GATE);
    }

    @Benchmark
    public Object answerGateRosa() {
        return theirs(Answer.GATE);
    }

    @Benchmark
    public Object answerRosterTextOurs() {
        return ours(Answer.ROSTER_TEXT);
    }

    @Benchmark
    public Object answerRosterTextRosa() {
        return theirs(Answer.ROSTER_TEXT);
    }

    @Benchmark
    public Object answerWageOurs() {
        return ours(Answer.WAGE);
    }

    @Benchmark
    public Object answerWageRosa() {
        return theirs(Answer.WAGE);
    }

    @Benchmark
    public Object answerAgeOurs() {
        return ours(Answer.AGE);
    }

    @Benchmark
    public Object answerAgeRosa() {
        return theirs(Answer.AGE);
    }

    @Benchmark
    public Object compileOurs() {
        return CompiledForm.of(FormJson.read(new ByteArrayInputStream(json)));
    }

    @Benchmark
    public Object compileRosa() {
        return Rosa.parse(xform);
    }

    @Benchmark
    public Object wholeFormOurs() {
        return script.filled(compiled);
    }

    @Benchmark
    public Object wholeFormRosa() {
        return script.filled(definition);
    }

    @Benchmark
    public Object loadOurs() {
        return new FormSession(compiled, Forms.NOWHERE, answers);
    }

    @Benchmark
    public Object loadRosa() {
        return Rosa.load(definition, saved);
    }
}
