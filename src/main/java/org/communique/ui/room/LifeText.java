package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.ui.part.Moments;
import org.communique.ui.room.Lines.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words at one moment of a text's life, with who wrote each paragraph last. */
class LifeText extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Written(PersonId writer, Instant at) {}

    private final Moments moments;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, Written> written = new HashMap<>();
    private final Map<PersonId, Person> people;

    LifeText(Visit visit, Lines lines, String authors) {
        moments = visit.house().moments();
        zone = visit.house().me().zone();
        now = moments.now();
        JSON.readTree(authors).properties().forEach(author -> written.put(author.getKey(), written(author.getValue())));
        people = visit.house()
                .people()
                .persons(written.values().stream().map(Written::writer).collect(Collectors.toSet()));
        addClassNames("page", "reading-text", "life-text");
        getElement()
                .setAttribute("lang", visit.overview().communique().language().toLanguageTag());
        lines.lines().forEach(line -> add(row(line)));
        if (!lines.notes().isEmpty()) {
            add(new Html("<div class=\"text-notes\">" + lines.notes() + "</div>"));
        }
    }

    private static Written written(JsonNode author) {
        return new Written(
                new PersonId(UUID.fromString(author.get(0).asString())),
                Instant.ofEpochMilli(author.get(1).asLong()));
    }

    /** One block with who wrote it beside it. */
    private Div row(Line line) {
        Div row = new Div();
        row.addClassName("line");
        row.setId("line-" + line.block().id().value());
        if (line.changed()) {
            row.addClassName("line-changed");
        }
        Span number = new Span(line.number() == null ? "" : String.valueOf(line.number()));
        number.addClassName("line-number");
        number.getElement().setAttribute("aria-hidden", "true");
        row.add(number, new Html("<div class=\"line-words\">" + line.html() + "</div>"), beside(line));
        return row;
    }

    private Div beside(Line line) {
        Div beside = new Div();
        beside.addClassName("line-writer");
        beside.getElement().setAttribute("lang", "en");
        @Nullable
        Written by = line.removed() ? null : written.get(line.block().id().value());
        if (by != null) {
            Span who = muted(say(
                    "life.written",
                    Objects.requireNonNull(people.get(by.writer())).name(),
                    moments.shortly(by.at(), now, zone)));
            who.setTitle(moments.at(by.at(), zone));
            beside.add(who);
        }
        return beside;
    }

    /** Brings the first change into sight when it is not, below what stays at the top. */
    void showChange() {
        getElement()
                .executeJs("const line = this.querySelector('.line-changed');"
                        + " const stays = document.querySelector('.life-controls');"
                        + " if (!line || !stays) return;"
                        + " const at = line.getBoundingClientRect().top;"
                        + " const free = stays.getBoundingClientRect().bottom;"
                        + " if (at >= free && at < innerHeight - 96) return;"
                        + " line.style.scrollMarginBlockStart = `${stays.offsetHeight + 16}px`;"
                        + " line.scrollIntoView({block: 'start'})");
    }
}
