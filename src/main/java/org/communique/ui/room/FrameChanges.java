package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Text;

/** What differs around two texts: title, meeting line and participants, which the hash covers like the body. */
class FrameChanges extends Div {

    FrameChanges(Text before, Text after) {
        addClassName("frame-changes");
        compare("frame-changes.title", before.title(), after.title());
        compare("frame-changes.meeting-line", before.meetingLine(), after.meetingLine());
        participants(before.participants(), after.participants());
        setVisible(getComponentCount() > 0);
    }

    private void compare(String key, String before, String after) {
        if (!before.equals(after)) {
            add(line(key, gone(before), come(after)));
        }
    }

    private void participants(List<Participant> before, List<Participant> after) {
        if (before.equals(after)) {
            return;
        }
        List<Component> marks = new ArrayList<>();
        before.stream().filter(p -> !after.contains(p)).forEach(p -> marks.add(gone(p.printed())));
        after.stream().filter(p -> !before.contains(p)).forEach(p -> marks.add(come(p.printed())));
        if (marks.isEmpty()) {
            marks.add(new Span(say("frame-changes.order")));
        }
        add(line("frame-changes.participants", marks.toArray(Component[]::new)));
    }

    private static Div line(String key, Component... marks) {
        Span name = new Span(say(key));
        name.addClassName("muted");
        Div line = new Div(name);
        line.addClassName("frame-change");
        line.add(marks);
        return line;
    }

    private static Component gone(String words) {
        return mark("del", "redline.deleted", words);
    }

    private static Component come(String words) {
        return mark("ins", "redline.inserted", words);
    }

    private static Component mark(String tag, String key, String words) {
        Span said = new Span(say(key) + " ");
        said.addClassName("visually-hidden");
        Span mark = new Span();
        Element element = new Element(tag);
        element.appendChild(said.getElement(), Element.createText(words));
        mark.getElement().appendChild(element);
        return mark;
    }
}
