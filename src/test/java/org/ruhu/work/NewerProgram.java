package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.store.Import;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;

/** What a program of later years writes: kinds, types and members that this one does not know. */
final class NewerProgram {
    private final FleetMachine at;
    private final Env env;

    NewerProgram(FleetMachine at) {
        this.at = at;
        this.env = at.workspace().env();
    }

    /** @param number chooses what is new about it */
    void writes(UUID record, String grid, int number) {
        String device = at.workspace().device();
        Draft draft = Draft.born("set", RecordType.HOUSEHOLD, record, grid, Map.of("cropOf2031", "青稞" + number));
        Change plain = new ChangeCodec(env, "u-new", device).seal(draft, Chain.begin(env.newId()));
        String line = new String(plain.line(), StandardCharsets.UTF_8)
            .replace("\"must\":false", "\"zz\":{\"deep\":[1,2,{\"x\":null}]},\"must\":" + (number % 4 == 0))
            .replace("\"k\":\"set\"", "\"k\":\"" + (number % 2 == 0 ? "observe" : "set") + "\"")
            .replace("\"e\":\"household\"", "\"e\":\"" + (number % 3 == 0 ? "household" : "pasture-observation-2031") + "\"");
        var head = new PackageHead(env.newId().toString(), "dev-newer", device, "field", false, 1, 1, "9.0", 1, env.now().toString(),
            Knowledge.NOTHING, new PackageHead.Count(1, 0));
        try (Import into = at.store().beginImport()) {
            into.add(ChangeCodec.parse(line.getBytes(StandardCharsets.UTF_8)));
            into.commit(head, env.bytes(32), Optional.empty());
        }
    }
}
