package org.ruhu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.RoundId;
import org.ruhu.model.Square;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageWriter;
import org.ruhu.work.CloseRound;
import org.ruhu.work.Coverage;
import org.ruhu.work.OpenRound;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Workspace;

/** Measures opening a round, its wall of squares, and its close over a demo district in which every household was visited. */
public final class RoundBench {
    private final Bench bench;
    private final Path folder;
    private final int households;
    private final Consumer<Figure> out;
    private final Env env = Env.real();

    /** @param folder where to work; removed by the caller */
    public RoundBench(Bench bench, Path folder, int households, Consumer<Figure> out) {
        this.bench = bench;
        this.folder = folder;
        this.households = households;
        this.out = out;
    }

    public void run() throws Exception {
        try (Workspace centre = Workspace.create(folder.resolve("round"), Role.CENTRE, "bench", "beside its floor".toCharArray(), env)) {
            Bench.take(centre, bench.task(households));
            var prepare = new PrepareRound(centre);
            RoundId round = prepare.run(prepare.proposal());
            Sampling opening = Sampling.of(0, 1, () -> new OpenRound(centre).run(round, Progress.NONE));
            out.accept(new Figure("open", opening.median(), Double.NaN, "ms", "a round of " + households + " households"));
            var coverage = new Coverage(centre);
            Bench.take(centre, visits(centre, round, coverage.squares(round)));
            Sampling wall = Sampling.of(1, 5, () -> coverage.squares(round));
            out.accept(new Figure("wall", wall.median(), Double.NaN, "ms", "where every household stands"));
            CloseRound.Outcome[] outcome = new CloseRound.Outcome[1];
            Sampling closing = Sampling.of(0, 1, () -> outcome[0] = new CloseRound(centre).run(round));
            out.accept(new Figure("close", closing.median(), Double.NaN, "ms", switch (outcome[0]) {
                case CloseRound.Outcome.Closed closed -> "the account balances";
                case CloseRound.Outcome.StillOpen open -> open.open().size() + " things are open: the demo district has mistakes in it";
            }));
        }
    }

    /** A demo package with a completed visit of every household. */
    private Path visits(Workspace centre, RoundId round, List<Square> squares) throws IOException {
        Path file = folder.resolve("visits.json");
        UUID writer = env.newId();
        var know = new Knowledge(Map.of(writer, new Knowledge.Ranges(List.of(new long[] {1, squares.size()}))));
        var head = new PackageHead(env.newId().toString(), "dev-round", "centre", "field", true, 1, 1, "bench", ChangeCodec.SCHEMA,
            env.now().toOffsetDateTime().toString(), know, new PackageHead.Count(squares.size(), 0));
        var codec = new ChangeCodec(env, "u-round", "dev-round");
        var read = new ReadHousehold(centre);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var writing = new PackageWriter(stream, head, Optional.empty());
            Chain chain = Chain.begin(writer);
            for (Square square : squares) {
                Change change = codec.seal(visit(round, square, read.read(square.household()).active()), chain);
                chain = chain.after(change);
                writing.change(change.line());
            }
            writing.end();
        }
        return file;
    }

    private Draft visit(RoundId round, Square square, List<Person> members) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("household", square.household().toString());
        fields.put("round", round.toString());
        fields.put("form", "HV");
        fields.put("state", "completed");
        fields.put("outcome", "1");
        fields.put("completedAt", env.now().toString());
        members.forEach(member -> fields.put("a:member[" + member.id() + "]/status", "1"));
        return Draft.born("new", RecordType.VISIT, env.newId(), square.grid().toString(), fields);
    }
}
