package org.communique.drafting.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a stored text back, key by key in the one order that the canonical form has. */
final class TextReader {

    private static final int LONGEST = 10_000_000;

    private final JsonParser json;

    private TextReader(JsonParser json) {
        this.json = json;
    }

    static Text read(String canonical) {
        var text = Json.read(canonical, LONGEST, parser -> new TextReader(parser).text());
        if (!text.canonical().equals(canonical)) {
            throw new RefusedText("not-canonical", "The stored text is not in its canonical form");
        }
        return text;
    }

    private Text text() {
        json.nextToken();
        Json.expect(json, JsonToken.START_OBJECT);
        key("body");
        var body = BodyReader.body(new NodeReader(json).read());
        var language = string("language");
        var meetingLine = string("meetingLine");
        var participants = participants();
        schema();
        var text = new Text(string("title"), meetingLine, language, body, participants);
        next(JsonToken.END_OBJECT);
        return text;
    }

    private void schema() {
        key("schema");
        json.nextToken();
        if (!Json.scalar(json).equals(1)) {
            throw new RefusedText("schema", "The text was written for another schema");
        }
    }

    private List<Participant> participants() {
        key("participants");
        next(JsonToken.START_ARRAY);
        var participants = new ArrayList<Participant>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            participants.add(participant());
        }
        return participants;
    }

    private Participant participant() {
        Json.expect(json, JsonToken.START_OBJECT);
        next(JsonToken.PROPERTY_NAME);
        if (json.currentName().equals("name")) {
            return ended(new Participant(value(), null));
        }
        var country = value();
        return ended(new Participant(string("name"), country));
    }

    private Participant ended(Participant participant) {
        next(JsonToken.END_OBJECT);
        return participant;
    }

    private String string(String name) {
        key(name);
        return value();
    }

    private String value() {
        json.nextToken();
        return Json.string(json);
    }

    private void key(String name) {
        next(JsonToken.PROPERTY_NAME);
        if (!json.currentName().equals(name)) {
            throw new RefusedText("not-canonical", "The key " + name + " is missing");
        }
    }

    private void next(JsonToken token) {
        json.nextToken();
        Json.expect(json, token);
    }
}
