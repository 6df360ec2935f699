package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communique.review.CommentId;
import org.communique.review.Said;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a browser was told to draw: the text that is read, and what was said about it. Nothing else reaches it. */
final class Drawn {

    private JsonNode text = JsonNodeFactory.instance.objectNode();
    private JsonNode around = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> remarks = new LinkedHashMap<>();
    private int told;

    /** Takes what the server has sent since. */
    void takeFrom(UI ui) {
        ui.getInternals().dumpPendingJavaScriptInvocations().forEach(this::take);
    }

    private void take(PendingJavaScriptInvocation call) {
        List<Object> parameters = call.getInvocation().getParameters();
        if (parameters.size() < 2 || !(parameters.get(1) instanceof JsonNode what)) {
            return;
        }
        String function = String.valueOf(parameters.getFirst());
        switch (Element.get(call.getOwner()).getTag() + " " + function) {
            case "communique-reading open" -> text = what;
            case "communique-remarks open" -> {
                remarks.clear();
                around = what;
                put(what);
            }
            case "communique-remarks put" -> {
                what.path("gone").forEach(id -> remarks.remove(id.asString()));
                put(what);
            }
            default -> {
                // It shows something that is there.
            }
        }
    }

    private void put(JsonNode news) {
        for (JsonNode remark : news.path("remarks")) {
            remarks.put(remark.path("id").asString(), remark);
            told++;
        }
    }

    /** How many remarks the browser was told, one that was told again counted again. */
    int told() {
        return told;
    }

    /** When the reader was here before, in milliseconds since 1970; 0 when never. */
    long since() {
        return around.path("since").asLong();
    }

    int size() {
        return remarks.size();
    }

    /** Something that was said, as the browser has it. */
    JsonNode of(Said said) {
        return remarks.values().stream()
                .flatMap(remark -> Stream.concat(
                        Stream.of(remark),
                        StreamSupport.stream(remark.path("replies").spliterator(), false)))
                .filter(one ->
                        one.path("id").asString().equals(said.id().value().toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not shown: " + said.words()));
    }

    boolean isOffered(CommentId id, String act) {
        return remarks.values().stream()
                .flatMap(remark -> Stream.concat(
                        Stream.of(remark),
                        StreamSupport.stream(remark.path("replies").spliterator(), false)))
                .filter(one -> one.path("id").asString().equals(id.value().toString()))
                .anyMatch(one -> StreamSupport.stream(one.path("may").spliterator(), false)
                        .anyMatch(may -> may.asString().equals(act)));
    }

    /** Whether a button is offered at anything that was said. */
    boolean isOffered(String act) {
        return remarks.values().stream()
                .anyMatch(remark -> StreamSupport.stream(remark.path("may").spliterator(), false)
                        .anyMatch(may -> may.asString().equals(act)));
    }

    /** Everything that was said, and the sentence that stands there when nothing is shown. */
    String words() {
        return remarks.isEmpty()
                ? around.path("empty").asString("")
                : remarks.values().stream().map(Drawn::strings).collect(Collectors.joining(" "));
    }

    /** Whether the reader can say something about the text. */
    boolean isCommentable() {
        return text.path("comments").asBoolean();
    }

    /** The words of the text. */
    String text() {
        return strings(text.path("lines")) + " " + strings(text.path("notes"));
    }

    /** Everything that the browser takes as HTML. */
    List<String> markup() {
        Stream<JsonNode> lines =
                StreamSupport.stream(text.path("lines").spliterator(), false).map(line -> line.path("html"));
        Stream<JsonNode> proposals =
                remarks.values().stream().map(remark -> remark.path("proposal").path("html"));
        return Stream.of(lines, proposals, Stream.of(text.path("notes")))
                .flatMap(all -> all)
                .map(html -> html.asString(""))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private static String strings(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(property -> property.getKey().equals("html")
                            ? Jsoup.parseBodyFragment(property.getValue().asString())
                                    .text()
                            : strings(property.getValue()))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(" "));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Drawn::strings)
                    .collect(Collectors.joining(" "));
        }
        return node.isString() ? node.asString() : "";
    }
}
