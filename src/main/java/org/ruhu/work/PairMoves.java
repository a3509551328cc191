package org.ruhu.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.store.RoundTables.Moved;

/**
 * Makes one move of two halves that two teams have noted unseen: who married out here and in there is one person, {@code
 * domain.md} §8.5. The one who came points to the one who went; the district counts neither.
 */
public final class PairMoves {
    private static final int NUMBER = 18;
    /** What a person without a number has in its place. */
    private static final String NO_NUMBER = "999999";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public PairMoves(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /** Two records with one ID number. @param out of the move out. @param in of the move in */
    public record Candidate(UUID out, PersonId went, String fromNo, UUID in, PersonId came, String toNo, String name) {}

    /** In the order of the moves in. */
    public List<Candidate> candidates(RoundId round) {
        workspace.require(Act.SEE);
        Map<String, Moved> went = new HashMap<>();
        List<Candidate> found = new ArrayList<>();
        List<Moved> open = workspace.store().rounds().moves(round).stream().filter(move -> !move.whole() && !move.paired()).toList();
        open.stream().filter(move -> !move.in()).forEach(move -> number(move).ifPresent(number -> went.put(number, move)));
        open.stream().filter(Moved::in).forEach(move -> number(move).map(went::get)
            .filter(out -> !out.person().equals(move.person())).ifPresent(out -> found.add(candidate(out, move))));
        return found;
    }

    private Optional<String> number(Moved move) {
        String idNo = drafts.fields(move.person()).text("idNo");
        return idNo.length() < NUMBER || idNo.startsWith(NO_NUMBER) ? Optional.empty() : Optional.of(idNo.substring(0, NUMBER));
    }

    private Candidate candidate(Moved out, Moved in) {
        return new Candidate(out.record(), new PersonId(out.person()), drafts.fields(out.household()).text("no"), in.record(),
            new PersonId(in.person()), drafts.fields(in.household()).text("no"), drafts.fields(in.person()).text("name"));
    }

    /** @throws Trouble if one does not go or the other not come, in the same round */
    public void run(UUID out, UUID in, String reason) {
        workspace.require(Act.DECIDE);
        Fields went = drafts.fields(out);
        Fields came = drafts.fields(in);
        boolean fit = went.text("direction").equals("out") && came.text("direction").equals("in")
            && went.text("round").equals(came.text("round")) && !went.text("person").isEmpty()
            && !went.text("person").equals(came.text("person")) && went.text("pair").isEmpty() && came.text("pair").isEmpty();
        if (!fit) {
            throw new Trouble("round.move.pair");
        }
        drafts.save(List.of(drafts.change(RecordType.MOVE, out, Map.of("pair", in.toString())),
            drafts.change(RecordType.MOVE, in, Map.of("pair", out.toString())),
            drafts.change(RecordType.PERSON, ReadHousehold.uuid(came, "person"), Map.of("sameAs", went.text("person")))), "roster",
            new HouseholdId(ReadHousehold.uuid(came, "household")), reason);
    }
}
