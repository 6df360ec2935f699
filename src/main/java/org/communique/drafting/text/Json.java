package org.communique.drafting.text;

import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Opens JSON within bounds and asks for the kind of value that has to come. */
final class Json {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 9;

    private Json() {}

    /** Reads all of the JSON, of at most so many UTF-16 units; what follows the value is refused too. */
    static <T> T read(String json, int longest, Function<JsonParser, T> reading) {
        if (json.length() > longest) {
            throw new RefusedText("too-big", "More than " + longest + " characters of JSON");
        }
        try (var parser = factory(longest).createParser(ObjectReadContext.empty(), json)) {
            var value = reading.apply(parser);
            if (parser.nextToken() != null) {
                throw new RefusedText("not-json", "Something follows the end of the JSON");
            }
            return value;
        } catch (StreamConstraintsException beyond) {
            throw new RefusedText("too-deep", "The JSON is nested too deep");
        } catch (JacksonException broken) {
            throw new RefusedText("not-json", "The JSON is broken");
        }
    }

    static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new RefusedText("wrong-type", "A value is of the wrong type");
        }
    }

    static String string(JsonParser json) {
        expect(json, JsonToken.VALUE_STRING);
        return json.getString();
    }

    /** A string, truth value or whole number. */
    static Object scalar(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> number(json.getString());
            default -> throw new RefusedText("wrong-type", "An attribute is of the wrong type");
        };
    }

    private static int number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new RefusedText("wrong-type", "A number that no attribute has");
        }
        return Integer.parseInt(digits);
    }

    private static JsonFactory factory(int longest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(longest)
                        .build())
                .build();
    }
}
