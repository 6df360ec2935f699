package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.importing.Finding;
import org.communique.drafting.importing.Finding.Kind;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Participant;
import org.jspecify.annotations.Nullable;

/** What was recognized in a text, what was left out and what is uncertain, each in words. */
class Recognized extends Div {

    Recognized(Imported imported) {
        addClassName("recognized");
        add(new H3(say("recognized.title")), frame(imported), participants(imported.participants()));
        told("recognized.kept", imported, FindingGroup.KEPT);
        told("recognized.dropped", imported, FindingGroup.DROPPED);
        told("recognized.check", imported, FindingGroup.TO_CHECK);
    }

    private static DescriptionList frame(Imported imported) {
        DescriptionList list = new DescriptionList();
        term(list, "frame.title", imported.title());
        term(list, "frame.meeting-line", imported.meetingLine());
        term(list, "recognized.dates", MeetingWording.line(imported.from(), imported.to(), "", ""));
        String place = Stream.of(imported.city(), imported.country())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        term(list, "recognized.place", place);
        return list;
    }

    private static void term(DescriptionList list, String key, @Nullable String value) {
        String words = value == null || value.isBlank() ? say("recognized.none") : value;
        list.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(words));
    }

    private static Component participants(List<Participant> participants) {
        OrderedList list = new OrderedList();
        participants.forEach(participant -> list.add(new ListItem(participant.printed())));
        Details details = new Details(say("recognized.participants", participants.size()), list);
        details.setVisible(!participants.isEmpty());
        return details;
    }

    private void told(String titleKey, Imported imported, FindingGroup group) {
        List<Finding> findings = imported.findings().stream()
                .filter(finding -> FindingGroup.of(finding.kind()) == group)
                .toList();
        if (!findings.isEmpty()) {
            UnorderedList list = new UnorderedList();
            findings.forEach(finding -> list.add(new ListItem(words(finding))));
            list.addClassName("recognized-" + group.name().toLowerCase(java.util.Locale.ROOT));
            add(new H3(say(titleKey)), list);
        }
    }

    private static String words(Finding finding) {
        String quote = finding.quote() == null ? "" : finding.quote();
        return say("finding." + finding.kind().name(), finding.count(), quote);
    }

    /** Under which heading a finding stands. */
    private enum FindingGroup {
        KEPT,
        DROPPED,
        TO_CHECK;

        static FindingGroup of(Kind kind) {
            return switch (kind) {
                case HEADINGS, PARAGRAPHS, BULLET_ITEMS, NUMBERED_ITEMS, PARTICIPANTS -> KEPT;
                case LABEL_DROPPED, LEAD_IN_DROPPED, CHARACTERS_DROPPED, PARTICIPANT_DROPPED -> DROPPED;
                case READ_AS_WINDOWS_1252,
                        NUMBER_CHANGED,
                        COUNTRY_UNCERTAIN,
                        NO_TITLE,
                        NO_MEETING_LINE,
                        NO_PARTICIPANTS,
                        NO_BODY -> TO_CHECK;
            };
        }
    }
}
