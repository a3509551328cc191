package org.ruhu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageWriter;
import org.ruhu.sync.Sealed;

/** What many laptops bring back from one sweep: every household visited once, each laptop's visits in one sealed package. */
final class Returns {
    private static final int ANSWERS = 40;

    private final Env env;
    private final Path folder;
    /** What packages are sealed to. */
    private final String box;

    Returns(Env env, Path folder, String box) {
        this.env = env;
        this.folder = folder;
        this.box = box;
    }

    /** @param changes in all packages. @param bytes of these changes */
    record Made(List<Path> files, int changes, long bytes) {}

    Made write(int laptops, List<HouseholdId> households) throws IOException {
        List<Path> files = new ArrayList<>();
        int changes = 0;
        long bytes = 0;
        int share = (households.size() + laptops - 1) / laptops;
        for (int i = 0; i < laptops; i++) {
            List<HouseholdId> mine = households.subList(Math.min(households.size(), i * share),
                Math.min(households.size(), (i + 1) * share));
            if (mine.isEmpty()) {
                continue;
            }
            Path file = folder.resolve("return-" + i + ".ruhu");
            bytes += write(file, "dev-" + i, mine);
            files.add(file);
            changes += 2 * mine.size();
        }
        return new Made(files, changes, bytes);
    }

    /** @return bytes of the changes */
    private long write(Path file, String device, List<HouseholdId> households) throws IOException {
        UUID writer = env.newId();
        var codec = new ChangeCodec(env, "u-" + device, device);
        int changes = 2 * households.size();
        var know = new Knowledge(Map.of(writer, new Knowledge.Ranges(List.of(new long[] {1, changes}))));
        var head = new PackageHead(env.newId().toString(), device, "centre", "field", true, 1, 1, "bench", ChangeCodec.SCHEMA,
            env.now().toOffsetDateTime().toString(), know, new PackageHead.Count(changes, 0));
        try (OutputStream out = Sealed.to(new BufferedOutputStream(Files.newOutputStream(file)), List.of(box))) {
            var writing = new PackageWriter(out, head);
            long bytes = 0;
            Chain chain = Chain.begin(writer);
            for (HouseholdId household : households) {
                for (Draft draft : List.of(visit(household), phone(household))) {
                    Change change = codec.seal(draft, chain);
                    chain = chain.after(change);
                    writing.change(change.line());
                    bytes += change.line().length;
                }
            }
            writing.end();
            return bytes;
        }
    }

    private Draft visit(HouseholdId household) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("household", household.uuid().toString());
        fields.put("form", "HV");
        fields.put("state", "completed");
        fields.put("outcome", "1");
        for (int i = 0; i < ANSWERS; i++) {
            fields.put("a:q/" + i, "answer " + i);
        }
        return Draft.born("new", RecordType.VISIT, env.newId(), "", fields);
    }

    private static Draft phone(HouseholdId household) {
        return new Draft("set", RecordType.HOUSEHOLD, household.uuid(), "", Map.of("phone", new Draft.Entry("12000000000", List.of())));
    }
}
