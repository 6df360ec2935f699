package org.communique.coediting.socket;

import java.util.Set;
import java.util.regex.Pattern;
import org.communique.coediting.Batch;
import org.communique.coediting.Held;
import org.communique.coediting.Step;
import org.communique.coediting.socket.Said.Here;
import org.communique.coediting.socket.Said.Join;
import org.communique.coediting.socket.Said.Refused;
import org.communique.coediting.socket.Said.Steps;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what editors say, strictly. */
final class Hearing {

    /** A batch of several steps. */
    private static final int MOST_STEPS = 200;

    /** Of steps within steps: twice as many as a text may have blocks. */
    private static final int MOST_MARKS = 6_000;

    /** Of the steps of a batch beside the largest. */
    private static final int LONGEST_BATCH = 64_000;

    /** No step nests deeper: a footnote in a block in a slice in a step in a batch. */
    private static final int DEEPEST = 24;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{8,24}");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(12)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> JOINS = Set.of("t", "client", "person", "since", "season");
    private static final Set<String> WRITES = Set.of("t", "batch", "base", "carried", "steps");
    private static final Set<String> NOTHING = Set.of("t");
    private static final Set<String> POINTS = Set.of("t", "version", "anchor", "head");

    private static final Refused UNREADABLE = new Refused(null, "bad-message");
    private static final Pattern BATCH = Pattern.compile("^\\{\"t\":\"steps\",\"batch\":\"([a-z0-9]{8,24})\"");

    private Hearing() {}

    static Said read(String message) {
        JsonNode said;
        try {
            said = JSON.readTree(message);
        } catch (JacksonException unreadable) {
            return new Refused(batchIn(message), "bad-message");
        }
        return switch (said.path("t").asString("")) {
            case "join" -> join(said);
            case "steps" -> steps(said, message.length());
            case "here" -> here(said);
            case "alive" -> saysMore(said, NOTHING) ? UNREADABLE : new Said.Alive();
            default -> UNREADABLE;
        };
    }

    /** The batch of a message that cannot be read, so that its editor does not wait for an answer. */
    private static @Nullable String batchIn(String message) {
        var found = BATCH.matcher(message);
        return found.find() ? found.group(1) : null;
    }

    private static Said join(JsonNode said) {
        String client = name(said, "client");
        JsonNode since = said.path("since");
        JsonNode season = said.path("season");
        JsonNode person = said.path("person");
        boolean known = !Step.AUTHORITY.equals(client) && (person.isMissingNode() || person.isString());
        if (client == null || !known || !areVersionsOrMissing(since, season) || saysMore(said, JOINS)) {
            return UNREADABLE;
        }
        return new Join(
                client, person.stringValue(null), isVersion(since) ? new Held(since.asInt(), season.asInt()) : null);
    }

    private static Said steps(JsonNode said, int length) {
        String batch = name(said, "batch");
        JsonNode steps = said.path("steps");
        JsonNode carried = said.path("carried");
        if (batch == null
                || saysMore(said, WRITES)
                || !isVersion(said.path("base"))
                || !(carried.isMissingNode() || carried.isBoolean())
                || !steps.isArray()
                || steps.isEmpty()) {
            return new Refused(batch, "bad-message");
        }
        int marks = marks(steps);
        if (marks > MOST_MARKS || steps.size() > MOST_STEPS || areTooLong(steps, length)) {
            return new Refused(batch, "too-large");
        }
        return new Steps(
                new Batch(batch, said.path("base").asInt(), carried.asBoolean(false), steps.toString()),
                steps.size() + marks);
    }

    /** One step may be as large as a text: somebody pastes it, or takes back that it was deleted. The others are small. */
    private static boolean areTooLong(JsonNode steps, int length) {
        if (steps.size() == 1 || length <= LONGEST_BATCH) {
            return false;
        }
        int largest = steps.valueStream()
                .mapToInt(step -> step.toString().length())
                .max()
                .orElse(0);
        return length - largest > LONGEST_BATCH;
    }

    /** Steps within steps: a text that is made bold as a whole has one for each block. */
    private static int marks(JsonNode steps) {
        return steps.valueStream().mapToInt(step -> step.path("steps").size()).sum();
    }

    private static Said here(JsonNode said) {
        JsonNode anchor = said.path("anchor");
        JsonNode head = said.path("head");
        if (saysMore(said, POINTS)
                || !isVersion(said.path("version"))
                || anchor.isMissingNode() != head.isMissingNode()
                || !anchor.isMissingNode() && !(isVersion(anchor) && isVersion(head))) {
            return UNREADABLE;
        }
        int version = said.path("version").asInt();
        return anchor.isMissingNode() ? new Here(version, null, null) : new Here(version, anchor.asInt(), head.asInt());
    }

    /** Whoever says more than there is to say means something that is not done: to write as somebody else, perhaps. */
    private static boolean saysMore(JsonNode said, Set<String> fields) {
        return !fields.containsAll(said.propertyNames());
    }

    private static boolean areVersionsOrMissing(JsonNode one, JsonNode other) {
        return isVersion(one) && isVersion(other) || one.isMissingNode() && other.isMissingNode();
    }

    private static boolean isVersion(JsonNode node) {
        return node.isInt() && node.asInt() >= 0;
    }

    private static @Nullable String name(JsonNode said, String field) {
        JsonNode node = said.path(field);
        return node.isString() && NAME.matcher(node.asString()).matches() ? node.asString() : null;
    }
}
