package org.ruhu.work;

import java.nio.file.Path;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;

/** A program that types answers for ever and says each number once it was told that it is saved. */
final class TypingProgram {
    private TypingProgram() {}

    public static void main(String[] args) {
        var entry = (Entry.Open) Workspace.open(Path.of(args[0]), args[1].toCharArray(), TestEnv.real());
        var household = new ReadHousehold(entry.workspace()).byNumber(SmallDistrict.FIRST).orElseThrow();
        VisitWork work = VisitWork.open(entry.workspace(), household);
        int number = Integer.parseInt(args[2]);
        while (true) {
            number++;
            work.answer(number % 2 == 0 ? "a/phone" : "m/visit_place", Integer.toString(number));
            System.out.println(number);
        }
    }
}
