package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import org.communique.drafting.text.Body;
import org.communique.ui.room.Visit;

/** Reminds of the places of a template that nobody has filled in. It forbids nothing: brackets may be meant. */
final class Gaps {

    private static final int SHOWN = 3;

    private Gaps() {}

    static Optional<ListItem> in(Visit visit) {
        List<String> gaps = Body.read(visit.house()
                        .reading()
                        .workingText(visit.voice(), visit.id())
                        .doc())
                .gaps();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", gaps.stream().limit(SHOWN).toList()) + (gaps.size() > SHOWN ? " …" : "");
        ListItem reminder = new ListItem(say("gaps.left", gaps.size(), first));
        reminder.addClassName("gaps");
        return Optional.of(reminder);
    }
}
