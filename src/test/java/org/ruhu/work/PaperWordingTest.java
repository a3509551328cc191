package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Configuration;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;

/** What an authority states on its papers comes with the task package and replaces what ships, one statement at a time. */
class PaperWordingTest {
    @TempDir
    private Path folder;

    @Test
    void aDistrictReplacesSingleStatementsAndLists() {
        var district = new SmallDistrict();
        district.add("ctl", RecordType.CONFIG, "", Map.of("paper.application.promise", "{\"zh\":\"本区承诺文本\",\"en\":\"Our own promise\"}",
            "list.KEEP_REASON", "[{\"code\":\"X\",\"zh\":\"本区原因\",\"en\":\"own reason\",\"bo\":null}]"));
        try (Workspace workspace = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", "correct horse".toCharArray(), TestEnv.of(5))) {
            var importPackage = new ImportPackage(workspace);
            importPackage.run(assertInstanceOf(ImportPackage.Preview.Ready.class,
                importPackage.preview(district.write(folder.resolve("task.json")), Progress.NONE)), Progress.NONE);
            Configuration configuration = workspace.configuration();
            assertEquals("本区承诺文本", configuration.papers().get("application.promise").zh());
            assertEquals("Our own promise", configuration.papers().get("application.promise").en());
            assertTrue(configuration.papers().get("application.authorise").zh().contains("{district}"), "the others stay as they ship");
            assertEquals(1, configuration.lists().get("KEEP_REASON").size());
            assertEquals(Configurations.shipped().lists().get("YEAR_RESULT"), configuration.lists().get("YEAR_RESULT"));
        }
    }
}
