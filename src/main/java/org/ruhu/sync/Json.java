package org.ruhu.sync;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON reader and writer of packages, with the limits of {@code sync-spec.md} §10.4. */
final class Json {
    static final int LINE_LIMIT = 2 << 20;

    static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(32).maxStringLength(LINE_LIMIT).maxNumberLength(40).maxNameLength(200)
            .maxTokenCount(200_000_000L).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private Json() {}
}
