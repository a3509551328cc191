package org.ruhu.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Configuration;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Page;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Lists households with where they stand in the open round. */
@Command(mixinStandardHelpOptions = true)
final class ListHouseholds implements Callable<Integer> {
    private static final int PAGE = 500;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "", descriptionKey = "search")
    private String search = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Env env;

    ListHouseholds(Env env) {
        this.env = env;
    }

    private interface Out extends AutoCloseable {
        void line(HouseholdLine line);

        @Override
        void close();
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env); Out out = json ? new AsJson() : new AsText(open.configuration())) {
            var find = new FindHouseholds(open);
            Page<HouseholdLine> page;
            int number = 0;
            do {
                page = find.page(new HouseholdQuery(search, Optional.empty(), Optional.empty(), false, number, PAGE));
                page.lines().forEach(out::line);
            } while (++number < page.pages());
        }
        return 0;
    }

    private static final class AsText implements Out {
        private final Configuration configuration;

        AsText(Configuration configuration) {
            this.configuration = configuration;
        }

        @Override
        public void line(HouseholdLine line) {
            System.out.println(String.join("\t", line.no(), line.head(), line.village(), line.grid(),
                Integer.toString(line.members()), configuration.word("HH_TYPE", line.type(), Console.TEXTS.lang()),
                Console.TEXTS.of("cli.state." + line.state().name().toLowerCase(java.util.Locale.ROOT))));
        }

        @Override
        public void close() {
            System.out.flush();
        }
    }

    private static final class AsJson implements Out {
        private final JsonGenerator json = JsonMapper.builder().build().createGenerator(System.out);

        AsJson() {
            json.writeStartArray();
        }

        @Override
        public void line(HouseholdLine line) {
            json.writeStartObject();
            json.writeStringProperty("id", line.id().toString());
            json.writeStringProperty("no", line.no());
            json.writeStringProperty("head", line.head());
            json.writeStringProperty("village", line.village());
            json.writeStringProperty("grid", line.grid());
            json.writeNumberProperty("members", line.members());
            json.writeStringProperty("type", line.type());
            json.writeStringProperty("category", line.category());
            json.writeStringProperty("state", line.state().name());
            json.writeStringProperty("outcome", line.outcome());
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeEndArray();
            json.writeRaw('\n');
            json.flush();
        }
    }
}
